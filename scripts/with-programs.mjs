// `npm run test:with-programs`: what only other programs can show: the recipes of docs/editors.md in the editors that they are
// for. Names the programs that this machine lacks, and is a failure then: what was not run is not known to work.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { main, Problem, root } from './process.mjs';
import { programs } from './programs.mjs';
import { build, installPackages, onPath } from './setup.mjs';

/** Laid out a little oddly, with everything that the editors are asked for in it. */
const plan = `changeplan: 1
title: Close the wards
stakeholders:
  board: { name: Board, stance: neutral, power: dominant }
tactics:
  ask:
      type: seek-counsel
      targets: board
`;

const runs = {
  nvim: (scratch) => {
    const recipe = join(scratch, 'init.lua');
    writeFileSync(recipe, recipeUnder('Neovim 0.7 to 0.10', 'lua'));
    const file = join(scratch, 'p.changeplan.yaml');
    return ['--headless', '-u', recipe, '-c', `luafile ${join(root, 'test/programs/neovim.lua')}`, file];
  },
  emacs: (scratch) => {
    const recipe = join(scratch, 'init.el');
    writeFileSync(recipe, recipeUnder('Emacs', 'elisp'));
    return ['--batch', '--eval', '(package-initialize)', '-l', recipe, '-l', join(root, 'test/programs/emacs.el')];
  },
};

await main(async () => {
  await installPackages();
  await build();
  const failed = programs.filter(({ command }) => !run(command));
  if (failed.length > 0) throw new Problem(`Not shown to work: ${failed.map(({ name }) => name).join(', ')}.`);
  console.log('All recipes work.');
});

/** Whether the recipe of that editor works; prints what came of each step. */
function run(command) {
  const { name, debian } = programs.find((it) => it.command === command);
  const program = onPath(command);
  if (!program) {
    console.log(`${name}: absent. On Debian: apt-get install ${debian}`);
    return false;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'changeplan programs '));
  try {
    const file = join(scratch, 'p.changeplan.yaml');
    writeFileSync(file, plan);
    const env = {
      ...process.env,
      HOME: scratch,
      PLAN: file,
      PATH: `${commandIn(scratch)}${delimiter}${process.env.PATH}`,
    };
    const { stdout, stderr, status } = spawnSync(program, runs[command](scratch), {
      cwd: scratch,
      env,
      encoding: 'utf8',
      timeout: 120_000,
    });
    const steps = stdout.match(/^(?:ok|FAILED) .*$/gm) ?? [];
    console.log(`${name}:`);
    for (const step of steps) console.log(`  ${step}`);
    const isFine = status === 0 && steps.length >= 7 && steps.every((step) => step.startsWith('ok '));
    if (!isFine) console.log(`${stdout}${stderr}`.trim().replace(/^/gm, '  | '));
    return isFine;
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The command that the recipes name. */
function commandIn(scratch) {
  const file = join(scratch, 'changeplan');
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"\n`);
  chmodSync(file, 0o755);
  return scratch;
}

/** The first block of that language under a heading of docs/editors.md. */
function recipeUnder(heading, language) {
  const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');
  const section = page.split(/^## /m).find((it) => it.startsWith(`${heading}\n`)) ?? '';
  const [, recipe] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(section) ?? [];
  if (!recipe) throw new Problem(`docs/editors.md has no ${language} under “${heading}”.`);
  return recipe;
}
