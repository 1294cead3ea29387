// `npm run update`: tests write what they expect instead of comparing it, to be read as a diff.
import { main } from './process.mjs';
import { build, installPackages } from './setup.mjs';
import { runUnitTests } from './unit.mjs';

await main(async () => {
  await installPackages();
  await build();
  await runUnitTests({ UPDATE: '1' });
  console.log('Everything that is printed is fresh. Read what changed with `git diff`.');
});
