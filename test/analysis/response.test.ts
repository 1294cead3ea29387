import assert from 'node:assert/strict';
import { analysisOf } from '../analyze.ts';

function check(expected: string, actions: string): void {
  const { responses } = analysisOf(
    `stakeholders: { s: { values: { terminal: a, instrumental: b } } }\nactions: { ${actions} }`,
  );
  assert.deepEqual(
    [...responses].map(([{ id }, response]) => `${id}: ${response}`),
    [`s: ${expected}`],
  );
}

describe('expected response', () => {
  it('is active resistance to a terminal conflict', () =>
    check('active-resistance', 'x: { summary: X, conflicts-with: a }'));
  it('is passive resistance to a conflict', () => check('passive-resistance', 'x: { summary: X, conflicts-with: b }'));
  it('is passive resistance to a mixed verdict', () =>
    check('passive-resistance', 'x: { summary: X, aligns-with: a, conflicts-with: b }'));
  it('is a potential ally when aligned', () => check('potential-ally', 'x: { summary: X, aligns-with: b }'));
  it('is no impact when unrelated', () => check('no-impact', 'x: { summary: X, aligns-with: c }'));
  it('is unknown when the action states nothing', () => check('unknown', 'x: { summary: X }'));
  it('is unknown without actions', () => check('unknown', ''));
  it('follows the worst action', () =>
    check('passive-resistance', 'x: { summary: X, aligns-with: a }, y: { summary: Y, conflicts-with: b }'));
  it('takes a known verdict over an unknown one', () =>
    check('no-impact', 'x: { summary: X }, y: { summary: Y, aligns-with: c }'));
  it('takes aligned over unrelated', () =>
    check('potential-ally', 'x: { summary: X, aligns-with: a }, y: { summary: Y, aligns-with: c }'));
});
