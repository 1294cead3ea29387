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
    misses(plan('innovation', 'nameless'), []);
    misses(plan('innovation', 'nobody'), []);
    misses(plan('innovation', '[]'), []);
  });
  it('leaves out those of whom nothing is known', () =>
    misses(plan('innovation', '[wards, nameless]'), ['innovation'], ['Appeal to “robustness” instead']));
  const two = (more = '') =>
    plan('public-interest', '[wards, researchers]').replace(
      '  nameless: {}',
      `  researchers: { values: { terminal: [robustness] }${more} }`,
    );
  it('names the one of two whom it misses, and offers what both pursue', () => {
    misses(
      two(),
      ['public-interest'],
      [
        'Appeal to “robustness” instead',
        'Show researchers how it serves their values (define-rationality), by a tactic of its own',
      ],
    );
    assert.match(
      found('argument-misses-target', two())[0]?.message ?? '',
      /public-interest is no value of researchers\. It speaks to wards alone\. Appeal to robustness, which wards and researchers pursue/,
    );
  });
  it('waits while the value is most likely a slip', () => misses(plan('robustnes', 'wards'), []));
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
  it('lets a negotiation speak of what is hurt', () =>
    unsupported(plan('public-interest', 'wards').replace('define-rationality', 'negotiate'), []));
  it('never takes out what somebody pursues for its own sake', () => {
    unsupported(plan('[robustness, public-interest]', 'wards'), ['public-interest']);
    unsupported(plan('[robustness, innovation]', 'wards'), ['innovation'], ['Remove “innovation” from “appeals-to”']);
  });
  it('does not look at actions that are kept in reserve', () =>
    unsupported(
      plan('robustness', 'wards')
        .replace('actions:', 'actions:\n  other: { summary: O, aligns-with: [public-interest] }')
        .replace('summary: Pilot', 'summary: Pilot, status: reserve'),
      ['robustness'],
      ['Appeal to “public-interest” instead'],
    ));
  it('is silent while no action states a value', () => {
    unsupported(plan('innovation', 'wards').replace(/, aligns-with.*/, ' }'), []);
    unsupported('tactics:\n  show: { type: define-rationality, appeals-to: innovation }\n', []);
  });
});
