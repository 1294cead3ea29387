import { byPromise } from '../analysis/candidates.ts';
import { isAgainst } from '../analysis/ratings.ts';
import { countingFor } from '../analysis/resistance.ts';
import type { Action, Stakeholder } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import type { Context, Draft, Rule } from './rule.ts';
import { approach, named, needsOf, promise, servedFor } from './shared/base.ts';
import { begunTowards, orFinish } from './shared/begun.ts';
import { called, calledAction } from './shared/called.ts';
import page from './unsecured-resource.md';

export const unsecuredResource: Rule = {
  name: 'unsecured-resource',
  severity: 'warning',
  step: 'resources',
  needsSupport: true,
  page,

  *check(context) {
    for (const { id } of context.resources) {
      const draft = context.sharedOf(drafted, id);
      if (draft) yield draft;
    }
  },
};

function drafted(context: Context, id: string): Draft | undefined {
  const { inForce } = context;
  const resource = context.resource(id);
  if (!resource) return undefined;
  const { controlledBy, securedBy, neededBy } = resource;
  const isSettled = controlledBy.length === 0 || securedBy.length > 0;
  if (isSettled || context.shared(mayGiveMore) || mayBeSecured(context, controlledBy)) return undefined;
  const isMet = (action: Action) =>
    controlledBy.some((it) => countingFor(it, context).some((tactic) => inForce.serves(tactic, action)));
  const unmet = neededBy.filter((action) => !isMet(action));
  const [place, ...places] = needsOf(resource, unmet);
  const [best, ...others] = byPromise(context, controlledBy);
  if (!place || !best) return undefined;
  return orFinish(
    {
      at: place.at,
      about: controlledBy.map((controller) => controller.id),
      so: noAllyControls(id, unmet, list([best, ...others].map(called), 'and', 3)),
      advice:
        others.length > 0
          ? t('Begin with {next}, {promise}.', { next: called(best), promise: hope(context, best) })
          : [...gain(context, best), t('Win them for the plan, or offer them something for it.')].join(' '),
      related: [
        ...places.map(({ at }) => ({ at, message: t('Needed here too') })),
        ...controlledBy.map((it) => ({
          at: it.at,
          message: t('Controls {resource}: {who}', { resource: id, who: called(it) }),
        })),
      ],
      fixes: () => approach(context, best, context.messengerTo(best)),
    },
    begunTowards(context, best, (tactic) => unmet.some((action) => inForce.serves(tactic, action))),
  );
}

function noAllyControls(resource: string, unmet: readonly Action[], who: string): string {
  const actions = list(unmet.map(calledAction), 'and', 3);
  return unmet.length === 1
    ? t('No ally controls {resource}, which {action} needs. It lies with {who}, and no tactic is aimed at them.', {
        resource,
        action: actions,
        who,
      })
    : t('No ally controls {resource}, which {actions} need. It lies with {who}, and no tactic is aimed at them.', {
        resource,
        actions,
        who,
      });
}

/** What the plan does for them, as a sentence: nothing else tells it while nobody speaks with them. */
function gain(context: Context, controller: Stakeholder): string[] {
  const values = servedFor(context, controller);
  return values.length > 0 ? [t('The plan serves {values}, which they pursue.', { values: named(values) })] : [];
}

const mayBeSecured = ({ doubts }: Context, controllers: readonly Stakeholder[]): boolean =>
  controllers.some((it) => doubts.mayHaveStance(it) || doubts.mayBeTargeted(it) || doubts.mayLead(it));

/** Whether nobody can read all of what an ally or the lead controls: it may be that. */
const mayGiveMore = ({ plan, doubts }: Context): boolean =>
  plan.stakeholders.some(
    (it) => (it.stance?.value === 'ally' || it.id === plan.lead?.value) && doubts.mayControlMore(it),
  );

/** Why to begin with that one: the others are no better. */
const hope = (context: Context, best: Stakeholder): string =>
  isAgainst(best.stance?.value) ? t('who can give it, though they stand against the plan') : promise(context, best);
