import { besides } from './findings/beside.ts';
import type { Report } from './report.ts';

/** The report as people read it: what stands under the next steps is not told a second time. */
export function onceOnly(report: Report): Report {
  const { findings, verdict } = report;
  return findings && verdict ? { ...report, findings: besides(findings, verdict.worst) } : report;
}
