import { type Severity, severities } from '../../rules/rule.ts';
import type { Place } from '../../text/lines.ts';
import { printable } from '../printable.ts';
import type { Told } from '../told.ts';
import type { Format } from './format.ts';

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
export const github: Format = ({ files, place }) =>
  files
    .flatMap(({ findings }) => findings)
    .filter(({ accepted }) => !accepted)
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .map((finding) => annotation(finding, place(finding.at)))
    .join('');

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
