import assert from 'node:assert/strict';
import { changeplan } from './changeplan.ts';
import { newRepository, type TestRepository } from './repositories.ts';

/** Only what these tests are about: one finding for each word that no catalogue knows. */
const plan = (...values: readonly string[]) => `changeplan: 1
title: Move
purpose: More light
actions: { move: { summary: Move, scope: alone, aligns-with: [${values.join(', ')}] } }
`;
const file = 'a.changeplan.yaml';

/** What is told, as `rule subject`. */
async function told(argv: readonly string[], files: Record<string, string>) {
  const { out, code } = await changeplan(['check', '--format', 'json', ...argv], files);
  const { files: found, summary } = JSON.parse(out) as {
    files: { path: string; findings: { rule: string; subject: string; line: number }[] }[];
    summary: Record<string, number>;
  };
  return { code, summary, found: found.flatMap(({ findings }) => findings.map(({ rule, line }) => `${rule} ${line}`)) };
}

describe('changeplan check --rule', () => {
  it('tells what these rules find, and fails by that alone', async () => {
    const files = { [file]: 'changeplan: 1\ntitle: T\nlead: nobody\nstakeholders: { a: { power: limited } }\n' };
    assert.deepEqual(await told(['--rule', 'no-ally', '--rule', 'missing-purpose'], files), {
      code: 0,
      summary: { files: 1, errors: 0, warnings: 1, infos: 0, hints: 0, accepted: 0 },
      found: ['missing-purpose 2'],
    });
    assert.deepEqual((await told(['--rule', 'unknown-reference'], files)).code, 1);
  });

  it('knows no other names', async () => {
    const { code, err } = await changeplan(['check', '--rule', 'no-aly'], { [file]: plan() });
    assert.deepEqual([code, err], [2, 'There is no rule “no-aly”. Did you mean “no-ally”?\n']);
  });

  it('tells what keeps a text from being read all the same', async () => {
    const { code, found } = await told(['--rule', 'no-ally'], { [file]: 'changeplan: 1\n---\nchangeplan: 1\n' });
    assert.deepEqual([code, found], [1, ['syntax 2']]);
  });
});

describe('changeplan check --statistics', () => {
  it('counts for people', async () => {
    const { out, code } = await changeplan(['check', '--statistics'], { [file]: plan('glow', 'shine') });
    assert.equal(out, '2  info     unknown-value\n\nOne file checked: two notes.\n');
    assert.equal(code, 0);
  });

  it('counts for programs', async () => {
    const { out } = await changeplan(['check', '--statistics', '--format', 'json'], { [file]: plan('glow') });
    assert.deepEqual(JSON.parse(out).statistics, [{ rule: 'unknown-value', severity: 'info', count: 1 }]);
  });

  it('counts nothing in a clean plan', async () => {
    const { out } = await changeplan(['check', '--statistics'], { [file]: plan('sustainability') });
    assert.equal(out, 'One file checked: nothing found.\n');
  });

  it('is not for every format', async () => {
    const { code, err } = await changeplan(['check', '--statistics', '--format', 'sarif'], { [file]: plan() });
    assert.deepEqual([code, err], [2, '--statistics goes with the formats pretty and json.\n']);
  });
});

describe('changeplan check --baseline', () => {
  it('writes what is found, and tells only what comes later', async () => {
    const files: Record<string, string> = { [file]: plan('glow') };
    const written = await changeplan(['check', '--baseline', 'known.json', '--write-baseline'], files);
    assert.equal(written.code, 0);
    assert.deepEqual(JSON.parse(files['known.json'] ?? ''), {
      version: 1,
      findings: [{ path: file, rule: 'unknown-value', subject: 'actions.move', count: 1 }],
    });
    assert.deepEqual((await told(['--baseline', 'known.json', file], files)).found, []);
    files[file] = `# moved\n${plan('glow', '\n  shine')}`;
    const later = await told(['--baseline', 'known.json', file], files);
    assert.deepEqual(later.found, ['unknown-value 6'], 'of two alike, the first is the old one');
    assert.equal(later.summary['infos'], 1);
  });

  it('says what is wrong with the file', async () => {
    const files = { [file]: plan(), 'broken.json': '{ "version": 2 }' };
    for (const [path, sentence] of [
      ['gone.json', 'The baseline gone.json is not there. --write-baseline writes it.\n'],
      ['broken.json', 'broken.json is no baseline: it must be JSON as --write-baseline writes it.\n'],
    ] as const) {
      const { code, err } = await changeplan(['check', '--baseline', path], files);
      assert.deepEqual([code, err], [2, sentence]);
    }
  });

  it('never takes the place of a plan', async () => {
    const files = { [file]: plan('glow') };
    const { code } = await changeplan(['check', '--baseline', file, '--write-baseline'], files);
    assert.deepEqual([code, files[file]], [2, plan('glow')]);
  });

  it('is needed to be written', async () => {
    const { code, err } = await changeplan(['check', '--write-baseline'], { [file]: plan() });
    assert.deepEqual([code, err], [2, '--write-baseline goes with --baseline: the file to write.\n']);
  });
});

describe('changeplan check --since', () => {
  let repository: TestRepository;
  before(() => {
    repository = newRepository();
  });
  after(() => repository.remove());

  const since = async (revision: string, ...more: string[]) => {
    const { out, err, code } = await repository.changeplan(['check', '--since', revision, '--format', 'json', ...more]);
    if (out === '') return { code, err };
    const { files } = JSON.parse(out) as { files: { path: string; findings: { rule: string; line: number }[] }[] };
    return { code, found: files.flatMap(({ path, findings }) => findings.map(({ line }) => `${path}:${line}`)) };
  };

  it('tells what was not found at that revision, under the configuration of now', async () => {
    repository.commit({
      [file]: plan('glow'),
      '.changeplanrc.yaml': 'values: { shine: To be bright }\n',
      'sub/.changeplanrc.yaml': 'rules: { unknown-value: off }\n',
      'sub/c.changeplan.yaml': plan('glow'),
    });
    repository.write(file, `# moved\n${plan('glow', 'shine')}`);
    assert.deepEqual(await since('HEAD'), { code: 0, found: [] });
    repository.write('.changeplanrc.yaml', '');
    repository.write('sub/.changeplanrc.yaml', '');
    assert.deepEqual((await since('HEAD')).found, [`${file}:5`], 'what the configuration uncovers was there before');
    repository.write('b.changeplan.yaml', plan('glow'));
    assert.deepEqual((await since('HEAD')).found, [`${file}:5`, 'b.changeplan.yaml:4'], 'a new file is all new');
  });

  it('knows no other revisions', async () => {
    assert.deepEqual(await since('nowhere'), { code: 2, err: '“nowhere” names no commit here.\n' });
  });
});
