import assert from 'node:assert/strict';
import type { Ask, Asked, Wish } from '../../server/src/cli/io.ts';
import { changeplan } from './changeplan.ts';

const name = 'one-billing-platform.changeplan.yaml';
const flags = ['--title', 'One billing platform'];

/** Runs `changeplan new` with nobody to ask. */
async function written(argv: readonly string[], files: Record<string, string> = {}) {
  return { ...(await changeplan(['new', ...argv], files)), files };
}

/** What is said of a mistake, when nothing was written for it. */
async function mistake(argv: readonly string[], files: Record<string, string> = {}) {
  const before = { ...files };
  const { code, err } = await changeplan(['new', ...argv], files);
  assert.deepEqual([code, files], [2, before]);
  return err;
}

/** Somebody at the keyboard who says these things in turn, and then leaves all open. */
function saying(...said: (string | readonly string[] | { readonly wish: Wish })[]) {
  const asked: Asked[] = [];
  const ask: Ask = async (it) => {
    asked.push(it);
    const reply = said[asked.length - 1] ?? [];
    if (typeof reply === 'string') return [reply];
    return 'wish' in reply ? reply.wish : reply;
  };
  return { ask, asked, ids: () => asked.map(({ question }) => question.id) };
}

describe('changeplan new', () => {
  it('writes what is said in options', async () => {
    const { code, out, files } = await written([
      ...flags,
      ...['--purpose', 'One bill', '--lead', 'The project office', '--organization', 'Nordwind'],
      ...['--terminal', 'customer-focus', '--terminal', 'Clean air', '--instrumental', 'efficiency'],
      ...['--stakeholder', 'The board, old and new, power=dominant, relation=above,stance = supportive'],
      ...['--stakeholder', 'Finance', '--action', 'Move all contracts'],
    ]);
    assert.equal(code, 0);
    assert.match(
      out,
      /^one-billing-platform\.changeplan\.yaml is written\. There is something to say about it already: /,
    );
    assert.match(out, /changeplan check one-billing-platform\.changeplan\.yaml\n$/);
    assert.equal(
      files[name]?.replace(/^#.*\n/gm, ''),
      `changeplan: 1
title: One billing platform
purpose: One bill
lead: the-project-office

organization:
  name: Nordwind
  values:
    terminal: [customer-focus, clean-air]
    instrumental: [efficiency]

stakeholders:
  the-project-office:
    name: The project office

  the-board-old-and-new:
    name: The board, old and new
    relation: above
    power: dominant
    stance: supportive

  finance:
    name: Finance

actions:
  move-all-contracts:
    summary: Move all contracts

`,
    );
  });

  it('gives a name that is said the ending of plans', async () =>
    assert.deepEqual(Object.keys((await written([...flags, 'merger'])).files), ['merger.changeplan.yaml']));
  it('keeps a name that has it', async () =>
    assert.deepEqual(Object.keys((await written([...flags, 'a/b.changeplan.yml'])).files), ['a/b.changeplan.yml']));
  it('puts it into a folder', async () =>
    assert.deepEqual(Object.keys((await written([...flags, 'plans/'])).files), [`plans/${name}`]));
  it('needs a title when nobody can be asked', async () => assert.match(await mistake([]), /--title/));
  it('needs a title that says something', async () => assert.match(await mistake(['--title', ' ']), /--title/));
  it('overwrites nothing, and suggests another name', async () =>
    assert.equal(
      await mistake(flags, { [name]: 'mine', 'one-billing-platform-2.changeplan.yaml': 'mine too' }),
      `${name} is there already, and is not overwritten. Another name would be one-billing-platform-3.changeplan.yaml.\n`,
    ));
  it('says what is possible for a slip in a fact', async () =>
    assert.match(await mistake([...flags, '--stakeholder', 'A, powr=strong']), /no “powr” here: say power\./));
  it('says what is possible for a slip in a choice', async () =>
    assert.match(await mistake([...flags, '--stakeholder', 'A, stance=suportive']), /say supportive\./));
  it('lists what is possible for what it cannot guess', async () =>
    assert.match(await mistake([...flags, '--stakeholder', 'A, power=x']), /dominant, strong, moderate or limited/));
  it('does not take two groups of one name', async () =>
    assert.match(await mistake([...flags, '--stakeholder', 'A', '--stakeholder', 'a']), /A is named already/));
  it('prints nothing that moves the cursor', async () =>
    assert.doesNotMatch((await written([...flags, '\u001b[2J'])).out, /\u001b/));

  it('asks whoever sits there', async () => {
    const files: Record<string, string> = {};
    const { ask, ids } = saying('T', 'P', 'Us');
    assert.equal((await changeplan(['new'], files, ask)).code, 0);
    assert.deepEqual(ids().slice(0, 4), ['title', 'purpose', 'lead', 'organization']);
    assert.match(files['t.changeplan.yaml'] ?? '', /^title: T\npurpose: P\nlead: us$/m);
  });
  it('does not ask for what is said in options', async () => {
    const { ask, ids } = saying();
    await changeplan(['new', ...flags, '--lead', 'Us', '--stakeholder', 'A, power=strong'], {}, ask);
    assert.deepEqual(ids().slice(0, 2), ['purpose', 'organization']);
    assert.ok(!ids().includes('group-1-power') && ids().includes('group-1-stance') && ids().includes('group-2'));
  });
  it('asks nothing with --yes', async () => {
    const { ask, ids } = saying();
    assert.equal((await changeplan(['new', '--yes', ...flags], {}, ask)).code, 0);
    assert.deepEqual(ids(), []);
  });
  it('goes back past what is said in options, and remembers the answer', async () => {
    const { ask, asked, ids } = saying('T', 'P', { wish: 'back' }, 'Q');
    const files: Record<string, string> = {};
    await changeplan(['new', '--lead', 'Us'], files, ask);
    assert.deepEqual(ids().slice(0, 5), ['title', 'purpose', 'organization', 'purpose', 'organization']);
    assert.deepEqual(asked[3]?.before, ['P']);
    assert.match(files['t.changeplan.yaml'] ?? '', /^purpose: Q$/m);
  });
  it('has nothing to go back to at the first question', async () => {
    const { ask, asked } = saying('T');
    await changeplan(['new'], {}, ask);
    assert.deepEqual([asked[0]?.begun, asked[1]?.begun], [false, true]);
  });
  it('says at once what will not do', async () => {
    const problems: (string | undefined)[] = [];
    const ask: Ask = async ({ problemWith }) => {
      problems.push(problemWith([]), problemWith(['Fine']));
      return 'leave';
    };
    await changeplan(['new'], {}, ask);
    assert.deepEqual(problems, ['The plan cannot do without this; a few words will do.', undefined]);
  });
  it('writes what was told so far when that is enough', async () => {
    const files: Record<string, string> = {};
    const { ask } = saying('T', 'P', { wish: 'enough' });
    assert.equal((await changeplan(['new'], files, ask)).code, 0);
    assert.match(files['t.changeplan.yaml'] ?? '', /^purpose: P$/m);
  });
  it('writes nothing when the person leaves', async () => {
    const files: Record<string, string> = {};
    const { ask } = saying('T', { wish: 'leave' });
    const { code, err } = await changeplan(['new'], files, ask);
    assert.deepEqual([code, err, files], [2, 'Nothing was written.\n', {}]);
  });
  it('refuses a name that is taken before it asks anything', async () => {
    const { ask, ids } = saying();
    assert.equal((await changeplan(['new', 'p'], { 'p.changeplan.yaml': 'mine' }, ask)).code, 2);
    assert.deepEqual(ids(), []);
  });
  it('takes another name after an interview', async () => {
    const files: Record<string, string> = { [name]: 'mine' };
    const { ask } = saying('One billing platform', { wish: 'enough' });
    await changeplan(['new'], files, ask);
    assert.equal(files[name], 'mine');
    assert.match(files['one-billing-platform-2.changeplan.yaml'] ?? '', /^title: One/m);
  });
});
