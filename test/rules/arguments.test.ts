import assert from 'node:assert/strict';
import { found } from './found.ts';

const plan = (appealsTo: string, targets: string, more = '') => `stakeholders:
  wards: { values: { instrumental: robustness, terminal: [public-interest] } }
  nameless: {}
actions:
  pilot: { summary: Pilot, aligns-with: [robustness], conflicts-with: [public-interest] }
tactics:
  show: { type: define-rationality, evidence: data, targets: ${targets}, appeals-to: ${appealsTo}${more} }
`;

function check(rule: string, text: string, expected: readonly string[], fixes: readonly string[] = []): void {
  const all = found(rule, text);
  assert.deepEqual(
    all.map(({ at }) => at),
    expected,
  );
  assert.deepEqual(
    all.flatMap((it) => it.fixes),
    fixes,
  );
}

describe('argument-misses-target', () => {
  const misses = (text: string, expected: readonly string[], fixes?: readonly string[]) =>
    check('argument-misses-target', text, expected, fixes);
  it('offers what the target pursues and the plan serves, not what it hurts', () =>
    misses(plan('innovation', 'wards'), ['innovation'], ['Appeal to “robustness” instead']));
  it('lets the value go where others remain', () =>
    misses(plan('[robustness, innovation]', 'wards'), ['innovation'], ['Remove “innovation” from “appeals-to”']));
  it('is silent while it is not known what a target pursues', () => {
    misses(plan('innovation', 'nameless'), []);
    misses(plan('innovation', '[wards, nameless]'), []);
    misses(plan('innovation', 'nobody'), []);
    misses(plan('innovation', '[]'), []);
  });
  it('compares what aliases mean', () =>
    misses(`values: { staying-power: { aliases: robustness } }\n${plan('staying-power', 'wards')}`, []));
  it('is silent about dropped tactics', () => misses(plan('innovation', 'wards', ', status: dropped'), []));
});

describe('argument-unsupported', () => {
  const unsupported = (text: string, expected: readonly string[], fixes?: readonly string[]) =>
    check('argument-unsupported', text, expected, fixes);
  it('names a value that an action hurts and none serves', () =>
    unsupported(plan('public-interest', 'wards'), ['public-interest'], ['Appeal to “robustness” instead']));
  it('has nothing to offer without a target', () => unsupported(plan('innovation', '[]'), ['innovation']));
  it('is silent while no action states a value', () => {
    unsupported(plan('innovation', 'wards').replace(/, aligns-with.*/, ' }'), []);
    unsupported('tactics:\n  show: { type: define-rationality, appeals-to: innovation }\n', []);
  });
});
