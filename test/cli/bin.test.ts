import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { itIfWhole, some } from '../robust/survive.ts';

const changeplan = (...args: string[]) =>
  spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

describe('the program', () => {
  it('checks a plan on disk', () => {
    const { status, stdout } = changeplan('check', 'examples/seniors-program/before.changeplan.yaml');
    assert.equal(status, 0);
    assert.match(stdout, /^examples\/seniors-program\/before\.changeplan\.yaml:\d+:\d+ {2}warning {2}no-ally$/m);
  });

  it('says its version', () => assert.match(changeplan('--version').stdout, /^\d+\.\d+\.\d+\n$/));

  it('colours nothing that is no terminal, also where a build server runs it', () => {
    const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
    for (const command of some(['check', 'history'], 2)) {
      const args = ['dist/cli.js', command, 'examples/seniors-program/before.changeplan.yaml'];
      const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...env, CI: '1' } });
      assert.doesNotMatch(stdout, /\u001b/, command);
    }
  });

  itIfWhole('exits with 2 for a mistake at the keyboard', () => assert.equal(changeplan('check', 'nowhere').status, 2));

  it('prints nothing of a plan when the parser is asked to log', () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['dist/cli.js', 'check', '--format', 'json', 'examples/seniors-program'],
      {
        encoding: 'utf8',
        env: { ...process.env, LOG_TOKENS: '1', LOG_STREAM: '1' },
      },
    );
    assert.doesNotThrow(() => JSON.parse(stdout));
  });

  it('checks again whenever something changes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'changeplan-'));
    const file = join(folder, 'a.changeplan.yaml');
    writeFileSync(file, 'changeplan: 1\n');
    const child = spawn(process.execPath, [resolve('dist/cli.js'), 'check', '--watch', '--statistics'], {
      cwd: folder,
    });
    try {
      let heard = '';
      for await (const text of child.stdout.setEncoding('utf8')) {
        heard += text;
        if (/schema[\s\S]*checked: one error/.test(heard)) writeFileSync(file, 'changeplan: 1\ntitle: T\npurpose: P\n');
        if (/without-actions[\s\S]*checked: one note/.test(heard)) break;
      }
      assert.equal(child.exitCode, null);
    } finally {
      child.kill();
      rmSync(folder, { recursive: true });
    }
  });

  it('checks many files as it checks few, and none that cannot be read passes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'changeplan-'));
    try {
      writeFileSync(join(folder, 'org.changeplan.yaml'), 'changeplan: 1\nkind: organization\ntitle: O\nlead: x\n');
      const plan = 'changeplan: 1\ntitle: T\nuses: org.changeplan.yaml\nlead: nobody\nstakeholders: { we: {} }\n';
      for (let index = 0; index < 40; index++) writeFileSync(join(folder, `p${index}.changeplan.yaml`), plan);
      writeFileSync(join(folder, 'bad.changeplan.yaml'), Buffer.of(0xff));
      const { status, stdout, stderr } = changeplan('check', '--format', 'json', '--quiet', folder);
      const { files, summary } = JSON.parse(stdout);
      assert.equal(files.length, 41);
      assert.equal(summary.errors, 41, 'one in each plan, and one in the file that all share');
      assert.match(stderr, /bad\.changeplan\.yaml is not UTF-8 text/);
      assert.equal(status, 2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
