import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rules } from '../../server/src/rules/index.ts';
import { changeplan } from './changeplan.ts';

const script = async (shell: string) => (await changeplan(['completion', shell])).out;

describe('changeplan completion', () => {
  /** What bash offers for the last word of a line. */
  async function offered(...words: string[]): Promise<string[]> {
    const asked = `${await script('bash')}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _changeplan; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', asked, 'bash', 'changeplan', ...words], { encoding: 'utf8' });
    assert.equal(stderr, '');
    return stdout.split('\n').filter((line) => line !== '');
  }

  for (const [words, expected] of [
    [['expl'], ['explain']],
    [['check', '--fo'], ['--format']],
    [
      ['check', '--format', ''],
      ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'suggestions'],
    ],
    [['check', '--fail-on', 'w'], ['warning']],
    [['check', '--output', ''], []],
    [['check', 'plans/'], []],
    [['explain', 'no-all'], ['no-ally']],
    [['check', '--rule', 'no-all'], ['no-ally']],
    [['explain', '--for', ''], []],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
  ] as const)
    it(`offers ${expected.join(', ') || 'files'} after “${words.join(' ')}” in bash`, async () =>
      assert.deepEqual(await offered(...words), expected));

  for (const shell of ['zsh', 'fish', 'powershell'])
    it(`knows every command, option, choice and rule in ${shell}`, async () => {
      const text = await script(shell);
      const { out } = await changeplan(['check', '--help']);
      const options = [...out.matchAll(/^ +--([a-z-]+)/gm)].map(([, name]) => name ?? '');
      assert.ok(options.length > 10);
      for (const word of ['check', 'explain', 'sarif', 'warning', ...options, ...rules.map(({ name }) => name)])
        assert.match(text, new RegExp(`\\b${word}\\b`), word);
    });

  it('says which shells it knows', async () => {
    const { code, err } = await changeplan(['completion', 'csh']);
    assert.equal(code, 2);
    assert.match(err, /Allowed choices are bash, zsh, fish/);
  });
});
