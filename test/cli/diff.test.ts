import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { itIfWhole, some, whole } from '../robust/survive.ts';
import { changeplan } from './changeplan.ts';
import { newRepository, type TestRepository } from './repositories.ts';

const plan = (stance: string) =>
  `changeplan: 1\ntitle: Plan\npurpose: P\nstakeholders:\n  nurses: { name: Nurses, power: strong, stance: ${stance} }\n`;
const neutral = plan('neutral');
const ally = plan('ally');
const opposed = plan('opposed');
const p = 'p.changeplan.yaml';

describe('changeplan diff', () => {
  let here: TestRepository;
  beforeEach(() => {
    here = newRepository();
  });
  afterEach(() => here.remove());

  /** The exit code and what is told of stakeholders, or what is said on standard error. */
  async function diff(argv: readonly string[], from?: string): Promise<string> {
    const { code, out, err } = await here.changeplan(['diff', '--format', 'json', ...argv], from);
    if (out === '') return [code, err.trim()].join('\n');
    const { state, compared, stakeholders } = JSON.parse(out);
    const { before, after } = compared;
    const sides = [before, after].map(({ revision, path }) => (path ? `${revision}:${path}` : `${revision}`));
    const changes = stakeholders.changed.flatMap((entry: { id: string; changes: Record<string, string>[] }) =>
      entry.changes.map(({ key, before: was, after: is }) => `${entry.id} ${key} ${was} → ${is}`),
    );
    return [`${code} ${state}`, sides.join(' '), ...changes].join('\n');
  }
  const assertTells = async (expected: string, argv: readonly string[], from?: string) =>
    assert.equal(await diff(argv, from), expected);

  it('compares the last commit with the working copy', async () => {
    here.commit({ [p]: neutral });
    here.write(p, ally);
    await assertTells(`0 changed\nHEAD:${p} working copy:${p}\nnurses stance neutral → ally`, [p]);
  });

  it('compares a revision with the working copy, and two with each other', async () => {
    here.commit({ [p]: neutral });
    here.git('tag', 'first');
    here.commit({ [p]: opposed });
    here.write(p, ally);
    await assertTells(`0 changed\nfirst:${p} working copy:${p}\nnurses stance neutral → ally`, [p, 'first']);
    await assertTells(`0 changed\nfirst:${p} main:${p}\nnurses stance neutral → opposed`, [p, 'first', 'main']);
    await assertTells(`0 changed\nHEAD:${p} HEAD~1:${p}\nnurses stance opposed → neutral`, [p, 'HEAD', 'HEAD~1']);
  });

  it('names the commits that it compared', async () => {
    here.commit({ [p]: neutral });
    const { out } = await here.changeplan(['diff', '--format', 'json', p, 'main']);
    const { before, after } = JSON.parse(out).compared;
    assert.deepEqual([before.commit, after.commit], [here.git('rev-parse', 'HEAD').trim(), null]);
  });

  it('compares two files, in a repository or not', async () => {
    here.write('a.changeplan.yaml', neutral);
    here.write('b.yaml', ally);
    rmSync(join(here.folder, '.git'), { recursive: true });
    await assertTells('0 changed\na.changeplan.yaml:a.changeplan.yaml b.yaml:b.yaml\nnurses stance neutral → ally', [
      'a.changeplan.yaml',
      'b.yaml',
    ]);
  });

  it('says that nothing has changed', async () => {
    here.commit({ [p]: neutral });
    here.write(p, `# A comment\n${neutral}`);
    const { code, out } = await here.changeplan(['diff', p]);
    assert.deepEqual([code, out], [0, 'Plan  HEAD → working copy\nNothing has changed in what the plan says.\n']);
  });

  it('tells a plan that is new, and one that is not there any more', async () => {
    here.commit({ [p]: neutral });
    here.write('new.changeplan.yaml', neutral);
    await assertTells('0 new\nHEAD working copy:new.changeplan.yaml', ['new.changeplan.yaml']);
    rmSync(join(here.folder, p));
    await assertTells(`0 gone\nHEAD:${p} working copy`, [p]);
  });

  it('tells a new plan before the first commit', async () => {
    here.write(p, neutral);
    await assertTells(`0 new\nnothing committed yet working copy:${p}`, [p]);
  });

  it('follows a plan that has been renamed, also where that is not committed yet', async () => {
    const filler = Array.from({ length: 20 }, (_, index) => `# ${index}\n`).join('');
    here.commit({ [p]: neutral + filler });
    here.git('mv', p, 'q.changeplan.yaml');
    here.write('q.changeplan.yaml', opposed + filler);
    here.git('add', '-A');
    await assertTells(`0 changed\nHEAD:${p} working copy:q.changeplan.yaml\nnurses stance neutral → opposed`, [
      'q.changeplan.yaml',
    ]);
    here.commit({});
    mkdirSync(join(here.folder, 'sub'));
    here.git('mv', 'q.changeplan.yaml', 'sub/r.changeplan.yaml');
    here.commit({ 'sub/r.changeplan.yaml': ally + filler });
    const now = 'sub/r.changeplan.yaml';
    await assertTells(`0 changed\nHEAD~2:${p} working copy:${now}\nnurses stance neutral → ally`, [now, 'HEAD~2']);
    if (!whole) return;
    await assertTells(`0 changed\nHEAD~2:${p} HEAD~1:q.changeplan.yaml\nnurses stance neutral → opposed`, [
      now,
      'HEAD~2',
      'HEAD~1',
    ]);
  });

  it('follows a plan that has been moved without telling git', async () => {
    const filler = Array.from({ length: 20 }, (_, index) => `# ${index}\n`).join('');
    here.commit({ [p]: neutral + filler, 'q.changeplan.yaml': opposed });
    renameSync(join(here.folder, p), join(here.folder, 'é r.changeplan.yaml'));
    rmSync(join(here.folder, 'q.changeplan.yaml'));
    here.write('é r.changeplan.yaml', ally + filler);
    await assertTells(`0 changed\nHEAD:${p} working copy:é r.changeplan.yaml\nnurses stance neutral → ally`, [
      'é r.changeplan.yaml',
    ]);
    here.write('other.changeplan.yaml', 'changeplan: 1\ntitle: Quite another\npurpose: Something else\nlead: x\n');
    await assertTells('0 new\nHEAD working copy:other.changeplan.yaml', ['other.changeplan.yaml']);
  });

  itIfWhole('follows a plan that another branch has renamed', async () => {
    here.commit({ [p]: neutral });
    here.git('checkout', '-qb', 'side');
    here.git('mv', p, 'q.changeplan.yaml');
    here.commit({});
    here.git('checkout', '-q', 'main');
    here.commit({ other: 'x' });
    await assertTells(`0 unchanged\nside:q.changeplan.yaml working copy:${p}`, [p, 'side']);
  });

  it('reads organization files and configuration of the same revision', async () => {
    const company = (stance: string) =>
      `changeplan: 1\nkind: organization\ntitle: C\nstakeholders: { nurses: { stance: ${stance} } }\n`;
    const user = 'changeplan: 1\ntitle: User\nuses: ../company.yaml\nstakeholders: { nurses: { power: strong } }\n';
    here.commit({ 'company.yaml': company('neutral'), 'plans/p.changeplan.yaml': user });
    here.write('company.yaml', company('ally'));
    await assertTells(
      '0 changed\nHEAD:p.changeplan.yaml working copy:p.changeplan.yaml\nnurses stance neutral → ally',
      ['p.changeplan.yaml'],
      join(here.folder, 'plans'),
    );
    here.git('checkout', '.');
    here.write('.changeplanrc.yaml', 'rules: { no-ally: error }');
    const { out } = await here.changeplan(['diff', '--format', 'json', 'plans/p.changeplan.yaml']);
    assert.equal(JSON.parse(out).before.findings.error, 0);
    const named = await here.changeplan([
      ...['diff', '--format', 'json', '--config', '.changeplanrc.yaml'],
      'plans/p.changeplan.yaml',
    ]);
    assert.equal(JSON.parse(named.out).state, 'unchanged');
  });

  it('checks both versions by one date', async () => {
    const due = `${neutral}tactics: { talk: { type: watch, summary: Talk, due: 2026-11-10 } }\n`;
    here.commit({ [p]: due });
    here.write(p, due.replace('watch', 'protect'));
    for (const [today, warnings] of [
      ['2026-11-01', 0],
      ['2026-12-01', 1],
    ] as const) {
      const { out } = await here.changeplan(['diff', '--format', 'json', '--today', today, p]);
      const { before, after, findings } = JSON.parse(out);
      assert.deepEqual([before.findings.warning, after.findings.warning, findings.new.length], [warnings, warnings, 0]);
    }
  });

  describe('could not compare', () => {
    const refuses = async (expected: RegExp, argv: readonly string[], from?: string) => {
      const { code, out, err } = await here.changeplan(['diff', ...argv], from);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^Could not compare: /);
      assert.match(err, expected);
    };

    it('a revision that is not there', async () => {
      here.commit({ [p]: neutral });
      for (const revision of some(['$(touch x)', 'HEAD~5', 'HEAD:p', 'main..main', '0'.repeat(40), 'nope', 'a\nb'], 3))
        await refuses(/names no commit here\.\n$/, [p, revision]);
      await refuses(/“-x” names no commit here\.\n$/, ['--', p, '-x']);
      assert.equal(existsSync(join(here.folder, 'x')), false);
    });

    it('outside a repository', async () => {
      rmSync(join(here.folder, '.git'), { recursive: true });
      here.write(p, neutral);
      await refuses(/^Could not compare: p\.changeplan\.yaml lies in no git repository\.\n$/, [p]);
    });

    it('a plan that never was', async () => {
      here.commit({ [p]: neutral });
      await refuses(/no plan is at q\.changeplan\.yaml, neither before nor after/, ['q.changeplan.yaml']);
      await refuses(/no plan is at no\/q, neither/, ['no/q', 'HEAD']);
      here.commit({ 'sub/x': 'x' });
      await refuses(/sub is a folder/, ['sub']);
    });

    itIfWhole('a commit that a shallow clone does not have', async () => {
      here.commit({ [p]: neutral });
      here.commit({ [p]: ally });
      here.git('-c', 'protocol.file.allow=always', 'clone', '-q', '--depth', '1', `file://${here.folder}`, 'clone');
      await refuses(
        /“HEAD~1” names no commit here; this is a shallow clone/,
        [p, 'HEAD~1'],
        join(here.folder, 'clone'),
      );
      await assertTells(`0 unchanged\nHEAD:${p} working copy:${p}`, [p], join(here.folder, 'clone'));
    });

    it('what cannot be read', async () => {
      here.commit({ [p]: neutral });
      writeFileSync(join(here.folder, p), Buffer.from([0xff, 0xfe, 0x41]));
      await refuses(/p\.changeplan\.yaml is not UTF-8 text/, [p]);
      here.git('commit', '-qam', 'y');
      here.write(p, neutral);
      await refuses(/p\.changeplan\.yaml is not UTF-8 text/, [p]);
    });

    it('what is beyond the limits', async () => {
      here.commit({ [p]: neutral });
      here.write(p, `${neutral}notes: ${'x'.repeat(3 * 1024 * 1024)}\n`);
      await refuses(/p\.changeplan\.yaml is too large or too deep for a plan/, [p]);
    });

    it('what its configuration leaves out', async () => {
      here.commit({ [p]: neutral, '.changeplanrc.yaml': 'ignore: ["*"]' });
      await refuses(/p\.changeplan\.yaml is left out by its configuration/, [p]);
    });

    it('what git has lost', async () => {
      here.commit({ [p]: neutral });
      const blob = here.git('rev-parse', `HEAD:${p}`).trim();
      rmSync(join(here.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
      await refuses(/p\.changeplan\.yaml cannot be read from git/, [p]);
    });
  });

  itIfWhole('works in a worktree, in a submodule, and from anywhere', async () => {
    here.commit({ [p]: neutral });
    here.git('worktree', 'add', '-q', 'tree');
    here.write(`tree/${p}`, ally);
    await assertTells(
      `0 changed\nHEAD:${p} working copy:${p}\nnurses stance neutral → ally`,
      [p],
      join(here.folder, 'tree'),
    );
    here.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', here.folder, 'module');
    here.write(`module/${p}`, opposed);
    await assertTells(`0 changed\nHEAD:module/${p} working copy:module/${p}\nnurses stance neutral → opposed`, [
      `module/${p}`,
    ]);
    await assertTells(
      `0 changed\nHEAD:../module/${p} working copy:../module/${p}\nnurses stance neutral → opposed`,
      [`../module/${p}`],
      join(here.folder, 'tree'),
    );
  });

  it('reads hostile names and links', async () => {
    const names = ['-rf', 'a\nb', '"', '$(touch x)', ':(top)', 'é', '*', "'", 'a b', '\\'].map(
      (name) => `${name}.changeplan.yaml`,
    );
    here.commit(Object.fromEntries(names.map((name) => [name, neutral])));
    for (const name of some(names, 4)) {
      here.write(name, ally);
      const { code, out } = await here.changeplan(['diff', '--format', 'json', '--', name]);
      assert.deepEqual([code, JSON.parse(out).state], [0, 'changed'], name);
    }
    symlinkSync('é.changeplan.yaml', join(here.folder, 'link.changeplan.yaml'));
    here.git('add', '-A');
    here.git('commit', '-qm', 'y');
    await assertTells('0 unchanged\nHEAD:link.changeplan.yaml working copy:link.changeplan.yaml', [
      'link.changeplan.yaml',
    ]);
    mkdirSync(join(here.folder, 'real'));
    here.commit({ [`real/${p}`]: neutral });
    symlinkSync('real', join(here.folder, 'way'));
    here.write(`real/${p}`, opposed);
    assert.match(await diff([`way/${p}`]), /nurses stance neutral → opposed$/);
  });

  it('runs nothing that the repository configures', async () => {
    const script = join(here.folder, 'script');
    writeFileSync(script, `#!/bin/sh\ntouch "${here.folder}/ran"\ncat\n`);
    chmodSync(script, 0o755);
    here.commit({ [p]: neutral, '.gitattributes': '*.yaml diff=x filter=x\n' });
    for (const [key, value] of [
      ['core.fsmonitor', script],
      ['core.pager', script],
      ['core.hooksPath', here.folder],
      ['diff.external', script],
      ['diff.x.textconv', script],
      ['diff.x.command', script],
      ['filter.x.clean', script],
      ['filter.x.smudge', script],
      ['log.showSignature', 'true'],
      ['gpg.program', script],
    ] as const)
      here.git('config', key, value);
    renameSync(join(here.folder, p), join(here.folder, 'q.changeplan.yaml'));
    for (const command of [
      ['diff', p],
      ['diff', 'q.changeplan.yaml'],
      ['history', p],
    ])
      await here.changeplan(command);
    assert.equal(existsSync(join(here.folder, 'ran')), false);
  });

  it('writes it into a file', async () => {
    here.commit({ [p]: neutral });
    here.write(p, ally);
    const { code, out } = await here.changeplan([
      'diff',
      p,
      '--format',
      'markdown',
      '--no-redact',
      '--output',
      'diff.md',
    ]);
    assert.deepEqual([code, out], [0, '']);
    assert.match(readFileSync(join(here.folder, 'diff.md'), 'utf8'), /^### Plan$/m);
    assert.deepEqual(await here.changeplan(['diff', p, '--output', 'no/diff.md']), {
      code: 2,
      out: '',
      err: 'The comparison could not be written: no/diff.md lies in a folder that is not there.\n',
    });
  });

  it('prints it for people', async () => {
    here.commit({ [p]: neutral });
    here.write(p, ally);
    assert.equal(
      (await here.changeplan(['diff', p])).out,
      `Plan  HEAD → working copy
On firmer ground: one ally won; the base grows: too few to lose one.

  Situation         no action yet                  =  the same
  Base              no ally yet                    →  one ally, too few to lose one
  Balance of power  for 0, against 0, undecided 3  →  for 3, against 0, undecided 0
  Findings          one note                       =  the same

Allies
  + Won: Nurses

Stakeholders
  ~ Nurses: stance neutral → ally
`,
    );
  });

  it('prints it as a comment on a change', async () => {
    here.commit({ [p]: neutral });
    here.write(p, ally);
    assert.equal(
      (await here.changeplan(['diff', p, '--format', 'markdown', '--no-redact'])).out,
      `### Plan

**On firmer ground: one ally won; the base grows: too few to lose one.**

|  | HEAD | working copy |
| --- | --- | --- |
| **Situation** | no action yet | no action yet |
| **Base** | no ally yet | **one ally, too few to lose one** |
| **Balance of power** | for 0, against 0, undecided 3 | **for 3, against 0, undecided 0** |
| **Findings** | one note | one note |

**Allies**

- ➕ Won: Nurses

<details><summary>Stakeholders: one change</summary>

- ✏️ Nurses: stance neutral → ally

</details>

<details><summary>How much it carries, whom to see first, and what if</summary>

- More stands for the plan than against it, whatever the undecided do.
- No ratings that are wrong by one step turn this.
- The plan is ahead, however much more you let the powerful count.

</details>
`,
    );
  });

  it('tells in a comment how much the plan carries then, whom to see first, and what if', async () => {
    const text = (union: string) => `changeplan: 1
title: Plan
lead: us
audience: public
stakeholders:
  us: { name: We, power: moderate }
  board: { name: The board, power: strong, stance: neutral, values: { terminal: quality } }
  union: { name: The union, power: strong, stance: ${union}, influences: board }
actions: { a: { summary: Act, aligns-with: quality } }
scenarios:
  out: { summary: The union stays out, stakeholders: { union: absent } }
`;
    here.commit({ [p]: text('neutral') });
    here.write(p, text('opposed'));
    const { out } = await here.changeplan(['diff', p, '--format', 'markdown']);
    assert.equal(
      out.slice(out.indexOf('<details><summary>How')),
      `<details><summary>How much it carries, whom to see first, and what if</summary>

- More stands against the plan than for it, but the undecided can turn that.
- Everything hangs on The board.
- Of the 2 ways in which the undecided can fall, the plan is ahead in 1.
- One misjudgement turns this: the rating of The board.
- The plan is behind, however much more you let the powerful count.

### The sentence for Monday

- On Monday, see The board first: they have not taken sides and nobody on your side reaches them, so go yourself.
- Winning The board and The union would be enough, but for one more ally, which nobody here can give.

### What if

- The union stays out: More stands for the plan than against it, but the undecided can turn that. No more: Nothing protects your people against The union (strong, opposed). No more: No tactic answers the resistance of The union (strong, opposed). No more: Nothing says yet what matters to The union, so nobody can tell what would win them over.

</details>
`,
    );
  });

  it('names nobody in a comment, unless everybody may read the plan', async () => {
    const plan = (audience: string, stance: string) =>
      `changeplan: 1\ntitle: T\naudience: ${audience}\nstakeholders: { a: { name: Night nurses, stance: ${stance} } }\n`;
    const comment = async (before: string, after: string, ...options: string[]) => {
      here.commit({ [p]: plan(before, 'neutral') });
      here.write(p, plan(after, 'ally'));
      return (await here.changeplan(['diff', p, '--format', 'markdown', ...options])).out;
    };
    assert.match(await comment('public', 'public'), /Night nurses/);
    assert.match(await comment('private', 'private', '--no-redact'), /Night nurses/);
    const pairs = [
      ['organization', 'organization'],
      ['private', 'public'],
      ['public', 'private'],
    ] as const;
    for (const [before, after] of some(pairs, 3))
      assert.match(await comment(before, after), /^(?!.*Night nurses).*Group A/s, `${before} to ${after}`);
  });

  it('hides who is who, and still knows who is the same', async () => {
    const people = (boss: string, stance: string) =>
      `changeplan: 1\ntitle: Ask Wanda Wagner\nlead: ${boss}\nstakeholders:\n${stance === 'ally' ? '  new: { name: Newcomers }\n' : ''}  ${boss}: { name: Wanda Wagner, kind: person, stance: ${stance}, department: Surgery, notes: Secret }\n  nurses: { name: Night nurses }\n`;
    here.commit({ [p]: people('wanda', 'neutral') });
    here.write(p, people('wagner', 'ally'));
    for (const format of some(['markdown', 'pretty', 'json'], 3)) {
      const { out } = await here.changeplan(['diff', p, '--redact', '--format', format]);
      assert.doesNotMatch(out, /wanda|wagner|night|newcomers|surgery|secret/i, format);
    }
    const { out } = await here.changeplan(['diff', p, '--redact']);
    assert.match(out, /^Ask Person B {2}HEAD → working copy$/m);
    assert.match(out, /^Stakeholders\n {2}\+ Group A\n {2}~ Person B: stance neutral → ally$/m);
    const kept = await here.changeplan(['diff', p, '--redact', '--keep-ids']);
    assert.match(kept.out, /^ {2}~ wagner: stance neutral → ally$/m);
    assert.match((await here.changeplan(['diff', p, '--keep-ids'])).err, /--keep-ids goes with --redact/);
    assert.match((await here.changeplan(['diff', p])).out, /Wanda Wagner/);
    rmSync(join(here.folder, p));
    assert.doesNotMatch((await here.changeplan(['diff', p, '--redact'])).out, /wanda/i);
  });

  it('lets nothing in a plan pass for markup, a mention, a link or a command', async () => {
    const hostile = [
      ...['<img src=x onerror=y>', '</details>', '@somebody', 'org/repo#1', '#12', 'GH-3', '![x](http://y)'],
      ...[
        '**b**',
        '`c`',
        '|',
        '| a |',
        '\\u001b[2J',
        '::error::x',
        '##[error]',
        '\\u202e',
        'https://example.org',
        '~~~',
      ],
    ];
    const text = (word: string, stance: string) =>
      `changeplan: 1\ntitle: "${word}"\npurpose: "${word} ${stance}"\nstakeholders: { a: { name: "${word}", stance: ${stance}, department: "${word} ${stance}" } }\nactions: { b: { summary: "${word}", aligns-with: "${word}" } }\n`;
    const diffOf = async (word: string, ...options: string[]) => {
      const texts = { 'before.yaml': text('x', 'neutral'), 'after.yaml': text(word, 'ally') };
      const { code, out, err } = await changeplan(['diff', ...Object.keys(texts), ...options], texts);
      assert.equal(code, 0, err);
      return out;
    };
    for (const word of some(hostile, 4)) {
      const out = await diffOf(word, '--format', 'markdown', '--no-redact');
      const shown = out
        .replace(/(`+).*?[^`]\1(?!`)|&#\d+;/g, '')
        .replace(/^<\/?details>(<summary>[\w ,:]+<\/summary>)?$/gm, '');
      assert.doesNotMatch(shown, /[<@]|#\d|GH-\d|:\/\/|(?<!\\)!\[|^\s*::|##\[/m, word);
      for (const format of ['pretty', 'markdown', 'json'])
        assert.doesNotMatch(
          await diffOf(word, '--format', format),
          /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]|^\s*::|##\w*\[/m,
          `${format} ${word}`,
        );
    }
  });

  it('says what is wrong with an option', async () => {
    assert.match((await here.changeplan(['diff'])).err, /^Say which plan is meant\./);
    assert.match((await here.changeplan(['diff', p, '--format', 'xml'])).err, /Possible are pretty, markdown, json/);
    assert.match((await here.changeplan(['diff', p, '--today', 'now'])).err, /“now” is no date/);
    assert.match(
      (await here.changeplan(['diff', p, 'a', 'b', 'c'])).err,
      /^“diff” takes at most 3, and 4 were given\./,
    );
  });
});
