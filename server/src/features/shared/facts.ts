/** What a plan says of values and resources, gathered once for many of them. */
import { catalogue } from '../../../../schemas/values.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Action, Stakeholder } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';

export interface ValueFacts {
  readonly meaning?: string;
  /** Where the name comes from, if it is of the built-in catalogue. */
  readonly source?: string;
  /** Names of those who pursue it for its own sake, and of those for whom it serves others. */
  readonly terminal: readonly string[];
  readonly instrumental: readonly string[];
  readonly servedBy: readonly Action[];
  readonly hurtBy: readonly Action[];
}

/** The facts by id as it is compared; the lead pursues values too. */
export function valueFacts({
  plan,
  resolve,
  alignments,
  stakeholder,
  catalogue: known,
}: Analysis): (id: string) => ValueFacts {
  const terminal = new Map<string, string[]>();
  const instrumental = new Map<string, string[]>();
  const servedBy = new Map<string, Action[]>();
  const hurtBy = new Map<string, Action[]>();
  const meanings = new Map(plan.values.map(({ id, meaning }) => [id, meaning?.value]));
  const lead = stakeholder(plan.lead?.value ?? '');
  const held = (ids: readonly { readonly id: string }[]) => ids.map(({ id }) => resolve(id));
  const leadHolds = lead
    ? [
        {
          name: lead.name,
          values: { terminal: held(lead.values.terminal), instrumental: held(lead.values.instrumental) },
        },
      ]
    : [];
  for (const { name, values } of [...alignments.holders, ...leadHolds]) {
    for (const id of new Set(values.terminal)) add(terminal, id, name);
    for (const id of new Set(values.instrumental)) add(instrumental, id, name);
  }
  for (const action of plan.actions) {
    for (const id of new Set(held(action.alignsWith))) add(servedBy, id, action);
    for (const id of new Set(held(action.conflictsWith))) add(hurtBy, id, action);
  }
  return (written) => {
    const id = resolve(written);
    const own = meanings.get(id);
    const common = known.get(id)?.meaning;
    const meaning = own ?? (common && t(common));
    const builtIn = Object.hasOwn(catalogue, id) ? catalogue[id] : undefined;
    return {
      ...(meaning && { meaning }),
      ...(builtIn && (own ?? common) === builtIn.meaning && { source: t(builtIn.source) }),
      terminal: terminal.get(id) ?? [],
      instrumental: instrumental.get(id) ?? [],
      servedBy: servedBy.get(id) ?? [],
      hurtBy: hurtBy.get(id) ?? [],
    };
  };
}

export interface ResourceFacts {
  readonly neededBy: readonly Action[];
  readonly controlledBy: readonly Stakeholder[];
  /** Those of them that are allies or the lead. */
  readonly securedBy: readonly Stakeholder[];
}

/** The facts by id; of a resource that no action needs, only who controls it. */
export function resourceFacts({ plan, resources }: Analysis): (id: string) => ResourceFacts {
  const needed = new Map(resources.map((resource) => [resource.id, resource]));
  const controllers = new Map<string, Stakeholder[]>();
  for (const stakeholder of plan.stakeholders)
    for (const id of new Set(stakeholder.controls.map((resource) => resource.id))) add(controllers, id, stakeholder);
  return (id) => needed.get(id) ?? { neededBy: [], controlledBy: controllers.get(id) ?? [], securedBy: [] };
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}
