import type { Analysis } from '../analysis/analysis.ts';
import type { Projection } from '../analysis/projection.ts';
import type { Checked } from '../check/check.ts';
import { pairSpan } from '../model/node.ts';
import { alignmentView } from './parts/alignment.ts';
import { baseView } from './parts/base.ts';
import type { LinkView } from './parts/entry.ts';
import { fileName } from './parts/file-name.ts';
import { findingsView, findingViews } from './parts/findings.ts';
import { influenceView } from './parts/influence.ts';
import { positionsView } from './parts/positions.ts';
import { resistanceView } from './parts/resistance.ts';
import { resourcesView } from './parts/resources.ts';
import { sharedValuesView } from './parts/shared-values.ts';
import { startView } from './parts/start.ts';
import { tacticsView } from './parts/tactics.ts';
import { verdictView } from './parts/verdict.ts';
import type { EntryView, Report } from './report.ts';

/**
 * Puts a checked plan into words and pictures. Without any plan text it is a report all the same, of what is still to be
 * written. `today` is year-month-day.
 */
export function buildReport(checked: Checked, today: string): Report {
  const { document, analysis } = checked;
  const { plan } = analysis;
  const purpose = plan.purpose?.value.trim();
  const findings = findingViews(checked);
  const start = startView(plan);
  const isPlan = plan.kind === 'plan' && !start && !document.beyondLimits;
  const projection = analysis.projection;
  return {
    title: plan.title?.value.trim() || fileName(document.file),
    ...(purpose && { purpose }),
    unread: unread(analysis),
    entries: entries(analysis),
    start,
    verdict: isPlan ? verdictView(checked, findings) : undefined,
    alignment: isPlan ? alignmentView(analysis) : undefined,
    base: isPlan ? basePart(analysis, projection) : undefined,
    positions: isPlan ? positionsView(analysis, projection) : undefined,
    influence: isPlan ? influenceView(analysis) : undefined,
    resources: resourcesView(analysis),
    resistance: resistanceView(analysis),
    tactics: tacticsView(analysis, today),
    sharedValues: sharedValuesView(analysis),
    findings: !start || findings.length > 0 ? findingsView(findings) : undefined,
  };
}

/** A plan without actions needs no support yet, but whom it has can be shown. */
function basePart(analysis: Analysis, projection: Projection): Report['base'] | undefined {
  const { needsSupport, base, plan } = analysis;
  if (!needsSupport && plan.actions.length > 0) return 'alone';
  return needsSupport || base.depth > 0 ? baseView(analysis, projection) : undefined;
}

function unread({ plan }: Analysis): LinkView[] {
  return [...plan.stakeholders, ...plan.actions, ...plan.tactics]
    .filter(({ broken }) => broken)
    .map(({ id, path, at }) => ({ id: path, name: id, at }));
}

function entries({ plan }: Analysis): EntryView[] {
  return [...plan.stakeholders, ...plan.actions, ...plan.tactics].map(({ at, written }) => ({
    at,
    end: pairSpan(written).end,
  }));
}
