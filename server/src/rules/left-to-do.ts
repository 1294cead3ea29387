import { saysNothing } from '../analysis/in-force.ts';
import { holds } from '../text/span.ts';
import page from './left-to-do.md';
import type { Rule } from './rule.ts';
import { quoted } from './shared/tactics.ts';

export const leftToDo: Rule = {
  name: 'left-to-do',
  severity: 'hint',
  step: 'text',
  inOrganizationFiles: true,
  inNamesFiles: true,
  after: 'findings',
  page,

  *check({ plan, given }) {
    for (const at of plan.placeholders)
      if (!given.some((place) => holds(place, at)))
        yield { at, message: 'This is still to be filled in; until then it counts as not said.' };
    for (const tactic of plan.tactics.filter(saysNothing))
      yield {
        at: tactic.at,
        message: `${quoted(tactic)} does not say what is done, so it answers nothing yet. Say it in a summary, an offer or an argument.`,
      };
  },
};
