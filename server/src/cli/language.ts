import { type OwnTexts, speakIn } from '../../../l10n/index.ts';
import { type Language, languageFor } from '../text/l10n.ts';

/** What only the command line says. */
const own: OwnTexts = { de: () => import('../../../l10n/de/cli.json') };

/** From now on the command line, or one of its threads, speaks this language. */
export const speakAtTerminal = (language: Language): Promise<void> => speakIn(language, own);

/** What programs read, which is the same in every language. */
const data = ['json', 'sarif', 'csv', 'xlsx', 'gitlab', 'junit', 'suggestions'];
/** Commands whose listeners tell their own language, or have none. */
const others = ['lsp', 'mcp'];

/**
 * The language of the person at the terminal: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says something, as for
 * other programs. English for what programs read, but not for help with it.
 */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): Language {
  const isHelp = argv.some((it) => it === '--help' || it === '-h');
  const isData = others.includes(argv[0] ?? '') || data.includes(formatIn(argv, isTerminal) ?? '');
  if (isData && !isHelp) return 'en';
  return languageFor(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']);
}

/** The format that is asked for, or that which `report` takes by itself where nobody reads it. */
function formatIn(argv: readonly string[], isTerminal: boolean): string | undefined {
  const asked = argv.flatMap((it, index) => {
    if (it.startsWith('--format=')) return it.slice('--format='.length);
    return argv[index - 1] === '--format' ? it : [];
  });
  if (asked.length > 0 || argv[0] !== 'report') return asked.at(-1);
  const says = (option: string) => argv.some((it) => it === option || it.startsWith(`${option}=`));
  return says('--for') || (isTerminal && !says('--output')) ? undefined : 'json';
}
