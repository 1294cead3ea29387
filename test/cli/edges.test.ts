import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { limits } from '../../server/src/model/limits.ts';
import { some, thorough } from '../robust/survive.ts';
import { changeplan } from './changeplan.ts';
import { newRepository, type TestRepository } from './repositories.ts';

const plan = 'changeplan: 1\ntitle: P\n';
const slip = 'changeplan: 1\ntitel: P\n';

describe('what was not read', () => {
  it('of a configuration is told where the configuration itself is checked, and where a plan is', async () => {
    for (const path of ['w/.changeplanrc.yaml', 'w/p.changeplan.yaml'])
      for (const base of ['none.yaml', '.changeplanrc.yaml']) {
        const files = { 'w/.changeplanrc.yaml': `extends: ${base}\n`, 'w/p.changeplan.yaml': plan };
        const { code, out } = await changeplan(['check', '--format', 'github', path], files);
        assert.match(out, /::error title=schema,file=w\/\.changeplanrc\.yaml,line=1,.*col=10,/);
        assert.equal(code, 1);
      }
  });

  const broken = 'changeplan: 1\ntitle: "P\nactions: [\n';
  for (const [name, text] of [
    ['an open quote', broken],
    ['zero bytes', 'changeplan: 1\n\0\0 garbage [[[\n'],
    ['too much text', `changeplan: 1\n#${'x'.repeat(limits.bytes)}`],
    ['too deep a text', `changeplan: 1\nnotes: ${'['.repeat(200)}`],
  ] as const)
    for (const rc of ['off', 'hint', '{ severity: off }'])
      it(`never passes: ${name} with “syntax: ${rc}”`, async () => {
        const files = { 'p.changeplan.yaml': text, '.changeplanrc.yaml': `rules: { syntax: ${rc} }` };
        const { code, out } = await changeplan(['check', '--format', 'json', 'p.changeplan.yaml'], files);
        const { files: found } = JSON.parse(out);
        const rules = found.flatMap(({ findings }: { findings: { rule: string; severity: string }[] }) =>
          findings.map(({ rule, severity }) => `${severity} ${rule}`),
        );
        assert.equal(code, 1);
        assert.ok(rules.includes('error syntax'));
        // Where nothing else is computed, nothing else is told.
        if (!name.startsWith('too ')) assert.ok(rules.includes('error schema'));
      });

  it('is no report', async () => {
    for (const text of [
      '',
      '# nothing\n',
      'root:x:0:0:root:/root:/bin/sh\nbin:x:1\n',
      `#${'x'.repeat(limits.bytes)}`,
    ]) {
      const { code, out, err } = await changeplan(['report', 'p.changeplan.yaml'], { 'p.changeplan.yaml': text });
      assert.deepEqual([code, out], [2, ''], text.slice(0, 40));
      assert.match(err, /^p\.changeplan\.yaml (?:is too large|holds nothing)/);
    }
  });

  it('is not laid out, which --check tells', async () => {
    for (const text of [`#${'x'.repeat(limits.bytes)}`, broken]) {
      const { code, err } = await changeplan(['fmt', '--check'], { 'p.changeplan.yaml': text });
      assert.equal(code, 2);
      assert.match(err, /^p\.changeplan\.yaml (?:is too large|has entries with faults)/);
      const given = await changeplan(['fmt', '--check', '--stdin'], {}, undefined, { input: text });
      assert.equal(given.code, 2);
    }
    assert.equal((await changeplan(['fmt'], { 'p.changeplan.yaml': broken })).code, 0);
  });
});

describe('globs of a configuration', () => {
  for (const [glob, why] of [
    ["'(a+)+b'", 'holds “(”'],
    ["'((a+)+)+b'", 'holds “(”'],
    ["''", 'is empty'],
    ["'!(*a*a*a*a*b)'", 'holds “(”'],
  ] as const)
    for (const key of ['ignore', 'private-remotes'])
      it(`${key}: ${glob} is a finding and takes nothing away`, async () => {
        const files = {
          [`${'a'.repeat(46)}.changeplan.yaml`]: 'changeplan: 1\ntitle: P\nlead: x\n',
          '.changeplanrc.yaml': `${key}: [${glob}]`,
        };
        const { code, out } = await changeplan(['check', '--format', 'json'], files);
        const all = JSON.parse(out).files.flatMap(
          ({ findings }: { findings: { rule: string; message: string }[] }) => findings,
        );
        assert.equal(code, 1);
        assert.ok(
          all.some(
            ({ rule, message }: { rule: string; message: string }) => rule === 'schema' && message.includes(why),
          ),
        );
        assert.ok(all.some(({ rule }: { rule: string }) => rule === 'unknown-reference'));
      });

  it('with many stars come to an end', async () => {
    const files = {
      [`${'a'.repeat(46)}.changeplan.yaml`]: slip,
      '.changeplanrc.yaml': `ignore: ['${'*a'.repeat(15)}*b']`,
    };
    assert.equal((await changeplan(['check'], files)).code, 1);
  });
});

describe('writing', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = newRepository();
  });
  afterEach(() => repository.remove());
  const at = (path: string) => join(repository.folder, path);
  const read = (path: string) => readFileSync(at(path), 'utf8');

  it('takes the place of no plan, no configuration and nothing that was read', async function () {
    this.timeout(120_000);
    repository.commit({
      'p.changeplan.yaml': `${plan}uses: org.yaml\n`,
      'org.yaml': 'changeplan: 1\nkind: organization\ntitle: O\n',
      '.changeplanrc.yaml': 'extends: shared.txt\n',
      'shared.txt': 'rules: { no-ally: off }\n',
    });
    symlinkSync('p.changeplan.yaml', at('link.json'));
    const before = ['p.changeplan.yaml', 'org.yaml', '.changeplanrc.yaml', 'shared.txt'].map(read);
    const [first, ...others] = [
      ['check'],
      ['check', '--format', 'json'],
      ['check', '--staged'],
      ['report', 'p.changeplan.yaml'],
      ['diff', 'p.changeplan.yaml'],
      ['history', 'p.changeplan.yaml'],
    ] as const;
    const outputs = ['./p.changeplan.yaml', at('p.changeplan.yaml'), '.changeplanrc.yaml', 'link.json', '.git/config'];
    const tried = [
      { argv: first, outputs: ['p.changeplan.yaml', 'org.yaml', 'shared.txt', ...outputs] },
      ...others.map((argv) => ({
        argv,
        outputs: ['p.changeplan.yaml', ...(thorough ? ['org.yaml', ...outputs] : [])],
      })),
    ];
    for (const { argv, outputs } of tried)
      for (const output of outputs) {
        const { code, err } = await repository.changeplan([...argv, '--output', output]);
        assert.equal(code, 2, `${argv.join(' ')} --output ${output}`);
        assert.match(err, /would take the place of/);
      }
    assert.deepEqual(['p.changeplan.yaml', 'org.yaml', '.changeplanrc.yaml', 'shared.txt'].map(read), before);
    assert.equal((await repository.changeplan(['report', 'p.changeplan.yaml', '--output', 'new.json'])).code, 0);
    assert.equal((await repository.changeplan(['report', 'p.changeplan.yaml', '--output', 'new.json'])).code, 0);
  });

  it('loses nothing that was saved meanwhile', async () => {
    const files: Record<string, string> = { 'p.changeplan.yaml': slip };
    let text = slip;
    Object.defineProperty(files, 'p.changeplan.yaml', {
      enumerable: true,
      get: () => text,
      set: () => assert.fail('written over'),
    });
    for (const argv of [['check', '--fix'], ['fmt']]) {
      text = argv[0] === 'fmt' ? `${slip}actions:   {}\n` : slip;
      let reads = 0;
      Object.defineProperty(files, 'p.changeplan.yaml', {
        enumerable: true,
        // Somebody saves after the file was read for the first time.
        get: () => (reads++ === 0 ? text : `${text}# MY EDIT\n`),
        set: () => assert.fail('written over'),
        configurable: true,
      });
      const { code, err } = await changeplan([...argv, 'p.changeplan.yaml'], files);
      assert.equal(code, 2, argv.join(' '));
      assert.match(err, /has changed meanwhile/);
    }
  });

  it('keeps hard links, and says so', async () => {
    repository.write('p.changeplan.yaml', slip);
    linkSync(at('p.changeplan.yaml'), at('other'));
    const { err } = await repository.changeplan(['check', '--fix']);
    assert.equal(read('other'), 'changeplan: 1\ntitle: P\n');
    assert.equal(statSync(at('other')).nlink, 2);
    assert.match(err, /p\.changeplan\.yaml has more than one hard link, so it was written in place\./);
  });

  it('keeps links and modes', async () => {
    repository.write('real.txt', slip);
    chmodSync(at('real.txt'), 0o640);
    symlinkSync('real.txt', at('p.changeplan.yaml'));
    await repository.changeplan(['check', '--fix']);
    assert.ok(lstatSync(at('p.changeplan.yaml')).isSymbolicLink());
    assert.deepEqual([read('real.txt'), statSync(at('real.txt')).mode & 0o777], ['changeplan: 1\ntitle: P\n', 0o640]);
  });

  it('in the middle of a merge tells the plan that git holds three times', async () => {
    repository.commit({ 'p.changeplan.yaml': plan });
    repository.git('checkout', '-qb', 'other');
    repository.commit({ 'p.changeplan.yaml': plan.replace('P', 'Q') });
    repository.git('checkout', '-q', 'main');
    repository.commit({ 'p.changeplan.yaml': plan.replace('P', 'R') });
    assert.throws(() => repository.git('merge', 'other'));
    const { code, err } = await repository.changeplan(['check', '--staged']);
    assert.equal(code, 2);
    assert.match(err, /p\.changeplan\.yaml is in the middle of a merge/);
    assert.notEqual((await repository.changeplan(['check'])).code, 0);
  });

  if (existsSync('/dev/full'))
    it('that finds no room is told', () => {
      writeFileSync(at('p.changeplan.yaml'), plan);
      const cli = join(process.cwd(), 'dist/cli.js');
      for (const argv of some(
        ['check --format json', '--version', 'report p.changeplan.yaml', 'rules', 'fmt --stdin'],
        4,
      )) {
        const { status, stderr } = spawnSync(
          'sh',
          ['-c', `"$0" "$1" ${argv} < p.changeplan.yaml > /dev/full`, process.execPath, cli],
          { cwd: repository.folder, encoding: 'utf8' },
        );
        assert.equal(status, 2, argv);
        assert.match(stderr, /no room on the disk/);
      }
      const told = spawnSync('sh', ['-c', `"$0" "$1" check nowhere 2> /dev/full`, process.execPath, cli], {
        cwd: repository.folder,
      });
      assert.equal(told.status, 2);
      execFileSync('sh', ['-c', `"$0" "$1" rules | head -1`, process.execPath, cli], { cwd: repository.folder });
    });
});
