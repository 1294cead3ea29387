/** What `--set` says: one thing that would be otherwise, such as `stakeholders.union.stance=neutral`. */

import { tacticTitle } from '../check/asked.ts';
import { readDocument } from '../model/document.ts';
import { idOf } from '../model/ids.ts';
import { entriesOf, kindOfSection, namesIn } from '../model/names.ts';
import { type MapNode, type Node, pairOf } from '../model/node.ts';
import type { Mention, Plan, Scenario } from '../model/plan.ts';
import { readPlan } from '../model/read.ts';
import { changeable, type Otherwise, together } from '../model/then.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { list, short } from '../text/words.ts';
import { UsageError } from './io.ts';

/**
 * The changes in their order, each over those before. A path that leads into a map changes that part of it alone. Throws a
 * `UsageError` where a path leads nowhere or a value does not fit.
 */
export function changesSet(plan: Plan, settings: readonly string[]): Otherwise {
  return settings.reduce<Otherwise>((before, said) => together([before, changeSet(plan, before, said)]), nothing);
}

function partsOf(said: string): { readonly path: readonly string[]; readonly value: string } {
  const equals = said.indexOf('=');
  const path = said.slice(0, Math.max(equals, 0)).split('.');
  return { path: path.map((part) => idOf(part.trim())), value: said.slice(equals + 1).trim() };
}

const nothing: Otherwise = { stakeholders: [], actions: [], tactics: [] };

/** What a setting that fits says, with the name of whom or what it is about: “without The union”, “The union: stance neutral”. */
export function settingTitle(plan: Plan, said: string): string {
  const { path, value } = partsOf(said);
  const [section = '', id = '', ...keys] = path;
  const name = nameOf(plan, section, id);
  if (name === undefined) return said;
  return keys.length === 0 && value === 'absent'
    ? t('without {name}', { name })
    : `${name}: ${[...keys, value].join(' ')}`;
}

function nameOf({ stakeholders, actions, tactics }: Plan, section: string, id: string): string | undefined {
  const named = <T extends Mention>(all: readonly T[], name: (entry: T) => string) =>
    all.filter((it) => it.id === id).map(name)[0];
  switch (section) {
    case 'stakeholders':
      return named(stakeholders, ({ name }) => short(name, 60));
    case 'actions':
      return named(actions, ({ summary }) => `“${short(summary, 60)}”`);
    default:
      return named(tactics, tacticTitle);
  }
}

function changeSet(plan: Plan, before: Otherwise, said: string): Otherwise {
  const { path, value } = partsOf(said);
  const [section = '', id = '', ...keys] = path;
  const where = changeable.find((it) => it === section);
  if (!where || !id || keys.includes(''))
    throw new UsageError(
      t('--set {said} leads nowhere: write {sections}, an id and a key, such as stakeholders.union.stance=neutral.', {
        said,
        sections: list(changeable, 'or'),
      }),
    );
  if (value === '') throw new UsageError(t('--set {said} says nothing: write a value behind “=”.', { said }));
  const entry = entriesOf(plan, where).find((it) => it.id === id);
  if (!entry) throw new UsageError(unknown(kindOfSection[where], id, plan[where]));
  const scenario = read(where, id, keys, value, said);
  mustBeKnown(scenario, plan);
  const [first, ...deeper] = keys;
  const [changed] = scenario[where];
  if (first === undefined || deeper.length === 0 || !changed?.said) return scenario;
  const known = before[where].find((it) => it.id === id)?.said;
  const whole = pairOf(known, first)?.value ?? pairOf(entry.said, first)?.value;
  const pairs = changed.said.pairs.map(({ key, value: part }) => ({ key, ...optionalValue(within(whole, part)) }));
  return { ...scenario, [where]: [{ ...changed, said: { ...changed.said, pairs } }] };
}

const optionalValue = (value: Node | undefined) => (value ? { value } : {});

/** The map with what is new in it; what is no map is replaced. */
function within(whole: Node | undefined, part: Node | undefined): Node | undefined {
  if (whole?.kind !== 'map' || part?.kind !== 'map') return part;
  const now = new Map(part.pairs.map((pair) => [pair.key.text, pair]));
  const kept = whole.pairs.map((pair) => {
    const changed = now.get(pair.key.text);
    now.delete(pair.key.text);
    return changed ? { key: pair.key, ...optionalValue(within(pair.value, changed.value)) } : pair;
  });
  return { ...whole, pairs: [...kept, ...now.values()] } satisfies MapNode;
}

/** Reads it as what a scenario would say. */
function read(section: string, id: string, keys: readonly string[], value: string, said: string): Scenario {
  const steps = ['scenarios', 'set', section, id, ...keys];
  const nested = steps.map((step, depth) => `${'  '.repeat(depth)}${JSON.stringify(step)}:\n`).join('');
  const indent = '  '.repeat(steps.length);
  const text = `changeplan: 1\ntitle: "-"\n${nested}${indent}${value.replaceAll('\n', `\n${indent}`)}\n`;
  const { plan, faults } = readPlan(readDocument('--set', text));
  const [fault] = faults;
  const [scenario] = plan.scenarios;
  if (fault || !scenario)
    throw new UsageError(
      fault
        ? t('--set {said} does not fit: {message}', { said, message: fault.message })
        : t('--set {said} does not fit: it says nothing.', { said }),
    );
  return scenario;
}

/** Whoever is named in the value is somebody of the plan. */
function mustBeKnown(scenario: Scenario, plan: Plan): void {
  const alone: Plan = { ...plan, stakeholders: [], actions: [], tactics: [], values: [], success: [], accepted: [] };
  const { lead: _, organization: __, ...rest } = alone;
  for (const { kind, id } of namesIn({ ...rest, scenarios: [scenario], named: new WeakMap() })) {
    const section = changeable.find((it) => kindOfSection[it] === kind);
    if (section && !plan[section].some((entry) => entry.id === id))
      throw new UsageError(unknown(kind, id, plan[section]));
  }
}

function unknown(kind: string, id: string, entries: readonly { readonly id: string }[]): string {
  const ids = entries.map((entry) => entry.id);
  const near = nearest(id, ids);
  const known = ids.length > 0 ? [t('It has {ids}.', { ids: list(ids, 'and', 8) })] : [];
  return [none(kind, id), ...(near ? [t('Did you mean “{meant}”?', { meant: near })] : known)].join(' ');
}

function none(kind: string, id: string): string {
  switch (kind) {
    case 'action':
      return t('No action of the plan has the id “{id}”.', { id });
    case 'tactic':
      return t('No tactic of the plan has the id “{id}”.', { id });
    default:
      return t('No stakeholder of the plan has the id “{id}”.', { id });
  }
}
