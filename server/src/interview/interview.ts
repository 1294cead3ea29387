import { t } from '../text/l10n.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { sentence } from '../text/words.ts';
import { type Draft, emptyDraft } from './draft.ts';
import type { Answer, Progress, Question } from './question.ts';
import { ask } from './questions.ts';
import { fileNameOf, write } from './write.ts';

/** Where the interview stands after these answers, given in the order of the questions. To go back is to drop the last. */
export function interview(answers: readonly Answer[]): Progress {
  const { draft, asked, ...progress } = replay(answers);
  const { asked: of } = progress.question ? replay(answers.slice(0, asked - 1), true) : { asked };
  return { ...progress, number: asked, of, plan: write(draft), fileName: fileNameOf(draft) };
}

interface Replay extends Pick<Progress, 'question' | 'problem'> {
  readonly draft: Draft;
  /** How many questions were put. */
  readonly asked: number;
}

/** The answers up to the first that will not do; `toTheEnd`, all that is not answered is left open. */
export function replay(answers: readonly Answer[], toTheEnd = false): Replay {
  const draft = emptyDraft();
  const asking = ask(draft);
  let next = asking.next([]);
  let asked = 1;
  for (const answer of answers) {
    if (next.done) break;
    const question = next.value;
    const said = tidy(answer);
    const problem = problemWith(said, question);
    if (problem) return { draft, asked, question, problem };
    next = asking.next(said);
    if (!next.done) asked++;
  }
  const { done, value } = next;
  if (toTheEnd) while (!asking.next([]).done) asked++;
  return { draft, asked, ...(!done && { question: value }) };
}

/** Each on one line, without characters that nobody can see; nothing twice, and nothing that says nothing. */
function tidy(answer: Answer): Answer {
  return [...new Set(answer.map((text) => text.replace(/[\s\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ').trim()))].filter(
    (text) => text !== '' && !isPlaceholder(text),
  );
}

/** A text that is longer is no answer but a document. */
const most = 1000;

function problemWith(said: Answer, { kind, choices, open, skip, taken }: Question): string | undefined {
  if (said.length === 0 && skip === undefined) return t('The plan cannot do without this; a few words will do.');
  if (said.length > 1 && kind !== 'several') return t('Only one answer is possible here.');
  if (said.some(({ length }) => length > most)) return t('Please say it in fewer than {most} characters.', { most });
  const strange = kind === 'text' || open ? undefined : said.find((it) => !choices.some(({ value }) => value === it));
  if (strange !== undefined)
    return t('“{strange}” is not among the choices: {choices}.', {
      strange,
      choices: choices.map(({ value }) => value).join(', '),
    });
  const again = said.find((it) => taken?.some((name) => name.toLowerCase() === it.toLowerCase()));
  return again === undefined
    ? undefined
    : t('{again} is named already; name another, or leave it at that.', { again: sentence(again) });
}
