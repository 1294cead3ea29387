import { powers } from '../../../schemas/choices.ts';
import { isAgainst } from '../analysis/ratings.ts';
import type { Resource } from '../analysis/resources.ts';
import { pairOf } from '../model/node.ts';
import type { Stakeholder } from '../model/plan.ts';
import { mayBelongToTextBefore } from '../model/torn.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { placeholder } from '../text/placeholder.ts';
import { list } from '../text/words.ts';
import type { Context, Rule } from './rule.ts';
import { needsOf } from './shared/base.ts';
import { called, calledAction } from './shared/called.ts';
import { addEntry, addId } from './shared/fixes.ts';
import { orTextBefore } from './shared/torn.ts';
import page from './uncontrolled-resource.md';

export const uncontrolledResource: Rule = {
  name: 'uncontrolled-resource',
  severity: 'info',
  step: 'resources',
  needsSupport: true,
  page,

  *check(context) {
    const { plan, resources, unresolved, doubts } = context;
    if (unresolved.length > 0 || doubts.mayHold('stakeholders') || plan.stakeholders.some(doubts.mayControlMore))
      return; // Who controls it may stand where nobody can read it.
    const controlled = new Set(plan.stakeholders.flatMap(({ controls }) => controls.map(({ id }) => id)));
    const unreadable = context.shared(unreadableText);
    for (const resource of resources) {
      const { id, neededBy, controlledBy } = resource;
      const places = needsOf(resource);
      const [first, ...others] = places;
      if (!first || controlledBy.length > 0 || unreadable.some((text) => text.includes(id))) continue;
      const beside = new Set(neededBy.flatMap(({ needs }) => needs.map((needed) => needed.id)));
      const meant = nearest(
        id,
        [...controlled].filter((it) => !beside.has(it)),
      );
      yield {
        at: first.at,
        message:
          whatOfTheirs(context.stakeholder(id)) ?? `${whoControlsIt(resource)} ${advice(meant, isTorn(resource))}`,
        related: others.map(({ at }) => ({ at, message: t('Needed here too') })),
        fixes: () => [
          ...(meant
            ? [{ title: t('Change to “{meant}”', { meant }), edits: places.map(({ at }) => ({ at, text: meant })) }]
            : []),
          ...whoControls(context, id),
        ],
      };
    }
  },
};

/** Where somebody stands whom the action needs, in place of what they can give. */
const whatOfTheirs = (stakeholder: Stakeholder | undefined): string | undefined =>
  stakeholder &&
  t(
    'What is needed of {who}? “needs” says what, not of whom: write what they can give, such as time, money or a signature, and add it to what they control.',
    { who: called(stakeholder) },
  );

function whoControlsIt({ id: resource, neededBy }: Resource): string {
  const actions = list(neededBy.map(calledAction), 'and', 3);
  return neededBy.length === 1
    ? t('Who controls {resource}? {action} needs it, and nobody named here controls it.', { resource, action: actions })
    : t('Who controls {resource}? {actions} need it, and nobody named here controls it.', { resource, actions });
}

function advice(meant: string | undefined, isTorn: boolean): string {
  if (!isTorn)
    return meant
      ? t('Did you mean “{meant}”?', { meant })
      : t('Add it to what somebody controls, or add whoever can give it.');
  return meant
    ? t('Did you mean “{meant}”, {orTextBefore}', { meant, orTextBefore: orTextBefore() })
    : t('Add it to what somebody controls, or add whoever can give it; {orTextBefore}', {
        orTextBefore: orTextBefore(),
      });
}

const unreadableText = ({ plan }: Context): string[] =>
  [plan.document, ...plan.used.map((file) => file.document)].flatMap(({ text, broken }) =>
    broken.map(({ start, end }) => text.slice(start, end)),
  );

/** Needed in one place alone, and there perhaps no resource at all. */
function isTorn({ id, neededBy }: Resource): boolean {
  const [action, ...others] = neededBy;
  const needed = action?.needs.find((it) => it.id === id);
  if (!action || !needed || others.length > 0) return false;
  return mayBelongToTextBefore(action.document, pairOf(action.written.value, 'needs')?.value, needed.at);
}

/** The lead, somebody new, or those who hold something or have power; what an opponent holds is not given away by guessing. */
function whoControls(context: Context, id: string): Fix[] {
  const { plan, lead, stakeholder } = context;
  const isTaken = (it: string) => stakeholder(it) !== undefined;
  const give = (it: Stakeholder) =>
    addId(plan, it, t('Add it to what is controlled by {who} (controls)', { who: called(it) }), 'controls', id);
  const fields = { name: placeholder, controls: [id] };
  return [
    ...(lead && isWritable(lead) ? give(lead) : []),
    ...addEntry(
      plan,
      'stakeholders',
      t('Add somebody who controls it (controls)'),
      `who-controls-${id}`,
      fields,
      isTaken,
    ),
    ...context.shared(likelyControllers).flatMap(give),
  ];
}

/** Those who control something already, then those with most power. */
function likelyControllers({ plan, lead }: Context): Stakeholder[] {
  const order = Object.keys(powers);
  const rank = ({ controls, power }: Stakeholder) =>
    (controls.length > 0 ? 0 : order.length + 1) + (power ? order.indexOf(power.value) : order.length);
  return plan.stakeholders
    .filter((it) => it !== lead && isWritable(it) && !isAgainst(it.stance?.value))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, 3);
}

/** What an organization file says of them stays whole. */
const isWritable = ({ broken, document, controls }: Stakeholder): boolean =>
  !broken && controls.every(({ at }) => at.file === document.file);
