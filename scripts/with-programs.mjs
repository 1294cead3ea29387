// `npm run test:with-programs`: what only other programs can show: the recipes of docs/editors.md in the editors that they are
// for, what the shells complete, and what is exported in an office suite. Names the programs that this machine lacks, and is a
// failure then: what was not run is not known to work. `npm run test:with-programs -- nvim` runs those that are named.
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

/** How each is started for its test, with the recipe in a file where it reads one by itself. */
const runs = {
  nvim: (scratch, file, program) => {
    const recipe = join(scratch, 'init.lua');
    const [, minor] = /NVIM v0\.(\d+)/.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout) ?? [];
    writeFileSync(recipe, recipeUnder(minor < 11 ? 'Neovim 0.7 to 0.10' : 'Neovim 0.11 and newer', 'lua'));
    return [program, '--headless', '-u', recipe, '-c', `luafile ${join(root, 'test/programs/neovim.lua')}`, file];
  },
  emacs: (scratch, _file, program) => {
    const recipe = join(scratch, 'init.el');
    writeFileSync(recipe, recipeUnder('Emacs', 'elisp'));
    return [
      program,
      '--batch',
      '--eval',
      '(package-initialize)',
      '-l',
      recipe,
      '-l',
      join(root, 'test/programs/emacs.el'),
    ];
  },
  hx: () => [process.execPath, join(root, 'test/programs/helix.mjs')],
  zsh: (_scratch, _file, program) => [program, '-f', join(root, 'test/programs/zsh.zsh')],
  fish: (_scratch, _file, program) => [program, join(root, 'test/programs/fish.fish')],
  soffice: () => [process.execPath, join(root, 'test/programs/libreoffice.mjs')],
};

const words = process.argv.slice(2);

await main(async () => {
  await installPackages();
  await build();
  const unknown = words.find((word) => !programs.some(({ command }) => command === word));
  if (unknown) throw new Problem(`${unknown} is none of them: ${programs.map(({ command }) => command).join(', ')}.`);
  const wanted = programs.filter(({ command }) => words.length === 0 || words.includes(command));
  const outcomes = new Map(wanted.map((it) => [it, run(it)]));
  const said = [
    ['All works in', 'works'],
    ['Not all works in', 'fails'],
    ['Absent here, so not tried and not known to work:', 'absent'],
  ].flatMap(([words, outcome]) => {
    const names = wanted.filter((it) => outcomes.get(it) === outcome).map(({ name }) => name);
    return names.length > 0 ? [`${words} ${names.join(', ')}.`] : [];
  });
  if (wanted.some((it) => outcomes.get(it) !== 'works')) throw new Problem(said.join('\n'));
  console.log(said.join('\n'));
});

/** Whether all `works` in that program, something `fails` or it is `absent`; prints what came of each step. */
function run({ command, name, debian, from = 'Debian 12' }) {
  const program = onPath(command);
  if (!program) {
    console.log(`${name}: absent. “apt-get install ${debian}” brings it, from ${from} on.`);
    return 'absent';
  }
  const scratch = mkdtempSync(join(tmpdir(), 'changeplan programs '));
  try {
    const file = join(scratch, 'p.changeplan.yaml');
    writeFileSync(file, plan);
    const env = {
      ...process.env,
      HOME: scratch,
      PROGRAM: program,
      PLAN: file,
      RECIPE: command === 'hx' ? recipeUnder('Helix', 'toml') : '',
      PATH: `${commandIn(scratch)}${delimiter}${process.env.PATH}`,
    };
    const [first, ...others] = runs[command](scratch, file, program);
    const { stdout, stderr, status } = spawnSync(first, others, {
      cwd: scratch,
      env,
      encoding: 'utf8',
      timeout: 300_000,
    });
    const steps = stdout.match(/^(?:ok|FAILED) .*$/gm) ?? [];
    console.log(`${name}:`);
    for (const step of steps) console.log(`  ${step}`);
    const isFine = status === 0 && steps.length >= 7 && steps.every((step) => step.startsWith('ok '));
    if (!isFine) console.log(`${stdout}${stderr}`.trim().replace(/^/gm, '  | '));
    return isFine ? 'works' : 'fails';
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
