// `npm run package`: what can be installed, in release/: the extension as .vsix, the command line as npm tarball.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { main, root, runNode, runNpm } from './process.mjs';
import { installPackages, installTool } from './setup.mjs';

const folder = join(root, 'release');
const { name, version, homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The paths of both. Both are built anew on the way, so that nothing half or old is shipped. */
export async function makePackages() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const vsix = join(folder, `${name}-${version}.vsix`);
  const vsce = await installTool('@vscode/vsce', '3.9.2', '70 MB', 'vsce');
  const links = ['--baseContentUrl', `${homepage}/blob/main`, '--baseImagesUrl', `${homepage}/raw/main`];
  await runNode(vsce, ['package', '--no-dependencies', '--out', vsix, ...links], {
    sentence: 'The extension could not be packed:',
  });
  await runNpm(['pack', '--pack-destination', folder], { sentence: 'The command line could not be packed:' });
  return { vsix, tarball: join(folder, `${name}-${version}.tgz`) };
}

if (process.argv[1] === import.meta.filename)
  await main(async () => {
    await installPackages();
    const made = await makePackages();
    for (const file of Object.values(made)) console.log(file);
  });
