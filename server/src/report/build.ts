import type { Analysis } from '../analysis/analysis.ts';
import type { Checked } from '../check/check.ts';
import { pairSpan } from '../model/node.ts';
import { t, texts } from '../text/l10n.ts';
import type { LinkView } from './entry.ts';
import { partKeys, parts, type Views } from './parts.ts';
import { planTitle } from './plan-title.ts';
import type { EntriesView, Report } from './report.ts';
import { reported } from './reported.ts';

/**
 * Puts a checked plan into words and pictures. Without any plan text it is a report all the same, of what is still to be
 * written. `today` is year-month-day.
 */
export function buildReport(checked: Checked, today: string): Report {
  const { analysis } = checked;
  const { plan } = analysis;
  const purpose = plan.purpose?.value.trim();
  return {
    title: planTitle(checked),
    ...(purpose && { purpose }),
    ...(checked.isRedacted && { caution: t(caution) }),
    unread: unread(analysis),
    entries: entries(analysis),
    ...views(checked, today),
  };
}

/** What no program can promise. */
const caution = texts(
  'Names were taken out, also where texts speak of them. Whoever knows the people may still recognize somebody by what is said of them: read this before you pass it on.',
);

function views(checked: Checked, today: string): Views {
  const of = reported(checked, today);
  const shown = partKeys.map((key) => [key, parts[key].view(of)] as const);
  return Object.fromEntries(shown.filter(([, view]) => view !== undefined));
}

function unread({ plan }: Analysis): LinkView[] {
  return [...plan.stakeholders, ...plan.actions, ...plan.tactics]
    .filter(({ broken }) => broken)
    .map(({ id, path, at }) => ({ id: path, name: id, at }));
}

function entries({ plan }: Analysis): EntriesView[] {
  const byFile = new Map<string, EntriesView['places'][number][]>();
  const all = [
    ...plan.stakeholders.map((entry) => ({ entry, kind: 'group' as const })),
    ...plan.actions.map((entry) => ({ entry, kind: 'action' as const })),
    ...plan.tactics.map((entry) => ({ entry, kind: 'tactic' as const })),
  ];
  for (const { entry, kind } of all) {
    const { at, written } = entry;
    const places = byFile.get(at.file) ?? [];
    byFile.set(at.file, places);
    places.push([at.start, pairSpan(written).end, kind]);
  }
  return [...byFile].map(([file, places]) => ({ file, places }));
}
