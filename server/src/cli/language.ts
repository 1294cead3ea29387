import { type Language, languageFor } from '../text/l10n.ts';

/** What programs read, which is the same in every language. */
const data = ['json', 'sarif', 'csv', 'xlsx'];
/** Commands whose listeners tell their own language, or have none. */
const others = ['lsp', 'mcp', 'completion'];

/**
 * The language of the person at the terminal: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says something, as for
 * other programs. English for what programs read.
 */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const isData = argv.some((it, index) => {
    const format = it.startsWith('--format=') ? it.slice('--format='.length) : argv[index - 1] === '--format' ? it : '';
    return data.includes(format);
  });
  if (isData || others.includes(argv[0] ?? '')) return 'en';
  return languageFor(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']);
}
