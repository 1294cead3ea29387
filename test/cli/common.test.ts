import assert from 'node:assert/strict';
import { reflowed, wrapped } from '../../server/src/cli/wrapped.ts';
import { changeplan } from './changeplan.ts';

const plan = 'changeplan: 1\ntitle: T\npurpose: P\nactions: { a: { summary: A, scope: alone, aligns-with: [glow] } }\n';

describe('every command', () => {
  it('helps, whichever way it is asked', async () => {
    const { out } = await changeplan(['check', '--help']);
    assert.match(out, /^Usage: changeplan check/);
    for (const argv of [
      ['check', '-h'],
      ['help', 'check'],
    ])
      assert.deepEqual(await changeplan(argv), { code: 0, out, err: '' });
    assert.match((await changeplan(['-h'])).out, /^Usage: changeplan \[options\] \[command\]/);
  });

  it('helps in eighty columns where there is no terminal', async () => {
    const { out: all } = await changeplan(['--help']);
    const commands = [...all.matchAll(/^ {2}([a-z-]+)(?= [[<]| {2})/gm)].map(([, name]) => name ?? '');
    assert.ok(commands.includes('what-if'));
    for (const command of commands) {
      const { out } = await changeplan(['help', command]);
      const wide = out.split('\n').filter((line) => line.length > 80 && !/^ +changeplan /.test(line));
      assert.deepEqual(wide, [], command);
    }
  });

  it('says its version', async () => {
    const { out } = await changeplan(['--version']);
    assert.match(out, /^\d+\.\d+\.\d+\n$/);
    for (const argv of [['-V'], ['rules', '-V'], ['check', '--version']])
      assert.deepEqual(await changeplan(argv), { code: 0, out, err: '' });
  });

  it('leads from a wrong option to its own help', async () => {
    const { code, err } = await changeplan(['report', '--colour', 'a.changeplan.yaml']);
    assert.equal(code, 2);
    assert.match(err, /^There is no option “--colour”\.\nRun “changeplan report --help” to see what is possible\./);
  });

  it('says in sentences of its own what it does not understand, and where that stands', async () => {
    for (const [argv, said, help] of [
      [['check', '--fomat', 'json'], 'There is no option “--fomat”. Did you mean --format?', 'check'],
      [['everything'], 'There is no command “everything”.'],
      [['help', 'chek'], 'There is no command “chek”. Did you mean check?'],
      [['brief', 'a.changeplan.yaml'], 'Say which stakeholder is meant.', 'brief'],
      [
        ['explain', 'a', 'b'],
        '“explain” takes at most 1, and 2 were given. A name with a space stands in quotes.',
        'explain',
      ],
      [['rules', 'a'], '“rules” takes no name, and 1 were given. A name with a space stands in quotes.', 'rules'],
      [['check', '--output'], 'What “--output” is to be has to follow it.', 'check'],
      [['lsp'], 'It needs “--stdio”.', 'lsp'],
      [
        ['check', '--max-warnings', 'few'],
        '“--max-warnings” cannot be “few”. It takes a whole number, such as 0 or 10.',
        'check',
      ],
    ] as const) {
      const { code, out, err } = await changeplan(argv);
      const next = `Run “changeplan${help ? ` ${help}` : ''} --help” to see what is possible.\n`;
      assert.deepEqual([code, out, err], [2, '', `${said}\n${next}`]);
    }
  });

  it('takes “-” for standard input', async () => {
    const asked = async (argv: readonly string[]) => changeplan(argv, {}, undefined, { input: plan });
    const checked = await asked(['check', '-', '--format', 'json']);
    assert.equal(JSON.parse(checked.out).files[0].path, 'stdin.changeplan.yaml');
    assert.equal(JSON.parse(checked.out).summary.infos, 1);
    assert.equal((await asked(['fmt', '-'])).out, plan);
    assert.equal(JSON.parse((await asked(['report', '-'])).out).plan.title, 'T');
    const named = await asked(['check', '--stdin-path', 'sub/b.changeplan.yaml', '-', '--format', 'json']);
    assert.equal(JSON.parse(named.out).files[0].path, 'sub/b.changeplan.yaml');
    const behind = await asked(['check', '--stdin-path=sub/b.changeplan.yaml', '--format', 'json', '--', '-']);
    assert.equal(behind.out, named.out);
  });

  it('takes “-” as an output for standard output', async () => {
    for (const output of [['--output', '-'], ['--output=-']]) {
      const files = { 'p.changeplan.yaml': plan };
      const { code, out } = await changeplan(['report', ...output, 'p.changeplan.yaml'], files);
      assert.deepEqual([code, JSON.parse(out).plan.title, Object.keys(files)], [0, 'T', ['p.changeplan.yaml']]);
    }
  });

  it('takes nothing for a name', async () => {
    for (const argv of [
      ['check', ''],
      ['check', '--config', '', 'p.changeplan.yaml'],
      ['report', 'p.changeplan.yaml', '--output='],
    ]) {
      const { code, out, err } = await changeplan(argv, { 'p.changeplan.yaml': plan });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^Something is empty/);
    }
  });
});

describe('what is printed in a terminal', () => {
  it('fits into its width', () => {
    assert.equal(wrapped('  one two three four five six', 20), '  one two three four\n  five six');
    assert.equal(wrapped('a-word-that-is-wider-than-all-columns b', 20), 'a-word-that-is-wider-than-all-columns\nb');
    assert.equal(wrapped('one\n\n  two\n', 20), 'one\n\n  two\n');
  });

  it('flows anew where it was broken for another width', () => {
    assert.equal(
      reflowed('one two three\nfour five six\n\nExamples:\n  a b\n', 24),
      'one two three four five\nsix\n\nExamples:\n  a b\n',
    );
  });

  it('leaves a command whole, to be copied', () =>
    assert.equal(
      reflowed('Examples:\n  changeplan check --format github\n', 20),
      'Examples:\n  changeplan check --format github\n',
    ));

  it('is as it is elsewhere', () => assert.equal(reflowed('one\ntwo\n', undefined), 'one\ntwo\n'));
});
