import { type Argument, type Command, Help } from 'commander';
import { t, texts } from '../text/l10n.ts';
import type { ExitCode } from './io.ts';

interface More {
  readonly about?: readonly string[];
  /** Command lines, and what is said beside some of them. */
  readonly examples?: readonly (string | readonly [line: string, what: string])[];
  readonly codes?: Readonly<Partial<Record<ExitCode, string>>>;
}

/** So wide are command lines that something is said beside. */
const width = 40;

/** What stands below the options of a command: paragraphs, examples, and what its exit codes mean. */
export function moreHelp({ about = [], examples = [], codes = {} }: More): string {
  const lines = examples.map((it) => (typeof it === 'string' ? it : `${it[0].padEnd(width)}  ${it[1]}`));
  const ends = Object.entries(codes).map(([code, meaning]) => `${code}  ${meaning}`);
  const sections = [...about, ...section(t('Examples:'), lines), ...section(t('Exit codes:'), ends)];
  return `\n${sections.join('\n\n')}`;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [[title, ...lines.map((line) => `  ${line}`)].join('\n')];

const headings: readonly string[] = texts(['Usage:', 'Arguments:', 'Options:', 'Commands:']);

/** What stands in angles and brackets where the reader puts something of their own. */
const stands: readonly string[] = texts([
  '<path>',
  '<file>',
  '<folder>',
  '<plan>',
  '<stakeholder>',
  '<rule>',
  '<rater>',
  '<reader>',
  '<scenario>',
  '<id>',
  '<before>',
  '<after>',
  '<options>',
  '<command>',
  '<format>',
  '<date>',
  '<number>',
  '<name>',
  '<text>',
  '<value>',
  '<revision>',
  '<severity>',
  '<shell>',
  '<source>',
  '<server>',
  '<program>',
  '<column=key>',
  '<path=value>',
]);

/** The word for that, in the language of the reader. */
export function standsFor(word: string): string {
  const known = `<${word}>`;
  return stands.includes(known) ? t(known).slice(1, -1) : word;
}

const inReadersWords = (usage: string) =>
  usage.replace(
    /([<[])([a-z=]+)(\.{3})?([>\]])/g,
    (_, begin, word, more = '', end) => `${begin}${standsFor(word)}${more}${end}`,
  );

/** What the library for the command line writes into help, in the language of the reader. */
export const helpWords = {
  commandUsage: (command: Command) => inReadersWords(new Help().commandUsage(command)),
  optionTerm: ({ flags }: { readonly flags: string }) => inReadersWords(flags),
  argumentTerm: (argument: Argument) => standsFor(argument.name()),
  styleTitle: (title: string) => (headings.includes(title) ? t(title) : title),
  argumentDescription: ({ description, argChoices }: Described) => described(description, argChoices, undefined),
  optionDescription: ({ description, argChoices, defaultValue, required, optional }: Described & Value) =>
    described(description, argChoices, required || optional ? defaultValue : undefined),
};

interface Described {
  readonly description: string;
  readonly argChoices?: readonly string[] | undefined;
}

interface Value {
  readonly defaultValue?: unknown;
  readonly required: boolean;
  readonly optional: boolean;
}

function described(description: string, choices: readonly string[] | undefined, usual: unknown): string {
  const known = { choices: choices?.map((it) => JSON.stringify(it)).join(', '), usual: JSON.stringify(usual) };
  if (choices && usual !== undefined) return `${description} ${t('(choices: {choices}, default: {usual})', known)}`;
  if (choices) return `${description} ${t('(choices: {choices})', known)}`;
  return usual === undefined ? description : `${description} ${t('(default: {usual})', known)}`;
}
