import { spoken, t, texts } from '../../server/src/text/l10n.ts';

/** Puts what the markup of the page says into the language of the reader. */
export function writeWords(): void {
  document.documentElement.lang = spoken();
  for (const element of document.querySelectorAll('body :not(script)')) {
    const text = element.childElementCount === 0 ? element.textContent : '';
    if (text) element.textContent = t(text);
    for (const name of ['aria-label', 'title']) {
      const said = element.getAttribute(name);
      if (said) element.setAttribute(name, t(said));
    }
  }
}

/** What the editor says by itself. */
const phrases = texts([
  'Completions',
  'Control character',
  'Diagnostics',
  'Find',
  'Fold line',
  'Folded lines',
  'Go to line',
  'No diagnostics',
  'Replace',
  'Selection deleted',
  'Unfold line',
  'Unfolded lines',
  'all',
  'by word',
  'close',
  'current match',
  'folded code',
  'go',
  'match case',
  'next',
  'on line',
  'previous',
  'regexp',
  'replace',
  'replace all',
  'replaced $ matches',
  'replaced match on line $',
  'to',
  'unfold',
]);

export const editorWords = (): Readonly<Record<string, string>> =>
  Object.fromEntries(phrases.map((phrase) => [phrase, t(phrase)]));
