import { onceOnly } from './once.ts';
import { partKeys, parts } from './parts.ts';
import type { Report } from './report.ts';

/** The report as far as the panel shows it: nothing twice, and of long lists what weighs most, and how many more there are. */
export function forPanel(whole: Report): Report {
  const report = onceOnly(whole);
  const cut = partKeys.flatMap((key) => {
    const view = report[key];
    return view === undefined ? [] : [[key, parts[key].panel?.(view) ?? view] as const];
  });
  return { ...report, ...Object.fromEntries(cut) };
}
