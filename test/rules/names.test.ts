import assert from 'node:assert/strict';
import { check } from '../../server/src/check/check.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import type { Tracking } from '../../server/src/workspace/files.ts';
import { load } from '../../server/src/workspace/load.ts';
import { filesInMemory } from '../../server/src/workspace/memory.ts';
import { world } from '../world.ts';

const head = 'changeplan: 1\ntitle: T\n';
const plan = 'plans/p.changeplan.yaml';

/** What a rule finds in the first of the files, and all of them after its first fix. */
async function found(
  rule: string,
  texts: Readonly<Record<string, string>>,
  tracking: Readonly<Record<string, Tracking>> = {},
) {
  const files = filesInMemory({ ...texts }, undefined, tracking);
  const read = async (name: string) => readDocument(name, await files.read(name));
  const [first = ''] = Object.keys(texts);
  const { findings } = check(await load(await read(first), files, read, 'names'), world);
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ message, at, fixes }) => {
      const [fix] = fixes();
      const edits = fix?.edits ?? [];
      const after = Object.fromEntries(
        Object.entries(texts).map(([name, text]) => [
          name,
          applyEdits(
            text,
            edits.filter((edit) => edit.at.file === name),
          ),
        ]),
      );
      for (const { name, text } of fix?.creates ?? []) after[name] = text;
      return { message, title: fix?.title, at: texts[at.file]?.slice(at.start, at.end), after };
    });
}

describe('moving names', () => {
  const named = `${head}stakeholders:
  cfo: { name: Jane Doe, kind: person }
  john-roe:
    name: John Roe   # he
    kind: person
    role: Head of sales
    influences: [cfo]
  wards: { name: The wards, influences: john-roe }
tactics:
  t: { type: negotiate, targets: [john-roe] }
`;
  const moved = `${head}names: names.local.yaml
stakeholders:
  cfo: { kind: person }
  head-of-sales:
    kind: person
    role: Head of sales
    influences: [cfo]
  wards: { name: The wards, influences: head-of-sales }
tactics:
  t: { type: negotiate, targets: [head-of-sales] }
`;
  const names = 'plans/names.local.yaml';
  const written = `# Who is who. Keep this file out of git, and to yourself.
changeplan: 1
kind: names
names:
  cfo: Jane Doe
  head-of-sales: John Roe
`;

  it('makes the file, and calls people by ids that do not tell', async () => {
    const [one, ...others] = await found('named-person', { [plan]: named });
    assert.deepEqual(others, []);
    assert.equal(one?.at, 'Jane Doe');
    assert.deepEqual(one?.after, { [plan]: moved, [names]: written });
  });

  it('lets git leave it out, where git can be asked', async () => {
    const [one] = await found('named-person', { [plan]: named }, { [names]: 'untracked' });
    assert.deepEqual(one?.after, { [plan]: moved, [names]: written, 'plans/.gitignore': '/names.local.yaml\n' });
    const texts = { [plan]: named, '.gitignore': '*.log' };
    const [other] = await found('named-person', texts, { [names]: 'untracked' });
    assert.equal(other?.after['.gitignore'], '*.log\n/plans/names.local.yaml\n');
  });

  it('adds to the file that is there', async () => {
    const there = 'changeplan: 1\nkind: names\nnames:\n  wards: The wards\n';
    const [one] = await found('named-person', { [plan]: named, [names]: there });
    assert.equal(one?.after[names], `${there}  cfo: Jane Doe\n  head-of-sales: John Roe\n`);
  });

  it('leaves nothing to find', async () => {
    const texts = { [plan]: moved, [names]: written };
    assert.deepEqual(await found('named-person', texts), []);
  });

  it('is not asked of groups, of roles, and of ids', async () => {
    const text = `${head}stakeholders:
  wards: { name: The wards }
  cfo: { name: cfo, kind: person }
  head: { name: Head of sales, role: Head of sales, kind: person }
`;
    assert.deepEqual(await found('named-person', { [plan]: text }), []);
  });

  it('answers exposed-person for that person alone', async () => {
    const text = `${head}audience: public\nstakeholders:
  cfo: { name: Jane Doe, kind: person, stance: opposed }
  ceo: { name: John Roe, kind: person }
`;
    const [one] = await found('exposed-person', { [plan]: text });
    assert.match(one?.after[plan] ?? '', /cfo: \{ kind: person, stance: opposed \}\n {2}ceo: \{ name: John Roe/);
    assert.match(one?.after[names] ?? '', /cfo: Jane Doe\n$/);
  });
});

describe('names-shared', () => {
  const texts = { [plan]: `${head}names: n.yaml\n`, 'plans/n.yaml': 'changeplan: 1\nkind: names\n' };
  const checked = (tracking?: Tracking) => found('names-shared', texts, tracking && { 'plans/n.yaml': tracking });

  it('tells what git holds, or would', async () => {
    const [tracked] = await checked('tracked');
    assert.match(tracked?.message ?? '', /^Git holds “n.yaml”/);
    assert.equal(tracked?.title, undefined);
    const [untracked] = await checked('untracked');
    assert.match(untracked?.message ?? '', /^Git does not leave “n.yaml” out/);
    assert.equal(untracked?.at, 'n.yaml');
    assert.equal(untracked?.after['plans/.gitignore'], '/n.yaml\n');
  });

  it('tells of one that is gone from the folder and that git still holds', async () => {
    const [gone] = await found('names-shared', { [plan]: `${head}names: n.yaml\n` }, { 'plans/n.yaml': 'tracked' });
    assert.match(gone?.message ?? '', /^Git holds “n.yaml”/);
  });

  it('is silent about what git leaves out, where git cannot be asked, and where no file is', async () => {
    assert.deepEqual(await checked('ignored'), []);
    assert.deepEqual(await checked(), []);
    assert.deepEqual(
      await found('names-shared', { [plan]: `${head}names: n.yaml\n` }, { 'plans/n.yaml': 'untracked' }),
      [],
    );
  });
});
