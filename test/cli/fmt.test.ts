import assert from 'node:assert/strict';
import { Unreadable } from '../../server/src/workspace/files.ts';
import { changeplan } from './changeplan.ts';

const neat = 'changeplan: 1\nactions:\n  act: { summary: Act }\n';
const untidy = 'changeplan:   1\nactions:\n    act: {summary: Act}';
const faulty = 'changeplan:   1\nactions:\n    act: {summary: [}\n';
const folder = () => ({ 'neat.changeplan.yaml': neat, 'sub/untidy.changeplan.yml': untidy });

describe('changeplan fmt', () => {
  it('lays files out, and names those that it changed', async () => {
    const files = folder();
    assert.deepEqual(await changeplan(['fmt'], files), { code: 0, out: 'sub/untidy.changeplan.yml\n', err: '' });
    assert.deepEqual(files, { 'neat.changeplan.yaml': neat, 'sub/untidy.changeplan.yml': neat });
    assert.deepEqual(await changeplan(['fmt'], files), { code: 0, out: '', err: '' });
  });

  it('writes nothing that has not changed', async () => {
    const files = Object.freeze({ 'neat.changeplan.yaml': neat });
    assert.equal((await changeplan(['fmt', 'neat.changeplan.yaml'], files)).code, 0);
  });

  it('changes nothing with --check, and fails when it would', async () => {
    const files = Object.freeze(folder());
    assert.deepEqual(await changeplan(['fmt', '--check'], files), {
      code: 1,
      out: 'sub/untidy.changeplan.yml\n',
      err: '',
    });
    assert.equal((await changeplan(['fmt', '--check', 'neat.changeplan.yaml'], files)).code, 0);
  });

  it('says which files have entries that it leaves alone', async () => {
    const files = { p: faulty };
    const { code, err } = await changeplan(['fmt', 'p'], files);
    assert.deepEqual(
      [code, err, files.p],
      [
        0,
        'p has entries with faults, which stay as they are; “changeplan check” tells which.\n',
        faulty.replace(':   1', ': 1'),
      ],
    );
  });

  it('says which file is no plan any more', async () => {
    const { code, err } = await changeplan(['fmt', 'p'], { p: `a:  ${'['.repeat(100)}` });
    assert.deepEqual([code, err], [2, 'p is too large or too deep for a plan; it stays as it is.\n']);
  });

  it('lays out a configuration that is named', async () => {
    const files = { '.changeplanrc.yaml': 'rules: {no-ally:  off}' };
    await changeplan(['fmt', '.changeplanrc.yaml'], files);
    assert.equal(files['.changeplanrc.yaml'], 'rules: { no-ally: off }\n');
  });

  it('leaves out what the configuration ignores', async () => {
    const files = Object.freeze({ ...folder(), '.changeplanrc.yaml': 'ignore: [sub/**]\n' });
    assert.deepEqual(await changeplan(['fmt', '--check'], files), { code: 0, out: '', err: '' });
  });

  it('exits with 2 for what it cannot do, and still does the rest', async () => {
    const files = folder();
    const { code, out, err } = await changeplan(['fmt', 'nowhere', 'sub'], files);
    assert.deepEqual([code, out], [2, 'sub/untidy.changeplan.yml\n']);
    assert.match(err, /^No plan was found at nowhere\./);
  });

  it('says what cannot be written', async () => {
    const files = new Proxy<Record<string, string>>(folder(), {
      set: () => {
        throw new Unreadable('may not be written');
      },
    });
    assert.deepEqual(await changeplan(['fmt'], files), {
      code: 2,
      out: '',
      err: 'sub/untidy.changeplan.yml may not be written.\n',
    });
  });

  it('prints the text on standard input', async () => {
    const given = (argv: readonly string[], input: string) =>
      changeplan(['fmt', '--stdin', ...argv], {}, undefined, { input });
    assert.deepEqual(await given([], untidy), { code: 0, out: neat, err: '' });
    assert.deepEqual(await given(['--check', '--stdin-path', 'p'], untidy), { code: 1, out: 'p\n', err: '' });
    assert.deepEqual(await given(['--check'], neat), { code: 0, out: '', err: '' });
    assert.match((await given(['--stdin-path', 'p'], faulty)).err, /^p has entries with faults/);
    assert.match((await given([], faulty)).err, /^Standard input has entries with faults/);
  });

  it('says what is wrong with an option', async () => {
    assert.match((await changeplan(['fmt', '--stdin-path', 'p'])).err, /goes with --stdin/);
    assert.match((await changeplan(['fmt', '--stdin', 'p'])).err, /leave the other paths out/);
  });

  it('helps', async () => {
    const { code, out } = await changeplan(['fmt', '--help']);
    assert.equal(code, 0);
    assert.match(out, /Usage: changeplan fmt \[options\] \[path\.\.\.\]/);
  });
});
