import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

const changeplan = (...args: string[]) =>
  spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

describe('the program', () => {
  it('checks a plan on disk', () => {
    const { status, stdout } = changeplan('check', 'examples/seniors-program/before.changeplan.yaml');
    assert.equal(status, 0);
    assert.match(stdout, /^examples\/seniors-program\/before\.changeplan\.yaml:\d+:\d+ {2}warning {2}no-ally$/m);
  });

  it('says its version', () => assert.match(changeplan('--version').stdout, /^\d+\.\d+\.\d+\n$/));

  it('exits with 2 for a mistake at the keyboard', () => assert.equal(changeplan('check', 'nowhere').status, 2));

  it('prints nothing of a plan when the parser is asked to log', () => {
    const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--format', 'json', 'examples'], {
      encoding: 'utf8',
      env: { ...process.env, LOG_TOKENS: '1', LOG_STREAM: '1' },
    });
    assert.doesNotThrow(() => JSON.parse(stdout));
  });
});
