import type { Finding } from '../server/src/check/check.ts';

/**
 * Findings drawn under the line that they concern. A drawing that begins in the first column has no `#`, as there is no
 * room for it; it is no part of the text either.
 */
const drawn = /^(?:# *|)\^+ (?:error|warning|info|hint) [a-z-]+: .*$/;

/** The text without its drawings. */
export function strip(text: string): string {
  return text
    .split('\n')
    .filter((line) => !drawn.test(line))
    .join('\n');
}

/** The text with a drawing for each finding: the inverse of `strip`. */
export function draw(text: string, findings: readonly Finding[]): string {
  let offset = 0;
  return text
    .split('\n')
    .flatMap((line) => {
      const start = offset;
      offset += line.length + 1;
      const here = findings.filter(({ at }) => start <= at.start && at.start < offset);
      return [line, ...here.map((finding) => drawing(finding, finding.at.start - start, line))];
    })
    .join('\n');
}

function drawing({ at, severity, rule, message }: Finding, column: number, line: string): string {
  const width = Math.max(1, Math.min(at.end - at.start, line.length - column));
  const before = column === 0 ? '' : `#${' '.repeat(column - 1)}`;
  return `${before}${'^'.repeat(width)} ${severity} ${rule}: ${message}`;
}
