import type { Stakeholder } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import page from './named-person.md';
import type { PlanRule } from './rule.ts';
import { called } from './shared/called.ts';
import { moveNames, namedIn } from './shared/moving-names.ts';
import { isPerson, nameWritten } from './shared/persons.ts';
import { isTitle } from './shared/titles.ts';

export const namedPerson: PlanRule = {
  name: 'named-person',
  severity: 'info',
  step: 'privacy',
  inOrganizationFiles: true,
  page,

  *check(context) {
    const named = context.plan.stakeholders.filter(isPerson).flatMap((stakeholder) => {
      const name = nameWritten(stakeholder);
      return name ? [{ stakeholder, name, at: name.anchored ?? name.span }] : [];
    });
    // What several plans use tells its own persons, and in the same words for all of them.
    for (const file of new Set(named.map(({ at }) => at.file))) {
      const [first, ...others] = named.filter(({ at }) => at.file === file);
      if (!first) continue;
      yield {
        at: first.at,
        message: messageOf([first, ...others].map(({ stakeholder }) => stakeholder)),
        related: others.map(({ stakeholder, at }) => ({
          at,
          message: t('Names {who}', { who: called(stakeholder) }),
        })),
        fixes: () => moveNames(namedIn(context.plan.stakeholders.filter(isPerson), context), context),
      };
    }
  },
};

/** By a title nobody is named, and yet everybody knows who it is. */
function messageOf(persons: readonly Stakeholder[]): string {
  const named = persons.filter(({ name }) => !isTitle(name));
  const many = (named.length || persons.length) > 1;
  const who = list((named.length > 0 ? named : persons).map(called), 'and', 3);
  const isHere = named.length > 0 ? saidOfNamed(who, many) : saidOfTitles(who, many);
  const theirs = t('They can ask to see what is written of them, and git keeps it even when it is deleted here.');
  return `${isHere} ${theirs} ${advice(named.length > 0, many)}`;
}

const saidOfNamed = (who: string, many: boolean) =>
  many ? t('{who} are named here.', { who }) : t('{who} is named here.', { who });

const saidOfTitles = (who: string, many: boolean) =>
  many
    ? t('{who}: no names, and yet people know who they are.', { who })
    : t('{who}: no name, and yet people know who it is.', { who });

function advice(isNamed: boolean, many: boolean): string {
  if (!isNamed) return t('Write what they may read.');
  return many
    ? t('Move the names to a names file that git leaves out, and speak of roles.')
    : t('Move the name to a names file that git leaves out, and speak of roles.');
}
