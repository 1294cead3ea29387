import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { filesOnDisk } from '../../server/src/workspace/node.ts';
import { initialize, newRepository, type TestRepository } from '../cli/repositories.ts';
import { slowTries } from '../robust/survive.ts';

/** What may be called anything. */
const name = fc.constantFrom(
  ...['a', 'b c', 'ü', 'u\u0308', '-x', '*', '[a]', 'a\nb', 'q"t', "it's", '$(touch hacked)', '.hidden', '{a,b}'],
  ...[
    '!x',
    '#',
    '%41',
    '🙂',
    ':(glob)',
    'A',
    '..x',
    '~',
    'left-out',
    'node_modules',
    'a.changeplan.yaml.bak',
    '&',
    '@{u}',
  ],
);

type Link = 'inside' | 'outside' | 'outside folder' | 'self' | 'parent' | 'broken';
type Entry =
  | { readonly kind: 'folder'; readonly name: string; readonly entries: readonly Entry[] }
  | { readonly kind: 'plan' | 'other' | 'pipe'; readonly name: string }
  | { readonly kind: 'link'; readonly name: string; readonly to: Link };

const leaf: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('plan' as const), name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('other' as const, 'pipe' as const), name }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('link' as const),
      name,
      to: fc.constantFrom<Link>('inside', 'outside', 'outside folder', 'self', 'parent', 'broken'),
    }),
  },
);
const { entries } = fc.letrec<{ entries: readonly Entry[]; entry: Entry }>((tie) => ({
  entry: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ kind: fc.constant('folder' as const), name, entries: tie('entries') }) as fc.Arbitrary<Entry>,
  ),
  entries: fc.uniqueArray(tie('entry'), { maxLength: 5, selector: fileName }),
}));

/** Folders are called as they are; what is like a plan, like one. */
function fileName(entry: Entry): string {
  if (entry.kind === 'folder') return entry.name;
  if (entry.kind === 'other') return `${entry.name}.txt`;
  return entry.kind === 'link' && (entry.to === 'parent' || entry.to === 'outside folder')
    ? `${entry.name}-link`
    : `${entry.name}.changeplan.yaml`;
}

const secret = 'quixlyzorb';
const outsideText = `changeplan:   1\ntitel: ${secret}\n`;
const ugly = 'changeplan:   1\ntitle: T\n';

/** What is to be found and to be told, of paths from the top. */
interface Expected {
  readonly found: string[];
  readonly told: string[];
}

describe('a tree of files at random', () => {
  let here: TestRepository;
  let outside = '';
  beforeEach(() => {
    here = newRepository();
    outside = realpathSync(mkdtempSync(join(tmpdir(), 'changeplan-')));
  });
  afterEach(() => {
    here.remove();
    rmSync(outside, { recursive: true });
  });

  /** Nothing is expected of what is not seen, in `node_modules` and, with git, under a name that is ignored. */
  function make(folder: string, all: readonly Entry[], expected: Expected, withGit: boolean, isSeen = true): void {
    mkdirSync(join(here.folder, folder), { recursive: true });
    for (const entry of all) {
      const path = folder === '' ? fileName(entry) : `${folder}/${fileName(entry)}`;
      const at = join(here.folder, path);
      const isHere = isSeen && !(withGit && entry.name === 'left-out');
      const tell = (list: string[]) => isHere && list.push(path);
      switch (entry.kind) {
        case 'folder':
          make(path, entry.entries, expected, withGit, isHere && entry.name !== 'node_modules');
          break;
        case 'plan':
          writeFileSync(at, ugly);
          tell(expected.found);
          break;
        case 'other':
          writeFileSync(at, secret);
          break;
        case 'pipe':
          execFileSync('mkfifo', ['--', at]);
          tell(expected.told);
          break;
        case 'link':
          symlinkSync(targets()[entry.to], at);
          if (entry.to === 'inside') tell(expected.found);
          else if (entry.to !== 'parent' && entry.to !== 'outside folder') tell(expected.told);
          break;
        default:
          entry satisfies never;
      }
    }
  }
  const targets = (): Record<Link, string> => ({
    inside: join(here.folder, 'inside.changeplan.yaml'),
    outside: join(outside, 'o.changeplan.yaml'),
    'outside folder': outside,
    self: join(here.folder, 'loop.changeplan.yaml'),
    parent: '..',
    broken: 'nowhere.changeplan.yaml',
  });

  for (const isRepository of [true, false])
    it(`${isRepository ? 'in a repository' : 'without git'} is walked to its end, and to no other`, function () {
      this.timeout(0);
      return fc.assert(
        fc.asyncProperty(entries, fc.boolean(), async (all, isTracked) => {
          rmSync(here.folder, { recursive: true });
          mkdirSync(here.folder);
          writeFileSync(join(outside, 'o.changeplan.yaml'), outsideText);
          if (isRepository) initialize(here.folder);
          here.write('inside.changeplan.yaml', ugly);
          symlinkSync('loop.changeplan.yaml', join(here.folder, 'loop.changeplan.yaml'));
          const expected: Expected = { found: ['inside.changeplan.yaml'], told: ['loop.changeplan.yaml'] };
          // What a glob in an ignore file would mean is a matter of git; here it is one name.
          if (isRepository) here.write('.gitignore', 'left-out\nleft-out.changeplan.yaml\n');
          make('', all, expected, isRepository);
          // What git tracks counts even in a folder of packages, so none of that is tracked.
          if (isRepository && isTracked) here.git('add', '-A', '--', '.', ':(exclude,glob)**/node_modules/**');
          const files = filesOnDisk(here.folder);
          const { names, problems } = await files.find('.');
          assert.deepEqual(names.map(files.show).sort(), expected.found.sort());
          for (const path of expected.told)
            assert.ok(
              problems.some((it) => it.startsWith(`${path} `)),
              `${path} is not told: ${problems.join('\n')}`,
            );
          for (const command of [
            ['check'],
            ['fmt', '--check'],
            ['check', '--fix'],
            ['fmt'],
            ['check', '**/*.changeplan.yaml'],
          ]) {
            const { code, out, err } = await here.changeplan(command);
            assert.equal(code, 2, command.join(' '));
            assert.doesNotMatch(out + err, RegExp(secret));
          }
          assert.equal(readFileSync(join(outside, 'o.changeplan.yaml'), 'utf8'), outsideText);
          for (const path of expected.found)
            assert.equal(readFileSync(join(here.folder, path), 'utf8'), 'changeplan: 1\ntitle: T\n', path);
        }),
        slowTries(1, 150),
      );
    });
});
