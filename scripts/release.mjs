// `npm run release`: builds, tests and packages a version, and prints what is to be published where. It holds no tokens and
// publishes nothing: whoever may do so runs the commands that it prints. Without `--dry-run` it stops at what stands in the way,
// and marks the commit with the version's tag; `--untested` leaves the tests out, to look at what it prints.
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { makePackages } from './package.mjs';
import { asked, main, Problem, root, run, runNode } from './process.mjs';
import { isPreRelease, standsInTheWay } from './readiness.mjs';
import { installPackages } from './setup.mjs';

const read = (name) => readFileSync(join(root, name), 'utf8');

await main(async () => {
  const { values } = asked('npm run release -- takes --dry-run and --untested.', {
    options: { 'dry-run': { type: 'boolean' }, untested: { type: 'boolean' } },
  });
  const { 'dry-run': dry, untested } = values;
  if (!dry && untested) throw new Problem('Only a --dry-run may go --untested.', 2);
  const manifest = JSON.parse(read('package.json'));
  const problems = standsInTheWay({
    manifest,
    changelog: read('CHANGELOG.md'),
    tags: (await git('tag', '--list')).split('\n'),
    changes: await git('status', '--porcelain'),
  });
  if (!dry && problems.length > 0) throw new Problem(inTheWay(problems));

  await installPackages();
  const files = untested ? await makePackages() : await testedPackages(manifest);
  console.log(published(manifest, files));
  if (problems.length > 0) console.log(inTheWay(problems));
  if (dry) return;
  await git('tag', '--annotate', `v${manifest.version}`, '--message', `Version ${manifest.version}`);
  console.log(`The commit is now called v${manifest.version}. “git push origin v${manifest.version}” tells others.`);
});

/** All tests, which make both packages on the way and install them. */
async function testedPackages({ name, version }) {
  console.log('All tests run, for some minutes …');
  const output = await runNode(join(root, 'scripts/test.mjs'), [], { minutes: 60, sentence: 'Some tests failed:' });
  console.log(output.trim());
  const made = (ending) => join(root, 'release', `${name}-${version}.${ending}`);
  return { vsix: made('vsix'), tarball: made('tgz') };
}

function published({ name, publisher, version, repository }, { vsix, tarball }) {
  const early = isPreRelease(version);
  const files = [vsix, tarball];
  const sums = files.map(
    (file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${basename(file)}`,
  );
  writeFileSync(join(root, 'release/SHA256SUMS'), `${sums.join('\n')}\n`);
  const [extension, commandLine] = files.map((file) => relative(root, file));
  return [
    `\nVersion ${version}${early ? ', a pre-release (its second number is odd)' : ''}`,
    ...files.map((file) => `  ${relative(root, file)}  ${(statSync(file).size / 1e6).toFixed(2)} MB`),
    '  release/SHA256SUMS',
    '\nWhat would be published where; the commands ask for the token of whoever runs them:',
    `  Visual Studio Marketplace, as ${publisher}.${name}`,
    `    npx @vscode/vsce publish --packagePath ${extension}${early ? ' --pre-release' : ''}`,
    `  Open VSX, as ${publisher}.${name}`,
    `    npx ovsx publish ${extension}${early ? ' --pre-release' : ''}`,
    `  npm, as ${name}@${early ? 'next' : 'latest'}`,
    `    npm publish ${commandLine} --access public --tag ${early ? 'next' : 'latest'}`,
    `  ${repository.url}, as the release v${version}: all three files, and what CHANGELOG.md says of ${version}\n`,
  ].join('\n');
}

const inTheWay = (problems) =>
  ['Before it can be published:', ...problems.map((problem) => `  - ${problem}`)].join('\n');

const git = (...args) => run('git', args, { sentence: 'git could not tell how things stand:' });
