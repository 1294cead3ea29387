import assert from 'node:assert/strict';
import { found } from './found.ts';

const plan = (dimensions: string, tactic: string) => `stakeholders:
  wards: { resistance: { dimensions: ${dimensions} } }
  doctors: { stance: ally }
actions: { a: { summary: A, needs: n } }
tactics: { t: { type: ${tactic}, targets: wards, summary: S } }
`;

function check(dimensions: string, tactic: string, expected: readonly string[]): void {
  assert.deepEqual(
    found('agenda-closed', plan(dimensions, tactic)).map(({ at }) => at),
    expected,
  );
}

describe('agenda-closed', () => {
  it('underlines the one dimension, or the key of their list', () => {
    check('second', 'negotiate', ['second']);
    check('[second]', 'negotiate', ['dimensions']);
    check('[first, second]', 'negotiate', ['dimensions']);
  });
  it('speaks of the second dimension only', () => check('[first, third]', 'negotiate', []));
  it('counts an alliance only through an ally', () => {
    check('second', 'produce-power-relations', ['second']);
    check('second', 'produce-power-relations, through: wards', ['second']);
    check('second', 'produce-power-relations, through: doctors', []);
  });
  it('counts access that is not dropped', () => {
    check('second', 'gain-access, status: done', []);
    check('second', 'gain-access, status: dropped', ['second']);
  });
});
