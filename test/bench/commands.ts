import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, beside, besideCpu, type Cost, medianCost, type Result } from './figures.ts';
import { planOf } from './plans.ts';
import { costOf } from './processes.ts';

/** `changeplan check` over many files, beside the YAML library alone in one thread, and Spectral. */
export async function check(bench: Bench): Promise<readonly Result[]> {
  const { root, folder, quick } = bench;
  const many = quick ? 100 : 1_000;
  const plans = join(folder, 'plans');
  mkdirSync(plans);
  for (let seed = 0; seed < many; seed++)
    writeFileSync(join(plans, `plan-${seed}.changeplan.yaml`), planOf({ stakeholders: 20, seed }));
  const ours: Cost[] = [];
  const yaml: Cost[] = [];
  for (let round = 0; round < (quick ? 1 : 2); round++) {
    ours.push(await costOf([join(root, 'dist/cli.js'), 'check', plans], folder));
    yaml.push(await costOf([join(root, 'dist/bench/yaml-alone.mjs'), 'folder', plans], folder));
  }
  const what = `check of ${many} files`;
  const [mine, alone] = [medianCost(ours), medianCost(yaml)];
  return [
    beside(`${what} beside \`yaml\` alone in one thread`, mine, alone, 'it', 0.65),
    besideCpu(`${what} beside \`yaml\` alone, CPU`, mine, alone, 'it', 1.2),
    await besideSpectral(bench, plans, many / 10),
  ];
}

/** Over some of the plans only: with our schema it takes seconds for ten of them. */
async function besideSpectral(bench: Bench, plans: string, many: number): Promise<Result> {
  const some = join(bench.folder, 'some');
  mkdirSync(some);
  for (const name of readdirSync(plans).slice(0, many)) copyFileSync(join(plans, name), join(some, name));
  const ours = await costOf([join(bench.root, 'dist/cli.js'), 'check', some], bench.folder);
  return beside(`check of ${many} files beside Spectral`, ours, await lint(bench, some), 'it', 1 / 8);
}

/** Our schema and five rules of the kind that ours are. */
async function lint({ root, folder, peer }: Bench, plans: string): Promise<Cost | string> {
  const found = await peer('@stoplight/spectral-cli');
  if ('missing' in found) return `Spectral could not be fetched (${found.missing})`;
  const schema = JSON.parse(readFileSync(join(root, 'schemas/changeplan.schema.json'), 'utf8'));
  const rule = (given: string, then: object) => ({ given, severity: 'warn', then });
  const rules = {
    schema: rule('$', { function: 'schema', functionOptions: { schema, allErrors: true } }),
    name: rule('$.stakeholders[*].name', { function: 'pattern', functionOptions: { match: '^[A-Z]' } }),
    summary: rule('$.actions[*].summary', { function: 'length', functionOptions: { max: 200 } }),
    offer: rule('$.tactics[*]', { field: 'offer', function: 'truthy' }),
    id: rule('$.stakeholders[*]~', { function: 'pattern', functionOptions: { match: '^[a-z][a-z0-9-]*$' } }),
    status: rule('$.tactics[*].status', {
      function: 'enumeration',
      functionOptions: { values: ['planned', 'under-way', 'done', 'dropped'] },
    }),
  };
  const ruleset = join(folder, 'spectral.json');
  writeFileSync(ruleset, JSON.stringify({ rules }));
  try {
    return await costOf([found.command, 'lint', join(plans, '*.yaml'), '--ruleset', ruleset, '--quiet'], folder);
  } catch (error) {
    return `Spectral failed (${error instanceof Error ? error.message : error})`;
  }
}

/** What it takes to start at all. */
export async function version({ root, folder, quick }: Bench): Promise<readonly Result[]> {
  const ours: Cost[] = [];
  const node: Cost[] = [];
  for (let round = 0; round < (quick ? 3 : 15); round++) {
    ours.push(await costOf([join(root, 'dist/cli.js'), '--version'], folder));
    node.push(await costOf(['-e', '0'], folder));
  }
  return [beside('changeplan --version beside `node -e 0`', medianCost(ours), medianCost(node), 'it', 1.6)];
}

/** `changeplan history` beside a program that takes the same versions from git and reads each as a text of its own. */
export async function history({ root, folder, quick }: Bench): Promise<readonly Result[]> {
  const many = quick ? 20 : 200;
  const repository = join(folder, 'repository');
  const plan = 'plan.changeplan.yaml';
  mkdirSync(repository);
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: repository });
  execFileSync('git', ['fast-import', '--quiet'], { cwd: repository, input: revisions(plan, many) });
  execFileSync('git', ['reset', '--quiet', '--hard', 'main'], { cwd: repository });
  const ours: Cost[] = [];
  const reading: Cost[] = [];
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    ours.push(await costOf([join(root, 'dist/cli.js'), 'history', plan], repository));
    reading.push(await costOf([join(root, 'dist/bench/git-alone.mjs'), plan], repository));
  }
  const what = `history over ${many} revisions beside \`git cat-file\` and reading them`;
  return [beside(what, medianCost(ours), medianCost(reading), 'that', 1.5)];
}

/** A stream for `git fast-import`: in each commit one more stakeholder is called otherwise. */
function revisions(path: string, many: number): string {
  let text = planOf({ stakeholders: 20 });
  let stream = '';
  for (let commit = 0; commit < many; commit++) {
    text = text.replace(/(?<=person-(\d+):\n {4}name: \S+ )\S+/g, (name, index) =>
      Number(index) === commit % 20 ? String(commit) : name,
    );
    const data = (content: string) => `data ${Buffer.byteLength(content)}\n${content}\n`;
    const when = `${1_760_000_000 + commit * 86_400} +0000`;
    stream += `commit refs/heads/main\ncommitter Nobody <nobody@example.org> ${when}\n${data(`Change ${commit}`)}`;
    stream += `M 100644 inline ${path}\n${data(text)}`;
  }
  return stream;
}
