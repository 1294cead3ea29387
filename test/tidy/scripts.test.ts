import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

/** What the scripts print that do everything by themselves, when they are asked for what there is not. */
describe('a script', () => {
  const usages = {
    bench: /npm run bench -- \[--quick\]/,
    fuzz: /npm run fuzz -- /,
    package: /npm run package takes no options/,
    pictures: /npm run pictures takes no options/,
    playground: /npm run playground takes no options/,
    release: /npm run release -- takes --dry-run and --untested/,
    start: /npm start -- takes --browser/,
    test: /--no-vscode, --all/,
    update: /npm run update -- takes words/,
  };
  for (const [name, usage] of Object.entries(usages))
    it(`says what it takes, and begins nothing: ${name}`, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.mjs`, '--faster'], {
        encoding: 'utf8',
      });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /--faster/);
      assert.match(stderr, usage);
      assert.doesNotMatch(stderr, /^ +at /m);
    });
});
