import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOnDisk } from '../../server/src/workspace/node.ts';
import { splitGlob } from '../../server/src/workspace/search.ts';
import { newRepository, type TestRepository } from '../cli/repositories.ts';

const plan = 'changeplan: 1\ntitle: T\n';

describe('looking for plans', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = newRepository();
  });
  afterEach(() => {
    execFileSync('chmod', ['-R', 'u+rwx', repository.folder]);
    repository.remove();
  });

  /** Paths, then problems, as the current folder or another sees them. */
  const found = async (path = '.', from = repository.folder) => {
    const { find, show } = filesOnDisk(from);
    const { names, problems } = await find(path);
    return [...names.map(show), ...problems];
  };
  const link = (target: string, path: string) => symlinkSync(target, join(repository.folder, path));

  describe('in a repository', () => {
    it('finds what git tracks, whatever an ignore file says, and what it does not ignore', async () => {
      repository.commit({ 'tracked.changeplan.yaml': plan, 'kept/.hidden/a.changeplan.yml': plan });
      repository.write('.gitignore', '*.changeplan.yaml\n*.changeplan.yml\n!new.changeplan.yaml\n');
      repository.write('new.changeplan.yaml', plan);
      repository.write('ignored.changeplan.yaml', plan);
      assert.deepEqual(await found(), [
        'kept/.hidden/a.changeplan.yml',
        'new.changeplan.yaml',
        'tracked.changeplan.yaml',
      ]);
    });

    it('asks git for every ignore file that it knows', async () => {
      repository.write('a.changeplan.yaml', plan);
      repository.write('b.changeplan.yaml', plan);
      repository.write('c.changeplan.yaml', plan);
      repository.write('.git/info/exclude', 'a.*\n');
      repository.write('more', 'b.*\n');
      repository.git('config', 'core.excludesFile', join(repository.folder, 'more'));
      assert.deepEqual(await found(), ['c.changeplan.yaml']);
    });

    it('takes what was deleted, or lies in a repository of its own, for gone', async () => {
      repository.commit({ 'gone.changeplan.yaml': plan, 'moved/a.changeplan.yaml': plan, 'b.changeplan.yaml': plan });
      rmSync(join(repository.folder, 'gone.changeplan.yaml'));
      repository.write('elsewhere/a.changeplan.yaml', plan);
      rmSync(join(repository.folder, 'moved'), { recursive: true });
      link('elsewhere', 'moved');
      repository.write('own/c.changeplan.yaml', plan);
      execFileSync('git', ['init', '-q'], { cwd: join(repository.folder, 'own') });
      assert.deepEqual(await found(), ['b.changeplan.yaml', 'elsewhere/a.changeplan.yaml']);
      assert.deepEqual(await found('own'), ['own/c.changeplan.yaml']);
    });

    it('tells of pipes, but of those that git ignores', async () => {
      repository.write('a.changeplan.yaml', plan);
      repository.write('.gitignore', 'out/\n');
      mkdirSync(join(repository.folder, 'out'));
      for (const path of ['pipe.changeplan.yaml', 'out/pipe.changeplan.yaml'])
        execFileSync('mkfifo', [join(repository.folder, path)]);
      assert.deepEqual(await found(), ['a.changeplan.yaml', 'pipe.changeplan.yaml is no regular file.']);
    });

    it('tells of a pipe beside nothing but what git ignores', async () => {
      repository.write('.git/info/exclude', 'out/\n');
      for (const path of ['out', 'sub/out']) mkdirSync(join(repository.folder, path), { recursive: true });
      for (const path of ['sub/pipe.changeplan.yaml', 'sub/out/pipe.changeplan.yaml'])
        execFileSync('mkfifo', [join(repository.folder, path)]);
      assert.deepEqual(await found(), ['sub/pipe.changeplan.yaml is no regular file.']);
      execFileSync('mkfifo', [join(repository.folder, 'sub/out/pipe.changeplan.yml')]);
      assert.deepEqual(await found('sub'), ['sub/pipe.changeplan.yaml is no regular file.']);
      assert.deepEqual(await found('sub/out'), []);
    });

    it('finds everything where git cannot be asked', async () => {
      repository.write('a.changeplan.yaml', plan);
      repository.write('.git/config', 'this is no configuration [');
      assert.deepEqual(await found(), ['a.changeplan.yaml']);
    });
  });

  for (const kind of ['in a repository', 'elsewhere'] as const)
    describe(kind, () => {
      beforeEach(() => {
        if (kind === 'elsewhere') rmSync(join(repository.folder, '.git'), { recursive: true });
      });

      it('follows no linked folder, and comes to an end', async () => {
        repository.write('sub/a.changeplan.yaml', plan);
        link('..', 'sub/up');
        link('.', 'self');
        link('sub', 'also');
        assert.deepEqual(await found(), ['sub/a.changeplan.yaml']);
      });

      it('tells of links that lead nowhere, to themselves, to a folder, or outside', async () => {
        const outside = mkdtempSync(join(tmpdir(), 'changeplan-'));
        writeFileSync(join(outside, 'secret'), 'root:x');
        repository.write('good.changeplan.yaml', plan);
        repository.write('sub/a.txt', plan);
        link('good.changeplan.yaml', 'linked.changeplan.yaml');
        link('nowhere', 'broken.changeplan.yaml');
        link('loop.changeplan.yaml', 'loop.changeplan.yaml');
        link('sub', 'folder.changeplan.yaml');
        link(join(outside, 'secret'), 'out.changeplan.yaml');
        execFileSync('mkfifo', [join(repository.folder, 'pipe.changeplan.yaml')]);
        assert.deepEqual(await found(), [
          'good.changeplan.yaml',
          'linked.changeplan.yaml',
          'broken.changeplan.yaml is a link to a file that is not there.',
          'folder.changeplan.yaml is a folder.',
          'loop.changeplan.yaml is a link that leads to itself.',
          'out.changeplan.yaml leads outside this workspace.',
          'pipe.changeplan.yaml is no regular file.',
        ]);
        for (const name of ['broken', 'loop', 'out'])
          assert.match(
            (await found(`${name}.changeplan.yaml`)).join(),
            /^\w+\.changeplan\.yaml (is a link|leads outside)/,
          );
        rmSync(outside, { recursive: true });
      });

      it('reads and changes nothing outside, neither by a link of a plan nor of a folder nor of a configuration', async () => {
        const outside = realpathSync(mkdtempSync(join(tmpdir(), 'changeplan-')));
        const victim = 'changeplan:   1\ntitel:   Secret\n';
        writeFileSync(join(outside, 'v.changeplan.yaml'), victim);
        writeFileSync(join(outside, 'rc.yaml'), 'secretKey: 1\n');
        repository.write('good/a.changeplan.yaml', plan);
        link(join(outside, 'v.changeplan.yaml'), 'l.changeplan.yaml');
        link(outside, 'folder');
        link(join(outside, 'rc.yaml'), 'good/.changeplanrc.yaml');
        for (const argv of [
          ['check'],
          ['check', '--fix'],
          ['fmt'],
          ['check', 'folder'],
          ['fmt', 'folder'],
          ['check', 'l.changeplan.yaml'],
          ['report', 'l.changeplan.yaml'],
          ['textconv', 'l.changeplan.yaml'],
          ['fmt', 'folder/v.changeplan.yaml'],
          ['check', '--fix', 'folder/v.changeplan.yaml'],
        ]) {
          const { code, out, err } = await repository.changeplan(argv);
          assert.equal(code, 2, argv.join(' '));
          assert.match(err, /leads outside this workspace/, argv.join(' '));
          assert.doesNotMatch(out + err, /secret|titel/i, argv.join(' '));
        }
        const { out, err } = await repository.changeplan(['check']);
        assert.match(out, /^good\/a\.changeplan\.yaml:/m);
        assert.match(err, /good\/\.changeplanrc\.yaml leads outside this workspace/);
        assert.equal(await filesOnDisk(outside).read(join(outside, 'v.changeplan.yaml')), victim);
        rmSync(outside, { recursive: true });
      });

      it('tells of a folder that may not be read, and checks the rest', async () => {
        repository.write('a.changeplan.yaml', plan);
        repository.write('closed/b.changeplan.yaml', plan);
        chmodSync(join(repository.folder, 'closed'), 0);
        chmodSync(repository.folder, 0o755);
        if (process.getuid?.() !== 0) assert.deepEqual(await found(), ['a.changeplan.yaml', 'closed may not be read.']);
        else {
          // For root no folder is closed, so somebody else looks.
          process.seteuid?.(65534);
          try {
            assert.deepEqual(await found(), ['a.changeplan.yaml', 'closed may not be read.']);
          } finally {
            process.seteuid?.(0);
          }
        }
      });

      it('takes any name that the system takes', async () => {
        const names = [
          'back\\slash.changeplan.yaml',
          '-dash.changeplan.yaml',
          'a b.changeplan.yaml',
          'ü[1]{x}.changeplan.yaml',
        ];
        for (const name of names) repository.write(name, plan);
        assert.deepEqual((await found()).sort(), [...names].sort());
        for (const name of names) assert.deepEqual(await found(name), [name]);
        assert.deepEqual(await found('*slash.changeplan.yaml'), ['back\\slash.changeplan.yaml']);
      });

      it('takes globs from the current folder, from others, and by absolute paths', async () => {
        for (const path of ['a/x.changeplan.yaml', 'a/b/y.changeplan.yaml', 'c/z.changeplan.yml', 'a/n.yaml'])
          repository.write(path, plan);
        const below = join(repository.folder, 'c');
        assert.deepEqual(await found('a/*'), ['a/x.changeplan.yaml']);
        assert.deepEqual(await found('./a/**'), ['a/b/y.changeplan.yaml', 'a/x.changeplan.yaml']);
        assert.deepEqual(await found('../a/*.changeplan.{yaml,yml}', below), ['../a/x.changeplan.yaml']);
        assert.deepEqual(await found(`${repository.folder}/**/z*`), ['c/z.changeplan.yml']);
        assert.deepEqual(await found('nowhere/*'), []);
        assert.deepEqual(await found('a/[x'), ['a/[x has a “[” that nothing closes.']);
      });
    });

  it('is whole without a repository, but for what packages have brought', async () => {
    rmSync(join(repository.folder, '.git'), { recursive: true });
    for (const path of ['.gitignore', 'out/a.changeplan.yaml', 'node_modules/b.changeplan.yaml'])
      repository.write(path, 'out/');
    assert.deepEqual(await found(), ['out/a.changeplan.yaml']);
    repository.write('inner/.gitignore', 'out/');
    repository.write('inner/out/c.changeplan.yaml', plan);
    execFileSync('git', ['init', '-q'], { cwd: join(repository.folder, 'inner') });
    assert.deepEqual(await found(), ['out/a.changeplan.yaml']);
  });

  it('tells a glob from the folders before it', () => {
    for (const [pattern, base, rest] of [
      ['a/b/*.x', 'a/b/', '*.x'],
      ['*.x', '', '*.x'],
      ['/a/{b,c}/d', '/a/', '{b,c}/d'],
      ['../a?/b', '../', 'a?/b'],
    ] as const)
      assert.deepEqual(splitGlob(pattern), { base, rest });
  });
});

describe('paths of a command', () => {
  let repository: TestRepository;
  let beside = '';
  beforeEach(() => {
    repository = newRepository();
    beside = realpathSync(mkdtempSync(join(tmpdir(), 'changeplan-')));
  });
  afterEach(() => {
    repository.remove();
    rmSync(beside, { recursive: true });
  });
  const check = async (argv: readonly string[], from: string) => {
    const { code, out, err } = await repository.changeplan(['check', '--format', 'json', ...argv], from);
    const { files } = JSON.parse(out);
    const rules = files.map(({ path, findings }: { path: string; findings: { rule: string }[] }) =>
      [path, ...findings.map(({ rule }) => rule).filter((rule) => rule === 'unresolved-use')].join(' '),
    );
    return { code, rules, err };
  };

  it('that lead through a linked folder, as on some systems, are those of the folder', async () => {
    repository.commit({
      'plans/p.changeplan.yaml': 'changeplan: 1\ntitle: P\nuses: ../org.changeplan.yaml\n',
      'org.changeplan.yaml': 'changeplan: 1\nkind: organization\ntitle: O\n',
    });
    symlinkSync(repository.folder, join(beside, 'link'));
    const path = join(beside, 'link/plans/p.changeplan.yaml');
    for (const [argv, from, shown] of [
      [[path], repository.folder, 'plans/p.changeplan.yaml'],
      [[dirname(path)], repository.folder, 'plans/p.changeplan.yaml'],
      [['.'], join(beside, 'link/plans'), 'p.changeplan.yaml'],
      [[join(repository.folder, 'plans/p.changeplan.yaml')], join(beside, 'link'), 'plans/p.changeplan.yaml'],
    ] as const)
      assert.deepEqual((await check(argv, from)).rules, [shown]);
  });

  it('end where the repository of the plan ends, wherever one stands', async () => {
    repository.commit({
      'plans/p.changeplan.yaml': 'changeplan: 1\ntitle: P\nuses: ../org.changeplan.yaml\n',
      'org.changeplan.yaml': 'changeplan: 1\nkind: organization\ntitle: O\n',
      '.changeplanrc.yaml': 'ignore: [other/**]',
    });
    const { rules } = await check([join(repository.folder, 'plans/p.changeplan.yaml')], beside);
    assert.equal(rules.join().includes('unresolved-use'), false);
  });

  it('end without a repository at the current folder, or else at the folder of the plan', async () => {
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(beside, path)), { recursive: true });
      writeFileSync(join(beside, path), text);
    };
    write('a/plans/p.changeplan.yaml', 'changeplan: 1\ntitle: P\nuses: ../org.changeplan.yaml\n');
    write('a/org.changeplan.yaml', 'changeplan: 1\nkind: organization\ntitle: O\n');
    write('b/p.changeplan.yaml', 'changeplan: 1\ntitle: P\nuses: sub/org.changeplan.yaml\n');
    write('b/sub/org.changeplan.yaml', 'changeplan: 1\nkind: organization\ntitle: O\nuses: ../more.changeplan.yaml\n');
    write('b/more.changeplan.yaml', 'changeplan: 1\nkind: organization\ntitle: O\n');
    assert.deepEqual((await check(['.'], join(beside, 'a'))).rules, ['org.changeplan.yaml', 'plans/p.changeplan.yaml']);
    const path = join(beside, 'a/plans/p.changeplan.yaml');
    assert.deepEqual(
      (await check([path], repository.folder)).rules.map((it: string) => it.split(' ')[1]),
      ['unresolved-use'],
    );
    assert.deepEqual((await check([join(beside, 'b/p.changeplan.yaml')], repository.folder)).rules.length, 1);
    assert.doesNotMatch(
      (await check([join(beside, 'b/p.changeplan.yaml')], repository.folder)).rules.join(),
      /unresolved/,
    );
  });

  it('that begin with “!” take away, wherever they stand', async () => {
    for (const path of ['a/x.changeplan.yaml', 'b/y.changeplan.yaml', 'b/old/z.changeplan.yaml'])
      repository.write(path, plan);
    const paths = async (...argv: string[]) => (await check(argv, repository.folder)).rules;
    assert.deepEqual(await paths('!b/old/**'), ['a/x.changeplan.yaml', 'b/y.changeplan.yaml']);
    assert.deepEqual(await paths('!**/old', 'b'), ['b/y.changeplan.yaml']);
    assert.deepEqual(await paths('b', 'a', '!b/'), ['a/x.changeplan.yaml']);
    repository.git('add', '-A');
    assert.deepEqual(await paths('--staged', '!a'), ['b/old/z.changeplan.yaml', 'b/y.changeplan.yaml']);
    const { code, err } = await repository.changeplan(['check', '!(a|b)']);
    assert.deepEqual([code, err], [2, '!(a|b) holds “(”, which no glob knows; choices are written {a,b}.\n']);
  });
});
