/** Plans and scenarios at random, as plain data, and what the plan would say then, worked out without the code that is tried. */
import fc from 'fast-check';
import { actionStatuses, powers, relations, scopes, stances, statuses, tacticTypes } from '../../schemas/choices.ts';

type Entry = Readonly<Record<string, unknown>>;
type Entries = Readonly<Record<string, Entry>>;

export interface PlanData {
  readonly lead?: string;
  readonly values?: unknown;
  readonly stakeholders: Entries;
  readonly actions: Entries;
  readonly tactics: Entries;
}

export interface ScenarioData {
  readonly stakeholders: Readonly<Record<string, Entry | 'absent'>>;
  readonly actions: Readonly<Record<string, Entry | 'absent'>>;
  readonly tactics: Readonly<Record<string, Entry | 'absent'>>;
}

const one = (choices: object) => fc.constantFrom(...Object.keys(choices));
const some = (ids: readonly string[]) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3, minLength: 1 });
const values = some(['robustness', 'public-interest', 'sustainability', 'efficiency']);
const resources = some(['money', 'time', 'permit']);
const people = ['we', 'boss', 'union', 'town', 'shops', 'paper', 'nurses'];
const deeds = ['pilot', 'roll-out', 'review'];
const moves = ['talk', 'trade', 'press'];
const day = fc.constantFrom('2026-01-05', '2026-06-01', '2026-12-24', '2027-03-01');

const stakeholder = fc.record(
  {
    power: one(powers),
    stance: one(stances),
    relation: one(relations),
    department: fc.constantFrom('IT', 'Sales'),
    interest: fc.constantFrom('high', 'medium', 'low'),
    sure: fc.constantFrom('known', 'guess'),
    'could-be': fc.record({ stance: fc.uniqueArray(one(stances), { maxLength: 2, minLength: 1 }) }),
    assessed: day,
    values: fc.record({ terminal: values, instrumental: values }, { requiredKeys: [] }),
    controls: resources,
    influences: some(people),
    concerns: fc.constant(['Their jobs']),
    owner: fc.constantFrom('we', 'union', 'Somebody else'),
    resistance: fc.record(
      {
        dimensions: fc.uniqueArray(fc.constantFrom('first', 'second', 'third'), { maxLength: 2, minLength: 1 }),
        severity: fc.constantFrom('low', 'medium', 'high'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const action = fc.record(
  {
    scope: one(scopes),
    needs: resources,
    'aligns-with': values,
    'conflicts-with': fc.oneof(
      values,
      some(people).map((only) => ({ efficiency: { how: 'It costs time', for: only } })),
    ),
    justification: fc.constant('It has to be'),
    status: one(actionStatuses),
    affects: some(people).map((ids) => Object.fromEntries(ids.map((id) => [id, { depth: 'high', loss: 'Free days' }]))),
    due: day,
  },
  { requiredKeys: [] },
);

const tactic = fc.record(
  {
    type: one(tacticTypes),
    summary: fc.constant('Ask them'),
    targets: some(people),
    for: some(deeds),
    'appeals-to': values,
    evidence: fc.constant(['A study']),
    through: some(people),
    offer: fc.constant('A day off'),
    'aims-for': one(stances),
    due: day,
    status: one(statuses),
    outcome: fc.constant('They listened'),
  },
  { requiredKeys: [] },
);

const entries = (ids: readonly string[], entry: fc.Arbitrary<Entry>) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...ids), entry), { selector: ([id]) => id, maxLength: ids.length })
    .map((all) => Object.fromEntries(all));

const required = (all: Entries, more: Entry): Entries =>
  Object.fromEntries(Object.entries(all).map(([id, entry]) => [id, { ...more, ...entry }]));

/** Every plan has an action that is given up, which stands for what a tactic serves when all that it served is absent. */
export const aPlan: fc.Arbitrary<PlanData> = fc.record(
  {
    lead: fc.constantFrom('we', 'boss'),
    stakeholders: entries(people, stakeholder).map((all) => ({ we: {}, boss: {}, ...all })),
    actions: entries(deeds, action).map((all) => ({
      ...required(all, { summary: 'Do it' }),
      [givenUp]: { summary: 'Given up', status: 'dropped' },
    })),
    tactics: entries(moves, tactic).map((all) => required(all, { type: 'watch' })),
  },
  { requiredKeys: ['stakeholders', 'actions', 'tactics'] },
);

const givenUp = 'given-up';

const changed = (ids: readonly string[], entry: fc.Arbitrary<Entry>) =>
  fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom(...ids),
        fc.oneof({ weight: 3, arbitrary: entry }, { weight: 1, arbitrary: fc.constant('absent' as const) }),
      ),
      { selector: ([id]) => id, maxLength: 2 },
    )
    .map((all) => Object.fromEntries(all));

export const aScenario: fc.Arbitrary<ScenarioData> = fc.record({
  stakeholders: changed(people, stakeholder),
  actions: changed(deeds, action),
  tactics: changed(moves, tactic),
});

/** Only what it says of entries that the plan has. */
export function about(plan: PlanData, scenario: ScenarioData): ScenarioData {
  const known = <T>(all: Readonly<Record<string, T>>, entries: Entries) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => id in entries));
  return {
    stakeholders: known(scenario.stakeholders, plan.stakeholders),
    actions: known(scenario.actions, plan.actions),
    tactics: known(scenario.tactics, plan.tactics),
  };
}

/** The plan with the change written into it. */
export function written({ lead, ...plan }: PlanData, scenario: ScenarioData): PlanData {
  const gone = (all: Readonly<Record<string, Entry | 'absent'>>) =>
    new Set(Object.entries(all).flatMap(([id, entry]) => (entry === 'absent' ? [id] : [])));
  const [people, actions] = [gone(scenario.stakeholders), gone(scenario.actions)];
  const nobody = (all: unknown, ids: ReadonlySet<string>, left: unknown = undefined) => {
    if (!Array.isArray(all)) return all;
    const here = all.filter((id) => !ids.has(id));
    return here.length > 0 ? here : left;
  };
  const over = (entries: Entries, changes: Readonly<Record<string, Entry | 'absent'>>) =>
    Object.entries(entries).flatMap(([id, entry]): [string, Entry][] => {
      const change = changes[id];
      return change === 'absent' ? [] : [[id, { ...entry, ...saying(change ?? {}) }]];
    });
  // What is empty changes nothing.
  const saying = (change: Entry) =>
    Object.fromEntries(Object.entries(change).filter(([, value]) => JSON.stringify(value) !== '{}'));
  const limited = (conflicts: unknown) =>
    conflicts && typeof conflicts === 'object' && !Array.isArray(conflicts)
      ? Object.fromEntries(
          Object.entries(conflicts as Entries).map(([value, it]) => [
            value,
            { ...it, for: nobody(it['for'], people, []) },
          ]),
        )
      : conflicts;
  const affected = (all: unknown) =>
    all && Object.fromEntries(Object.entries(all as Entries).filter(([id]) => !people.has(id)));
  const tidy = (entry: Entry) => Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
  return {
    ...(lead !== undefined && !people.has(lead) && { lead }),
    stakeholders: Object.fromEntries(
      over(plan.stakeholders, scenario.stakeholders).map(([id, entry]) => [
        id,
        tidy({
          ...entry,
          influences: nobody(entry['influences'], people),
          owner: people.has(String(entry['owner'])) ? undefined : entry['owner'],
        }),
      ]),
    ),
    actions: Object.fromEntries(
      over(plan.actions, scenario.actions).map(([id, entry]) => [
        id,
        tidy({ ...entry, 'conflicts-with': limited(entry['conflicts-with']), affects: affected(entry['affects']) }),
      ]),
    ),
    tactics: Object.fromEntries(
      over(plan.tactics, scenario.tactics).map(([id, entry]) => [
        id,
        tidy({
          ...entry,
          targets: nobody(entry['targets'], people),
          through: nobody(entry['through'], people),
          for: nobody(entry['for'], actions, [givenUp]),
        }),
      ]),
    ),
  };
}

export function toText(plan: PlanData, scenarios: Readonly<Record<string, ScenarioData>> = {}): string {
  const section = (key: string, all: object) =>
    Object.keys(all).length === 0
      ? ''
      : `${key}:\n${Object.entries(all)
          .map(([id, entry]) => `  ${id}: ${JSON.stringify(entry)}\n`)
          .join('')}`;
  return [
    'changeplan: 1\ntitle: P\npurpose: Q\n',
    plan.lead === undefined ? '' : `lead: ${plan.lead}\n`,
    'organization: { values: { terminal: [public-interest], instrumental: [efficiency] } }\n',
    section('stakeholders', plan.stakeholders),
    section('actions', plan.actions),
    section('tactics', plan.tactics),
    section('scenarios', scenarios),
  ].join('');
}
