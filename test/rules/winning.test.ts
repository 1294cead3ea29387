import assert from 'node:assert/strict';
import { found } from './found.ts';

function check(rule: string, text: string, expected: readonly string[]): void {
  assert.deepEqual(
    found(rule, text).map(({ at }) => at),
    expected,
  );
}

const needy = 'actions: { a: { summary: A, needs: money, aligns-with: v } }\n';

describe('whom to win first', () => {
  const first = (stakeholders: string) =>
    /Begin with (\w+)/.exec(found('no-ally', `stakeholders: { ${stakeholders} }\n${needy}`)[0]?.message ?? '')?.[1];
  const served = 'values: { terminal: v }';
  it('is somebody who wishes the plan well, then whom it serves, then who has power', () => {
    assert.equal(first(`a: { power: dominant, ${served} }, b: { stance: supportive }`), 'b');
    assert.equal(first(`a: { power: dominant }, b: { ${served} }`), 'b');
    assert.equal(first('a: {}, b: { power: strong }'), 'b');
  });
  it('is never somebody opposed, or of whom active resistance is expected', () => {
    assert.equal(first(`a: { stance: opposed, ${served} }`), undefined);
    assert.equal(
      /Begin/.test(
        found(
          'no-ally',
          'stakeholders: { a: { values: { terminal: [v, w] } } }\nactions: { a: { summary: A, needs: x, aligns-with: v, conflicts-with: w } }\n',
        )[0]?.message ?? '',
      ),
      false,
    );
  });
  it('is not somebody who resists and gains nothing', () => {
    assert.equal(first('board: { name: Board of directors, power: dominant, stance: resistant }'), undefined);
    assert.equal(first(`board: { power: dominant, stance: resistant, ${served} }`), 'board');
  });
  it('is nobody where nobody is left: then those who gain are looked for', () =>
    assert.match(
      found('no-ally', `stakeholders: { a: { stance: opposed } }\n${needy}`)[0]?.message ?? '',
      /look for those who gain by the plan/,
    ));
});

describe('no-ally', () => {
  it('waits where a stance cannot be read', () => {
    check('no-ally', `stakeholders: { a: { stance: champion } }\n${needy}`, []);
    check('no-ally', `stakeholders: { a: { stence: ally } }\n${needy}`, []);
    check('no-ally', `stakeholders: [a]\n${needy}`, []);
  });
  it('speaks of a placeholder as of none', () =>
    check('no-ally', `stakeholders: { a: { stance: TODO } }\n${needy}`, ['stakeholders']));
  it('plans no alliance with somebody of whom nothing is known', () =>
    assert.deepEqual(
      found('unreached-key-stakeholder', `stakeholders: { court: { power: dominant, relation: outside } }\n${needy}`)[0]
        ?.fixes,
      ['Get onto the agenda of court (gain-access)'],
    ));
});

describe('ally-at-risk', () => {
  const risk = (foe: string, tactic: string, expected: readonly string[]) =>
    check(
      'ally-at-risk',
      `stakeholders: { s: { stance: ally }, foe: { ${foe} } }\n${needy}tactics: { t: { type: negotiate, ${tactic} } }\n`,
      expected,
    );
  it('speaks of allies who listen to somebody against the plan', () => {
    risk('stance: opposed, influences: s', 'targets: foe', ['s']);
    risk('stance: resistant, influences: s', 'targets: foe', ['s']);
    risk('stance: neutral, influences: s', 'targets: foe', []);
    risk('stance: opposed', 'targets: foe', []);
  });
  it('is answered by an open tactic that targets them or goes through them', () => {
    risk('stance: opposed, influences: s', 'targets: s, offer: x', []);
    risk('stance: opposed, influences: s', 'targets: foe, through: s', []);
    risk('stance: opposed, influences: s', 'targets: s, offer: x, status: done', ['s']);
  });
});

describe('sponsor-not-won', () => {
  const sponsor = (stakeholder: string, tactics: string, expected: readonly string[]) =>
    check(
      'sponsor-not-won',
      `lead: us\nstakeholders: { us: { name: Us }, other: {}, s: { ${stakeholder} } }\n${needy}tactics: { t: { type: use-executive-power, summary: T, targets: other, through: s }${tactics} }\n`,
      expected,
    );
  it('speaks of those who are not won', () => {
    sponsor('stance: neutral', '', ['s']);
    sponsor('power: strong', '', ['s']);
    sponsor('stance: supportive', '', []);
    sponsor('stance: ally', '', []);
  });
  it('is told once, at the first', () =>
    sponsor('stance: neutral', ', u: { type: negotiate, offer: x, targets: other, through: [s] }', ['s']));
  it('is answered by a tactic in force towards them', () => {
    sponsor('stance: neutral', ', u: { type: negotiate, targets: s, offer: x }', []);
    sponsor('stance: neutral', ', u: { type: negotiate, targets: s }', ['s']);
  });
  it('leaves those who resist, and the lead, alone', () => {
    sponsor('stance: opposed', '', []);
    check(
      'sponsor-not-won',
      `lead: us\nstakeholders: { us: {}, other: {} }\n${needy}tactics: { t: { type: use-executive-power, summary: T, targets: other, through: us } }\n`,
      [],
    );
  });
  it('says so where an action hurts what they work for', () =>
    assert.match(
      found(
        'sponsor-not-won',
        'stakeholders: { s: { power: dominant, values: { terminal: w } } }\nactions: { a: { summary: A, conflicts-with: w } }\ntactics: { t: { type: use-executive-power, summary: T, through: s } }\n',
      )[0]?.message ?? '',
      /“A” goes against w, which they work for\./,
    ));
});

describe('concern-unheard', () => {
  const concern = (stakeholder: string, tactic: string, expected: readonly string[]) =>
    check(
      'concern-unheard',
      `stakeholders: { s: { power: strong, ${stakeholder} } }\n${needy}tactics: { t: { targets: s, ${tactic} } }\n`,
      expected,
    );
  const argue = 'type: define-rationality, evidence: E';
  it('stands at a single concern, or at the key of several', () => {
    concern('concerns: Rooms', argue, ['Rooms']);
    concern('concerns: [Rooms, Rest]', argue, ['concerns']);
  });
  it('speaks of those alone who are targeted, matter and are no allies', () => {
    concern('concerns: Rooms, stance: ally', argue, []);
    concern('concerns: Rooms', `${argue}, status: dropped`, []);
    check(
      'concern-unheard',
      `stakeholders: { s: { concerns: Rooms } }\n${needy}tactics: { t: { targets: s, ${argue} } }\n`,
      [],
    );
  });
  it('is answered by an offer or a negotiation', () => {
    concern('concerns: Rooms', `${argue}, offer: Better ones`, []);
    concern('concerns: Rooms', 'type: negotiate, summary: S', []);
  });
});
