import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { CommitMessageAnswer, PageAnswer, Past, PastPart, WordsAnswer } from '../../server/src/protocol.ts';
import { toDay } from '../../server/src/text/day.ts';
import { newRepository, type TestRepository } from '../cli/repositories.ts';
import { pulling, Session } from './session.ts';

const text = (entries: string, more = '') => `changeplan: 1\ntitle: Plan 🏥\n${more}${entries}`;
const resistant = text('stakeholders:\n  vp: { name: Vice presidents, stance: resistant }\n');
const neutral = resistant.replace('resistant', 'neutral');
const path = 'plans/p.changeplan.yaml';

describe('the server and git', () => {
  let session: Session;
  let repository: TestRepository;
  beforeEach(async () => {
    repository = newRepository();
    session = await Session.start(pulling);
  });
  afterEach(() => {
    session.kill();
    repository.remove();
  });

  const uriOf = (name: string) => pathToFileURL(`${repository.folder}/${name}`).href;
  const past = (parts: readonly PastPart[], name = path) =>
    session.request<Past | null>('changeplan/past', { uri: uriOf(name), parts });
  const message = (staged: boolean, ...names: string[]) =>
    session.request<CommitMessageAnswer>('changeplan/commitMessage', { uris: names.map(uriOf), staged });
  /** What has changed in a text since the last commit, as lines. */
  const changes = async (now: string, name = path) => {
    session.open(now, uriOf(name));
    const view = (await past(['changes'], name))?.changes;
    return view?.sections.flatMap(({ title, lines }) => lines.map((line) => `${title}: ${line.text}`));
  };

  it('tell what has changed since the last commit, as typed and not saved', async () => {
    repository.commit({ [path]: resistant });
    assert.deepEqual(await changes(neutral.replaceAll('\n', '\r\n')), [
      'Stakeholders: Vice presidents: stance resistant → neutral',
      'Findings: Solved warning: No tactic answers the resistance of Vice presidents (resistant). (unanswered-resistance)',
    ]);
  });

  it('compare with what the plan uses in that commit', async () => {
    const shared = 'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { vp: { power: strong } }\n';
    const plan = text('stakeholders: { vp: {} }\n', 'uses: o.changeplan.yaml\n');
    repository.commit({ [path]: plan, 'plans/o.changeplan.yaml': shared });
    repository.write('plans/o.changeplan.yaml', shared.replace('strong', 'dominant'));
    assert.ok((await changes(plan))?.includes('Stakeholders: vp: power strong → dominant'));
  });

  it('compare with a plan that lay elsewhere, and tell of it when it is in no commit', async () => {
    repository.commit({ 'old.changeplan.yaml': resistant });
    repository.git('mv', 'old.changeplan.yaml', 'new.changeplan.yaml');
    assert.ok((await changes(neutral, 'new.changeplan.yaml'))?.join().includes('resistant → neutral'));
    repository.write('other.changeplan.yaml', text(''));
    session.open(text(''), uriOf('other.changeplan.yaml'));
    assert.match((await past(['changes'], 'other.changeplan.yaml'))?.changes?.sentence ?? '', /^In no commit yet/);
  });

  it('tell of a plan before the first commit', async () => {
    repository.write(path, resistant);
    session.open(resistant, uriOf(path));
    const { changes: view, growth } = (await past(['changes', 'growth'])) ?? {};
    assert.match(view?.sentence ?? '', /^In no commit yet/);
    assert.match(growth?.sentence ?? '', /^There is no earlier version/);
  });

  it('tell how the plans of an agenda looked two weeks ago', async () => {
    const plan = (stance: string) =>
      text(
        `lead: l\nstakeholders:\n  l: { power: strong }\n  vp: { power: dominant, stance: ${stance} }\nactions: { a: { summary: A } }\n`,
      );
    repository.commit({ [path]: plan('opposed') }, '2020-01-01');
    repository.commit({ [path]: plan('ally'), 'new.changeplan.yaml': plan('ally') }, toDay(new Date()));
    for (const name of [path, 'new.changeplan.yaml']) session.open(plan('ally'), uriOf(name));
    const asked = { kind: 'agenda', folder: uriOf('').slice(0, -1) };
    const html = async (before: boolean) =>
      (await session.request<PageAnswer>('changeplan/portfolio', { ...asked, before })).html.replace(/<[^>]*>/g, ' ');
    assert.doesNotMatch(await html(false), /compared|new since/);
    const told = await html(true);
    assert.match(told, /Outlooks are compared with those of two weeks ago\./);
    assert.match(told, /new\.changeplan\.yaml\s+\S+, new since then/);
    assert.match(told, /plans\/p\.changeplan\.yaml\s+(?:fragile|carried), was not yet/);
  });

  it('say why there is nothing to tell of a plan outside of any repository, or on no disk', async () => {
    for (const uri of ['file:///p.changeplan.yaml', 'untitled:p.changeplan.yaml']) {
      session.open(resistant, uri);
      const answer = await session.request<Past>('changeplan/past', { uri, parts: ['changes', 'growth'] });
      assert.match(answer.changes?.sentence ?? '', /^The plan (lies in no git repository|is on no disk, .*)\.$/);
      assert.equal(answer.growth?.sentence, answer.changes?.sentence);
    }
  });

  it('tell how the base has grown, up to the text as it is typed, and anew after a commit', async () => {
    const withAllies = (...ids: string[]) =>
      text(`stakeholders: { ${ids.map((id) => `${id}: { stance: ally }`).join(', ')} }\n`);
    repository.commit({ [path]: withAllies() }, '2026-01-01');
    repository.commit({ [path]: withAllies('a') }, '2026-02-01');
    session.open(withAllies('a', 'b'), uriOf(path));
    const bases = async () => (await past(['growth']))?.growth?.rows.map(({ day, base }) => `${day} ${base}`).slice(1);
    assert.deepEqual(await bases(), ['2026-02-01 one ally, too few to lose one', '2026-01-01 no ally']);
    assert.match((await past(['growth']))?.growth?.sentence ?? '', /; two allies, too few to lose one now\.$/);
    repository.commit({ [path]: withAllies('a', 'b') }, '2026-03-01');
    assert.equal((await bases())?.[0], '2026-03-01 two allies, too few to lose one');
  });

  it('put the last commit and the text into words that can be compared line by line', async () => {
    repository.commit({ [path]: `stakeholdrs: {}\n${resistant}` });
    session.open(`\n\nstakeholdrs: {}\n${neutral}`, uriOf(path));
    const words = async (committed: boolean) =>
      (await session.request<WordsAnswer>('changeplan/words', { uri: uriOf(path), committed })).text?.split('\n') ?? [];
    const [before, now] = [await words(true), await words(false)];
    assert.equal(before[0], '# Plan 🏥');
    assert.ok(before.some((line) => line.includes('stakeholdrs')));
    const added = now.filter((line) => !before.includes(line));
    assert.ok(added.some((line) => line.includes('Vice presidents')));
    assert.ok(!added.some((line) => /stakeholdrs|mermaid/.test(line)), added.join('\n'));
  });

  it('word what is staged, or else what is saved, by ids where the plan is private', async () => {
    repository.commit({ [path]: resistant });
    repository.write(path, neutral);
    repository.git('add', '-A');
    repository.write(path, resistant.replace('resistant', 'ally'));
    assert.match((await message(true, path)).text ?? '', /^Vp: from resistant to neutral\n/);
    assert.match((await message(false, path)).text ?? '', /^Vp: from resistant to ally\n/);
    assert.doesNotMatch((await message(false, path)).text ?? '', /Vice presidents/);
  });

  it('word it by names where others may read the plan', async () => {
    repository.commit({ [path]: `${resistant}audience: public\n` });
    repository.write(path, `${neutral}audience: public\n`);
    assert.match((await message(false, path)).text ?? '', /^Vice presidents: from resistant to neutral\n/);
  });

  it('never name anybody of a plan that was or becomes private', async () => {
    repository.commit({ [path]: `${resistant}audience: private\n` });
    repository.write(path, `${neutral}audience: public\n`);
    assert.match((await message(false, path)).text ?? '', /^Vp: /);
  });

  it('word the removal of a plan, and have no words where nothing is said differently', async () => {
    repository.commit({ [path]: resistant, 'q.changeplan.yaml': resistant });
    repository.git('rm', '-q', path);
    assert.equal((await message(true, path)).text, 'Remove the plan “Plan 🏥”');
    repository.write('q.changeplan.yaml', `# a comment\n${resistant}`);
    assert.deepEqual(await message(false, 'q.changeplan.yaml'), {});
    assert.deepEqual(await message(false), {});
  });
});
