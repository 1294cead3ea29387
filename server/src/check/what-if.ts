import type { Otherwise } from '../model/then.ts';
import { isOfThePlan } from '../rules/groups.ts';
import { rules } from '../rules/index.ts';
import type { Checked } from './checked.ts';
import type { Finding } from './finding.ts';

/** The plan as it would be, and what comes and goes against the plan as it is: LANGUAGE 4.13. */
export interface WhatIf {
  readonly would: Checked;
  /** What the rules from Values to Tactics find then and not now, not accepted: each rule and subject once, by place. */
  readonly gained: readonly Finding[];
  /** What they find now and not then. */
  readonly lost: readonly Finding[];
}

export function whatIf(now: Checked, otherwise: Otherwise): WhatIf {
  return between(now, now.otherwise(otherwise));
}

/** The same where both are there already. */
export function between(now: Checked, would: Checked): WhatIf {
  const [before, after] = [openIn(now), openIn(would)];
  return { would, gained: without(after, before), lost: without(before, after) };
}

const ofThePlan: ReadonlySet<string> = new Set(rules.filter(isOfThePlan).map(({ name }) => name));

/** By rule and subject, the first of each. */
function openIn({ findings }: Checked): ReadonlyMap<string, Finding> {
  const open = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.subject}`;
    if (!finding.accepted && ofThePlan.has(finding.rule) && !open.has(key)) open.set(key, finding);
  }
  return open;
}

const without = (all: ReadonlyMap<string, Finding>, others: ReadonlyMap<string, Finding>): readonly Finding[] =>
  [...all].flatMap(([key, finding]) => (others.has(key) ? [] : [finding]));
