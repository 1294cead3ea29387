/** How what is analysed stands in JSON, where several parts print it. */
import type { Balance } from '../analysis/balance.ts';
import type { Base } from '../analysis/base.ts';
import type { OnGrid } from '../analysis/grid.ts';
import type { Outlook } from '../analysis/outlook.ts';
import type { Standing } from '../analysis/standing.ts';
import type { ToWin } from '../analysis/to-win.ts';
import type { Finding } from '../check/check.ts';
import type { WhatIf } from '../check/what-if.ts';

export const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

export const baseToJson = ({ allies, depth, directions, departments, grade }: Base) => ({
  allies: ids(allies),
  depth,
  directions,
  departments: Object.fromEntries(departments),
  grade,
});

export const balanceToJson = ({ unrated, ...weights }: Balance) => ({ ...weights, unrated: ids(unrated) });

export const outlookToJson = ({ word, counts, reasons }: Outlook) => ({
  word,
  counts,
  reasons: reasons.map(({ reason, of }) => ({ reason, of: ids(of) })),
});

export const standingToJson = ({ word, range, falls, misjudgements, weights, certain }: Standing) => ({
  word,
  range,
  ways: falls.ways,
  deciders:
    falls.deciders?.map(({ stakeholder, decides, of }) => ({ stakeholder: stakeholder.id, decides, of })) ?? null,
  misjudgements: { number: misjudgements.number, by: ids(misjudgements.by) },
  weights,
  certain,
});

export const toWinToJson = ({ balance, enough, order }: ToWin) => ({
  balance: balance && ids(balance),
  enough: enough && {
    win: ids(enough.win),
    missing: { ...enough.missing, resources: ids(enough.missing.resources) },
  },
  order: order.map(({ stakeholder, ...worth }) => ({ stakeholder: stakeholder.id, ...worth })),
});

/** A scenario, by its id or by those that are laid over one another, joined with `+`. */
export const whatIfToJson = (scenario: string, { would: { analysis }, gained, lost }: WhatIf) => ({
  scenario,
  outlook: outlookToJson(analysis.outlook),
  situation: analysis.situations.ofPlan ?? null,
  base: baseToJson(analysis.base),
  balance: balanceToJson(analysis.balance),
  standing: standingToJson(analysis.standing),
  gained: gained.map(ruleAndSubject),
  lost: lost.map(ruleAndSubject),
});

const ruleAndSubject = ({ rule, subject }: Finding) => ({ rule, subject });

export const gridToJson = (grid: readonly OnGrid[]) =>
  grid.map(({ stakeholder, box }) => ({ stakeholder: stakeholder.id, box }));
