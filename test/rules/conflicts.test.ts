import assert from 'node:assert/strict';
import { found } from './found.ts';

function check(rule: string, text: string, expected: readonly string[]): void {
  assert.deepEqual(
    found(rule, text).map(({ at, severity }) => `${severity} ${at}`),
    expected,
  );
}

describe('terminal-conflict', () => {
  const parts = {
    action: 'conflicts-with: v, justification: J',
    power: 'p: { type: use-executive-power, targets: d, through: c, summary: P }',
    guard: 'q: { type: protect, summary: Q }',
  };
  const plan = ({ action, power, guard } = parts, more = '') =>
    `stakeholders: { c: { power: strong, stance: ally }, d: { power: dominant, values: { terminal: v }${more} } }\nactions: { a: { summary: A, ${action} }, b: { summary: B } }\ntactics: { ${power}, ${guard} }\n`;
  const is = (severity: string, changed: Partial<typeof parts>, more = '') =>
    check('terminal-conflict', plan({ ...parts, ...changed }, more), [`${severity} v`]);
  it('is a warning once the plan is prepared for it', () => is('warning', {}));
  it('is an error without a reason', () => {
    is('error', { action: 'conflicts-with: v' });
    is('error', { action: 'conflicts-with: v, justification: " "' });
  });
  it('is an error without power in force, drawn on through somebody, for this action', () => {
    for (const power of [
      'p: { type: use-executive-power, targets: d, summary: P }',
      'p: { type: use-executive-power, targets: d, through: c }',
      'p: { type: use-executive-power, targets: c, through: d, summary: P }',
      'p: { type: use-executive-power, targets: d, through: c, summary: P, for: b }',
      'p: { type: use-executive-power, targets: d, through: c, summary: P, status: dropped }',
      'p: { type: negotiate, targets: d, through: c, summary: P }',
    ])
      is('error', { power });
    is('warning', { power: 'p: { type: use-outside-power, targets: d, through: c, summary: P, for: [b, a] }' });
  });
  it('is an error again where power was used in vain', () => {
    const power = 'p: { type: use-executive-power, targets: d, through: c, summary: P, status: done }';
    is('warning', { power });
    is('error', { power }, ', stance: opposed');
  });
  it('is an error without protection that says how', () => {
    is('error', { guard: 'q: { type: protect }' });
    is('error', { guard: 'q: { type: protect, summary: Q, status: dropped }' });
    is('error', { guard: 'q: { type: protect, summary: Q, for: b }' });
    is('warning', { guard: 'q: { type: protect, summary: Q, status: done }' });
  });
  it('does not take a slip for nobody', () =>
    check(
      'terminal-conflict',
      plan().replaceAll('d: { power', 'board: { power').replace('targets: d', 'targets: bord'),
      ['warning v'],
    ));
  it('asks for no power over the organization', () =>
    check(
      'terminal-conflict',
      'organization: { values: { terminal: v } }\nactions: { a: { summary: A, conflicts-with: v, justification: J } }\ntactics: { q: { type: protect, summary: Q } }\n',
      ['warning v'],
    ));
  it('leaves actions alone that are given up or in reserve', () =>
    check('terminal-conflict', plan({ ...parts, action: 'conflicts-with: v, status: reserve' }), []));

  const bare = (action = '') =>
    `stakeholders: { d: { power: dominant, values: { terminal: v } } }\nactions:\n  a: { summary: A, conflicts-with: v${action} }\n`;
  const fixes = (text: string) => found('terminal-conflict', text)[0];
  it('offers the smaller step first, then counsel, then what is missing', () =>
    assert.deepEqual(
      fixes(bare())?.fixes.map((title) => /\(([^)]*)\)$/.exec(title)?.[1]),
      [
        'an action with scope “alone”, this one “after” it',
        'seek-counsel',
        'justification',
        'use-executive-power',
        'use-outside-power',
        'protect',
      ],
    ));
  it('puts the smaller step before the action, and waits at what is to be filled in', () => {
    const fixed = fixes(bare())?.fixed ?? '';
    assert.equal(fixed, `${bare().slice(0, -3)}, after: [part-of-a] }\n  part-of-a: { summary: TODO, scope: alone }\n`);
    check('terminal-conflict', fixed, ['error TODO']);
    assert.deepEqual(fixes(fixed)?.fixes, []);
    check('terminal-conflict', fixed.replace('TODO', 'Ask two towns'), ['error v']);
  });
  it('offers no smaller step where there is one', () => {
    const text = `${bare(', after: b')}  b: { summary: B, scope: alone }\n`;
    assert.match(fixes(text)?.fixes[0] ?? '', /seek-counsel/);
    assert.match(fixes(bare(', scope: alone'))?.fixes[0] ?? '', /seek-counsel/);
  });
});

describe('terminal-conflict-minor', () => {
  const plan = (stakeholder: string, tactic = '') =>
    `stakeholders: { s: { values: { terminal: [v, w], instrumental: x }, ${stakeholder} } }\nactions: { a: { summary: A, conflicts-with: [x, w, v] }, b: { summary: B } }\n${tactic && `tactics: { t: { type: negotiate, targets: s, ${tactic} } }\n`}`;
  it('is told once for an action and a group, with all values concerned', () => {
    check('terminal-conflict-minor', plan('power: strong'), ['warning w']);
    assert.match(
      found('terminal-conflict-minor', plan('power: strong'))[0]?.message ?? '',
      /goes against w and v, which s \(strong\) pursue for their own sake/,
    );
  });
  it('is an info once a tactic is in force', () => {
    check('terminal-conflict-minor', plan('power: strong', 'offer: x'), ['info w']);
    check('terminal-conflict-minor', plan('power: strong', 'offer: x, for: a'), ['info w']);
    check('terminal-conflict-minor', plan('power: strong', 'offer: x, for: b'), ['warning w']);
    check('terminal-conflict-minor', plan('power: strong', 'status: under-way'), ['warning w']);
    check('terminal-conflict-minor', plan('stance: neutral', 'offer: x, status: done'), ['info w']);
  });
  it('leaves those who resist to their own rule while nothing is done', () => {
    check('terminal-conflict-minor', plan('stance: opposed'), []);
    check('terminal-conflict-minor', plan('stance: opposed', 'offer: x'), ['info w']);
    assert.match(
      found('unanswered-resistance', plan('stance: opposed'))[0]?.message ?? '',
      /“A” hurts v and w|“A” hurts w and v/,
    );
  });
  it('waits where the power cannot be read', () => check('terminal-conflict-minor', plan('power: dominating'), []));
});

describe('unanswered-conflict', () => {
  const plan = (tactic = '', more = '') =>
    `stakeholders: { s: { values: { instrumental: v }${more} } }\nactions: { a: { summary: A, conflicts-with: v }, b: { summary: B, conflicts-with: v } }\n${tactic && `tactics: { t: { type: negotiate, ${tactic} } }\n`}`;
  it('is told for each action', () => check('unanswered-conflict', plan(), ['warning v', 'warning v']));
  it('is answered by a tactic in force for the action', () => {
    check('unanswered-conflict', plan('targets: s, offer: x'), []);
    check('unanswered-conflict', plan('targets: s, offer: x, for: a'), ['warning v']);
    check('unanswered-conflict', plan('targets: s'), ['warning v', 'warning v']);
  });
  it('waits for a slip', () => check('unanswered-conflict', plan('targets: ss, offer: x'), []));
  it('leaves those who resist to their own rule', () =>
    check('unanswered-conflict', plan('', ', stance: resistant'), []));
});

describe('unaddressed-loss', () => {
  const plan = (tactic = '', stakeholder = 'power: limited', loss = 'loss: Rooms') =>
    `lead: us\nstakeholders: { us: {}, s: { ${stakeholder} } }\nactions: { a: { summary: A, affects: { s: { ${loss} }, us: { loss: Rest } } }, b: { summary: B } }\n${tactic && `tactics: { t: { type: define-rationality, targets: s, ${tactic} } }\n`}`;
  it('speaks of groups that are neither lead nor allies', () => {
    check('unaddressed-loss', plan(), ['warning Rooms']);
    check('unaddressed-loss', plan('', 'stance: ally'), []);
  });
  it('is silent where no loss is told', () => {
    check('unaddressed-loss', plan('', 'power: limited', 'gain: Rooms'), []);
    check('unaddressed-loss', plan('', 'power: limited', 'depth: high'), []);
  });
  it('is answered by an offer or a negotiation in force for the action', () => {
    check('unaddressed-loss', plan('evidence: E'), ['warning Rooms']);
    check('unaddressed-loss', plan('offer: Better ones'), []);
    check('unaddressed-loss', plan('offer: Better ones, for: b'), ['warning Rooms']);
    check('unaddressed-loss', plan('evidence: E').replace('define-rationality', 'negotiate'), []);
    check('unaddressed-loss', plan('offer: Better ones, status: done', 'stance: resistant'), []);
  });
  it('speaks by itself of somebody who is targeted', () =>
    check('unaddressed-loss', plan('evidence: E', 'stance: opposed'), ['warning Rooms']));
  it('never repeats an address', () =>
    assert.doesNotMatch(
      found('unaddressed-loss', plan('', 'power: limited', 'loss: Ask jane@example.org'))[0]?.message ?? '',
      /@/,
    ));
});

describe('lead-at-odds', () => {
  const plan = (conflict: string, lead = 's') =>
    `lead: ${lead}\nstakeholders: { s: { values: { terminal: v, instrumental: w } }, t: {} }\nactions: { a: { summary: A, conflicts-with: ${conflict} } }\n`;
  it('speaks of terminal values of the lead', () => {
    check('lead-at-odds', plan('[v, w]'), ['info v']);
    check('lead-at-odds', plan('w'), []);
    check('lead-at-odds', plan('v', 't'), []);
  });
  it('counts whose pursuit suffers', () => {
    check('lead-at-odds', plan('{ v: { for: t } }'), []);
    check('lead-at-odds', plan('{ v: { for: [t, s] } }'), ['info v']);
  });
});
