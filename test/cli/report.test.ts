import assert from 'node:assert/strict';
import { changeplan } from './changeplan.ts';

const plan = `changeplan: 1
title: P
lead: us
organization: { values: { terminal: a } }
stakeholders:
  us: { influences: ally }
  ally: { stance: ally, relation: peer, department: IT, power: strong, values: { terminal: [a, b] }, controls: money, influences: boss }
  boss: { stance: resistant, power: dominant, values: { terminal: b, instrumental: c } }
  crowd: {}
actions:
  act: { summary: Act, needs: [money, time], aligns-with: a, conflicts-with: c }
tactics:
  talk: { type: define-rationality, targets: [boss, crowd], appeals-to: a, aims-for: supportive }
`;

describe('changeplan report', () => {
  it('prints what is computed, under the names of the language', async () => {
    const { code, out } = await changeplan(['report', 'p', '--format', 'json'], { p: plan });
    const { findings, checklist, ...report } = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(report, {
      version: 1,
      plan: { title: 'P', purpose: null, situation: 'aligned-with-some' },
      alignment: [
        {
          action: 'act',
          holder: 'organization',
          verdict: 'aligned',
          score: 1,
          coverage: 1,
          aligned: ['a'],
          conflicting: [],
        },
        {
          action: 'act',
          holder: 'ally',
          verdict: 'aligned',
          score: 0.5,
          coverage: 0.5,
          aligned: ['a'],
          conflicting: [],
        },
        {
          action: 'act',
          holder: 'boss',
          verdict: 'conflict',
          score: -0.25,
          coverage: 0.5,
          aligned: [],
          conflicting: ['c'],
        },
        { action: 'act', holder: 'crowd', verdict: 'unknown', score: 0, coverage: 0, aligned: [], conflicting: [] },
      ],
      responses: [
        { stakeholder: 'ally', expected: 'potential-ally', stance: 'ally' },
        { stakeholder: 'boss', expected: 'passive-resistance', stance: 'resistant' },
        { stakeholder: 'crowd', expected: 'unknown', stance: null },
      ],
      base: {
        allies: ['ally'],
        depth: 1,
        directions: { above: 0, peer: 1, below: 0, outside: 0 },
        departments: { IT: 1 },
        grade: 'shallow',
      },
      resources: [
        { resource: 'money', neededBy: ['act'], controlledBy: ['ally'], securedBy: ['ally'] },
        { resource: 'time', neededBy: ['act'], controlledBy: [], securedBy: [] },
      ],
      influence: {
        reach: ['ally', 'boss'],
        keyStakeholders: ['ally', 'boss'],
        routes: [{ to: 'boss', path: ['ally', 'boss'] }],
        pointsOfFailure: ['ally'],
      },
      balance: { for: 3, against: 2, undecided: 0, unrated: ['us', 'crowd'] },
      projected: {
        base: {
          allies: ['ally'],
          depth: 1,
          directions: { above: 0, peer: 1, below: 0, outside: 0 },
          departments: { IT: 1 },
          grade: 'shallow',
        },
        balance: { for: 5, against: 0, undecided: 0, unrated: ['us', 'crowd'] },
      },
      sharedValues: [
        { holders: ['organization', 'ally'], values: ['a'] },
        { holders: ['ally', 'boss'], values: ['b'] },
      ],
    });
    assert.deepEqual(
      checklist.map(({ step }: { step: string }) => step).join(' '),
      'understand-values relate-values divide-labour judge-alignment define-rationality expect-resistance answer-resistance grow-base',
    );
    assert.equal(checklist.at(-1).status, 'open');
    assert.ok(findings.some(({ rule }: { rule: string }) => rule === 'shallow-base'));
  });

  it('prints a page that needs nothing beside it', async () => {
    const { out } = await changeplan(['report', 'p', '--format', 'html'], { p: plan });
    assert.match(out, /^<!doctype html>/);
    assert.doesNotMatch(out, /<script|src=|href=/);
  });

  it('exits with 2 when there is no plan', async () => {
    assert.equal((await changeplan(['report', 'p'])).code, 2);
  });
});
