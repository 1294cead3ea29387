import type { FileFindings } from '../checking.ts';

/** How many files and findings, for the last line of a report; accepted findings are counted apart. */
export function tally(files: readonly FileFindings[]) {
  const findings = files.flatMap((file) => file.findings);
  const of = (name: string) => findings.filter(({ severity, accepted }) => severity === name && !accepted).length;
  return {
    files: files.length,
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    hints: of('hint'),
    accepted: findings.filter(({ accepted }) => accepted).length,
  };
}
