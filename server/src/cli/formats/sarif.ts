import type { Fix as Correction, Message, PhysicalLocation, Region, Result, Run, Suppression } from 'sarif';
import type { Acceptance } from '../../model/plan.ts';
import { rules } from '../../rules/index.ts';
import { pagesOf } from '../../rules/overview.ts';
import type { Severity } from '../../rules/rule.ts';
import { pageOf } from '../../rules/rule.ts';
import type { Fix } from '../../text/edit.ts';
import type { Place } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { CheckedPlans } from '../checking.ts';
import { printableJson } from '../printable.ts';
import { pageAt, version } from '../version.ts';
import { type Identified, identified } from './fingerprint.ts';
import type { Format } from './format.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, for code scanning. Accepted findings are there as suppressed, with the reason. */
export const sarif: Format = async ({ files, place, problems }) => {
  const used = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const told = rules.filter(({ name }) => used.has(name));
  const pages = await pagesOf(told);
  const run: Run = {
    tool: {
      driver: {
        name: 'Change Plan',
        semanticVersion: version,
        rules: told.map((rule) => ({
          id: rule.name,
          shortDescription: { text: pageOf(rule).summary },
          helpUri: pageAt(rule.name),
          help: { text: pages.get(rule.name) ?? '', markdown: pages.get(rule.name) ?? '' },
          defaultConfiguration: { level: levels[rule.severity] },
        })),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that the check was started in.' } } },
    invocations: [
      {
        executionSuccessful: problems.length === 0,
        toolExecutionNotifications: problems.map((problem) => ({ level: 'error', message: message(problem) })),
      },
    ],
    results: files.flatMap(identified).map((it) =>
      result(
        it,
        told.findIndex(({ name }) => name === it.finding.rule),
        place,
      ),
    ),
  };
  return printableJson({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] });
};

function result({ finding, fingerprint }: Identified, ruleIndex: number, place: CheckedPlans['place']): Result {
  const { rule, severity, message: text, at, related, fixes, accepted } = finding;
  const usable = fixes.filter(({ edits }) => edits.length > 0);
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: message(text),
    locations: [{ physicalLocation: location(place(at)) }],
    partialFingerprints: { 'entry/v1': fingerprint },
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        physicalLocation: location(place(other.at)),
        message: message(other.message),
      })),
    }),
    ...(usable.length > 0 && { fixes: usable.map((fix) => correction(fix, place)) }),
    ...(accepted && { suppressions: [suppression(accepted, place)] }),
  };
}

const suppression = ({ at, reason }: Acceptance, place: CheckedPlans['place']): Suppression => ({
  kind: 'inSource',
  status: 'accepted',
  justification: reason?.value ?? 'No reason given.',
  location: { physicalLocation: location(place(at)) },
});

function location(place: Place): PhysicalLocation {
  return { artifactLocation: artifact(place.path), region: region(place) };
}

const artifact = (path: string) => ({ uri: encoded(path), uriBaseId: '%SRCROOT%' });

const region = ({ line, column, endLine, endColumn }: Place): Region => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

/** What a fix changes, file by file. */
function correction({ title, edits }: Fix, place: CheckedPlans['place']): Correction {
  const changes = new Map<string, Correction['artifactChanges'][number]['replacements']>();
  for (const { at, text } of edits)
    changes.set(at.file, [
      ...(changes.get(at.file) ?? []),
      { deletedRegion: region(place(at)), insertedContent: { text } },
    ]);
  return {
    description: message(title),
    artifactChanges: [...changes].map(([file, replacements]) => ({
      artifactLocation: artifact(place(startOf(file)).path),
      replacements,
    })),
  };
}

const startOf = (file: string): Span => ({ file, start: 0, end: 0 });

/** Plain text in which nothing stands for a link or for an argument. */
const message = (text: string): Message => ({
  text: text.replace(/\](?=\()/g, '] ').replace(/\{(\d+)\}/g, '{{$1}}'),
});

/** A relative reference; a half of a character has no place in one. */
const encoded = (path: string) =>
  path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
