import { type Severity, severities } from '../../rules/rule.ts';
import { t } from '../../text/l10n.ts';
import type { Place } from '../../text/lines.ts';
import { count, list, sentence } from '../../text/words.ts';
import { printable } from '../printable.ts';
import type { Told } from '../told.ts';
import type { Format } from './format.ts';
import { tally } from './tally.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands of GitHub Actions, which it shows beside the lines. It shows ten of a kind, so that the heaviest come
 * first. Accepted findings have no place there.
 */
export const github: Format = ({ files, place }) => {
  const shown = files
    .flatMap(({ findings }) => findings)
    .filter(({ accepted }) => !accepted)
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .map((finding) => annotation(finding, place(finding.at)))
    .join('');
  return shown + missed(files);
};

const mostOfAKind = 10;

/** How many there are, where not all of them will be seen beside the lines. */
function missed(files: Parameters<typeof tally>[0]): string {
  const { errors, warnings, infos, hints } = tally(files);
  const kinds = [count(errors, 'error'), count(warnings, 'warning'), count(infos + hints, 'note')];
  if (Math.max(errors, warnings, infos + hints) <= mostOfAKind) return '';
  return `${t('{findings} in all; GitHub shows {most} of each beside the lines.', {
    findings: sentence(list(kinds, 'and')),
    most: mostOfAKind,
  })}\n`;
}

function annotation({ rule, severity, message }: Told, { path, line, column, endLine, endColumn }: Place): string {
  const properties = [
    ['title', rule],
    ['file', path],
    ['line', line],
    ['endLine', endLine],
    // GitHub refuses columns where there are several lines.
    ...(line === endLine ? [['col', column] as const, ['endColumn', endColumn] as const] : []),
  ] as const;
  const written = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  return `::${commands[severity]} ${written}::${data(message)}\n`;
}

const data = (text: string) => printable(text).replaceAll('%', '%25');

const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
