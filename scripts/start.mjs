// `npm start`: VS Code with this extension in it, a first plan and its preview open, and the walkthrough beside them. `npm start -- --browser` leaves a desktop VS Code
// alone, `--no-open` leaves the browser to you, `--port N` keeps the address from one start to the next.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startHost } from './host.mjs';
import { asked, main, root, run } from './process.mjs';
import { build, downloads, installPackages, isStale, onPath } from './setup.mjs';

const examples = join(root, 'examples');
const firstPlan = join(examples, 'seniors-program/before.changeplan.yaml');

/** Read by the extension: it shows this plan, its preview and the walkthrough, as somebody is here for the first time. */
const firstLook = { CHANGEPLAN_FIRST_PLAN: firstPlan };

const flag = { type: 'boolean', default: false };

await main(async () => {
  const { values } = asked('npm start -- takes --browser, --no-open and --port N.', {
    options: { browser: flag, 'no-open': flag, port: { type: 'string', default: '0' } },
  });
  const { browser, 'no-open': noOpen, port } = values;
  await installPackages();
  if (isStale('dist/extension.js')) {
    console.log('Building …');
    await build();
  }
  if (!browser && (await openOnDesktop())) return;
  await serve(Number(port), !noOpen);
});

/** Whether the VS Code that is installed here, if there is one, has opened a window. */
async function openOnDesktop() {
  const code = hasDisplay() ? onPath('code') : undefined;
  if (!code) return false;
  try {
    await run(code, ['--new-window', `--extensionDevelopmentPath=${root}`, examples, firstPlan], {
      env: firstLook,
      minutes: 1,
    });
    console.log('VS Code opens in a new window. Where the report is not beside the plan, Ctrl+K V shows it.');
    return true;
  } catch (error) {
    console.log(`The VS Code on this machine did not open a window, so here is one in the browser.\n${error.message}`);
    return false;
  }
}

async function serve(port, open) {
  const host = await startHost({
    data: join(downloads, 'start'),
    extension: root,
    port,
    env: firstLook,
    settings: { 'git.openRepositoryInParentFolders': 'always' },
  });
  const address = host.address(examples, firstPlan);
  console.log(
    `VS Code runs at this address, for this machine and this address only. Ctrl+C ends it.\n\n  ${address}\n`,
  );
  if (open && hasDisplay()) openInBrowser(address);
  await host.ended;
  throw new Problem('VS Code has ended by itself.');
}

function openInBrowser(address) {
  const openers = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] };
  const [program, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  // The address is printed, so a machine without a default browser loses nothing.
  child.on('error', () => {});
  child.unref();
}

function hasDisplay() {
  const { CI, DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  if (CI) return false;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME);
}
