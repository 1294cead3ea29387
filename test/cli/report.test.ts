import assert from 'node:assert/strict';
import { Unreadable } from '../../server/src/workspace/files.ts';
import { changeplan } from './changeplan.ts';

const plan = `changeplan: 1
title: P
lead: us
organization: { values: { terminal: a } }
stakeholders:
  us: { influences: ally }
  ally: { stance: ally, relation: peer, department: IT, power: strong, values: { terminal: [a, b] }, controls: money, influences: boss }
  boss: { stance: resistant, power: dominant, values: { terminal: b, instrumental: c } }
  crowd: {}
actions:
  act: { summary: Act, needs: [money, time], aligns-with: a, conflicts-with: c }
tactics:
  talk: { type: define-rationality, targets: [boss, crowd], appeals-to: a, aims-for: supportive }
`;

describe('changeplan report', () => {
  it('prints what is computed, under the names of the language', async () => {
    const { code, out } = await report('--format', 'json');
    const { findings, checklist, outlook, standing, toWin, grid, scenarios, ...computed } = JSON.parse(out);
    const { standing: then, ...projected } = computed.projected;
    assert.equal(code, 0);
    assert.deepEqual(
      [outlook.word, standing.word, then.word, toWin.balance, grid[0], scenarios],
      ['fragile', 'carried', 'carried', [], { stakeholder: 'ally', box: null }, []],
    );
    assert.deepEqual(
      { ...computed, projected },
      {
        version: 1,
        plan: { title: 'P', purpose: null, situation: 'aligned-with-some' },
        alignment: [
          {
            action: 'act',
            holder: 'organization',
            verdict: 'aligned',
            score: 1,
            coverage: 1,
            aligned: ['a'],
            conflicting: [],
          },
          {
            action: 'act',
            holder: 'ally',
            verdict: 'aligned',
            score: 0.5,
            coverage: 0.5,
            aligned: ['a'],
            conflicting: [],
          },
          {
            action: 'act',
            holder: 'boss',
            verdict: 'conflict',
            score: -0.25,
            coverage: 0.5,
            aligned: [],
            conflicting: ['c'],
          },
        ],
        responses: [
          { stakeholder: 'ally', expected: 'potential-ally', stance: 'ally' },
          { stakeholder: 'boss', expected: 'passive-resistance', stance: 'resistant' },
          { stakeholder: 'crowd', expected: 'unknown', stance: null },
        ],
        base: {
          allies: ['ally'],
          depth: 1,
          directions: { above: 0, peer: 1, below: 0, outside: 0 },
          departments: { IT: 1 },
          grade: 'shallow',
        },
        resources: [
          { resource: 'money', neededBy: ['act'], controlledBy: ['ally'], securedBy: ['ally'] },
          { resource: 'time', neededBy: ['act'], controlledBy: [], securedBy: [] },
        ],
        influence: {
          reach: ['ally', 'boss'],
          keyStakeholders: ['ally', 'boss'],
          routes: [{ to: 'boss', path: ['ally', 'boss'] }],
          pointsOfFailure: ['ally'],
        },
        balance: { for: 3, against: 2, undecided: 0, unrated: ['crowd'] },
        projected: {
          base: {
            allies: ['ally'],
            depth: 1,
            directions: { above: 0, peer: 1, below: 0, outside: 0 },
            departments: { IT: 1 },
            grade: 'shallow',
          },
          balance: { for: 5, against: 0, undecided: 0, unrated: ['crowd'] },
        },
        sharedValues: [
          { holders: ['organization', 'ally'], values: ['a'] },
          { holders: ['ally', 'boss'], values: ['b'] },
        ],
      },
    );
    assert.deepEqual(
      checklist.map(({ step }: { step: string }) => step).join(' '),
      'understand-values relate-values divide-labour judge-alignment define-rationality expect-resistance answer-resistance grow-base',
    );
    assert.equal(checklist.at(-1).status, 'open');
    assert.ok(findings.some(({ rule }: { rule: string }) => rule === 'shallow-base'));
  });

  it('prints a page that needs nothing beside it', async () => {
    const { out } = await report('--format', 'html');
    assert.match(out, /^<!doctype html>/);
    assert.doesNotMatch(out, /<script|src=|href="[^#]/);
  });

  it('prints the page for those concerned, by their id', async () => {
    for (const word of ['boss', 'stakeholders.boss']) {
      const { code, out, err } = await report('--for', word);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^P\nWhat changes for boss\n/);
    }
    assert.equal(JSON.parse((await report('--for', 'boss', '--format', 'json')).out).stakeholder, 'boss');
    assert.match((await report('--for', 'boss', '--redact')).out, /^P\nWhat changes for Group C\n/);
  });

  it('prints the page for the board, whatever a stakeholder is called', async () => {
    const board = 'changeplan: 1\ntitle: P\nstakeholders: { board: { name: The trustees } }\n';
    const print = (...options: string[]) =>
      changeplan(['report', 'b.changeplan.yaml', ...options], { 'b.changeplan.yaml': board });
    const { code, out, err } = await print('--for', 'board');
    assert.equal(code, 0);
    assert.match(out, /^21 November 2026 · Confidential: only for those who drive the plan\nP\n/);
    assert.match(err, /^This page shows people how they are rated/);
    assert.equal(JSON.parse((await print('--for', 'board', '--format', 'json')).out).outlook.word, 'unknown');
    assert.match((await print('--for', 'board', '--format', 'html')).out, /<main class="board">/);
    assert.match((await print('--for', 'stakeholders.board')).out, /^P\nWhat changes for The trustees\n/);
  });

  it('writes files for other programs', async () => {
    assert.match((await report('--format', 'csv')).out, /^\ufeffID,Name,/);
    assert.match((await report('--format', 'ics')).out, /^BEGIN:VCALENDAR\r\n/);
    assert.match((await report('--format', 'csv', '--ratings')).out, /^\ufeffID,Name,Power,Stance,/);
    for (const format of ['xlsx', 'docx', 'pptx']) {
      const { code, out, err } = await report('--format', format);
      assert.deepEqual([code, out, err], [2, '', `${format} is no text: say with --output which file to write.\n`]);
      assert.deepEqual(await report('--format', format, '--output', `p.${format}`), { code: 0, out: '', err: '' });
    }
    assert.equal((await report('--format', 'docx', '--for', 'boss', '--output', 'p.docx')).code, 0);
    for (const misfit of [
      ['--format', 'ics', '--for', 'boss'],
      ['--format', 'csv', '--part', 'base'],
      ['--format', 'html', '--ratings'],
    ])
      assert.equal((await report(...misfit)).code, 2, misfit.join(' '));
  });

  it('says whom the plan has where there is nobody of that id', async () => {
    const { code, out, err } = await report('--for', 'bos');
    assert.deepEqual([code, out], [2, '']);
    assert.equal(err, 'No stakeholder of the plan is called bos: did you mean boss?\n');
    assert.equal((await report('--for', 'boss', '--format', 'svg')).code, 2);
    assert.equal((await report('--for', 'boss', '--part', 'base')).code, 2);
  });

  it('prints a brief', async () => {
    const { code, out, err } = await report('--format', 'markdown');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^# P\n\n## Outlook\n/);
  });

  it('prints one part', async () => {
    const titles = (out: string) => [...out.matchAll(/(?<=^## |<h2>).*?(?=$|<)/gm)].map(([title]) => title);
    for (const format of ['markdown', 'html'])
      assert.deepEqual(titles((await report('--format', format, '--part', 'power-and-stance')).out), [
        'Power and stance',
      ]);
  });

  it('prints a picture', async () => {
    assert.match(
      (await report('--format', 'svg', '--part', 'base')).out,
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /,
    );
  });

  it('says which parts have a picture', async () => {
    const sentence =
      '“Findings” has no picture: choose --part power-and-stance, base, power-and-interest, influence or tactics-over-time.\n';
    assert.deepEqual(await report('--format', 'svg', '--part', 'findings'), { code: 2, out: '', err: sentence });
  });

  it('is a brief to read on a terminal, and data for programs elsewhere', async () => {
    const at = (options: readonly string[], isTerminal: boolean, width?: number) =>
      changeplan(['report', 'p', ...options], { p: plan }, undefined, { isTerminal, ...(width && { width }) });
    const { code, out } = await at([], true);
    assert.equal(code, 0);
    const headings = out.split('\n').filter((line) => /^[A-Z][A-Z, ]+$/.test(line) && line.length > 1);
    assert.deepEqual(headings.slice(0, 3), [
      'OUTLOOK',
      'WHAT TO DO NEXT',
      'WHO STANDS WHERE, AND HOW MUCH THEY CAN DO',
    ]);
    assert.match(out, /^21 November 2026\nP\n/);
    assert.equal((await at(['--format', 'text'], false)).out, out);
    assert.equal(JSON.parse((await at([], false)).out).version, 1);
    assert.equal(JSON.parse((await at(['--format', 'json'], true)).out).version, 1);
    assert.equal((await at(['--part', 'base'], true)).code, 2);
    for (const width of [40, 100]) {
      const longest = Math.max(...(await at([], true, width)).out.split('\n').map((line) => line.length));
      assert.ok(longest <= width && longest > width - 20, `${longest} of ${width}`);
    }
  });

  it('writes data for programs into a file, also from a terminal', async () => {
    const files: Record<string, string> = { p: plan };
    await changeplan(['report', 'p', '--output', 'p.json'], files, undefined, { isTerminal: true });
    assert.equal(JSON.parse(files['p.json'] ?? '').version, 1);
  });

  it('draws all pictures into one file where no part is named', async () => {
    const { code, out } = await report('--format', 'svg');
    assert.equal(code, 0);
    const heads = [...out.matchAll(/<text class="headline"[^>]*>([^<]*)</g)].map(([, words]) => words);
    assert.deepEqual(heads, ['P', 'Power and stance', 'Base', 'Influence']);
  });

  it('says that there is nothing to draw', async () => {
    assert.deepEqual(await changeplan(['report', 'p', '--format', 'svg'], { p: 'changeplan: 1\ntitle: P\n' }), {
      code: 2,
      out: '',
      err: 'The plan has nothing to draw yet: say first who is there.\n',
    });
  });

  it('says that a part has nothing to show', async () => {
    const files = { p: 'changeplan: 1\ntitle: P\nactions: { act: { summary: Act } }\n' };
    for (const format of ['svg', 'html', 'markdown'])
      assert.deepEqual(await changeplan(['report', 'p', '--format', format, '--part', 'influence'], files), {
        code: 2,
        out: '',
        err: 'The plan has nothing to show under “Influence” yet.\n',
      });
  });

  it('says what is wrong with an option', async () => {
    assert.match((await report('--part', 'base')).err, /^--part goes with html, markdown and svg/);
    assert.match(
      (await report('--format', 'html', '--part', 'nothing')).err,
      /Possible are where-to-start, outlook, next-steps,/,
    );
    assert.match((await report('--keep-ids')).err, /^--keep-ids goes with --redact/);
    for (const { code } of [await report('--keep-ids'), await report('--format', 'pdf')]) assert.equal(code, 2);
  });

  it('writes into a file', async () => {
    const files: Record<string, string> = { p: plan };
    const { code, out } = await changeplan(['report', 'p', '--format', 'markdown', '--output', 'p.md'], files);
    assert.deepEqual([code, out], [0, '']);
    assert.equal(files['p.md'], (await report('--format', 'markdown')).out);
  });

  it('says what cannot be written', async () => {
    const files = new Proxy<Record<string, string>>(
      { p: plan },
      {
        set: () => {
          throw new Unreadable('may not be written');
        },
      },
    );
    assert.deepEqual(await changeplan(['report', 'p', '--output', 'p.json'], files), {
      code: 2,
      out: '',
      err: 'The report could not be written: p.json may not be written.\n',
    });
  });

  it('does not write over the plan', async () => {
    const files = Object.freeze({ p: plan });
    const { code, err } = await changeplan(['report', 'p', '--output', 'p'], files);
    assert.deepEqual([code, err], [2, 'The report would take the place of the plan: name another file than p.\n']);
  });

  it('prints nothing that moves the cursor of a terminal', async () => {
    const files = { p: plan.replace('title: P', 'title: "\\e[31mP\\x07\\x9b"') };
    for (const format of [['json'], ['html'], ['markdown'], ['svg', '--part', 'influence']]) {
      const { out } = await changeplan(['report', 'p', '--format', ...format], files);
      assert.doesNotMatch(out, /[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
      assert.match(out, /\[31m|\\\[31m/);
    }
  });

  it('redacts every format', async () => {
    const files = { p: plan.replace('boss: { ', 'boss: { name: Mrs. Peabody, notes: Secret, department: Top floor, ') };
    for (const format of [['json'], ['html'], ['markdown'], ['svg', '--part', 'influence']]) {
      const { out } = await changeplan(['report', '--redact', 'p', '--format', ...format], files);
      assert.doesNotMatch(out, /Peabody|Secret|Top floor|\bboss\b/);
      assert.match(out, /group-c|Group C/);
      const kept = await changeplan(['report', 'p', '--redact', '--keep-ids', '--format', ...format], files);
      assert.doesNotMatch(kept.out, /Peabody|Secret|Top floor/);
      assert.match(kept.out, /\bboss\b/);
    }
  });

  it('keeps the shape of JSON when it redacts', async () => {
    const keys = (text: string) => Object.keys(JSON.parse(text));
    assert.deepEqual(keys((await report('--redact')).out), keys((await report()).out));
  });

  it('exits with 2 when there is no plan, or more than one', async () => {
    assert.equal((await changeplan(['report', 'p'])).code, 2);
    const two = { 'a.changeplan.yaml': plan, 'b.changeplan.yaml': plan };
    assert.deepEqual(await changeplan(['report', '.'], two), {
      code: 2,
      out: '',
      err: '2 plans were found at .; name the one to report on.\n',
    });
  });
});

const report = (...options: string[]) => changeplan(['report', 'p', ...options], { p: plan });

describe('changeplan report --watch', () => {
  const argv = ['report', 'a/p.changeplan.yaml', '--format', 'markdown', '--output', 'a/brief.md', '--watch'];

  it('keeps a file new', async () => {
    const files: Record<string, string> = { 'a/p.changeplan.yaml': plan };
    const titles: (string | undefined)[] = [];
    const watched: string[] = [];
    const watch = async (paths: readonly string[], work: () => Promise<void>): Promise<never> => {
      watched.push(...paths);
      for (const title of ['P', 'Q', 'Q', 'R']) {
        files['a/p.changeplan.yaml'] = plan.replace('title: P', `title: ${title}`);
        await work();
        titles.push(/^# (.*)$/m.exec(files['a/brief.md'] ?? '')?.[1]);
      }
      throw new Error('ended');
    };
    await assert.rejects(changeplan(argv, files, undefined, { watch }), /ended/);
    assert.deepEqual(titles, ['P', 'Q', 'Q', 'R']);
    assert.deepEqual(watched, ['.', 'a/', 'a/p.changeplan.yaml']);
  });
  it('does not write again what stands there, as the file itself may be watched', async () => {
    const files: Record<string, string> = { 'a/p.changeplan.yaml': plan };
    const watch = async (_: readonly string[], work: () => Promise<void>): Promise<never> => {
      await work();
      files['a/brief.md'] = 'not ours';
      await work();
      throw new Error('ended');
    };
    await assert.rejects(changeplan(argv, files, undefined, { watch }), /ended/);
    assert.equal(files['a/brief.md'], 'not ours');
  });
  it('needs a file', async () => {
    const { code, err } = await changeplan(['report', 'p.changeplan.yaml', '--watch'], { 'p.changeplan.yaml': plan });
    assert.deepEqual([code, err], [2, '--watch keeps a file new: say with --output which.\n']);
  });
});

describe('changeplan report of a Markdown file', () => {
  const fence = (text: string) => `\`\`\`changeplan\n${text}\`\`\`\n`;

  it('is about the plan in its fence, with the lines of the file', async () => {
    const { code, out } = await changeplan(['report', 'rfc.md', '--format', 'json'], {
      'rfc.md': `# RFC 12\n\nWhy.\n\n${fence(plan)}\nMore.\n`,
    });
    const { plan: told, findings } = JSON.parse(out);
    assert.deepEqual([code, told.title], [0, 'P']);
    assert.ok(findings.length > 0 && findings.every(({ line }: { line: number }) => line > 5));
  });
  it('says what stands in the way', async () => {
    const files = { 'none.md': '# Notes\n', 'two.md': fence(plan) + fence(plan) };
    assert.equal(
      (await changeplan(['report', 'none.md'], files)).err,
      'none.md has no fence that is marked “changeplan”.\n',
    );
    assert.match((await changeplan(['report', 'two.md'], files)).err, /^two\.md holds 2 plans; put the one/);
  });
});
