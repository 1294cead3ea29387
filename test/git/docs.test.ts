import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { hookPrograms } from '../../server/src/cli/setup/hooks.ts';
import { changeplan } from '../cli/changeplan.ts';

const page = readFileSync('docs/git.md', 'utf8');
const fences = [...page.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, text]) => text ?? '');
const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));

describe('docs/git.md', () => {
  for (const program of hookPrograms)
    it(`has what “changeplan init” writes for ${program}`, async () => {
      const files: Record<string, string> = { '.git/HEAD': '' };
      await changeplan(['init', '--yes', '--hooks', program], files);
      const beside = ['.git/HEAD', '.changeplanrc.yaml', '.gitignore', 'names.local.yaml'];
      const written = Object.keys(files).filter((path) => !beside.includes(path));
      assert.equal(written.length, 1);
      for (const path of written) assert.ok(fences.includes(files[path] ?? ''), files[path]);
    });
  it('names hooks that there are, and says what they run', () => {
    const ids = hooks.map(({ id }: { id: string }) => id);
    const named = fences.flatMap((text) => [...text.matchAll(/- id: (\S+)\n(?! {8})/g)].map(([, id]) => id));
    assert.deepEqual(named.sort(), ids.sort());
  });
  it('has every input of the action', () => {
    const { inputs } = parse(readFileSync('action.yml', 'utf8'));
    const rows = [...page.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) => cell?.match(/[a-z-]+/g) ?? []);
    assert.deepEqual(rows.sort(), Object.keys(inputs).sort());
  });
});

describe('.pre-commit-hooks.yaml', () => {
  it('calls commands and options that there are, for plans', async () => {
    for (const { entry, files } of hooks) {
      const [program, ...args] = entry.split(' ');
      assert.equal(program, 'changeplan');
      const { code } = await changeplan([...args, 'p.changeplan.yaml'], {
        'p.changeplan.yaml': 'changeplan: 1\ntitle: T\n',
      });
      assert.equal(code, 0, entry);
      assert.deepEqual(
        ['a/p.changeplan.yaml', 'p.changeplan.yml', '.changeplanrc.yaml', 'p.changeplan.yaml.bak'].map((path) =>
          new RegExp(files).test(path),
        ),
        [true, true, false, false],
      );
    }
  });
});
