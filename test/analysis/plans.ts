import fc from 'fast-check';
import { powers, stances } from '../../schemas/choices.ts';

/** Keys and values of an entry as they are written; what is `undefined` is not said. */
export type Written = Readonly<Record<string, unknown>>;

/** A plan as data, so that a test can say more in it before it is written. */
export interface Sketch {
  readonly lead?: string;
  readonly organization?: Written;
  readonly stakeholders: Readonly<Record<string, Written>>;
  readonly actions: Readonly<Record<string, Written>>;
  readonly tactics: Readonly<Record<string, Written>>;
}

/** Each entry on a line of its own, in braces. */
export function written({ lead, organization, ...maps }: Sketch): string {
  const lines = Object.entries(maps).flatMap(([section, entries]) => {
    const inside = Object.entries(entries).map(([id, entry]) => `  ${id}: ${JSON.stringify(entry)}`);
    return inside.length > 0 ? [`${section}:`, ...inside] : [];
  });
  const head = [
    ...(lead ? [`lead: ${lead}`] : []),
    ...(organization ? [`organization: ${JSON.stringify(organization)}`] : []),
  ];
  return ['changeplan: 1', 'title: A plan', ...head, ...lines, ''].join('\n');
}

const ids = (prefix: string, number: number) => Array.from({ length: number }, (_, index) => `${prefix}${index}`);
const some = (items: readonly string[], maxLength = 3) =>
  fc.subarray([...items], { maxLength: Math.min(maxLength, items.length) });
const values = ['v0', 'v1', 'v2', 'v3', 'v4'];
const resources = ['r0', 'r1', 'r2', 'r3'];

const stakeholder = (everybody: readonly string[]) =>
  fc.record(
    {
      power: fc.constantFrom(...Object.keys(powers)),
      stance: fc.constantFrom(...Object.keys(stances)),
      values: fc.record({ terminal: some(values, 2), instrumental: some(values, 2) }),
      controls: some(resources, 2),
      influences: some(everybody),
      resistance: fc.record(
        { severity: fc.constantFrom('low', 'medium', 'high'), dimensions: some(['first', 'second', 'third'], 2) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );

const action = (everybody: readonly string[]) =>
  fc.record(
    {
      summary: fc.constant('Act'),
      scope: fc.constantFrom('alone', 'organization'),
      status: fc.constantFrom('planned', 'planned', 'under-way', 'dropped', 'reserve'),
      needs: some(resources, 2),
      'aligns-with': some(values),
      'conflicts-with': fc.oneof(
        some(values, 2),
        fc.dictionary(fc.constantFrom(...values), fc.record({ for: some(everybody) }), { maxKeys: 2 }),
      ),
      justification: fc.constant('It is right'),
    },
    { requiredKeys: ['summary'] },
  );

const tactic = (everybody: readonly string[], actions: readonly string[]) =>
  fc.record(
    {
      type: fc.constantFrom('negotiate', 'define-rationality', 'use-executive-power', 'protect', 'watch'),
      targets: some(everybody),
      for: some(actions, 2),
      through: some(everybody, 1),
      offer: fc.constant('Help'),
      status: fc.constantFrom('planned', 'under-way', 'done', 'dropped'),
      'aims-for': fc.constantFrom(...Object.keys(stances)),
    },
    { requiredKeys: ['type', 'targets'] },
  );

/** Plans of up to ten stakeholders, three actions and four tactics; often `s0` leads. */
export const sketches: fc.Arbitrary<Sketch> = fc
  .record({
    people: fc.integer({ min: 0, max: 10 }),
    deeds: fc.integer({ min: 0, max: 3 }),
    led: fc.boolean(),
    named: fc.boolean(),
  })
  .chain(({ people, deeds, led, named }) => {
    const [everybody, actions] = [ids('s', people), ids('a', deeds)];
    const each = <T>(keys: readonly string[], arbitrary: fc.Arbitrary<T>) =>
      fc
        .array(arbitrary, { minLength: keys.length, maxLength: keys.length })
        .map((made) => Object.fromEntries(keys.map((key, index) => [key, made[index] as T])));
    return fc.record({
      lead: fc.constant(led ? 's0' : undefined),
      organization: named
        ? fc.record({ values: fc.record({ terminal: some(values, 1), instrumental: some(values, 2) }) })
        : fc.constant(undefined),
      stakeholders: each(everybody, stakeholder(everybody)),
      actions: each(actions, action(everybody)),
      tactics: each(ids('t', 4), tactic(everybody, actions)),
    });
  }) as fc.Arbitrary<Sketch>;
