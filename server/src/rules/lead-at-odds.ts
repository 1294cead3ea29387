import { pursued } from '../analysis/values.ts';
import { isJudged } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import page from './lead-at-odds.md';
import type { Rule } from './rule.ts';
import { called, calledAction } from './shared/called.ts';

export const leadAtOdds: Rule = {
  name: 'lead-at-odds',
  severity: 'info',
  step: 'text',
  page,
  each: 'actions',

  *of(action, { lead, resolve }) {
    if (!lead || !isJudged(action)) return;
    const { terminal } = pursued(lead.values, resolve);
    const told = new Set<string>();
    for (const { id, at, for: only } of action.conflictsWith) {
      const value = resolve(id);
      if (!terminal.has(value) || told.has(value) || (only && !only.some((it) => it.id === lead.id))) continue;
      told.add(value);
      const held = lead.values.terminal.find((it) => resolve(it.id) === value);
      yield {
        at,
        message: t(
          '{action} goes against {value}, which {lead}, who lead the plan, pursue for its own sake. Is it worth that to you? Think again about the action, or name under “for” the groups whose pursuit of it suffers.',
          { action: calledAction(action), value: id, lead: called(lead) },
        ),
        related: held
          ? [{ at: held.at, message: t('{value}, pursued by {who}', { value: held.id, who: called(lead) }) }]
          : [],
      };
    }
  },
};
