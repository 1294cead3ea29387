import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

describe('a release', () => {
  // By its address, as the scripts are plain JavaScript that is run as it stands.
  const readiness = () => import(pathToFileURL(resolve('scripts/readiness.mjs')).href);
  const ready = {
    manifest: { version: '1.2.0', homepage: 'https://change.plan/home' },
    changelog: '# Changelog\n\n## 1.2.0 · 2026-12-01\n\n- Something new.\n\n## 1.0.0 · 2026-11-01\n\n- The first.\n',
    tags: ['v1.0.0'],
    changes: '',
  };
  const cases: readonly (readonly [string, object, readonly RegExp[]])[] = [
    ['is ready', {}, []],
    ['has a version that was not published yet', { tags: ['v1.2.0'] }, [/v1\.2\.0 is there already/]],
    [
      'has the version of the changelog',
      { manifest: { ...ready.manifest, version: '1.4.0' } },
      [/begins with 1\.2\.0, package\.json says 1\.4\.0/],
    ],
    [
      'has three numbers',
      { manifest: { ...ready.manifest, version: '1.2.0-beta' }, changelog: '## 1.2.0-beta · 2026-12-01\n\n- A.\n' },
      [/not three numbers/],
    ],
    ['has a day', { changelog: '## 1.2.0 · unreleased\n\n- A.\n' }, [/calls 1\.2\.0 “unreleased”/]],
    [
      'has something to tell',
      { changelog: '## 1.2.0 · 2026-12-01\n\n## 1.0.0 · 2026-11-01\n\n- A.\n' },
      [/says nothing/],
    ],
    ['has a changelog', { changelog: '# Changelog\n' }, [/no heading/]],
    [
      'lives somewhere',
      { manifest: { ...ready.manifest, homepage: 'https://git.example.org/change-plan' } },
      [/placeholders/],
    ],
    ['is committed', { changes: ' M README.md\n' }, [/not committed/]],
  ];
  for (const [name, change, expected] of cases)
    it(name, async () => {
      const { standsInTheWay } = await readiness();
      const told: readonly string[] = standsInTheWay({ ...ready, ...change });
      assert.equal(told.length, expected.length, told.join('\n'));
      for (const [index, words] of expected.entries()) assert.match(told[index] ?? '', words);
    });
  it('is a pre-release where its second number is odd', async () => {
    const { isPreRelease } = await readiness();
    assert.deepEqual(['0.1.0', '1.0.3', '1.12.0', '2.3.1'].map(isPreRelease), [true, false, false, true]);
  });
});
