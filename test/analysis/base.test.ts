import assert from 'node:assert/strict';
import { analysisOf } from '../analyze.ts';

function check(expected: string, stakeholders: string, lead = ''): void {
  const { depth, grade, directions, departments } = analysisOf(`${lead}\nstakeholders: { ${stakeholders} }`).base;
  const { above, peer, below, outside } = directions;
  const from = [...departments].map(([name, number]) => ` ${name} ${number}`).join('');
  assert.equal(`${depth} ${grade}: ${above}/${peer}/${below}/${outside}${from}`, expected);
}

describe('base', () => {
  it('is none without an ally', () => check('0 none: 0/0/0/0', 'a: { stance: supportive }, b: {}'));
  it('is shallow with two', () =>
    check('2 shallow: 1/0/0/0', 'a: { stance: ally, relation: above }, b: { stance: ally }'));
  it('never counts the lead', () => check('0 none: 0/0/0/0', 'a: { stance: ally }', 'lead: a'));
  it('is narrow when all state one relation', () =>
    check(
      '3 narrow: 0/3/0/0',
      'a: { stance: ally, relation: peer }, b: { stance: ally, relation: peer }, c: { stance: ally, relation: peer }',
    ));
  it('is narrow when all state one department', () =>
    check(
      '3 narrow: 0/0/0/0 IT 3',
      'a: { stance: ally, department: IT }, b: { stance: ally, department: IT }, c: { stance: ally, department: IT }',
    ));
  it('is broad when one of three states none', () =>
    check(
      '3 broad: 0/2/0/0',
      'a: { stance: ally, relation: peer }, b: { stance: ally, relation: peer }, c: { stance: ally }',
    ));
  it('is narrow when all stand for one cause that is not the organization’s', () => {
    const three =
      'a: { stance: ally, values: { terminal: v } }, b: { stance: ally, values: { terminal: v, instrumental: w } }, c: { stance: ally, values: { terminal: [v] } }';
    check('3 narrow: 0/0/0/0', three);
    check('3 broad: 0/0/0/0', three, 'organization: { values: { instrumental: v } }');
    check('3 broad: 0/0/0/0', three.replace('[v]', '[v, w]'));
    check('3 broad: 0/0/0/0', three.replace('[v]', 'w'));
    check('3 broad: 0/0/0/0', three.replace('[v]', '[]'));
  });
  it('is broad when they differ', () =>
    check(
      '3 broad: 1/1/1/0 IT 1 HR 2',
      'a: { stance: ally, relation: above, department: IT }, b: { stance: ally, relation: peer, department: HR }, c: { stance: ally, relation: below, department: HR }',
    ));
});

describe('need for support', () => {
  const needs = (actions: string) => analysisOf(`actions: { ${actions} }`).needsSupport;
  it('is there as soon as one action reaches others', () =>
    assert.equal(needs('x: { summary: X, scope: alone }, y: { summary: Y }'), true));
  it('is there when an action needs something', () =>
    assert.equal(needs('x: { summary: X, scope: alone, needs: money }'), true));
  it('is not there when all can be done alone', () => assert.equal(needs('x: { summary: X, scope: alone }'), false));
  it('is there until an action is judged', () => assert.equal(needs(''), true));
});
