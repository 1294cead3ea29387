import assert from 'node:assert/strict';
import { check } from '../check/plans.ts';
import { found } from './found.ts';

const head = 'changeplan: 1\ntitle: P\n';
const message = (rule: string, text: string) => found(rule, text).map((it) => it.message);

describe('what stands under a word of another trade or language', () => {
  it('is not called missing', () =>
    assert.deepEqual(message('missing-purpose', `${head}zweck: Weniger Unfälle\n`), []));
});

describe('an ally to be who is to carry a tactic', () => {
  it('is not said to be asked for nothing', () =>
    assert.deepEqual(
      message(
        'untapped-ally',
        `${head}stakeholders: { s: { stance: supportive, values: { terminal: v } }, o: {} }
actions: { a: { summary: A, aligns-with: v } }
tactics: { t: { type: gain-access, summary: Lunch, targets: o, through: s } }
`,
      ),
      [
        'The plan serves v, which s pursue. It counts on them in “Lunch”, and no tactic is aimed at them. Tell them so, and ask them what they could do, and what they need for it.',
      ],
    ));
});

describe('what somebody controls and nobody can read', () => {
  const plan = (mayor: string) => `${head}purpose: Q
stakeholders: { mayor: { ${mayor} }, board: { controls: money } }
actions: { a: { summary: A, needs: [council-votes, money] } }
`;
  const told = (mayor: string) =>
    ['uncontrolled-resource', 'unsecured-resource'].filter((rule) => message(rule, plan(mayor)).length > 0);
  it('is not said to be controlled by nobody', () => {
    assert.deepEqual(told('stance: ally, controls: council votes'), []);
    assert.deepEqual(told('stance: neutral, controls: [council votes, money]'), ['unsecured-resource']);
    assert.deepEqual(told('stance: neutral, owns: [council-votes]'), ['unsecured-resource']);
    assert.deepEqual(told('stance: neutral, controls: [TODO, money]'), ['uncontrolled-resource', 'unsecured-resource']);
    assert.deepEqual(told('stance: ally, controls: beds'), ['uncontrolled-resource', 'unsecured-resource']);
  });
});

describe('a text behind an id in a list', () => {
  const plan = (list: string) => `${head}purpose: Q
stakeholders: { boss: { power: dominant, values: { terminal: [wages, calm] } } }
actions: { a: { summary: A, conflicts-with: ${list} } }
`;
  it('leaves the id its meaning, and is told once', () => {
    const { findings } = check(plan('[calm, wages: Less pay]'));
    const told = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    assert.deepEqual(told.sort(), ['schema', 'terminal-conflict', 'terminal-conflict']);
  });
  it('goes with braces', () => {
    const [fault] = found('schema', plan('[calm, wages: Less pay]'));
    assert.match(fault?.fixed ?? '', /conflicts-with: \{calm, wages: Less pay\} \}/);
    assert.deepEqual(found('schema', fault?.fixed ?? ''), []);
  });
  it('has no such fix where the list has dashes', () => {
    const text = `${head}actions:\n  a:\n    summary: A\n    conflicts-with:\n      - calm\n      - wages: Less pay\n`;
    const [fault, more] = found('schema', text);
    assert.match(fault?.message ?? '', /leave out the dashes/);
    assert.deepEqual([fault?.fixes, more], [[], undefined]);
  });
});

describe('whom one only asks', () => {
  it('is not said to be nobody’s target', () =>
    assert.match(
      message(
        'unreached-key-stakeholder',
        `${head}purpose: Q
stakeholders: { mayor: { name: Mayor, power: dominant } }
actions: { a: { summary: A } }
tactics: { t: { type: seek-counsel, summary: Ask her, targets: mayor } }
`,
      )[0] ?? '',
      /^Much depends on Mayor, and “Ask her” does not try to win them\./,
    ));
});

describe('those of whom too much is hoped for the same reason', () => {
  it('stand in one sentence', () =>
    assert.match(
      message(
        'aims-too-high',
        `${head}stakeholders: { x: { stance: opposed, values: { terminal: [v] } }, y: { values: { terminal: [v] } } }
actions: { a: { summary: A, conflicts-with: v } }
tactics: { t: { type: negotiate, summary: T, targets: [x, y], aims-for: ally } }
`,
      )[0] ?? '',
      /reason to hope for\. x and y can hardly become more than neutral, by what the plan does to their values\. Aim/,
    ));
});

describe('an organization of which all is still to be filled in', () => {
  it('is asked for its values where they are to stand', () => {
    const { findings } = check(
      `${head}organization: { name: TODO, values: { terminal: TBD } }\nactions: { a: { summary: A } }\n`,
    );
    const asked = findings.filter(({ rule }) => rule === 'left-to-do' || rule === 'organization-without-values');
    assert.deepEqual(
      asked.map(({ rule, at: { start } }) => `${rule} ${start - head.length - 'organization: '.length}`),
      ['left-to-do 8', 'organization-without-values 34'],
    );
  });
});

describe('advice that reaches those whom it is about', () => {
  const against = (relation: string) => `${head}purpose: Q
lead: us
stakeholders: { us: { power: strong }, boss: { relation: ${relation}, power: dominant, values: { terminal: v } } }
actions: { a: { summary: A, conflicts-with: v } }
`;
  const offered = (text: string) => found('terminal-conflict', text)[0]?.fixes.join(' ') ?? '';
  it('draws on no power of management where somebody stands outside', () => {
    assert.match(offered(against('above')), /use-executive-power/);
    assert.doesNotMatch(offered(against('outside')), /use-executive-power/);
    assert.match(offered(against('outside')), /use-outside-power/);
  });
  it('speaks of no values that the plan serves where it serves none', () => {
    const text = (more: string) => `${head}purpose: Q
stakeholders: { wards: { power: strong, values: { terminal: x, instrumental: [v, w] } } }
actions: { a: { summary: A, conflicts-with: v${more} } }
`;
    const first = (more: string) => found('unanswered-conflict', text(more))[0]?.fixes[0];
    assert.equal(first(''), 'Show wards what they gain by it (define-rationality)');
    assert.equal(first(', aligns-with: w'), 'Show wards how it serves their values (define-rationality)');
  });
  it('knows whether the plan hurts what somebody wants for a reason that nobody has said', () => {
    const text = (hurts: string) => `${head}stakeholders: { wards: { power: strong, values: { instrumental: v } } }
actions: { a: { summary: A, ${hurts} } }
`;
    assert.match(
      message('no-terminal-value', text('conflicts-with: v'))[0] ?? '',
      /whether they will grumble or fight, as the plan hurts it\./,
    );
    assert.match(
      message('no-terminal-value', text('conflicts-with: w'))[0] ?? '',
      /whether they would grumble or fight if the plan hurt it\./,
    );
  });
  it('says of whom nothing is served that this may be missing in the text', () =>
    assert.match(
      message(
        'aims-too-high',
        `${head}stakeholders: { x: { stance: supportive, values: { terminal: [v] } } }
actions: { a: { summary: A, aligns-with: w } }
tactics: { t: { type: negotiate, summary: T, targets: x, aims-for: ally } }
`,
      )[0] ?? '',
      /x can hardly become more than supportive while no action is said to serve what they pursue; if one does, say so/,
    ));
  it('tells a tactic that is not finished from one that says nothing', () => {
    const text = (says: string) => `${head}purpose: Q
stakeholders: { x: { stance: supportive, power: limited, values: { terminal: v } } }
actions: { a: { summary: A, aligns-with: v } }
tactics: { t: { type: define-rationality, targets: x, ${says} } }
`;
    assert.match(
      message('no-ally', text('appeals-to: v, evidence: TODO'))[0] ?? '',
      /“t” is not finished yet: fill in what it leaves open\./,
    );
    assert.match(
      message('no-ally', text('evidence: TODO'))[0] ?? '',
      /“t” does not say yet what is done: fill that in\./,
    );
  });
});

describe('what was done without evidence', () => {
  it('is told as past', () =>
    assert.match(
      message(
        'argument-without-evidence',
        `${head}tactics: { t: { type: define-rationality, summary: Evening, status: done } }\n`,
      )[0] ?? '',
      /^As far as the plan says, “Evening” brought no evidence\. .* were shown to/,
    ));
});

describe('the verb', () => {
  const plan = (kind: string, status: string) => `${head}
stakeholders: { x: { name: X, kind: ${kind}, power: strong, values: { terminal: [v] } } }
actions: { a: { summary: A, conflicts-with: v, status: ${status} } }
tactics: { t: { type: negotiate, summary: T, offer: O, targets: x } }
`;
  const said = (kind: string, status: string) => message('terminal-conflict-minor', plan(kind, status))[0] ?? '';
  it('goes with one person', () => assert.match(said('person', 'planned'), /X \(strong\) pursues for its own sake/));
  it('goes with a group', () => assert.match(said('group', 'planned'), /X \(strong\) pursue for its own sake/));
  it('goes with one person who is to be won first', () => {
    const first = (kind: string) =>
      message(
        'no-ally',
        `${head}stakeholders: { x: { name: X, kind: ${kind}, power: strong, stance: supportive } }\nactions: { a: { summary: A } }\n`,
      )[0] ?? '';
    assert.match(first('person'), /Begin with X, who wishes the plan well\.$/);
    assert.match(first('group'), /Begin with X, who wish the plan well\.$/);
  });
  it('does not put before the beginning what has begun', () => {
    assert.match(said('group', 'planned'), /whether it does, before the action begins\.$/);
    assert.match(said('group', 'under-way'), /whether it does\.$/);
    assert.match(said('group', 'done'), /whether it has\.$/);
  });
});
