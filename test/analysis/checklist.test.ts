import assert from 'node:assert/strict';
import { checklistOf, type Step } from '../../server/src/analysis/checklist.ts';
import { analysisOf } from '../analyze.ts';

/** How far the step is, by what the plan has and whatever findings there are. */
function check(step: Step, expected: string, text: string): void {
  const item = checklistOf(analysisOf(text), new Map(), new Set()).find((one) => one.step === step);
  assert.equal(item?.status, expected);
}

const act = 'actions: { a: { summary: Act, aligns-with: v } }';
const alone = 'actions: { a: { summary: Act, scope: alone, aligns-with: v } }';
const lines = (...all: readonly string[]) => all.join('\n');

describe('the step of understanding values', () => {
  const check_ = (expected: string, ...text: string[]) => check('understand-values', expected, lines(...text));
  it('is not begun while nobody holds any', () => check_('not-begun', 'stakeholders: { a: { power: strong } }', act));
  it('does not begin with the lead', () =>
    check_(
      'not-begun',
      'lead: us\nstakeholders: { us: { values: { terminal: justice } } }',
      'actions: { a: { summary: Act } }',
    ));
  it('is open while the organization or somebody who matters has none', () => {
    const values = 'organization: { values: { terminal: justice } }';
    check_('open', values, 'stakeholders: { a: { power: strong } }');
    check_('open', alone, 'stakeholders: { a: { values: { terminal: justice } } }', 'values: { v: Something }');
  });
  it('is done when all who matter have some', () =>
    check_(
      'done',
      'organization: { values: { terminal: justice } }',
      'stakeholders: { a: { power: strong, values: { terminal: justice } } }',
    ));
});

describe('the step of telling ends from means', () => {
  const check_ = (expected: string, stakeholders: string) =>
    check('relate-values', expected, `stakeholders: { ${stakeholders} }`);
  it('is not begun without an end', () =>
    check_('not-begun', 'a: { power: strong, values: { instrumental: justice } }'));
  it('is open while somebody who matters has means only', () =>
    check_('open', 'a: { values: { terminal: justice } }, b: { power: strong, values: { instrumental: justice } }'));
  it('asks nothing of those without values', () =>
    check_('done', 'a: { values: { terminal: justice } }, b: { power: strong }'));
});

describe('the step of dividing labour', () => {
  it('is not begun until the organization pursues something', () => check('divide-labour', 'not-begun', ''));
  it('is done when somebody does', () =>
    check(
      'divide-labour',
      'done',
      'organization: { values: { terminal: justice } }\nstakeholders: { a: { values: { terminal: justice } } }',
    ));
});

describe('the step of judging alignment', () => {
  const check_ = (expected: string, ...text: string[]) => check('judge-alignment', expected, lines(...text));
  it('is not begun until a judged action states a value', () => {
    check_('not-begun');
    check_('not-begun', 'actions: { a: { summary: Act, aligns-with: justice, status: dropped } }');
    check_('not-begun', 'actions: { a: { summary: Act } }');
  });
  it('is open while it is unknown what somebody who matters makes of an action', () =>
    check_(
      'open',
      'actions: { a: { summary: Act, aligns-with: justice } }',
      'organization: { values: { terminal: justice } }',
      'stakeholders: { a: { power: strong } }',
    ));
  it('is open while it is unknown what the organization makes of an action', () => {
    const action = 'actions: { a: { summary: Act, aligns-with: justice } }';
    check_('open', action);
    check_('open', action, 'organization: { name: House }');
  });
  it('is done when it is known', () =>
    check_(
      'done',
      'actions: { a: { summary: Act, aligns-with: justice } }',
      'organization: { values: { terminal: justice } }',
      'stakeholders: { a: { power: strong, values: { terminal: justice } }, b: {} }',
    ));
});

describe('the step of showing how the plan serves their values', () => {
  const check_ = (expected: string, tactic: string, actions = act) =>
    check(
      'define-rationality',
      expected,
      lines('stakeholders: { b: { values: { terminal: v } } }', `tactics: { t: { targets: b, ${tactic} } }`, actions),
    );
  it('is not needed where nobody’s support is', () =>
    check_('not-needed', 'type: define-rationality, summary: Show it', alone));
  it('begins with an argument in force', () => {
    check_('not-begun', 'type: negotiate, offer: Help');
    check_('not-begun', 'type: define-rationality');
    check_('not-begun', 'type: define-rationality, evidence: Data, status: dropped');
    check_('done', 'type: define-rationality, evidence: Data');
    check_('done', 'type: negotiate, offer: Help, appeals-to: v');
  });
});

describe('the step of expecting resistance', () => {
  const check_ = (expected: string, stakeholders: string, more = act) =>
    check('expect-resistance', expected, `lead: us\nstakeholders: { us: { stance: ally }, ${stakeholders} }\n${more}`);
  it('is not needed where nobody’s support is', () => check_('not-needed', 'b: { stance: ally }', alone));
  it('begins with a stance of somebody but the lead', () => {
    check_('not-begun', 'b: { power: strong }');
    check_('not-begun', 'b: { power: strong, resistance: {} }');
  });
  it('is open while somebody who matters has none', () =>
    check_('open', 'b: { stance: neutral }, c: { power: dominant }'));
  it('is done when all who matter have one, or resistance', () =>
    check_(
      'done',
      'b: { power: strong, stance: neutral }, c: { power: dominant, resistance: { severity: low } }, d: {}',
    ));
});

describe('the step of answering resistance', () => {
  const check_ = (expected: string, stakeholders: string, ...more: string[]) =>
    check(
      'answer-resistance',
      expected,
      lines(`stakeholders: { ${stakeholders} }`, ...(more.length > 0 ? more : [act])),
    );
  const tactic = (rest = '') => `tactics: { t: { type: negotiate, targets: o, offer: Help${rest} } }`;
  it('is not needed where nobody’s support is', () => check_('not-needed', 'o: { stance: resistant }', alone));
  it('is not needed where it is known that nobody resists', () =>
    check_('not-needed', 'b: { values: { terminal: v } }'));
  it('is needed while nothing is known of those who matter', () => {
    check_('not-begun', 'b: {}');
    check_('not-begun', 'b: { values: { terminal: v } }, k: { power: strong }');
  });
  it('is not begun while nobody is answered', () => {
    check_('not-begun', 'o: { stance: resistant }');
    check_('not-begun', 'o: { resistance: { severity: high } }');
  });
  it('is open while one of several is not', () =>
    check_('open', 'o: { stance: resistant }, p: { stance: resistant }', act, tactic()));
  it('is done when all are', () => check_('done', 'o: { stance: resistant }', act, tactic()));
  it('is not done by what was tried in vain', () =>
    check_('not-begun', 'o: { stance: resistant }', act, tactic(', status: done')));
  it('is done by an answer to a smaller conflict', () =>
    check_(
      'done',
      'o: { stance: resistant, values: { terminal: w } }',
      'actions: { a: { summary: Act, conflicts-with: w } }',
      tactic(),
    ));
});

describe('the step of growing the base', () => {
  const check_ = (expected: string, stakeholders: string, tactic = '', actions = act) =>
    check(
      'grow-base',
      expected,
      lines(`lead: us\nstakeholders: { us: { stance: ally }, ${stakeholders} }`, `tactics: { ${tactic} }`, actions),
    );
  it('is not needed where nobody’s support is', () => check_('not-needed', 'b: {}', '', alone));
  it('is not begun while nobody is won or to be won', () => {
    check_('not-begun', 'b: {}');
    check_('not-begun', 'b: {}', 't: { type: negotiate, targets: us, offer: Help }');
    check_('not-begun', 'b: {}', 't: { type: watch, targets: us }');
    check_('not-begun', 'b: {}', 't: { type: seek-counsel, targets: b }');
    check_('not-begun', 'b: {}', 't: { type: watch, targets: b, status: done }');
  });
  it('begins with an open tactic towards somebody who is no ally', () =>
    check_('open', 'b: {}', 't: { type: negotiate, targets: b, offer: Help }'));
  it('begins with a tactic of any type, also one by which nobody grows', () => {
    check_('open', 'b: {}', 't: { type: watch, targets: b }');
    check_('open', 'b: {}', 't: { type: seek-counsel, targets: b, summary: Ask them }');
  });
  it('is done with a base', () =>
    check_(
      'done',
      'a: { stance: ally, relation: peer }, b: { stance: ally, relation: below }, c: { stance: ally, relation: above }, d: {}',
      't: { type: negotiate, targets: d, offer: Help }',
    ));
});
