import type { Power } from '../../../../schemas/choices.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { entriesOf, kindOfSection, type NameKind, sections } from '../../model/names.ts';
import { type Node, pairOf } from '../../model/node.ts';
import type { Entry, Stakeholder } from '../../model/plan.ts';
import { printScalar } from '../../model/yaml.ts';
import { t } from '../../text/l10n.ts';
import { list, short } from '../../text/words.ts';
import { resourceCard, stakeholderHead, valueCard } from '../shared/cards.ts';
import { resourceFacts, valueFacts } from '../shared/facts.ts';
import type { Asked } from './asked.ts';
import type { Item } from './item.ts';

/** The ids that may stand at the place, those that fit first, without those that stand beside it. */
export function idsFor(asked: Asked, kind: NameKind): Item[] {
  const { checked, key, place } = asked;
  if (!checked) return [];
  const taken = new Set(place.beside);
  return (idItems[kind] ?? entries(kind))({ ...asked, key: key ?? '' }, checked.analysis).filter(
    ({ label }) => !taken.has(label),
  );
}

type Keyed = Asked & { readonly key: string };

type ItemsOf = (asked: Keyed, analysis: Analysis) => Item[];

const idItems: Partial<Record<NameKind, ItemsOf>> = { stakeholder: stakeholders, value: values, resource: resources };

/** The entries of the map whose ids are of that kind, without the one that is being written. */
const entries =
  (kind: NameKind): ItemsOf =>
  ({ place, key }, { plan }) =>
    sections
      .filter((section) => kindOfSection[section] === kind)
      .flatMap((section) => entriesOf(plan, section))
      .filter(({ path }) => key !== 'after' || path !== place.path.slice(0, 2).join('.'))
      .map((entry) => ({
        label: entry.id,
        kind: 'entry',
        detail: summaryOf(entry),
        insert: [entry.id],
        filter: entry.id,
      }));

function summaryOf(entry: Entry & { readonly summary?: string | { readonly value: string } }): string {
  const { id, summary = '' } = entry;
  const said = typeof summary === 'string' ? summary : summary.value;
  return said === id ? '' : short(said, 60);
}

function stakeholders(asked: Keyed, analysis: Analysis): Item[] {
  const { key, place } = asked;
  const own = key === 'influences' ? place.path[1] : undefined;
  const fits = fitting(asked, analysis);
  const others = analysis.plan.stakeholders.filter(({ id }) => id !== own);
  const entries = [...others.filter(fits), ...others.filter((it) => !fits(it))].map(
    (it): Item => ({
      label: it.id,
      kind: 'stakeholder',
      detail: [
        it.name === it.id ? '' : short(it.name, 40),
        it.power && powerAlone(it.power.value),
        it.stance && t(it.stance.value),
      ]
        .filter(Boolean)
        .join(' · '),
      markdown: stakeholderHead(it),
      insert: [it.id],
      filter: it.id,
    }),
  );
  return key === 'owner' ? [...entries, ...ownersWritten(asked, analysis)] : entries;
}

/** People without an entry who keep up a relation or a tactic already. */
function ownersWritten({ place }: Keyed, { plan }: Analysis): Item[] {
  const ids = new Set(plan.stakeholders.map(({ id }) => id));
  const names = [...plan.stakeholders, ...plan.tactics].flatMap(({ owner }) =>
    owner && !ids.has(owner.value) && owner.at.start !== place.word.start ? owner.value.trim() : [],
  );
  return [...new Set(names)].map((name) => ({
    label: name,
    kind: 'text',
    insert: [printScalar(name, 'flow')],
    filter: name,
  }));
}

/** Where nothing around it says that it is power: some languages have to. */
export const powerAlone = (power: Power): string => t('{power}', { power: t(power) });

const powerful: ReadonlySet<Power | undefined> = new Set<Power>(['dominant', 'strong']);

/** Whom the place asks for. */
function fitting(
  { key, place }: Keyed,
  { plan, alignments, resolve, responses }: Analysis,
): (it: Stakeholder) => boolean {
  const isLead = ({ id }: Stakeholder) => id === plan.lead?.value;
  if (key === 'through') {
    const type = textOf(pairOf(place.around, 'type')?.value);
    if (type === 'use-executive-power') return ({ power }) => powerful.has(power?.value);
    if (type === 'use-outside-power') return ({ relation }) => relation?.value === 'outside';
    return (it) => it.stance?.value === 'ally' && !isLead(it);
  }
  if (key === 'for') {
    const value = resolve(String(place.path[3]));
    const holding = new Set(
      alignments.holders.flatMap(({ stakeholder, values: { terminal, instrumental } }) =>
        terminal.has(value) || instrumental.has(value) ? (stakeholder ?? []) : [],
      ),
    );
    return (it) => holding.has(it);
  }
  if (key === 'targets') return (it) => !isLead(it) && it.stance?.value !== 'ally' && responses.has(it);
  return () => true;
}

/** Each value once, by the name that the plan has for it: those that fit, then those that somebody speaks of, then all others. */
function values(asked: Keyed, analysis: Analysis): Item[] {
  const { plan, names, resolve, catalogue } = analysis;
  const facts = valueFacts(analysis);
  const taken = new Set(asked.place.beside.map(resolve));
  const word = asked.place.word.start;
  const known = new Map<string, string>();
  const add = (id: string) => {
    const value = resolve(id);
    if (!known.has(value) && !taken.has(value)) known.set(value, id);
  };
  for (const { kind, under, id, at } of names)
    if (kind === 'value' && under !== 'aliases' && (at.start !== word || at.file !== plan.document.file)) add(id);
  for (const { id } of plan.values) add(id);
  for (const id of catalogue.keys()) add(id);
  const rank = valueRank(asked, analysis, facts);
  return [...known.entries()]
    .map(([value, id]) => ({ id, facts: facts(value), rank: rank(value) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ id, facts: { meaning, terminal, instrumental, servedBy } }) => {
      const holders = [...terminal, ...instrumental].map((name) => short(name, 30));
      const actions = servedBy.map((action) => action.id);
      const said = together(
        holders.length > 0 && t('held by {who}', { who: list(holders, 'and', 3) }),
        actions.length > 0 && t('served by {actions}', { actions: list(actions, 'and', 2) }),
      );
      return {
        label: id,
        kind: 'value',
        detail: said || meaning || '',
        markdown: valueCard(id, facts(id), analysis),
        insert: [id],
        filter: id,
      };
    });
}

/** How well a value fits the place, most first. */
function valueRank(
  { key, place }: Keyed,
  { plan, stakeholder, resolve, catalogue }: Analysis,
  facts: ReturnType<typeof valueFacts>,
): (value: string) => number {
  const glossary = new Set(plan.values.map(({ id }) => resolve(id)));
  const targets = idsIn(pairOf(place.around, 'targets')?.value).flatMap((id) => stakeholder(id)?.values ?? []);
  const targeted = new Set(
    targets.flatMap(({ terminal, instrumental }) => [...terminal, ...instrumental].map(({ id }) => resolve(id))),
  );
  const against = key === 'aligns-with' ? 'conflicts-with' : key === 'conflicts-with' ? 'aligns-with' : undefined;
  const saidOtherwise = new Set(against ? idsIn(pairOf(place.around, against)?.value).map(resolve) : []);
  return (value) => {
    if (saidOtherwise.has(value)) return -1; // Both at once is hardly meant.
    const { terminal, instrumental, servedBy, hurtBy } = facts(value);
    const isHeld = terminal.length + instrumental.length > 0;
    const isServed = servedBy.length > 0;
    const isSaid = glossary.has(value) || hurtBy.length > 0 || !catalogue.has(value);
    const fits = key === 'appeals-to' ? Number(targeted.has(value)) * 2 + Number(isServed) : 0;
    return fits * 16 + Number(isHeld) * 8 + Number(isSaid) * 4 + Number(isServed) * 2;
  };
}

/** In `needs` those that somebody controls first, in `controls` those that an action needs. */
function resources({ key, place }: Keyed, analysis: Analysis): Item[] {
  const { names, plan } = analysis;
  const facts = resourceFacts(analysis);
  const said = names.filter(
    ({ kind, at }) => kind === 'resource' && (at.start !== place.word.start || at.file !== plan.document.file),
  );
  const fitting = new Set(said.filter(({ under }) => under !== key).map(({ id }) => id));
  return [...new Set([...fitting, ...said.map(({ id }) => id)])].map((id) => {
    const { neededBy, controlledBy } = facts(id);
    const actions = neededBy.map((action) => action.id);
    const controllers = controlledBy.map(({ name }) => short(name, 30));
    return {
      label: id,
      kind: 'resource',
      detail: together(
        actions.length > 0 && t('needed by {actions}', { actions: list(actions, 'and', 2) }),
        controllers.length > 0 && t('controlled by {who}', { who: list(controllers, 'and', 2) }),
      ),
      markdown: resourceCard(id, facts(id)),
      insert: [id],
      filter: id,
    };
  });
}

const together = (...parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join(' · ');

const textOf = (node: Node | undefined): string | undefined => (node?.kind === 'scalar' ? node.text : undefined);

/** One id, or those of a list. */
function idsIn(node: Node | undefined): string[] {
  const nodes = node?.kind === 'list' ? node.items : node ? [node] : [];
  return nodes.flatMap((item) => textOf(item) ?? []);
}
