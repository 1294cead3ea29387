import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { powers, relations, scopes, stances, statuses, tacticTypes } from '../../schemas/choices.ts';
import { checkText, type Finding } from '../../server/src/check/check.ts';
import { thorough } from '../robust/survive.ts';
import { world } from '../world.ts';

/** How many plans are tried; a failure prints the seed that repeats it. */
const runs = { numRuns: thorough ? 1000 : 8 };

const values = ['public-interest', 'innovation', 'robustness', 'dialogue', 'craft', 'thrift'];
const ids = ['board', 'staff', 'union', 'clients', 'us'];
const resources = ['money', 'time', 'rooms'];
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const some = (items: readonly string[]) => fc.subarray([...items], { maxLength: 3 });
const choice = (choices: object) => fc.constantFrom(...Object.keys(choices));
const held = fc.record({ terminal: some(values), instrumental: some(values) });

const stakeholder = fc.record(
  {
    name: fc.constantFrom('The board', 'Staff & friends', 'Clients'),
    relation: optional(choice(relations)),
    department: optional(fc.constantFrom('IT', 'HR')),
    power: optional(choice(powers)),
    stance: optional(choice(stances)),
    assessed: optional(fc.constantFrom('2026-11-01', '2025-01-01')),
    values: optional(held),
    controls: optional(some(resources)),
    influences: optional(some(ids)),
  },
  { requiredKeys: [] },
);
const action = fc.record({
  summary: fc.constantFrom('Act', 'Act at once'),
  scope: optional(choice(scopes)),
  needs: optional(some(resources)),
  'aligns-with': optional(some(values)),
  'conflicts-with': optional(some(values)),
});
const tactic = fc.record({
  type: choice(tacticTypes),
  targets: optional(some(ids)),
  'appeals-to': optional(some(values)),
  through: optional(some(ids)),
  'aims-for': optional(choice(stances)),
  due: optional(fc.constantFrom('2026-11-20', '2026-12-24')),
  status: optional(choice(statuses)),
});
const mapOf = <T>(keys: readonly string[], value: fc.Arbitrary<T>) =>
  fc
    .tuple(fc.shuffledSubarray([...keys]), fc.array(value, { minLength: keys.length, maxLength: keys.length }))
    .map(([names, parts]) => Object.fromEntries(names.map((name, index) => [name, parts[index]])));
const plan = fc.record({
  changeplan: fc.constant(1),
  title: fc.constant('A plan'),
  lead: optional(fc.constantFrom(...ids)),
  organization: optional(fc.record({ name: fc.constant('We'), values: held })),
  stakeholders: mapOf(ids, stakeholder),
  actions: mapOf(['first', 'second', 'third'], action),
  tactics: mapOf(['talk', 'trade', 'guard'], tactic),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

const print = (value: unknown) => stringify(JSON.parse(JSON.stringify(value)), { aliasDuplicateObjects: false });
const check = (text: string) => checkText('p.changeplan.yaml', text, world).findings;

/** Told once, at the first of several places: which is first depends on the order of the entries. */
const toldOnce = new Set([
  'unknown-value',
  'uncontrolled-resource',
  'unsecured-resource',
  'stakeholder-without-values',
  'no-terminal-value',
  'sponsor-not-won',
  'no-protection',
]);

/** Findings without their places. */
const bare = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, subject }) => `${severity} ${rule} ${toldOnce.has(rule) ? '' : subject}`).sort();

const reversed = (map: object) => Object.fromEntries(Object.entries(map).reverse());

describe('properties of checking', () => {
  it('permuting the entries of a map changes no finding but its place', () =>
    fc.assert(
      fc.property(plan, fc.constantFrom('stakeholders', 'actions', 'tactics'), (it, section) => {
        const permuted = { ...it, [section]: reversed(it[section as 'actions']) };
        assert.deepEqual(bare(check(print(permuted))), bare(check(print(it))));
      }),
      runs,
    ));

  it('one unknown key adds exactly one finding', () =>
    fc.assert(
      fc.property(plan, fc.constantFrom('stakeholders', 'actions', 'tactics', ''), (it, section) => {
        const strange = withUnknownKey(it, section);
        fc.pre(strange !== undefined);
        const [before, after] = [bare(check(print(it))), bare(check(print(strange)))];
        assert.equal(after.length, before.length + 1);
      }),
      runs,
    ));

  it('comments and blank lines move findings and change none', () =>
    fc.assert(
      fc.property(plan, fc.nat(), (it, seed) => {
        const lines = print(it).split('\n');
        const commented = lines.flatMap((line, index) =>
          (index + seed) % 3 === 0 ? ['', '  # a comment: with “quotes” [and] {brackets', line] : [line],
        );
        assert.deepEqual(bare(check(commented.join('\n'))), bare(check(lines.join('\n'))));
      }),
      runs,
    ));

  it('CRLF and a byte order mark change no finding', () =>
    fc.assert(
      fc.property(plan, (it) => {
        const text = print(it);
        assert.deepEqual(bare(check(`\ufeff${text.replaceAll('\n', '\r\n')}`)), bare(check(text)));
      }),
      runs,
    ));

  it('block and flow style give the same findings', () =>
    fc.assert(
      fc.property(plan, (it) => {
        const flow = stringify(JSON.parse(JSON.stringify(it)), {
          collectionStyle: 'flow',
          aliasDuplicateObjects: false,
        });
        assert.deepEqual(bare(check(flow)), bare(check(print(it))));
      }),
      runs,
    ));

  it('an acceptance covers its findings and changes no other', () =>
    fc.assert(
      fc.property(plan, fc.nat(), (it, seed) => {
        const before = check(print(it)).filter((finding) => finding.accept());
        const one = before[seed % Math.max(before.length, 1)];
        fc.pre(one !== undefined);
        const accepted = [{ rule: one?.rule, ...(one?.subject && { subject: one.subject }), reason: 'Because' }];
        const after = check(print({ ...it, accepted }));
        assert.deepEqual(bare(after), bare(check(print(it))));
        for (const finding of after)
          assert.equal(
            finding.accepted !== undefined,
            finding.rule === one?.rule && covers(one.subject, finding.subject),
          );
      }),
      runs,
    ));

  it('two checks of one text say the same', () =>
    fc.assert(
      fc.property(plan, (it) => {
        const text = print(it);
        assert.equal(JSON.stringify(check(text)), JSON.stringify(check(text)));
      }),
      runs,
    ));
});

const covers = (accepted: string, subject: string) =>
  accepted === '' || subject === accepted || subject.startsWith(`${accepted}.`);

function withUnknownKey(it: Plan, section: string): unknown {
  if (section === '') return { ...it, zzzzz: 'x' };
  const map = it[section as 'actions'];
  const [first] = Object.keys(map);
  return first === undefined ? undefined : { ...it, [section]: { ...map, [first]: { ...map[first], zzzzz: 'x' } } };
}
