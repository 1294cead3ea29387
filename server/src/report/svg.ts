import type { PartKey } from './part-names.ts';
import type { Report } from './report.ts';

/** The parts that have a picture. */
export const pictured: readonly PartKey[] = ['base', 'positions', 'influence', 'tactics'];

export function reportToSvg(_report: Report): string | undefined {
  return undefined;
}
