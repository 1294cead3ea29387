import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { readDocument } from '../../server/src/model/document.ts';
import { namesIn, sections } from '../../server/src/model/names.ts';
import type { Entry } from '../../server/src/model/plan.ts';
import { type Reading, readPlan } from '../../server/src/model/read.ts';
import { tries } from '../robust/survive.ts';
import { edit, edited } from './edits.ts';
import { planText } from './plans.ts';

const file = 'test.changeplan.yaml';

describe('reading a plan again', () => {
  it('gives what reading it for the first time gives', () => {
    fc.assert(
      fc.property(
        planText,
        planText,
        fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 8 }),
        (own, other, edits) => {
          const texts = { own, other: `kind: organization\n${other}` };
          let documents = { own: readDocument(file, texts.own), other: readDocument('other', texts.other) };
          let reading = readPlan(documents.own, [documents.other]);
          namesIn(reading.plan);
          for (const [change, isOwn] of edits) {
            const which = isOwn ? 'own' : 'other';
            texts[which] = edited(texts[which], change);
            documents = { ...documents, [which]: readDocument(documents[which].file, texts[which], documents[which]) };
            reading = readPlan(documents.own, [documents.other], reading);
            const fresh = readPlan(readDocument(file, texts.own), [readDocument('other', texts.other)]);
            assert.deepEqual(visible(reading), visible(fresh), texts.own);
          }
        },
      ),
      tries(8, 2000),
    );
  });

  it('keeps the entries that nobody has touched, and says in which document they stand', () => {
    const text =
      'changeplan: 1\nstakeholders:\n  a: { stance: ally, owner: b }\n  b: { power: x }\nactions:\n  c: {}\n  d: { summary: D }\n';
    const before = readPlan(readDocument(file, text));
    const names = namesIn(before.plan);
    const document = readDocument(
      file,
      text.replace('ally', 'neutral').replace('1', '1\ntitle: T'),
      before.plan.document,
    );
    const after = readPlan(document, [], before);
    assert.deepEqual(keptIds(before, after), ['b', 'c', 'd']);
    assert.ok(all(after).every((entry) => entry.document === document));
    const known = new Set(names);
    assert.equal(
      namesIn(after.plan)
        .filter((name) => known.has(name))
        .map(({ id }) => id)
        .join(' '),
      'b c d',
    );
    assert.deepEqual(
      after.faults.map(({ message, fixes }) => [message.slice(0, 20), fixes?.().length]),
      [
        ['“power” cannot be “x', undefined],
        ['“c” has no “summary”', 1],
      ].map(([message, fixes]) => [message, fixes]),
    );
  });

  it('reads an entry as what it has become where it stands below another key now', () => {
    const text = 'stakeholders:\n  a: { summary: A }\nactions:\n  b: { summary: B }\n';
    const before = readPlan(readDocument(file, text));
    const after = readPlan(readDocument(file, text.replace('actions:\n', ''), before.plan.document), [], before);
    assert.deepEqual(
      all(after).map(({ path }) => path),
      ['stakeholders.a', 'stakeholders.b'],
    );
    assert.equal(after.faults.filter(({ message }) => message.includes('summary')).length, 2);
  });

  it('costs what a key changes, not what the plan holds', () => {
    const stakeholder = (index: number) =>
      `  s${index}:\n    name: Group ${index}\n    stance: neutral\n    power: strong\n    values: { terminal: [a, b], instrumental: { c: Text } }\n    influences: [s${(index + 1) % 1000}]\n`;
    let text = `changeplan: 1\ntitle: T\nstakeholders:\n${Array.from({ length: 1000 }, (_, index) => stakeholder(index)).join('')}`;
    let reading = readPlan(readDocument(file, text));
    const first = timeOf(() => readPlan(readDocument(file, text)));
    const times = Array.from({ length: 40 }, (_, index) => {
      text = text.replace(/name: Group 500\w*/, `name: Group 500${'x'.repeat(index % 3)}`);
      const document = readDocument(file, text, reading.plan.document);
      return timeOf(() => {
        reading = readPlan(document, [], reading);
      });
    });
    const [usual = 0] = times.sort((a, b) => a - b).slice(20);
    assert.ok(usual < first / 10, `${usual} ms of ${first} ms`);
  });
});

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const all = ({ plan }: Reading): Entry[] => sections.flatMap((section): readonly Entry[] => plan[section]);

function keptIds(before: Reading, after: Reading): string[] {
  const known = new Set(all(before));
  return all(after)
    .filter((entry) => known.has(entry))
    .map(({ id }) => id);
}

/** All that can be seen of a reading, with spans as they stand now. */
function visible({ plan, faults }: Reading): unknown {
  const shown = (key: string, value: unknown) => {
    if (key === 'document') return (value as { readonly text: string }).text.length;
    if (typeof value === 'function') return value();
    return key === 'named' ? undefined : value instanceof Map ? [...value] : value;
  };
  return JSON.parse(JSON.stringify({ plan, faults, names: namesIn(plan) }, shown));
}
