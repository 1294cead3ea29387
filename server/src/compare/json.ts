import type { Finding } from '../check/check.ts';
import type { Difference, EntryChange, EntryChanges, KeyChange, VerdictChange } from './compare.ts';
import type { Item } from './content.ts';
import type { Standing } from './standing.ts';
import { headline } from './words.ts';

/** The difference ready for `JSON.stringify`; what was not there or is not said is `null`. */
export function differenceToJson(difference: Difference) {
  const { state, standing, allies, verdicts, findings, unread } = difference;
  return {
    state,
    headline: headline(difference),
    before: standing.before ? standingToJson(standing.before) : null,
    after: standing.after ? standingToJson(standing.after) : null,
    allies,
    verdicts: verdicts.map(verdictToJson),
    plan: difference.plan.map(keyToJson),
    organization: difference.organization.map(keyToJson),
    stakeholders: entriesToJson(difference.stakeholders),
    values: entriesToJson(difference.values),
    actions: entriesToJson(difference.actions),
    tactics: entriesToJson(difference.tactics),
    success: entriesToJson(difference.success),
    scenarios: entriesToJson(difference.scenarios),
    findings: {
      new: findings.new.map(findingToJson),
      solved: findings.solved.map(findingToJson),
      accepted: findings.accepted.map(findingToJson),
      reopened: findings.reopened.map(findingToJson),
      reweighed: findings.reweighed.map(({ finding, before }) => ({ ...findingToJson(finding), before })),
    },
    unread,
  };
}

export function standingToJson({ situation, depth, grade, balance, stances, findings }: Standing) {
  return { situation: situation ?? null, base: { depth, grade }, balance, stances, findings };
}

const verdictToJson = ({ action, holder, before, after }: VerdictChange) => ({
  action,
  holder,
  before: before ?? null,
  after: after ?? null,
});

const entriesToJson = ({ added, gone, changed }: EntryChanges) => ({
  added: added.map(entryToJson),
  gone: gone.map(entryToJson),
  changed: changed.map(entryToJson),
});

const entryToJson = ({ id, name, before, changes }: EntryChange) => ({
  id,
  name,
  ...(before && { before }),
  changes: changes.map(keyToJson),
});

function keyToJson({ key, single, gone, added }: KeyChange) {
  const written = (items: readonly Item[]) => items.map((item) => item.written);
  if (!single) return { key, removed: written(gone), added: written(added) };
  return { key, before: written(gone)[0] ?? null, after: written(added)[0] ?? null };
}

const findingToJson = ({ rule, severity, message, subject, accepted }: Finding) => ({
  rule,
  severity,
  message,
  subject,
  accepted: accepted !== undefined,
});
