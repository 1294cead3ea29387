import assert from 'node:assert/strict';
import { found } from './found.ts';

/** What is underlined, then the fixes offered, for each finding. */
function check(rule: string, text: string, ...expected: readonly (readonly string[])[]): void {
  assert.deepEqual(
    found(rule, text).map(({ at, fixes }) => [at, ...fixes]),
    expected,
  );
}

const message = (rule: string, text: string) => found(rule, text)[0]?.message ?? '';
const act = 'actions: { a: { summary: A, needs: n } }\n';

describe('coercion-only', () => {
  const plan = (tactics: string, wards = 'stance: resistant') =>
    `stakeholders: { wards: { ${wards} }, porters: { stance: opposed }, boss: { power: dominant, stance: ally } }\n${act}tactics: { ${tactics} }\n`;
  const push = 'push: { type: use-executive-power, targets: [wards, porters], through: boss, summary: Decree it }';
  it('names all whom one tactic alone presses', () => {
    check('coercion-only', plan(push), ['push', 'Trade or adjust with wards and porters (negotiate)']);
    assert.match(message('coercion-only', plan(push)), /resistance of wards and porters: “Decree it”/);
  });
  it('leaves out whoever is met in another way too', () => {
    const talk = 'talk: { type: negotiate, targets: wards, offer: Beds }';
    assert.match(message('coercion-only', plan(`${push}, ${talk}`)), /resistance of porters:/);
    check('coercion-only', plan(`${push}, ${talk.replace('wards', '[wards, porters]')}`));
  });
  it('stands once, at the first of several', () => {
    const more = push.replace('push', 'more').replace('executive', 'outside');
    assert.deepEqual(
      found('coercion-only', plan(`${push}, ${more}`)).map(({ at }) => at),
      ['push'],
    );
  });
  it('is silent where nobody resists, and while a target may be a slip', () => {
    check('coercion-only', plan(push.replace('[wards, porters]', 'wards'), 'stance: neutral'));
    check('coercion-only', plan(`${push}, talk: { type: negotiate, targets: [ward, porter], offer: Beds }`));
  });
});

describe('answer-those-shaped', () => {
  const plan = (tactics: string, chief = 'stance: resistant') => `stakeholders:
  chief: { ${chief}, influences: [young, ally, us], resistance: { dimensions: [first, third] } }
  young: {}
  ally: { stance: ally }
  us: {}
lead: us
${act}tactics: { talk: { type: negotiate, targets: chief, offer: Time }, ${tactics} }
`;
  it('asks for a tactic towards those who listen', () =>
    check('answer-those-shaped', plan(''), ['dimensions', 'Show young what they gain by it (define-rationality)']));
  it('waits while nothing answers the resistance itself', () => {
    check('answer-those-shaped', plan('').replace('targets: chief', 'targets: ally'));
    check('answer-those-shaped', plan('').replace('offer: Time', 'offer: Time, status: done'));
  });
  it('is silent once one of them is spoken with', () =>
    check('answer-those-shaped', plan('t: { type: gain-access, targets: young, summary: Speak }')));
  it('speaks of somebody who shapes others without resisting in the open', () =>
    assert.equal(found('answer-those-shaped', plan('', 'stance: neutral')).length, 1));
});

describe('agenda-closed', () => {
  const plan = (tactics: string, board = '') => `stakeholders:
  board: { power: dominant, ${board} resistance: { dimensions: second } }
  clerk: { stance: ally, influences: board }
${act}tactics: { ${tactics} }
`;
  const access = 'Get onto the agenda of board through clerk (gain-access)';
  it('aims one step higher at most', () => {
    check('agenda-closed', plan('', 'stance: neutral,'), [
      'second',
      access,
      'Build an alliance with board through clerk (produce-power-relations, aiming for “supportive”)',
    ]);
    check('agenda-closed', plan('', 'stance: opposed,'), [
      'second',
      access,
      'Build an alliance with board through clerk (produce-power-relations)',
    ]);
  });
  it('is opened by what is in force', () => {
    const open = 't: { type: gain-access, targets: board, summary: Ask }';
    check('agenda-closed', plan(open));
    assert.equal(found('agenda-closed', plan(open.replace('Ask', 'Ask, status: done'), 'stance: opposed,')).length, 1);
    check('agenda-closed', plan('t: { type: produce-power-relations, targets: board, through: clerk, purpose: P }'));
    assert.equal(found('agenda-closed', plan('t: { type: gain-access, targets: board }')).length, 1);
  });
});

describe('no-protection', () => {
  const plan = (them: string, tactics = '') => `stakeholders: { ${them} }\n${act}tactics: { ${tactics} }\n`;
  const board = 'board: { power: dominant, stance: opposed }';
  const protect = 'Protect your people against retaliation (protect)';
  it('names all in one finding, and nobody who is outside', () => {
    const text = plan(
      `parents: { relation: outside, power: dominant, stance: opposed }, ${board}, heads: { power: strong, stance: opposed }`,
    );
    check('no-protection', text, ['opposed', protect]);
    assert.match(message('no-protection', text), /against board \(dominant, opposed\) and heads \(strong, opposed\)\./);
  });
  it('waits while it cannot be read where they stand', () =>
    check('no-protection', plan('board: { power: dominant, stance: opposed, relation: outsid }')));
  it('is not bought with a tactic that says nothing', () => {
    check('no-protection', plan(board, 'q: { type: protect }'), ['opposed', protect]);
    assert.match(
      found('no-protection', plan(board, 'q: { type: protect }'))[0]?.fixed ?? '',
      /q: \{ type: protect, summary: TODO \}/,
    );
    check('no-protection', plan(board, 'q: { type: protect, summary: A mandate in writing }'));
  });
});

describe('aims-too-high', () => {
  const plan = (wards: string, tactic: string) =>
    `stakeholders: { wards: { ${wards} } }\nactions: { a: { summary: A, conflicts-with: [calm] } }\ntactics: { t: { type: negotiate, targets: wards, ${tactic} } }\n`;
  it('aims two steps higher at most', () => {
    check('aims-too-high', plan('stance: opposed', 'aims-for: supportive'), ['supportive', 'Aim for “neutral”']);
    check('aims-too-high', plan('stance: opposed', 'aims-for: neutral'));
    check('aims-too-high', plan('power: strong', 'aims-for: ally'));
  });
  it('aims no higher than values allow', () => {
    check('aims-too-high', plan('values: { terminal: [calm] }', 'aims-for: supportive'), [
      'supportive',
      'Aim for “neutral”',
    ]);
    check('aims-too-high', plan('values: { instrumental: [calm] }', 'aims-for: ally'), [
      'ally',
      'Aim for “supportive”',
    ]);
    check('aims-too-high', plan('values: { terminal: [calm] }, stance: ally', 'aims-for: ally'));
  });
  it('is silent about what is done, and while a stance cannot be read', () => {
    check('aims-too-high', plan('stance: opposed', 'aims-for: ally, status: done'));
    check('aims-too-high', plan('stance: opposd', 'aims-for: ally'));
  });
});

describe('exchange-upwards', () => {
  const plan = (tactics: string, relation = 'above') =>
    `stakeholders: { boss: { relation: ${relation} } }\n${act}tactics: { deal: { type: negotiate, targets: boss, offer: Time }${tactics} }\n`;
  it('asks for an argument beside the trade', () =>
    check('exchange-upwards', plan(''), ['deal', 'Show boss what they gain by it (define-rationality)']));
  it('is silent beside any other tactic, and about others', () => {
    check('exchange-upwards', plan(', t: { type: gain-access, targets: boss, summary: S }'));
    check('exchange-upwards', plan('', 'peer'));
  });
});

describe('success', () => {
  const under = 'actions: { a: { summary: Act, status: under-way } }\n';
  it('is asked for once an action is under way', () => {
    check('success-unsaid', `title: P\n${under}`, ['P', 'Say by what you will see that it worked']);
    check('success-unsaid', `title: P\n${under.replace('under-way', 'planned')}`);
    check('success-unsaid', `title: P\nsuccess: { s: { measure: M } }\n${under}`);
  });
  it('stays at the placeholder', () => {
    const fixed = found('success-unsaid', `title: P\n${under}`)[0]?.fixed ?? '';
    check('success-unsaid', fixed, ['TODO']);
  });
  it('is overdue the day after, until something is reached', () => {
    const plan = (more: string) => `success: { s: { measure: M, by: 2026-11-20${more} } }\n`;
    check('success-overdue', plan(''), ['2026-11-20']);
    check('success-overdue', plan(', reached: Half'));
    check('success-overdue', plan(', reached: TODO'), ['TODO']);
    check('success-overdue', plan('').replace('20 ', '21 '));
  });
});

describe('load-bearing-guess', () => {
  const plan = (boss: string, more = '') =>
    `stakeholders: { boss: { power: dominant, ${boss} }, crew: { power: moderate, stance: supportive }${more} }\n${act}`;
  const says = (text: string, ...expected: readonly string[]) =>
    assert.deepEqual(
      found('load-bearing-guess', text).map(({ at }) => at),
      expected,
    );
  it('tries one step of a guess in either direction', () => {
    says(plan('stance: neutral, sure: guess'), 'guess');
    says(plan('stance: neutral, sure: likely'));
    says(plan('stance: ally, sure: guess'));
    assert.match(
      message('load-bearing-guess', plan('stance: neutral, sure: guess')),
      /If they were “resistant” instead of|If they were “resistant”, no more power would stand for the plan/,
    );
  });
  it('tries what could be as well', () => {
    says(plan('stance: ally, could-be: { stance: [opposed] }'), 'could-be');
    says(plan('stance: ally, could-be: { stance: [supportive] }'));
    says(plan('stance: ally, could-be: { power: [limited] }', ', foe: { power: strong, stance: opposed }'), 'could-be');
  });
  it('takes the place of a stale assessment', () => {
    const text = plan('stance: neutral, assessed: 2026-01-01');
    says(text, '2026-01-01');
    assert.deepEqual(found('stale-assessment', text), []);
    assert.equal(found('stale-assessment', plan('stance: neutral, sure: guess, assessed: 2026-01-01')).length, 1);
  });
  it('goes by the age that stale-assessment allows', () => {
    const settings = {
      rules: new Map([['stale-assessment', { options: new Map([['max-age-days', { value: 400, at: undefined }]]) }]]),
    };
    assert.deepEqual(
      found('load-bearing-guess', plan('stance: neutral, assessed: 2026-01-01'), { settings: settings as never }),
      [],
    );
  });
  it('never doubts the lead', () => says(`lead: boss\n${plan('stance: neutral, sure: guess')}`));
});

describe('overdue', () => {
  it('speaks of actions too, but not of those that wait', () => {
    const plan = (status: string) => `actions: { a: { summary: A, status: ${status}, due: 2026-11-20 } }\n`;
    for (const status of ['planned', 'under-way']) check('overdue', plan(status), ['2026-11-20']);
    for (const status of ['done', 'dropped', 'reserve']) check('overdue', plan(status));
  });
});

describe('stale-engagement', () => {
  it('knows every rhythm, one or many', () => {
    const plan = (every: string) => `tactics: { t: { type: watch, every: ${every}, last: 2026-10-20 } }\n`;
    for (const every of ['day', '1 day', '3 days', 'week', '1 week', '4 weeks', '1 month', 'month'])
      assert.equal(found('stale-engagement', plan(every)).length, 1, every);
    for (const every of ['5 weeks', '2 months', 'quarter', '1 quarter', '2 quarters', 'year', '1 year', '2 years'])
      check('stale-engagement', plan(every));
  });
});

describe('keep-until-past', () => {
  it('speaks the day after', () => {
    check('keep-until-past', 'keep-until: 2026-11-20\n', ['2026-11-20']);
    check('keep-until-past', 'keep-until: 2026-11-21\n');
  });
});

describe('a placeholder', () => {
  const plan = (tactic: string) =>
    `stakeholders: { boss: { relation: above, power: dominant, stance: opposed, resistance: { dimensions: [second] } } }\n${act}tactics: { ${tactic} }\n`;
  it('keeps the finding that asks for what it stands for, and leaves nothing to offer', () => {
    check('agenda-closed', plan('t: { type: gain-access, targets: boss, summary: TODO }'), ['TODO']);
    check('no-protection', plan('t: { type: protect, summary: tbd }'), ['tbd']);
    check('tactic-without-target', plan('t: { type: negotiate, targets: "???", offer: Time }'), ['"???"']);
    check('one-sided-engagement', plan('t: { type: negotiate, targets: boss, offer: … }'), ['…']);
    check('argument-without-evidence', plan('t: { type: define-rationality, targets: boss, evidence: [TODO: ask] }'), [
      'TODO: ask',
    ]);
    check('engagement-without-purpose', plan('t: { type: produce-power-relations, purpose: TODO, offer: x }'), [
      'TODO',
    ]);
  });
  it('answers nobody and does not keep anybody from asking', () => {
    check('coercion-only', plan('t: { type: use-executive-power, targets: boss, summary: TODO }'));
    check('unanswered-resistance', plan('t: { type: use-executive-power, targets: boss, summary: TODO }'), ['TODO']);
    check('tried-in-vain', plan('t: { type: negotiate, targets: boss, status: done, outcome: TODO }'), [
      'opposed',
      'Get onto the agenda of boss (gain-access)',
    ]);
  });
});

describe('names in messages', () => {
  it('are short and hold no address', () => {
    const text = (name: string) => `stakeholders: { boss: { name: "${name}", stance: opposed } }\n${act}`;
    assert.match(message('unanswered-resistance', text('Jane Miller, jane@example.org')), /resistance of boss \(/);
    assert.match(
      message('unanswered-resistance', text(`The ${'very '.repeat(20)}long name`)),
      /resistance of .{30,41}…/,
    );
  });
});
