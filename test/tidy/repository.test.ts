import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { rules } from '../../server/src/rules/index.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the repository', () => {
  it('lists every rule, and each has its page beside it', () => {
    const files = readdirSync('server/src/rules');
    const pages = files.filter((file) => file.endsWith('.md')).map((file) => file.replace('.md', ''));
    assert.deepEqual(rules.map(({ name }) => name).sort(), pages.sort());
    assert.deepEqual(
      pages.filter((name) => !files.includes(`${name}.ts`)),
      [],
    );
  });

  it('registers every command that it contributes, one file each', () => {
    const source = readFileSync('client/src/extension.ts', 'utf8');
    const registered = [...source.matchAll(/registerCommand\(\s*'([^']+)'/g)].map(([, command]) => command);
    const contributed = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(registered.sort(), contributed.sort());
    assert.equal(readdirSync('client/src/commands').length, contributed.length);
  });

  it('holds the code of what is listed here and nothing else', () => {
    assert.equal(manifest.dependencies, undefined, 'all is bundled: nothing has to be fetched by who installs it');
    const notices = readFileSync('dist/third-party-notices.txt', 'utf8');
    const bundled = [...notices.matchAll(/^(\S+) \d\S* \([^)]+\)$/gm)].map(([, name = '']) => name);
    const chosen = Object.keys(manifest.devDependencies);
    assert.deepEqual(
      chosen.filter((name) => bundled.includes(name)),
      [
        '@babel/code-frame',
        '@clack/prompts',
        '@dagrejs/dagre',
        '@modelcontextprotocol/server',
        '@vscode/l10n',
        'alien-signals',
        'chokidar',
        'commander',
        'd3-scale',
        'd3-shape',
        'date-fns',
        'docx',
        'fast-wrap-ansi',
        'fastest-levenshtein',
        'fflate',
        'ical-generator',
        'markdown-it',
        'papaparse',
        'picocolors',
        'pptxgenjs',
        'preact',
        'preact-render-to-string',
        'read-excel-file',
        'vscode-languageclient',
        'vscode-languageserver',
        'vscode-languageserver-textdocument',
        'write-excel-file',
        'write-file-atomic',
        'yaml',
        'zod',
      ],
    );
  });

  it('has no file, export or package that nobody uses', function () {
    this.timeout(120_000);
    const knip = spawnSync(process.execPath, ['node_modules/knip/bin/knip.js', '--no-progress'], { encoding: 'utf8' });
    assert.equal(knip.stdout + knip.stderr, '');
  });

  it('opens no connection: plans are private', () => {
    const sources = tracked().filter((file) => /^(client|server|schemas)\/.*\.tsx?$/.test(file));
    const reaching = sources.filter((file) =>
      /\bfetch\(|XMLHttpRequest|WebSocket|['"](?:node:)?(?:https?|net|tls|dgram|dns)['"]/.test(
        readFileSync(file, 'utf8'),
      ),
    );
    assert.deepEqual(reaching, []);
  });

  it('names no package registry and no address in its lock file', () => {
    assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved"/);
  });

  it('has no test that is left out', () => {
    const skipped = tracked().filter(
      (file) => /^test\/.*\.tsx?$/.test(file) && /\b(?:it|describe)\.(?:only|skip)\(/.test(readFileSync(file, 'utf8')),
    );
    assert.deepEqual(skipped, []);
  });

  it('links only to files that are there', () => {
    const broken = tracked()
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => {
        const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
        const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(
          ([, link]) => link ?? '',
        );
        return links
          .filter((link) => !statSync(`${folder}${link}`, { throwIfNoEntry: false }))
          .map((link) => `${file}: ${link}`);
      });
    assert.deepEqual(broken, []);
  });
});

/** Tracked files and those that will be. */
function tracked(): string[] {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && statSync(file, { throwIfNoEntry: false }));
}
