import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { itIfWhole } from '../robust/survive.ts';
import { FakeGitHub } from './fake-github.ts';
import { bad, cli, good, type TestRepository, testRepository } from './repository.ts';

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}

const isProduct = (file: string) => basename(file) !== 'test' && !file.endsWith('.map');

const text = readFileSync('action.yml', 'utf8');
const action = parse(text);
const steps: readonly Step[] = action.runs.steps;

describe('action.yml', function () {
  // Each step is several processes, and several steps are a test.
  this.timeout(120_000);
  let repository: TestRepository;
  /** Where GitHub would put this repository: not the one at hand, in which the first step must not install anything. */
  let home: string;
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'action-'));
    cpSync(dirname(cli), join(home, 'dist'), { recursive: true, filter: isProduct });
    cpSync('package.json', join(home, 'package.json'));
    cpSync('scripts', join(home, 'scripts'), { recursive: true });
  });
  after(() => rmSync(home, { recursive: true }));
  beforeEach(() => {
    repository = testRepository();
  });
  afterEach(() => repository.remove());

  /** Runs the steps as GitHub does: one after the other, as long as none fails; without a summary unless that is given. */
  function act(given: Readonly<Record<string, string>> = {}, beside: Readonly<Record<string, string>> = {}) {
    const inputs: Record<string, string> = {};
    for (const [name, { default: value }] of Object.entries<{ default: string }>(action.inputs))
      inputs[name] = given[name] ?? (name === 'summary' ? 'false' : value);
    const evaluated = (expression: string) => {
      const [, name] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression) ?? [];
      assert.ok(name !== undefined && name in inputs, expression);
      return inputs[name] ?? '';
    };
    const fileAt = (name: string) => join(repository.folder, '.git', name);
    const shared = {
      GITHUB_ACTION_PATH: home,
      GITHUB_OUTPUT: fileAt('output'),
      GITHUB_STEP_SUMMARY: fileAt('summary'),
      ...beside,
    };
    const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
    let log = '';
    let code: number | null = 0;
    for (const step of steps) {
      if (!isWanted(step, inputs)) continue;
      const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluated(value)]));
      const ended = repository.bash(step.run, { ...shared, ...env });
      log += ended.out + ended.err;
      code = ended.code;
      if (code !== 0) break;
    }
    return { code, log, outputs: read(fileAt('output')), summary: read(fileAt('summary')) };
  }
  const written = (path: string) => readFileSync(join(repository.folder, path), 'utf8');

  it('uses nobody else’s action, and lets nothing from outside into a script', () => {
    for (const { name, run, shell } of steps) {
      assert.equal(shell, 'bash', name);
      assert.doesNotMatch(run, /\$\{\{/, name);
    }
    assert.doesNotMatch(text, /^\s*-?\s*uses:/m);
  });
  it('has a description for every input, and the outputs of steps that there are', () => {
    for (const [name, { description }] of Object.entries<{ description?: string }>(action.inputs))
      assert.ok(description, name);
    for (const { value } of Object.values<{ value: string }>(action.outputs)) {
      const [, id] = /^\$\{\{ steps\.([\w-]+)\.outputs\.[\w-]+ \}\}$/.exec(value) ?? [];
      assert.ok(
        steps.some((step) => step.id === id),
        value,
      );
    }
  });

  it('builds Change Plan in its own folder when it is not built yet', () => {
    const folder = join(repository.folder, '.git/fresh');
    const said = join(repository.folder, 'said');
    mkdirSync(folder);
    for (const program of ['npm', 'node'])
      writeFileSync(join(folder, program), `#!/bin/sh\necho "$PWD ${program} $*" >> "$SAID"\n`, { mode: 0o755 });
    const env = { GITHUB_ACTION_PATH: folder, SAID: said, PATH: `${folder}:${process.env['PATH']}` };
    assert.equal(repository.bash(steps[0]?.run ?? '', env).code, 0);
    assert.equal(
      written('said'),
      `${folder} npm ci --ignore-scripts --no-audit --no-fund\n${folder} node esbuild.mjs\n`,
    );
  });
  itIfWhole('fails for a plan with an error, and marks the place', () => {
    repository.commit({ 'plans/p.changeplan.yaml': bad });
    const { code, log } = act();
    assert.equal(code, 1);
    assert.match(log, /^::error title=unknown-reference,file=plans\/p\.changeplan\.yaml,line=3,/m);
  });
  itIfWhole('passes for a good plan', () => {
    repository.commit({ 'p.changeplan.yaml': good });
    assert.equal(act().code, 0);
  });
  itIfWhole('fails earlier when told so', () => {
    repository.commit({ 'p.changeplan.yaml': good });
    assert.equal(act({ 'fail-on': 'info' }).code, 1);
    repository.commit({ 'p.changeplan.yaml': `${good}actions: { a: { summary: S } }\n` });
    assert.equal(act({ 'max-warnings': '0' }).code, 1);
  });
  itIfWhole('checks the paths that are named, a line each', () => {
    repository.commit({ 'a b/p.changeplan.yaml': good, 'c/p.changeplan.yaml': good, 'd/p.changeplan.yaml': bad });
    assert.equal(act({ paths: 'a b\n\nc\n' }).code, 0);
    assert.equal(act({ paths: 'd' }).code, 1);
  });
  itIfWhole('does not pass when a path leads nowhere', () => {
    repository.commit({ 'p.changeplan.yaml': good });
    assert.equal(act({ paths: 'nowhere' }).code, 2);
  });
  it('runs nothing that an input says, and takes no input for an option', () => {
    repository.commit({ 'p.changeplan.yaml': good });
    const hostile = '$(touch hacked)`touch hacked`"; touch hacked; "';
    act({ paths: hostile, 'fail-on': hostile, 'max-warnings': hostile, 'comment-file': 'c.md', base: hostile });
    assert.ok(!existsSync(join(repository.folder, 'hacked')));
    const { code, log } = act({ paths: '--help', 'comment-file': 'c.md', base: '--output=hacked' });
    assert.equal(code, 2);
    assert.match(log, /fetch-depth: 2/);
    assert.ok(!existsSync(join(repository.folder, 'hacked')));
  });

  itIfWhole('writes the findings as SARIF, also where they fail the check', () => {
    repository.commit({ 'p.changeplan.yaml': bad });
    const { outputs } = act({ 'sarif-file': 'findings.sarif' });
    assert.match(outputs, /^sarif-file=findings\.sarif$/m);
    assert.match(written('findings.sarif'), /"ruleId": "unknown-reference"/);
  });
  itIfWhole('gives no output that an input smuggles in', () => {
    repository.commit({ 'p.changeplan.yaml': good });
    assert.match(act({ 'sarif-file': 'a\nb=c' }).outputs, /^sarif-file=ab=c\n$/);
  });

  const aligned = `${good}lead: us
stakeholders: { us: {}, board: { name: The Board, stance: resistant, values: { terminal: [craft] } } }
actions: { a: { summary: Sell, conflicts-with: [craft] } }
`;
  itIfWhole('shows in the summary how the plans align', () => {
    repository.commit({ 'p.changeplan.yaml': aligned, 'q🙂.changeplan.yml': aligned });
    const { summary } = act({ summary: 'true', redact: 'false' });
    assert.equal(summary.match(/\| The Board .*hurts what they live for.*craft/g)?.length, 2);
  });

  itIfWhole('names nobody in the summary unless the audience is public or it is told to', () => {
    repository.commit({ 'p.changeplan.yaml': aligned, 'q.changeplan.yaml': `${aligned}audience: public\n` });
    const { summary } = act({ summary: 'true' });
    assert.equal(summary.match(/^.*\| The Board/gm)?.length, 1);
  });
  itIfWhole('sums up and tells only what lies in the paths', () => {
    const texts = {
      'a/p.changeplan.yaml': aligned,
      'a/old/q.changeplan.yaml': aligned,
      'b/r.changeplan.yaml': aligned,
    };
    repository.commit(texts);
    repository.commit(
      Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, text.replace('resistant', 'ally')])),
    );
    const { summary } = act({ summary: 'true', 'comment-file': 'comment.md', paths: 'a\n!a/old/**' });
    assert.equal(summary.match(/^## /gm)?.length, 1);
    assert.equal(written('comment.md').match(/^### /gm)?.length, 1);
    assert.match(written('comment.md'), /\| +\| [0-9a-f]{7,12} \|/);
  });
  itIfWhole('passes a repository without plans, with a sentence', () => {
    repository.commit({ 'other.txt': '' });
    const { code, log } = act();
    assert.deepEqual([code, log], [0, 'There is no change plan in this repository yet, so nothing was checked.\n']);
  });

  itIfWhole('tells what has changed, without names', () => {
    repository.commit({ 'p.changeplan.yaml': aligned, 'same.changeplan.yaml': good });
    repository.commit({ 'p.changeplan.yaml': aligned.replace('resistant', 'ally') });
    const { outputs } = act({ 'comment-file': 'comment.md' });
    assert.match(outputs, /^comment-file=comment\.md$/m);
    assert.match(written('comment.md'), /^<!-- changeplan -->\n[\s\S]*Group \w[\s\S]*resistant[\s\S]*ally/);
    assert.doesNotMatch(written('comment.md'), /The Board/);
  });
  itIfWhole('tells it with names when told so', () => {
    repository.commit({ 'p.changeplan.yaml': aligned });
    repository.commit({ 'p.changeplan.yaml': aligned.replace('resistant', 'ally') });
    act({ 'comment-file': 'comment.md', redact: 'false' });
    assert.match(written('comment.md'), /The Board/);
  });
  itIfWhole('tells of plans that are new, renamed and gone', () => {
    repository.commit({ 'old.changeplan.yaml': aligned, 'gone.changeplan.yaml': `${good}purpose: Gone\n` });
    repository.git('mv', 'old.changeplan.yaml', 'renamed.changeplan.yaml');
    repository.git('rm', '-q', 'gone.changeplan.yaml');
    repository.commit({ 'new.changeplan.yaml': good });
    const { code } = act({ 'comment-file': 'comment.md' });
    assert.equal(code, 0);
    assert.doesNotMatch(written('comment.md'), /could not be told/);
  });
  itIfWhole('writes no comment when no plan has changed', () => {
    repository.commit({ 'p.changeplan.yaml': good });
    repository.commit({ 'other.txt': '' });
    assert.equal(act({ 'comment-file': 'comment.md' }).outputs, '');
    assert.ok(!existsSync(join(repository.folder, 'comment.md')));
  });
  itIfWhole('says what is missing when there is nothing to compare with, and checks all the same', () => {
    repository.commit({ 'p.changeplan.yaml': bad });
    const { code, log } = act({ 'comment-file': 'comment.md' });
    assert.match(log, /^::warning .*fetch-depth: 2/m);
    assert.equal(code, 1);
  });

  describe('with a token', () => {
    let github: FakeGitHub;
    beforeEach(async () => {
      github = await FakeGitHub.start();
    });
    afterEach(() => github.stop());

    /** Runs the action on a pull request of the last commit. */
    async function post(given: Readonly<Record<string, string>> = {}) {
      const event = join(repository.folder, '.git/event.json');
      const head = repository.git('rev-parse', 'HEAD').out.trim();
      writeFileSync(event, JSON.stringify({ pull_request: { number: 7, head: { sha: head } } }));
      const beside = { GITHUB_API_URL: github.address, GITHUB_REPOSITORY: 'o/r', GITHUB_EVENT_PATH: event };
      const ended = act({ token: 'secret', ...given }, beside);
      return { ...ended, ...(await github.state()) };
    }
    const before = `changeplan: 1\ntitle: T\nstakeholders:\n  a: { stance: ally }\n${'# far\n'.repeat(12)}purpose: P\n`;
    const slip = before.replace('stance: ally', 'stance: aly');

    // In one run all that the others try one by one.
    it('writes findings and summary, comments, offers fixes, and fails for an error', async () => {
      const named = (stance: string) => `${aligned.replace('resistant', stance)}${'# far\n'.repeat(12)}`;
      repository.commit({ 'p.changeplan.yaml': named('resistant'), 'q.changeplan.yaml': before, 'other.txt': '' });
      repository.commit({ 'p.changeplan.yaml': named('ally'), 'q.changeplan.yaml': slip });
      const given = { 'sarif-file': 'findings.sarif', 'comment-file': 'comment.md', summary: 'true' };
      const { code, log, outputs, summary, comments, reviews } = await post(given);
      assert.equal(code, 1);
      assert.match(log, /^::error title=schema,file=q\.changeplan\.yaml,line=4,/m);
      assert.equal(outputs, 'sarif-file=findings.sarif\ncomment-file=comment.md\n');
      assert.match(written('findings.sarif'), /"ruleId": "schema"/);
      assert.match(summary, /\| Group \w .*craft/);
      assert.match(written('comment.md'), /^<!-- changeplan -->\n[\s\S]*Group \w[\s\S]*resistant[\s\S]*ally/);
      assert.deepEqual(
        comments.map(({ body }) => body.split('\n')[0]),
        ['<!-- changeplan -->'],
      );
      assert.deepEqual(
        reviews.flatMap((review) => review.comments.map(({ path, line }) => `${path}:${line}`)),
        ['q.changeplan.yaml:4'],
      );
      assert.doesNotMatch(summary + written('comment.md') + JSON.stringify(comments), /The Board/);
    });

    itIfWhole('tells what has changed in one comment, which it keeps up to date', async () => {
      repository.commit({ 'p.changeplan.yaml': aligned });
      repository.commit({ 'p.changeplan.yaml': aligned.replace('resistant', 'ally') });
      const first = await post();
      assert.equal(first.comments.length, 1);
      assert.match(first.comments[0]?.body ?? '', /^<!-- changeplan -->\n[\s\S]*Group \w/);
      assert.doesNotMatch(JSON.stringify(first.comments), /The Board/);
      const { length } = first.asked;
      assert.deepEqual(
        (await post()).asked.slice(length).map(({ method }) => method),
        ['GET', 'GET'],
      );
      repository.git('commit', '-q', '--amend', '--no-verify', '-m', 'x', '--allow-empty');
      repository.commit({ 'p.changeplan.yaml': aligned.replace('resistant', 'opposed') });
      const second = await post();
      assert.equal(second.comments.length, 1);
      assert.match(second.comments[0]?.body ?? '', /opposed/);
      repository.commit({ 'other.txt': '' });
      assert.match((await post()).comments[0]?.body ?? '', /changes nothing in the plans any more/);
    });

    itIfWhole('offers fixes in the lines that are shown, once', async () => {
      repository.commit({ 'p.changeplan.yaml': before.replace('purpose', 'purpos') });
      repository.commit({ 'p.changeplan.yaml': slip.replace('purpose', 'purpos') });
      const { reviews, asked } = await post({ redact: 'false' });
      assert.equal(reviews.length, 1);
      const [comment, ...others] = reviews[0]?.comments ?? [];
      assert.deepEqual(others, []);
      assert.deepEqual([comment?.path, comment?.line, comment?.side], ['p.changeplan.yaml', 4, 'RIGHT']);
      assert.match(comment?.body ?? '', /\n```suggestion\n {2}a: \{ stance: ally \}\n```$/);
      const again = await post({ redact: 'false' });
      assert.deepEqual(
        again.asked.slice(asked.length).map(({ method }) => method),
        ['GET', 'GET'],
      );
    });

    itIfWhole('takes back what is mended, keeps what somebody has answered, and follows lines that move', async () => {
      repository.commit({ 'p.changeplan.yaml': before });
      repository.commit({ 'p.changeplan.yaml': slip.replace('  a:', '  b: { stance: neutrl }\n  a:') });
      assert.equal((await post({ redact: 'false' })).reviewComments.length, 2);
      repository.commit({ 'p.changeplan.yaml': `# moved\n${slip}`, 'x.txt': '' });
      const base = 'HEAD~2';
      const moved = await post({ redact: 'false', base });
      assert.deepEqual(
        moved.reviewComments.map(({ body }) => /stance: ally/.test(body)),
        [true],
      );
      github.answer(moved.reviewComments[0]?.id ?? 0);
      repository.commit({ 'p.changeplan.yaml': before });
      assert.equal((await post({ redact: 'false', base: 'HEAD~3' })).reviewComments.length, 2);
    });

    itIfWhole('offers nothing outside the paths, and nothing that would name anybody', async () => {
      const named = (stance: string) =>
        `changeplan: 1\ntitle: T\nstakeholders:\n  jane: { name: Jane Smythe, kind: person, stance: ${stance} }\n`;
      repository.commit({ 'a/p.changeplan.yaml': before, 'b/q.changeplan.yaml': named('ally') });
      repository.commit({ 'a/p.changeplan.yaml': slip, 'b/q.changeplan.yaml': named('aly') });
      assert.deepEqual((await post({ paths: 'b' })).reviews, []);
      const { reviews } = await post({ paths: 'b', redact: 'false' });
      assert.deepEqual(
        reviews.flatMap(({ comments }) => comments.map(({ path }) => path)),
        ['b/q.changeplan.yaml'],
      );
    });

    itIfWhole('offers nothing in a file that is otherwise at the head of the pull request', async () => {
      repository.commit({ 'p.changeplan.yaml': before });
      repository.commit({ 'p.changeplan.yaml': slip });
      const event = join(repository.folder, '.git/event.json');
      const head = repository.git('rev-parse', 'HEAD^').out.trim();
      writeFileSync(event, JSON.stringify({ pull_request: { number: 7, head: { sha: head } } }));
      const beside = { GITHUB_API_URL: github.address, GITHUB_REPOSITORY: 'o/r', GITHUB_EVENT_PATH: event };
      act({ token: 'secret', redact: 'false' }, beside);
      assert.deepEqual((await github.state()).reviews, []);
    });

    itIfWhole('says what is missing when it may not write, tells no token, and checks all the same', async () => {
      repository.commit({ 'p.changeplan.yaml': good });
      repository.commit({ 'p.changeplan.yaml': bad });
      github.refuse();
      const { code, log } = await post();
      assert.equal(code, 1);
      assert.match(log, /^::warning .*pull-requests: write/m);
      assert.doesNotMatch(log, /secret/);
    });

    itIfWhole('posts nothing outside of pull requests', async () => {
      repository.commit({ 'p.changeplan.yaml': good });
      repository.commit({ 'p.changeplan.yaml': `${good}purpose: P\n` });
      const { log } = act({ token: 'secret' }, { GITHUB_API_URL: github.address, GITHUB_REPOSITORY: 'o/r' });
      assert.match(log, /no pull request/);
      assert.deepEqual((await github.state()).asked, []);
    });
  });
});

/** The kinds of conditions that there are. */
function isWanted({ if: condition }: Step, inputs: Readonly<Record<string, string>>): boolean {
  if (condition === undefined) return true;
  return condition.split(' || ').some((one) => holds(one, inputs));
}

function holds(condition: string, inputs: Readonly<Record<string, string>>): boolean {
  const [, name = '', operator, value] = /^inputs\.([\w-]+) (==|!=) '(\w*)'$/.exec(condition) ?? [];
  assert.ok(name in inputs, condition);
  return (inputs[name] === value) === (operator === '==');
}
