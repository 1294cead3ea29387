import { saysNothing } from '../analysis/in-force.ts';
import type { Tactic } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
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
      if (!context.given.some((place) => holds(place, at))) yield { at, message: toBeFilledIn() };
    for (const tactic of plan.tactics.filter(saysNothing))
      yield {
        at: tactic.at,
        message: t(
          '{tactic} does not say what is done, so it answers nothing yet. One line under “summary” will do: {what}.',
          { tactic: quoted(tactic), what: whatToSay(context, tactic) },
        ),
      };
  },
};

export const toBeFilledIn = (): string => t('This is still to be filled in; until then it counts as not said.');

/** What a reader would want to know of it first. */
function whatToSay(context: Context, tactic: Tactic): string {
  const whom = namesOf(targetsOf(context, tactic)) || t('them');
  switch (tactic.type?.value) {
    case 'define-rationality':
      return t('who shows {whom} what, and when', { whom });
    case 'negotiate':
      return t('who meets whom, and when');
    case 'produce-power-relations':
      return t('who speaks with {whom}, and when', { whom });
    case 'gain-access':
      return t('which meeting of {whom} you want to be in, and who asks for it', { whom });
    case 'use-executive-power':
    case 'use-outside-power':
      return t('who says what to {whom}', { whom });
    case 'seek-counsel':
      return t('whom you ask, and what');
    case 'protect':
      return t('who stands by your people, and how');
    default:
      return t('who does what, and when');
  }
}
