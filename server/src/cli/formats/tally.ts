import type { CheckedFile } from './format.ts';

/** How many files and findings, for the last line of a report. */
export function tally(files: readonly CheckedFile[]) {
  const findings = files.flatMap((file) => file.findings);
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    files: files.length,
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    hints: of('hint'),
    accepted: 0,
  };
}
