import type { Place } from '../../text/lines.ts';
import type { CheckedPlans, FileFindings } from '../checking.ts';
import { printable } from '../printable.ts';
import type { Told } from '../told.ts';
import { placesAmongEquals } from './fingerprint.ts';
import { type Format, fails, type Style } from './format.ts';

/**
 * JUnit's XML: a suite for each file, a case for each finding. What fails the check is a failure, what the authors accept
 * is skipped, what is lighter passes with its message; a file in which nothing is found passes as well.
 */
export const junit: Format = ({ files, place, problems }, { failOn }) => {
  const suites = [
    ...files.map((file) => ({ name: file.path, cases: casesOf(file, place, failOn) })),
    ...(problems.length > 0 ? [{ name: 'changeplan check', cases: problems.map(problemCase) }] : []),
  ];
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'changeplan check', ...counts(all) })}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite${attributes({ name, ...counts(cases) })}>`,
      ...cases.map(printCase),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
};

/** How a case went, named as its element is. */
type Outcome = 'failure' | 'error' | 'skipped' | 'system-out' | undefined;

interface Case {
  readonly about: Readonly<Record<string, string | number>>;
  readonly outcome: Outcome;
  readonly type?: string;
  readonly message?: string;
  /** The message with its place. */
  readonly text?: string;
}

function casesOf(file: FileFindings, place: CheckedPlans['place'], failOn: Style['failOn']): Case[] {
  if (file.findings.length === 0)
    return [{ about: { name: 'nothing found', classname: file.path, file: file.path }, outcome: undefined }];
  const names = file.findings.map(({ rule, subject }) => [rule, subject].filter((part) => part !== '').join(' '));
  const places = placesAmongEquals(names);
  return file.findings.map((finding, index) => {
    const name = places[index] === 1 ? names[index] : `${names[index]} (${places[index]})`;
    return findingCase(finding, name ?? '', place(finding.at), failOn);
  });
}

function findingCase(finding: Told, name: string, { path, line, column }: Place, failOn: Style['failOn']): Case {
  const { severity, message, accepted } = finding;
  const about = { name, classname: path, file: path, line };
  if (accepted)
    return {
      about,
      outcome: 'skipped',
      message: `Accepted: ${accepted.reason?.value ?? 'no reason given'}`,
    };
  const text = `${path}:${line}:${column}: ${severity}: ${message}`;
  return fails(finding, failOn)
    ? { about, outcome: 'failure', type: severity, message, text }
    : { about, outcome: 'system-out', text };
}

const problemCase = (problem: string): Case => ({
  about: { name: 'could not be checked', classname: 'changeplan check' },
  outcome: 'error',
  type: 'unreadable',
  message: problem,
});

function printCase({ about, outcome, type, message, text = '' }: Case): string {
  if (!outcome) return `    <testcase${attributes(about)}/>`;
  const said = { ...(type && { type }), ...(message && { message }) };
  return `    <testcase${attributes(about)}><${outcome}${attributes(said)}>${xml(text)}</${outcome}></testcase>`;
}

function counts(cases: readonly Case[]) {
  const of = (name: Outcome) => cases.filter(({ outcome }) => outcome === name).length;
  return { tests: cases.length, failures: of('failure'), errors: of('error'), skipped: of('skipped') };
}

const attributes = (values: Readonly<Record<string, string | number>>) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text that XML can hold: it knows neither control characters nor U+FFFE and U+FFFF, however they are written. */
const xml = (text: string) =>
  printable(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
