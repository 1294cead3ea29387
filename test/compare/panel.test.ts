import assert from 'node:assert/strict';
import { plannedBase } from '../../server/src/analysis/planned-base.ts';
import { prettyDifference } from '../../server/src/cli/formats/difference.ts';
import { compare } from '../../server/src/compare/compare.ts';
import { differenceToMarkdown } from '../../server/src/compare/markdown.ts';
import { changesView, growthView } from '../../server/src/compare/panel.ts';
import { standingOf } from '../../server/src/compare/standing.ts';
import { checked, differ, plan } from './lines.ts';

const allies = (...names: string[]) =>
  standingOf(checked(plan(`stakeholders: { ${names.map((name) => `${name}: { stance: ally }`).join(', ')} }`)));

describe('since the last commit', () => {
  it('sets both versions side by side, and tells what has changed', () => {
    const view = changesView(
      differ(plan('stakeholders: { vp: { stance: resistant } }'), plan('stakeholders: { vp: { stance: ally } }')),
    );
    assert.match(view.sentence, /^On firmer ground: one ally won/);
    assert.deepEqual(
      view.rows.find(({ label }) => label === 'Base'),
      {
        label: 'Base',
        before: 'no ally yet',
        after: 'one ally, too few to lose one',
      },
    );
    assert.deepEqual(view.sections.find(({ title }) => title === 'Stakeholders')?.lines, [
      { mark: 'changed', text: 'vp: stance resistant → ally' },
    ]);
  });

  it('says in a sentence that nothing has changed, and no more', () => {
    const view = changesView(differ(plan(''), plan('# only a comment\r\n')));
    assert.deepEqual(view, { sentence: 'Nothing has changed in what the plan says.', rows: [], sections: [] });
  });

  it('says that a plan is in no commit yet', () => {
    const view = changesView(compare(undefined, checked(plan(''))));
    assert.match(view.sentence, /^In no commit yet\. A new plan/);
    assert.deepEqual(view.sections, []);
  });
});

describe('many changes of one kind', () => {
  const people = (many: number, stance: string) =>
    plan(
      `stakeholders: { ${Array.from({ length: many }, (_, index) => `s${index}: { stance: ${stance} }`).join(', ')} }`,
    );
  const changed = (many: number) => differ(people(many, 'neutral'), people(many, 'resistant'));
  const sides = { title: 'P', before: 'HEAD', after: 'now' };
  const listed = (text: string) => text.match(/^ *(?:- ✏️|~) s\d+: stance/gm)?.length;
  const inAComment = (many: number) => differenceToMarkdown(changed(many), sides);
  const onATerminal = (many: number) => prettyDifference(changed(many), sides, false);

  it('are listed as long as they are not too many', () => {
    assert.equal(listed(inAComment(25)), 25);
    assert.doesNotMatch(inAComment(25), / more$/m);
    assert.equal(listed(onATerminal(20)), 20);
    assert.doesNotMatch(onATerminal(20), / more$/m);
  });
  it('are counted beyond that', () => {
    assert.equal(listed(inAComment(26)), 24);
    assert.match(inAComment(26), /^- and 2 more$/m);
    assert.equal(listed(onATerminal(21)), 19);
    assert.match(onATerminal(21), /^ {4}and 2 more$/m);
  });
});

describe('growth of the base', () => {
  const grown = growthView([
    { day: '2026-01-01', version: 'a1', standing: allies() },
    { day: '2026-02-01', version: 'b2', standing: 'is no UTF-8 text' },
    { day: '2026-03-01', version: 'c3', standing: allies('x') },
    { day: '2026-04-01', version: 'now', standing: allies('x', 'y', 'z') },
  ]);

  it('is told in a sentence', () =>
    assert.equal(grown.sentence, 'No ally on 2026-01-01; three allies, from several sides now.'));

  it('is drawn step by step', () => {
    assert.deepEqual(
      grown.picture?.dots.map(({ title }) => title),
      [
        '2026-01-01: no ally',
        '2026-03-01: one ally, too few to lose one',
        '2026-04-01: three allies, from several sides',
      ],
    );
    const heights = grown.picture?.dots.map(({ y }) => y) ?? [];
    assert.deepEqual(
      heights,
      heights.toSorted((a, b) => b - a),
      'More allies stand higher.',
    );
  });

  it('has a row for each version, the latest first, also for one that cannot be read', () =>
    assert.deepEqual(
      grown.rows.map(({ version, base, problem }) => [version, problem ?? base]),
      [
        ['now', 'three allies, from several sides'],
        ['c3', 'one ally, too few to lose one'],
        ['b2', 'The plan is no UTF-8 text.'],
        ['a1', 'no ally'],
      ],
    ));

  it('draws power for and against, and findings, each with what it is now', () => {
    const standing = (stakeholders: string) => standingOf(checked(plan(`stakeholders: { ${stakeholders} }`)));
    const { power, findings } = growthView([
      { day: '2026-01-01', version: 'a1', standing: standing('x: { stance: opposed, power: strong }') },
      { day: '2026-02-01', version: 'b2', standing: 'is no UTF-8 text' },
      { day: '2026-03-01', version: 'now', standing: standing('x: { stance: ally, power: strong }') },
    ]);
    assert.deepEqual(
      power?.lines.map(({ name, last }) => [name, last]),
      [
        ['for', 3],
        ['against', 0],
      ],
    );
    const [up, down] = power?.lines.map(({ line }) => line.split(',').map(Number.parseFloat).at(-1) ?? 0) ?? [];
    assert.ok((up ?? 0) < (down ?? 0), 'More power stands higher.');
    assert.deepEqual(
      findings?.lines.map(({ name }) => name),
      ['errors', 'warnings'],
    );
  });

  it('draws beside what came what the plan means, up to the last day on which a tactic is due', () => {
    const text = plan(`stakeholders: { x: { stance: ally }, y: {}, z: {}, lead: {} }
lead: lead
tactics:
  a: { targets: [y, lead], aims-for: ally, due: 2026-02-01 }
  b: { targets: [y, z], aims-for: ally, due: 2026-06-01 }
  c: { targets: [z], aims-for: ally, due: 2026-03-01, status: dropped }
  d: { targets: [z], aims-for: supportive, due: 2026-02-01 }`);
    const planned = plannedBase(checked(text).analysis.plan);
    assert.deepEqual(planned, {
      begin: 1,
      steps: [
        { day: '2026-02-01', depth: 2 },
        { day: '2026-06-01', depth: 3 },
      ],
    });
    const moments = [
      { day: '2026-01-01', version: 'a1', standing: allies('x') },
      { day: '2026-03-01', version: 'now', standing: allies('x', 'y') },
    ];
    const { picture } = growthView(moments, planned);
    const right = (path: string) => Number.parseFloat(/L?([\d.]+),[\d.]+$/.exec(path)?.[1] ?? '');
    assert.ok(right(picture?.planned ?? '') > right(picture?.line ?? ''));
    assert.equal(growthView(moments).picture?.planned, undefined);
  });

  it('of a plan without commits is nothing yet', () => {
    const view = growthView([{ day: '2026-01-01', version: 'now', standing: allies() }]);
    assert.match(view.sentence, /^There is no earlier version/);
    assert.equal(view.picture, undefined);
  });

  it('draws a day once, as it stood at its end, whatever the order of the days', () => {
    const view = growthView([
      { day: '2026-03-01', version: 'a', standing: allies() },
      { day: '2026-01-01', version: 'b', standing: allies('x') },
      { day: '2026-03-01', version: 'now', standing: allies('x', 'y') },
    ]);
    assert.deepEqual(
      view.picture?.dots.map(({ title }) => title.slice(0, 10)),
      ['2026-01-01', '2026-03-01'],
    );
  });
});
