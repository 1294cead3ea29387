import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type GlobOptions, globOf, isGlob, isTaken, readGlob } from '../../server/src/text/glob.ts';
import { tries } from '../robust/survive.ts';

function matches(pattern: string, text: string, of: GlobOptions['of'] = 'paths'): boolean {
  const glob = readGlob(pattern, { of });
  if (!isGlob(glob)) throw new Error(`“${pattern}” ${glob.why}`);
  return glob.matches(text);
}

describe('a glob', () => {
  for (const [pattern, yes, no] of [
    ['archive/**', ['archive/a', 'archive/b/c', 'archive/.d/e'], ['archive', 'x/archive/a', 'archives/a']],
    ['**/old/*', ['old/a', 'x/old/a', 'x/y/old/a'], ['old/x/a', 'older/a', 'xold/a']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb', 'a/b/c']],
    ['**', ['a', 'a/b', '.a'], []],
    ['*', ['a', '.a', ''], ['a/b']],
    ['a**b', ['ab', 'axxb'], ['a/b']],
    ['?.yaml', ['a.yaml', 'ä.yaml', '😀.yaml'], ['ab.yaml', '.yaml', '/.yaml']],
    ['[ab]c', ['ac', 'bc'], ['cc', 'c', 'abc']],
    ['[a-cx]', ['a', 'b', 'c', 'x'], ['d', '-']],
    ['[!a-c]', ['d', '-'], ['a', '/', '']],
    ['[^a]', ['b'], ['a']],
    ['[]]', [']'], ['a']],
    ['[*]', ['*'], ['a']],
    ['[!]', ['!'], ['a']],
    ['[a-]', ['a', '-'], ['b']],
    ['{a,b}/c', ['a/c', 'b/c'], ['c', 'ab/c']],
    ['{a,}b', ['ab', 'b'], ['a']],
    ['{a/{b,c},d}/**', ['a/b/x', 'a/c/x', 'd/x'], ['a/d/x', 'd']],
    ['{**/x,y}', ['x', 'a/x', 'y'], ['a/y']],
    ['a,b', ['a,b'], ['a']],
    ['./a/*', ['a/b'], ['./a/b']],
    ['c++/**', ['c++/a'], ['c/a']],
    ['Ä/*', ['A\u0308/b'], ['A/b']],
  ] as const)
    it(`${pattern} fits what it should`, () => {
      assert.deepEqual(
        [...yes, ...no].filter((path) => matches(pattern, path)),
        yes,
      );
    });

  it('of addresses stands for any part of one', () => {
    assert.ok(matches('git@git.example.org:*', 'git@git.example.org:care/plans.git', 'names'));
    assert.ok(matches('https://*.example.org/**', 'https://git.example.org/a/b', 'names'));
    assert.ok(!matches('git@git.example.org:*', 'git@git.example.com:care/plans.git', 'names'));
  });

  it('that begins with “!” takes away from those before it', () => {
    const globs = ['a/**', '!a/keep/**', 'a/keep/not'].map((it) => readGlob(it, { of: 'paths' })).filter(isGlob);
    assert.deepEqual(
      ['a/x', 'a/keep/x', 'a/keep/not', 'b'].map((path) => isTaken(path, globs)),
      [true, false, true, false],
    );
  });

  for (const [pattern, why] of [
    ['', /is empty/],
    [' ', /is empty/],
    ['!', /is empty/],
    ['!!a', /twice/],
    ['(a+)+b', /holds “\(”/],
    ['!(a|b)', /holds “\(”/],
    ['a|b', /holds “\|”/],
    ['a\\*', /backslash/],
    ['[a', /nothing closes/],
    ['[', /nothing closes/],
    ['[]', /nothing closes/],
    ['a]', /closes nothing/],
    ['{a', /nothing closes/],
    ['{a,b', /nothing closes/],
    ['{a}', /without a choice/],
    ['{}', /without a choice/],
    ['a}', /closes nothing/],
    ['[z-a]', /in which nothing is/],
    ['[[:alpha:]]', /a-z/],
    ['[a/b]', /a folder’s name ends/],
    ['/a', /begins with “\/”/],
    ['a/', /write “a\/\*\*”/],
    ['../a', /leads out/],
    ['a'.repeat(1001), /longer than 1000/],
  ] as const)
    it(`is not ${JSON.stringify(pattern.slice(0, 20))}`, () => {
      const glob = readGlob(pattern, { of: 'paths' });
      assert.match(isGlob(glob) ? 'is one' : glob.why, why);
    });

  it('is read and matched whatever it says, and never tries the same twice', () => {
    const part = fc.constantFrom(
      '*',
      '**',
      '?',
      '/',
      'a',
      'b',
      '[ab]',
      '{a,b}',
      '{',
      '}',
      ',',
      '[',
      ']',
      '!',
      '😀',
      '\ud83d',
    );
    const some = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(some, some, fc.constantFrom('paths' as const, 'names' as const), (pattern, path, of) => {
        const glob = readGlob(pattern, { of });
        return isGlob(glob) ? typeof glob.matches(path) === 'boolean' : glob.why.length > 0;
      }),
      tries(100, 10_000),
    );
    // A matcher that tries again would need longer than the world stands.
    for (const pattern of [`${'*a'.repeat(400)}b`, `${'**/'.repeat(300)}b`, `${'{a,aa}'.repeat(150)}b`])
      assert.equal(matches(pattern, 'a'.repeat(5000)), false);
  });

  it('is made of any name, and fits that alone', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('!', '*', '?', '[', ']', '{', '}', '(', '|', '\\', '^', '-', 'a') }),
        (name) => {
          if (name.trim() === '') return;
          assert.ok(matches(globOf(name), name, 'names'));
          assert.ok(!matches(globOf(name), `${name}x`, 'names'));
        },
      ),
      tries(100, 10_000),
    ));
});
