import assert from 'node:assert/strict';
import fc from 'fast-check';
import { powers, stances, statuses, tacticTypes } from '../../schemas/choices.ts';
import { type Checked, check, type Finding, type Source } from '../../server/src/check/check.ts';
import { readConfiguration } from '../../server/src/check/configuration.ts';
import { liveCheck } from '../../server/src/check/live.ts';
import { type Document, readDocument } from '../../server/src/model/document.ts';
import { reportToJson } from '../../server/src/report/json.ts';
import { edit, edited } from '../model/edits.ts';
import { planText } from '../model/plans.ts';
import { plans } from '../robust/plans.ts';
import { tries, whole } from '../robust/survive.ts';
import { world } from '../world.ts';

const names = { own: 'test.changeplan.yaml', other: 'other.changeplan.yaml', configuration: '.changeplanrc.yaml' };
type File = keyof typeof names;
type Texts = Readonly<Record<File, string>>;
type Documents = Readonly<Record<File, Document>>;

const acceptances = `
accepted:
  - { rule: no-ally, reason: Early, by: Us }
  - { rule: stance-mismatch, subject: stakeholders.nurses, reason: R, by: U, until: 2026-01-01 }
`;
const first: fc.Arbitrary<Texts> = fc.record({
  own: fc
    .tuple(fc.oneof(planText, fc.constantFrom(...plans.values()), fc.constantFrom(...plans.values())), fc.boolean())
    .map(([text, accepts]) => (accepts ? text + acceptances : text)),
  other: fc.oneof(planText, fc.constantFrom(...plans.values())).map((text) => `kind: organization\n${text}`),
  configuration: fc.constantFrom(
    '',
    'rules:\n  no-ally: off\n  shallow-base: { severity: error, min-allies: 5 }\n',
    'values:\n  wards: Something\n  thrift: { meaning: T, aliases: [no] }\n',
  ),
});

/** One word in place of another one: of the same text, or a choice of the language. */
const choices = [stances, powers, statuses, tacticTypes].flatMap((some) => Object.keys(some));
const part = fc.double({ min: 0, max: 1, noNaN: true });
const words = fc.tuple(part, fc.oneof(part, fc.constantFrom(...choices))).map(([at, by]) => (text: string) => {
  const all = [...text.matchAll(/[\p{L}\p{N}-]+/gu)];
  const nth = (where: number) => all[Math.floor(where * (all.length - 1))];
  const old = nth(at);
  if (!old) return text;
  const word = typeof by === 'string' ? by : (nth(by)?.[0] ?? '');
  return text.slice(0, old.index) + word + text.slice(old.index + old[0].length);
});
/** Lines that change places, as when an entry is moved. */
const lines = fc.tuple(part, part, fc.nat(4)).map(([from, to, many]) => (text: string) => {
  const all = text.split('\n');
  const moved = all.splice(Math.floor(from * all.length), many + 1);
  all.splice(Math.floor(to * all.length), 0, ...moved);
  return all.join('\n');
});
const letters = edit.map((one) => (text: string) => edited(text, one));
const step = fc.record({
  file: fc.constantFrom<File>('own', 'own', 'own', 'own', 'other', 'configuration'),
  change: fc.oneof(words, words, lines, letters),
  undo: fc.boolean(),
  asks: fc.constantFrom('all', 'findings', 'nothing'),
});

describe('a live check', () => {
  it('tells in the order of the text when only keys have changed places', () => {
    const keys = ['title: P\n', 'tactics:\n  t: { type: define-rationality, targets: x, appeals-to: quality }\n'];
    const start = { own: `changeplan: 1\n${keys.join('')}`, other: '', configuration: '' };
    const turned = { ...start, own: `changeplan: 1\n${keys.reverse().join('')}` };
    const documents = read(start);
    const live = liveCheck(sourceOf(documents), world);
    compare(live.checked, start, 'all');
    compare(live.update(sourceOf(read(turned, documents)), world), turned, 'all');
  });

  for (const [what, alone] of [
    ['braces for the whole file', '{ changeplan: 1, title: P }\n'],
    ['a directive for one', '%# A town\nchangeplan: 1\ntitle: P\n'],
    ['a marker for the beginning', '# A town\n---\nchangeplan: 1\ntitle: P\n'],
  ] as const)
    it(`takes ${what} once nothing stands above`, () => {
      const [above, now] = [`changeplan: 1\ntitle: P\n${alone}`, alone].map((own) => ({
        own,
        other: '',
        configuration: '',
      }));
      assert.ok(above && now);
      const documents = read(above);
      const live = liveCheck(sourceOf(documents), world);
      compare(live.checked, above, 'all');
      compare(live.update(sourceOf(read(now, documents)), world), now, 'all');
    });

  it('tells after each edit what a fresh check does', () => {
    fc.assert(
      fc.property(first, fc.array(step, { minLength: 1, maxLength: 8 }), (start, steps) => {
        let texts = start;
        let documents = read(texts);
        const live = liveCheck(sourceOf(documents), world);
        compare(live.checked, texts, 'all');
        const past: Texts[] = [];
        for (const { file, change, undo, asks } of steps) {
          const before = undo ? past.pop() : undefined;
          if (!before) past.push(texts);
          texts = before ?? { ...texts, [file]: change(texts[file]) };
          documents = read(texts, documents);
          compare(live.update(sourceOf(documents), world), texts, asks);
        }
      }),
      tries(whole ? 60 : 8, 1500),
    );
  });
});

function read(texts: Texts, before?: Documents): Documents {
  const one = (file: File) => readDocument(names[file], texts[file], before?.[file]);
  return { own: one('own'), other: one('other'), configuration: one('configuration') };
}

function sourceOf({ own, other, configuration }: Documents): Source {
  const { settings } = readConfiguration(configuration, '');
  return { document: own, used: [other], unresolved: [], faults: [], settings };
}

function compare(
  checked: Checked,
  texts: Texts,
  asks: (typeof step extends fc.Arbitrary<infer T> ? T : never)['asks'],
) {
  if (asks === 'nothing') return;
  const fresh = check(sourceOf(read(texts)), world);
  assert.deepEqual(checked.findings.map(told), fresh.findings.map(told), texts.own);
  assert.deepEqual(checked.silenced.map(told), fresh.silenced.map(told), texts.own);
  if (asks === 'all') assert.deepEqual(report(checked), report(fresh), texts.own);
}

/** With its places as they are now. */
const told = (finding: Finding): unknown =>
  JSON.parse(JSON.stringify({ ...finding, fixes: finding.fixes(), accept: finding.accept() }));
const report = (checked: Checked): unknown =>
  JSON.parse(JSON.stringify(reportToJson(checked, ({ rule, message }) => ({ rule, message }))));
