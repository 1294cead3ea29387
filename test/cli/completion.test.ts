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
    [['check', '--fail-on', '=', 'w'], ['warning']],
    [
      ['rules', '--format', '='],
      ['table', 'json', 'markdown'],
    ],
    [['--'], ['--help', '--version']],
    [['help', 'che'], ['check']],
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

  it('offers the scenarios of the plan that is named, in bash as the plan tells them', async () => {
    const plan = 'examples/car-free-centre/plan.changeplan.yaml';
    const told = `changeplan() { [[ "$*" == "what-if ${plan} --list" ]] && printf 'union-stays-out\\nsponsor-leaves\\n'; }`;
    const asked = `${await script('bash')}\n${told}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _changeplan; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const words = (...line: string[]) =>
      spawnSync('bash', ['-c', asked, 'bash', 'changeplan', ...line], { encoding: 'utf8' })
        .stdout.split('\n')
        .filter(Boolean);
    assert.deepEqual(words('what-if', plan, ''), ['union-stays-out', 'sponsor-leaves']);
    assert.deepEqual(words('what-if', '--today', '2026-01-01', plan, 'union-stays-out', 'sp'), ['sponsor-leaves']);
    assert.deepEqual(words('what-if', plan, '--output', ''), []);
    assert.deepEqual(words('what-if', plan, '--li'), ['--list']);
    assert.deepEqual(words('what-if', ''), []);
    assert.deepEqual(words('report', plan, ''), []);
    for (const shell of ['zsh', 'fish', 'powershell']) assert.match(await script(shell), /\$plan --list/);
  });

  for (const shell of ['zsh', 'fish', 'powershell'])
    it(`knows every command, option, choice and rule in ${shell}`, async () => {
      const text = await script(shell);
      const { out } = await changeplan(['check', '--help']);
      const options = [...out.matchAll(/^ +--([a-z-]+)/gm)].map(([, name]) => name ?? '');
      assert.ok(options.length > 10);
      for (const word of ['help', 'check', 'explain', 'sarif', 'warning', ...options, ...rules.map(({ name }) => name)])
        assert.match(text, new RegExp(`\\b${word}\\b`), word);
    });

  it('says which shells it knows', async () => {
    const { code, err } = await changeplan(['completion', 'csh']);
    assert.equal(code, 2);
    assert.match(err, /^There is no shell “csh” here\. Possible are bash, zsh, fish/);
  });
});
