import assert from 'node:assert/strict';
import { type Checked, checkText, type Finding } from '../../server/src/check/check.ts';
import { additionsAt } from '../../server/src/features/additions.ts';
import { fixesAt } from '../../server/src/features/fixes.ts';
import { movesAt } from '../../server/src/features/move.ts';
import { turnsAt } from '../../server/src/features/reasons.ts';
import { type Document, readDocument } from '../../server/src/model/document.ts';
import { readPlan } from '../../server/src/model/read.ts';
import { reportToJson } from '../../server/src/report/json.ts';
import { applyEdits, type Fix } from '../../server/src/text/edit.ts';
import { checkFiles } from '../features/files.ts';
import { world } from '../world.ts';
import { plans } from './plans.ts';
import { some, thorough } from './survive.ts';

const file = 'p.changeplan.yaml';
const check = (text: string) => checkText(file, text, world);

/** With what every plan begins with, so that no edit can bring to light that it is missing. */
const wholePlans = [...plans].map(
  ([name, text]) => [name, /^changeplan:/m.test(text) ? text : `changeplan: 1\ntitle: P 🏥\n${text}`] as const,
);

const somePlans = some(wholePlans, 8);

describe('what is offered at any place', () => {
  for (const [name, text] of wholePlans.filter(([name], index) => isExample(name) || thorough || index % 8 === 0))
    it(`brings no fault to ${name}`, () => {
      const checked = check(text);
      const offsets = thorough || isExample(name) ? everyOffset(text) : everyLine(text);
      const known = faultsIn(checked.document);
      for (const [after, title] of offeredIn(checked, offsets, offeredAt))
        assert.deepEqual(newAmong(known, faultsIn(readDocument(file, after))), [], `${title}\n${after}`);
    });

  it('brings no fault where a line is missing', () => {
    for (const [name, text] of wholePlans.filter(([name]) => thorough || isExample(name)))
      for (const [index, damaged] of withoutALine(text).entries()) {
        if (!thorough && index % 120 > 0) continue;
        const checked = check(damaged);
        const known = faultsIn(checked.document);
        for (const [after, title] of offeredIn(checked, everyLine(damaged), refactoringsAt))
          assert.deepEqual(newAmong(known, faultsIn(readDocument(file, after))), [], `${name}: ${title}\n${after}`);
      }
  });

  it('a list turned into a map, or back, changes nothing that is computed', () => {
    let count = 0;
    for (const [, text] of somePlans) {
      const checked = check(text);
      for (const [after, title] of offeredIn(checked, everyLine(text), turnsAt)) {
        count++;
        assert.deepEqual(computed(check(after)), computed(checked), `${title}\n${after}`);
      }
    }
    assert.ok(count > 10, String(count));
  });

  it('a move to another file brings no fault to either', () => {
    let count = 0;
    const shared = 'changeplan: 1\nkind: organization\ntitle: O\n';
    for (const [name, text] of somePlans) {
      const plan = text.replace(/^stakeholders:/m, 'uses: o.changeplan.yaml\n$&');
      if (plan === text) continue;
      const checked = checkFiles({ [file]: plan, o: shared });
      for (const offset of everyLine(plan))
        for (const { edits } of movesAt(checked, offset)) {
          count++;
          const [mine, theirs] = [file, 'o'].map((one) => edits.filter(({ at }) => at.file === one));
          const after = checkFiles({ [file]: applyEdits(plan, mine ?? []), o: applyEdits(shared, theirs ?? []) });
          assert.deepEqual(newAmong(faultsFound(checked), faultsFound(after)), [], name);
          assert.deepEqual(computed(after), computed(checked), name);
        }
    }
    assert.ok(count > 20, String(count));
  });
});

function isExample(name: string): boolean {
  return name.startsWith('examples');
}

type Offer = (checked: Checked, offset: number) => readonly Fix[];

const refactoringsAt: Offer = (checked, offset) => [...additionsAt(checked, offset), ...turnsAt(checked, offset)];

const offeredAt: Offer = (checked, offset) => [
  ...refactoringsAt(checked, offset),
  ...fixesAt(checked.findings, { file, start: offset, end: offset }).map(({ fix }) => fix),
];

/** Each different text that an offer leads to, with the title of the offer. */
function offeredIn(checked: Checked, offsets: Iterable<number>, offer: Offer): Map<string, string> {
  const texts = new Map<string, string>();
  const seen = new Set<string>();
  for (const offset of offsets)
    for (const { title, edits } of offer(checked, offset)) {
      const key = `${title} ${edits.map(({ at }) => at.start)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      texts.set(applyEdits(checked.document.text, edits), title);
    }
  return texts;
}

const everyOffset = (text: string) => Array.from({ length: text.length + 1 }, (_, index) => index);

const everyLine = (text: string) => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];

function withoutALine(text: string): string[] {
  const lines = text.split('\n');
  return lines.map((_, index) => lines.toSpliced(index, 1).join('\n'));
}

const messages = (faults: readonly Pick<Finding, 'message'>[]) =>
  // A key that stands there now is possible no more.
  faults.map(({ message }) => message.replace(/ Possible here: .*/, ''));

/** Of the text alone, for which no rule has to run. */
const faultsIn = (document: Document) => messages(readPlan(document).faults);

const faultsFound = ({ findings }: Checked) =>
  messages(findings.filter(({ rule }) => rule === 'syntax' || rule === 'schema'));

const newAmong = (before: readonly string[], after: readonly string[]) => after.filter((it) => !before.includes(it));

/** What is computed, without the findings, which speak of reasons too. */
function computed(checked: Checked) {
  const { findings, checklist, ...rest } = reportToJson(checked, ({ rule }: Finding) => rule);
  return rest;
}
