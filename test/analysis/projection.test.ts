import assert from 'node:assert/strict';
import { analysisOf } from '../analyze.ts';

/** One group of moderate power, and what the tactics would make of it. */
function check(expected: string, stance: string, tactics: string, lead = ''): void {
  const { base, balance } = analysisOf(
    `${lead}\nstakeholders: { g: { power: moderate${stance} } }\ntactics: { ${tactics} }`,
  ).projection;
  assert.equal(
    `${base.depth} ${base.grade}; ${balance.for} for, ${balance.against} against, ${balance.undecided} undecided`,
    expected,
  );
}

const win = 'type: negotiate, offer: Help, targets: g, aims-for:';

describe('projection', () => {
  it('takes the stance that a tactic aims for', () =>
    check('1 shallow; 2 for, 0 against, 0 undecided', ', stance: opposed', `a: { ${win} ally }`));
  it('counts tactics under way', () =>
    check('1 shallow; 2 for, 0 against, 0 undecided', '', `a: { ${win} ally, status: under-way }`));
  it('leaves out what is done, as the stance tells of it', () =>
    check('0 none; 0 for, 1 against, 0 undecided', ', stance: resistant', `a: { ${win} ally, status: done }`));
  it('leaves out what is dropped', () =>
    check('0 none; 0 for, 0 against, 2 undecided', '', `a: { ${win} ally, status: dropped }`));
  it('takes the most favourable of several', () =>
    check(
      '0 none; 1 for, 0 against, 0 undecided',
      '',
      `a: { ${win} neutral }, b: { ${win} supportive }, c: { ${win} resistant }`,
    ));
  it('makes nobody less favourable than they are', () =>
    check('1 shallow; 2 for, 0 against, 0 undecided', ', stance: ally', `a: { ${win} neutral }`));
  it('takes who has no stance for neutral', () =>
    check('0 none; 0 for, 0 against, 2 undecided', '', `a: { ${win} resistant }`));
  it('believes no tactic that does not say what is done', () =>
    check(
      '0 none; 0 for, 2 against, 0 undecided',
      ', stance: opposed',
      'a: { type: negotiate, targets: g, aims-for: ally }',
    ));
  it('changes nothing where a tactic aims for nothing', () =>
    check('0 none; 0 for, 2 against, 0 undecided', ', stance: opposed', 'a: { type: negotiate, targets: g }'));
  it('never makes the lead its own ally', () =>
    check('0 none; 2 for, 0 against, 0 undecided', '', `a: { ${win} ally }`, 'lead: g'));
});
