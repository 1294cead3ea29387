import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { languageOf } from '../../server/src/cli/language.ts';
import { itIfWhole, some } from '../robust/survive.ts';

const german = { LANG: 'de_DE.UTF-8' };
const english = { LANG: 'en_GB.UTF-8' };
const plan = 'examples/seniors-program/before.changeplan.yaml';

/** What the program prints where these variables tell the language. */
function printed(env: Readonly<Record<string, string>>, args: readonly string[], cwd = '.') {
  const { LC_ALL: _, LC_MESSAGES: __, LANG: ___, ...others } = process.env;
  const options = { cwd, encoding: 'utf8' as const, env: { ...others, NO_COLOR: '1', ...env } };
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], options);
  return { stdout, stderr, status };
}

function inFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'changeplan-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the language of the terminal', () => {
  const of = (env: Readonly<Record<string, string>>, argv: readonly string[] = ['check'], isTerminal = true) =>
    languageOf(argv, env, isTerminal);

  it('is that of LC_ALL, LC_MESSAGES and LANG, the first that says something', () => {
    assert.equal(of({ LANG: 'de_AT' }), 'de');
    assert.equal(of({ LC_ALL: '', LC_MESSAGES: 'de', LANG: 'en_GB.UTF-8' }), 'de');
    assert.equal(of({ LC_ALL: 'C', LANG: 'de_DE.UTF-8' }), 'en');
    assert.equal(of({ LC_ALL: 'de_CH.utf8@x', LANG: 'C' }), 'de');
  });

  it('is English where there is no other', () => {
    for (const env of [{}, { LANG: 'C.UTF-8' }, { LANG: 'POSIX' }, { LANG: 'den_CA' }, { LC_ALL: 'ja_JP.UTF-8' }])
      assert.equal(of(env), 'en');
  });

  it('is none for what programs read, but for help with it', () => {
    assert.equal(of(german, ['check', '--format', 'json']), 'en');
    assert.equal(of(german, ['check', '--format=sarif', 'plans']), 'en');
    assert.equal(of(german, ['check', '--format', 'json', '--help']), 'de');
    assert.equal(of(german, ['check', '--format', 'github']), 'de');
    assert.equal(of(german, ['load', '--format', 'csv']), 'en');
    assert.equal(of(german, ['mcp', '--stdio']), 'en');
    assert.equal(of(german, ['lsp', '--help']), 'de');
  });

  it('is none for a report that nobody reads', () => {
    assert.equal(of(german, ['report', plan]), 'de');
    assert.equal(of(german, ['report', plan], false), 'en');
    assert.equal(of(german, ['report', plan, '--output', 'report.json']), 'en');
    assert.equal(of(german, ['report', plan, '--for=board'], false), 'de');
    assert.equal(of(german, ['report', plan, '--format', 'markdown'], false), 'de');
  });
});

describe('in German', () => {
  it('speak help, findings and what is said of mistakes', () => {
    const help = printed(german, ['check', '--help']).stdout;
    assert.match(help, /^Aufruf: changeplan check/);
    assert.match(help, /^Optionen:$/m);
    assert.match(help, /\(möglich: "error", "warning", "info"; Vorgabe:\s+"error"\)/);
    assert.match(help, /^Exit-Codes:$/m);
    const { stdout, status } = printed(german, ['check', plan]);
    assert.equal(status, 0);
    assert.match(stdout, /:\d+:\d+ {2}Warnung {2}no-ally$/m);
    assert.match(stdout, /^Eine Datei geprüft: /m);
    const mistaken = printed(german, ['chek']);
    assert.equal(mistaken.status, 2);
    assert.match(mistaken.stderr, /Den Befehl „chek“ gibt es nicht\. Meinten Sie check\?/);
    assert.match(
      printed(german, ['check', 'nowhere']).stderr,
      /^Kein Plan gefunden: nowhere\. Pläne sind Dateien namens /m,
    );
  });

  it('speaks who runs in English otherwise, as LC_ALL says', () => {
    const { stdout } = printed({ ...english, LC_ALL: 'de_DE.UTF-8' }, ['check', 'nowhere', '--help']);
    assert.match(stdout, /^Aufruf:/);
    assert.match(printed({ ...german, LC_ALL: 'C' }, ['check', '--help']).stdout, /^Usage:/);
  });

  itIfWhole('speak all threads', () =>
    inFolder((folder) => {
      for (let number = 10; number < 34; number++) copyFileSync(plan, join(folder, `${number}.changeplan.yaml`));
      const { stdout } = printed(german, ['check', '.', '--rule', 'no-ally'], folder);
      const fixes = [...stdout.matchAll(/^ {2}Korrektur im Editor: (.*)$/gm)].map(([, titles]) => titles);
      assert.equal(fixes.length, 24);
      for (const titles of fixes) assert.match(titles ?? '', /als Verbündete gewinnen/);
    }),
  );
});

describe('what programs read', () => {
  it('is the same in every language', function () {
    this.timeout('60s');
    const commands = [
      ['check', '--format', 'json', '--statistics', plan],
      ['check', '--format=sarif', plan],
      ['report', plan],
    ];
    for (const command of some(commands, 3)) {
      const [one, other] = [printed(german, command), printed(english, command)];
      assert.deepEqual(one, other, command.join(' '));
      assert.notEqual(one.stdout, '', command.join(' '));
    }
  });

  itIfWhole('knows a finding again, whoever has listed it', () =>
    inFolder((folder) => {
      mkdirSync(join(folder, 'plans'));
      copyFileSync(plan, join(folder, 'plans/a.changeplan.yaml'));
      const listed = ['check', 'plans', '--baseline', 'known.json'];
      printed(english, [...listed, '--write-baseline'], folder);
      assert.notEqual(readFileSync(join(folder, 'known.json'), 'utf8').match(/"rule"/g), null);
      assert.equal(printed(german, [...listed, '--fail-on', 'info'], folder).status, 0);
    }),
  );
});
