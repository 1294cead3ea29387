import { isAgainst } from '../analysis/ratings.ts';
import type { ScalarNode } from '../model/node.ts';
import type { Plan, Stakeholder } from '../model/plan.ts';
import { printScalar } from '../model/yaml.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { sentence, short } from '../text/words.ts';
import page from './exposed-person.md';
import type { Context, Rule } from './rule.ts';
import { readers } from './shared/audience.ts';
import { called } from './shared/called.ts';
import { moveNames, namedIn } from './shared/moving-names.ts';
import { isPerson, nameWritten, saysName } from './shared/persons.ts';

export const exposedPerson: Rule = {
  name: 'exposed-person',
  severity: 'warning',
  step: 'privacy',
  inOrganizationFiles: true,
  page,

  *check(context) {
    const { plan } = context;
    for (const stakeholder of plan.stakeholders.filter(isPerson)) {
      const { at } = stakeholder;
      const name = nameWritten(stakeholder);
      const audience = audienceOf(plan, at);
      const signs = signsOfResistance(stakeholder).filter(({ file }) => file === at.file);
      if (!name || !audience || audience.value === 'private' || signs.length === 0) continue;
      if ((audienceOf(plan, name.span)?.value ?? 'private') === 'private') continue;
      const isInId = saysName(stakeholder.id, name.text);
      yield {
        at,
        message: [
          t(
            '{readers} may read here that {who} resists. Speak of a role instead of a person, or make the file private.',
            { readers: sentence(t(readers[audience.value])), who: called(stakeholder) },
          ),
          ...(isInId ? [t('The id tells the name too: rename it as well.')] : []),
          t('Where git keeps the file, its past keeps the name.'),
        ].join(' '),
        related: [
          ...signs.map((sign) => ({ at: sign, message: t('Says that they resist') })),
          { at: audience.at, message: t('Lets {readers} read it', { readers: t(readers[audience.value]) }) },
        ],
        fixes: () => [
          ...takenOut(stakeholder, name, isInId, context),
          { title: t('Make the file private'), edits: [{ at: audience.at, text: 'private' }] },
        ],
      };
    }
  },
};

function audienceOf({ document, audience, used }: Plan, { file }: Span): Plan['audience'] {
  return file === document.file ? audience : used.find((it) => it.document.file === file)?.audience;
}

function signsOfResistance({ stance, resistance }: Stakeholder): Span[] {
  const { dimensions = [], signs = [], severity, key } = resistance ?? {};
  const isDescribed = dimensions.length + signs.length > 0 || severity;
  return [...(stance && isAgainst(stance.value) ? [stance.at] : []), ...(key && isDescribed ? [key] : [])];
}

/** To a names file, or where that cannot be done in place. */
function takenOut(stakeholder: Stakeholder, name: ScalarNode, isInId: boolean, context: Context): Fix[] {
  const moved = moveNames(namedIn([stakeholder], context), context);
  return moved.length > 0 || isInId ? moved : takeNameOut(stakeholder, name);
}

/** The role in its place or, where none is written, the id. */
function takeNameOut({ id, role }: Stakeholder, name: ScalarNode): Fix[] {
  if (name.anchored) return [];
  const title = role
    ? t('Put the role “{role}” in place of the name (git’s past keeps it)', { role: short(role.value, 40) })
    : t('Put the id “{id}” in place of the name (git’s past keeps it)', { id });
  return [{ title, edits: [{ at: name.span, text: printScalar(role?.value ?? id, 'flow') }] }];
}
