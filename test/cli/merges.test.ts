import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InProcess } from '../lsp/in-process.ts';
import { some } from '../robust/survive.ts';
import { newRepository, type TestRepository } from './repositories.ts';

const path = 'p.changeplan.yaml';
const plan = (stance: string, type: string, summary: string, eol = '\n') =>
  `changeplan: 1
title: The wards
lead: us
stakeholders:
  us: { values: { terminal: [care] } }
  board: { name: The Board, power: dominant }
  nurses:
    stance: ${stance}
    values: { terminal: [craft] }
actions:
  close: { summary: Close, aligns-with: [care], conflicts-with: [craft] }
tactics:
  ask:
    type: ${type}
    targets: [nurses]
    summary: ${summary}
`.replaceAll('\n', eol);
const base = plan('neutral', 'negotiate', 'Ask them');
const ours = plan('ally', 'define-rationality', 'Show them the figures');
const theirs = plan('resistant', 'seek-counsel', 'Hear them first');
const unmerged = 'Two versions stand here that git could not merge; the first is read.';

describe('two branches that change stance and tactics of one stakeholder', () => {
  let here: TestRepository;
  beforeEach(() => {
    here = newRepository();
  });
  afterEach(() => here.remove());

  const read = () => readFileSync(join(here.folder, path), 'utf8');
  /** Commits the versions of two branches and merges the other one into this one. */
  function merge(one: string, other: string, style = 'merge', before = base): void {
    here.commit({ [path]: before });
    here.git('checkout', '-qb', 'other');
    here.commit({ [path]: other });
    here.git('checkout', '-q', 'main');
    here.commit({ [path]: one });
    try {
      here.git('-c', `merge.conflictStyle=${style}`, 'merge', '-q', '--no-edit', 'other');
    } catch {
      assert.match(read(), /<{7}/);
    }
  }

  for (const style of some(['zdiff3', 'diff3', 'merge'], 3))
    it(`are told where git could not merge them (${style}), and nothing takes a side away`, async () => {
      merge(ours, theirs, style);
      const conflicted = read();
      const { code, out } = await here.changeplan(['check']);
      assert.equal(code, 1);
      assert.equal(out.split(unmerged).length, conflicted.split('<<<<<<<').length);
      for (const command of [['check', '--fix'], ['fmt'], ['fmt', '--check'], ['check', '--fix', path]])
        await here.changeplan(command);
      assert.equal(read(), conflicted);
      for (const said of ['ally', 'resistant', 'Show them the figures', 'Hear them first'])
        assert.match(read(), RegExp(said));
      const page = await here.changeplan(['report', path, '--format', 'markdown']);
      assert.match(page.out, RegExp(unmerged));
      const diff = await here.changeplan(['diff', path]);
      assert.match(diff.out, RegExp(`New error: ${unmerged}`));
    });

  it('are told with line breaks of Windows, too', async () => {
    const [one, other, before] = [ours, theirs, base].map((it) => it.replaceAll('\n', '\r\n'));
    merge(one ?? '', other ?? '', 'merge', before);
    const conflicted = read();
    assert.equal((await here.changeplan(['check'])).out.split(unmerged).length - 1, 2);
    await here.changeplan(['check', '--fix']);
    await here.changeplan(['fmt']);
    assert.equal(read(), conflicted);
  });

  it('keep a commit from passing as long as it is unmerged', async () => {
    merge(ours, theirs);
    const { code, err } = await here.changeplan(['check', '--staged']);
    assert.deepEqual([code, err.includes('in the middle of a merge')], [2, true]);
  });

  it('are told in the editor: findings and report', async () => {
    merge(ours, theirs);
    const server = await InProcess.start({});
    const uri = 'file:///p.changeplan.yaml';
    server.open(uri, read());
    const found = await server.found(uri);
    assert.equal(found.filter(({ message }) => String(message).startsWith(unmerged)).length, 2);
    assert.match(JSON.stringify(await server.ask('changeplan/report', { uri })), RegExp(unmerged));
    server.stop();
  });

  const sides = [
    ['ours', ours, ['resistant → ally', 'Show them the figures']],
    ['theirs', theirs, ['ally → resistant', 'Hear them first']],
  ] as const;
  for (const [whose, text, other] of some(sides, 2))
    it(`are, once ${whose} is kept, told against either side`, async () => {
      merge(ours, theirs);
      here.commit({ [path]: text });
      const against = async (revision: string) => (await here.changeplan(['diff', path, revision, 'HEAD'])).out;
      const [first, second] = [await against('HEAD^1'), await against('HEAD^2')];
      const [same, changed] = whose === 'ours' ? [first, second] : [second, first];
      assert.match(same, /Nothing has changed|no difference|the same/i);
      for (const said of other) assert.ok(changed.includes(said), changed);
      assert.doesNotMatch((await here.changeplan(['check'])).out, RegExp(unmerged));
    });

  it('that touch different lines are both there, and each parent is told what the other brought', async () => {
    const [stance, tactic] = [base.replace('neutral', 'resistant'), base.replace('Ask them', 'Hear them first')];
    merge(stance, tactic);
    assert.match(read(), /stance: resistant[\s\S]*Hear them first/);
    const first = (await here.changeplan(['diff', path, 'HEAD^1', 'HEAD'])).out;
    const second = (await here.changeplan(['diff', path, 'HEAD^2', 'HEAD'])).out;
    assert.match(first, /Hear them first/);
    assert.match(second, /neutral → resistant/);
    const { out } = await here.changeplan(['history', path, '--format', 'json']);
    assert.ok(JSON.parse(out).commits.length >= 3, out);
  });
});
