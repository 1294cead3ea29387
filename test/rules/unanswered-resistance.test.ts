import assert from 'node:assert/strict';
import { found } from './found.ts';

const plan = (wards: string, more = '') =>
  `stakeholders:\n  wards: { ${wards} }\n  doctors: { stance: ally, influences: wards }\nactions: { a: { summary: A, needs: n } }\n${more}`;

/** What is underlined, then the fixes offered. */
function check(text: string, expected: readonly string[]): void {
  assert.deepEqual(
    found('unanswered-resistance', text).flatMap(({ at, fixes }) => [at, ...fixes]),
    expected,
  );
}

describe('unanswered-resistance', () => {
  it('has an answer for each dimension, in the order of the author', () =>
    check(plan('stance: opposed, resistance: { dimensions: [third, second, first] }'), [
      'opposed',
      'Show wards how it serves their values',
      'Get onto the agenda of wards through doctors',
      'Win wards as an ally through doctors',
      'Negotiate with wards',
    ]));
  it('negotiates where neither dimension nor common ground is known', () =>
    check(plan('stance: resistant'), ['resistant', 'Negotiate with wards']));
  it('underlines the resistance where no stance tells of it', () =>
    check(plan('stance: neutral, resistance: { severity: medium }'), ['resistance', 'Negotiate with wards']));
  it('can live with low severity', () => check(plan('stance: neutral, resistance: { severity: low }'), []));
  it('is silent once a tactic that is not dropped is aimed at them', () =>
    check(plan('stance: opposed', 'tactics: { t: { type: watch, targets: wards, status: done } }'), []));
  it('does not count a dropped tactic', () =>
    check(plan('stance: opposed', 'tactics: { t: { type: watch, targets: wards, status: dropped } }'), [
      'opposed',
      'Negotiate with wards',
    ]));
  it('is silent about the lead', () => check(`lead: wards\n${plan('stance: opposed')}`, []));
});
