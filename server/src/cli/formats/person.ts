import type { Statement } from '../../compare/person.ts';
import { asText } from '../../report/markdown/escape.ts';
import { t } from '../../text/l10n.ts';
import { count, sentence } from '../../text/words.ts';
import { printableJson, printableLines } from '../printable.ts';

/** One thing that is said, and where and when it was first said there. */
export interface Said extends Statement {
  /** Relative to the current folder, with `/`. */
  readonly path: string;
  /** The id of a commit; absent for what no commit holds yet. */
  readonly revision?: string;
  readonly shortRevision?: string;
  /** Year-month-day. */
  readonly date: string;
}

type Print = (id: string, said: readonly Said[]) => string;

/** The ways to print what is said of somebody. */
export const personFormats = {
  text: (id, said) =>
    printableLines(
      [
        summary(id, said),
        '',
        ...byPath(said).flatMap(([path, all]) => [path, ...all.map((it) => `  ${line(it)}`), '']),
      ].join('\n'),
    ),
  markdown: (id, said) =>
    printableLines(
      [
        `# ${t('What is said of {id}', { id: asText(id) })}`,
        '',
        summary(id, said),
        '',
        ...byPath(said).flatMap(([path, all]) => [
          `## ${asText(path)}`,
          '',
          t('| since | commit | key | text |'),
          '|---|---|---|---|',
          ...all.map(
            ({ date, shortRevision, key, text }) =>
              `| ${date} | ${shortRevision ?? t('none yet')} | ${asText(key)} | ${asText(text.replace(/\s+/g, ' '))} |`,
          ),
          '',
        ]),
      ].join('\n'),
    ),
  json: (id, said) =>
    printableJson({
      version: 1,
      id,
      said: said.map(({ path, revision, date, key, text }) => ({ path, revision: revision ?? null, date, key, text })),
    }),
} as const satisfies Record<string, Print>;

function summary(id: string, said: readonly Said[]): string {
  const files = new Set(said.map(({ path }) => path)).size;
  return said.length === 0
    ? t('Nothing is said of “{id}”, now or in the past.', { id })
    : t(
        '{statements} about “{id}” in {files}, each with the day on which it was first said. Git keeps what was taken out later.',
        { statements: sentence(count(said.length, 'statement')), id, files: count(files, 'file') },
      );
}

const line = ({ date, shortRevision, key, text }: Said) =>
  `${date}  ${shortRevision ?? t('(no commit)')}  ${key === '' ? '' : `${key}: `}${text.replace(/\s+/g, ' ')}`;

function byPath(said: readonly Said[]): readonly (readonly [string, readonly Said[]])[] {
  const paths = [...new Set(said.map(({ path }) => path))];
  return paths.map((path) => [path, said.filter((it) => it.path === path)]);
}
