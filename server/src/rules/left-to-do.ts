import { saysNothing } from '../analysis/in-force.ts';
import type { Tactic } from '../model/plan.ts';
import { holds } from '../text/span.ts';
import page from './left-to-do.md';
import type { Context, Rule } from './rule.ts';
import { namesOf, quoted, targetsOf } from './shared/tactics.ts';

export const leftToDo: Rule = {
  name: 'left-to-do',
  severity: 'hint',
  step: 'text',
  inOrganizationFiles: true,
  inNamesFiles: true,
  after: 'findings',
  page,

  *check(context) {
    const { plan } = context;
    for (const at of plan.placeholders)
      if (!context.given.some((place) => holds(place, at))) yield { at, message: toBeFilledIn };
    for (const tactic of plan.tactics.filter(saysNothing))
      yield {
        at: tactic.at,
        message: `${quoted(tactic)} does not say what is done, so it answers nothing yet. One line under “summary” will do: ${whatToSay(context, tactic)}.`,
      };
  },
};

export const toBeFilledIn = 'This is still to be filled in; until then it counts as not said.';

/** What a reader would want to know of it first. */
function whatToSay(context: Context, tactic: Tactic): string {
  const whom = namesOf(targetsOf(context, tactic)) || 'them';
  switch (tactic.type?.value) {
    case 'define-rationality':
      return `who shows ${whom} what, and when`;
    case 'negotiate':
      return 'who meets whom, and when';
    case 'produce-power-relations':
      return `who speaks with ${whom}, and when`;
    case 'gain-access':
      return `which meeting of ${whom} you want to be in, and who asks for it`;
    case 'use-executive-power':
    case 'use-outside-power':
      return `who says what to ${whom}`;
    case 'seek-counsel':
      return 'whom you ask, and what';
    case 'protect':
      return 'who stands by your people, and how';
    default:
      return 'who does what, and when';
  }
}
