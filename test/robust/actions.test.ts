import assert from 'node:assert/strict';
import { type Checked, checkText, type Finding } from '../../server/src/check/check.ts';
import { additionsAt } from '../../server/src/features/additions.ts';
import { fixesAt } from '../../server/src/features/fixes.ts';
import { movesAt } from '../../server/src/features/move.ts';
import { turnsAt } from '../../server/src/features/reasons.ts';
import { reportToJson } from '../../server/src/report/json.ts';
import { applyEdits, type Fix } from '../../server/src/text/edit.ts';
import { checkFiles } from '../features/files.ts';
import { world } from '../world.ts';
import { plans } from './plans.ts';
import { thorough } from './survive.ts';

const file = 'p.changeplan.yaml';
const check = (text: string) => checkText(file, text, world);

/** With what every plan begins with, so that no edit can bring to light that it is missing. */
const wholePlans = [...plans].map(
  ([name, text]) => [name, /^changeplan:/m.test(text) ? text : `changeplan: 1\ntitle: P 🏥\n${text}`] as const,
);

describe('what is offered at any place', () => {
  for (const [name, text] of wholePlans.filter(([name], index) => isExample(name) || thorough || index % 4 === 0))
    it(`brings no fault to ${name}`, () => {
      const checked = check(text);
      const offsets = thorough || isExample(name) ? everyOffset(text) : everyLine(text);
      for (const [after, title] of offeredIn(checked, offsets, offeredAt))
        assert.deepEqual(newFaults(checked, check(after)), [], `${title}\n${after}`);
    });

  it('brings no fault where a line is missing', () => {
    for (const [name, text] of wholePlans)
      for (const [index, damaged] of withoutALine(text).entries()) {
        if (!thorough && (index % 10 > 0 || !isExample(name))) continue;
        const checked = check(damaged);
        for (const [after, title] of offeredIn(checked, everyLine(damaged), refactoringsAt))
          assert.deepEqual(newFaults(checked, check(after)), [], `${name}: ${title}\n${after}`);
      }
  });

  it('a list turned into a map, or back, changes nothing that is computed', () => {
    let count = 0;
    for (const [, text] of wholePlans) {
      const checked = check(text);
      for (const [after, title] of offeredIn(checked, everyLine(text), turnsAt)) {
        count++;
        assert.deepEqual(computed(check(after)), computed(checked), `${title}\n${after}`);
      }
    }
    assert.ok(count > 100, String(count));
  });

  it('a move to another file brings no fault to either', () => {
    let count = 0;
    const shared = 'changeplan: 1\nkind: organization\ntitle: O\n';
    for (const [name, text] of wholePlans) {
      const plan = text.replace(/^stakeholders:/m, 'uses: o.changeplan.yaml\n$&');
      if (plan === text) continue;
      const checked = checkFiles({ [file]: plan, o: shared });
      for (const offset of everyLine(plan))
        for (const { edits } of movesAt(checked, offset)) {
          count++;
          const [mine, theirs] = [file, 'o'].map((one) => edits.filter(({ at }) => at.file === one));
          const after = checkFiles({ [file]: applyEdits(plan, mine ?? []), o: applyEdits(shared, theirs ?? []) });
          assert.deepEqual(newFaults(checked, after), [], name);
          assert.deepEqual(computed(after), computed(checked), name);
        }
    }
    assert.ok(count > 100, String(count));
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

const faults = ({ findings }: Checked) =>
  findings
    .filter(({ rule }) => rule === 'syntax' || rule === 'schema')
    // A key that stands there now is possible no more.
    .map(({ message }) => message.replace(/ Possible here: .*/, ''));

function newFaults(before: Checked, after: Checked): string[] {
  const known = faults(before);
  return faults(after).filter((message) => !known.includes(message));
}

/** What is computed, without the findings, which speak of reasons too. */
function computed(checked: Checked) {
  const { findings, checklist, ...rest } = reportToJson(checked, ({ rule }: Finding) => rule);
  return rest;
}
