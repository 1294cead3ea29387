import assert from 'node:assert/strict';
import { found } from './found.ts';

const plan = (wards: string, more = '') =>
  `stakeholders:\n  wards: { ${wards} }\n  doctors: { stance: ally, influences: wards }\n  porters: {}\nactions: { a: { summary: A, needs: n } }\n${more}`;

/** What is underlined, then the fixes offered. */
function check(text: string, expected: readonly string[]): void {
  assert.deepEqual(
    found('unanswered-resistance', text).flatMap(({ at, fixes }) => [at, ...fixes]),
    expected,
  );
}

const trade = 'Trade or adjust with wards (negotiate)';
const tactic = (more: string) => `tactics: { t: { targets: wards, ${more} } }\n`;

describe('unanswered-resistance', () => {
  it('has an answer for each dimension, in the order of the author', () =>
    check(plan('stance: opposed, resistance: { dimensions: [third, second, first] }'), [
      'opposed',
      'Get onto the agenda of wards through doctors (gain-access)',
      'Build an alliance with wards through doctors (produce-power-relations)',
      trade,
    ]));
  it('negotiates where neither dimension nor common ground is known', () =>
    check(plan('stance: resistant'), ['resistant', trade]));
  it('underlines the resistance where no stance tells of it', () =>
    check(plan('stance: neutral, resistance: { severity: medium }'), ['resistance', trade]));
  it('can live with low severity', () => check(plan('stance: neutral, resistance: { severity: low }'), []));
  it('is silent about the lead', () => check(`lead: wards\n${plan('stance: opposed')}`, []));
  it('speaks before there is an action to judge', () =>
    check('stakeholders: { wards: { stance: opposed } }\n', ['opposed', trade]));

  it('is silent once a tactic in force is aimed at them', () =>
    check(plan('stance: opposed', tactic('type: negotiate, offer: Beds')), []));
  it('does not count what is dropped, only watches, or serves nothing that is done', () => {
    check(plan('stance: opposed', tactic('type: negotiate, offer: Beds, status: dropped')), ['opposed', trade]);
    check(plan('stance: opposed', tactic('type: watch, summary: Look')), ['opposed', trade]);
    check(plan('stance: opposed', tactic('type: protect, summary: Guard them')), ['opposed', trade]);
  });
  it('waits while an answer may be a slip, or cannot be read', () => {
    check(plan('stance: opposed', tactic('type: negotiate, offer: Beds').replace('wards', 'ward')), []);
    check(plan('stance: opposed', tactic('type: negotiate, offer: Beds').replace('wards', '{ a: b }')), []);
    check(plan('stance: opposed', tactic('type: negotiate, offer: Beds').replace('wards', 'kitchens')), [
      'opposed',
      trade,
    ]);
  });
  it('is not bought with a tactic that says nothing', () =>
    check(plan('stance: opposed', tactic('type: use-executive-power, through: doctors')), [
      'opposed',
      'Say what “t” does',
      trade,
    ]));

  it('stays at the placeholder that stands for the answer', () =>
    check(plan('stance: opposed', tactic('type: negotiate, offer: TODO')), ['TODO']));

  const shaping = 'stance: resistant, influences: porters, resistance: { dimensions: third }';
  it('is answered at those who are shaped, where that is all the resistance', () => {
    check(plan(shaping), ['resistant', 'Show porters what they gain by it (define-rationality)']);
    const towards = tactic('type: define-rationality, evidence: Figures').replace('wards', 'porters');
    check(plan(shaping, towards), []);
    check(plan(shaping.replace('third', '[third, first]'), towards), ['resistant', trade]);
  });
  it('is not answered at an ally whom they shape', () =>
    check(plan(shaping.replace('influences: porters', 'influences: doctors')), [
      'resistant',
      'Show wards what they gain by it (define-rationality)',
    ]));

  it('names what else hangs on them', () => {
    const text = `stakeholders:
  boss: { name: The boss, stance: opposed, controls: money, values: { instrumental: [calm] } }
actions: { a: { summary: Run, needs: money, conflicts-with: [calm] } }
tactics: { t: { type: gain-access, summary: Ask, through: boss } }
`;
    assert.equal(
      found('unanswered-resistance', text)[0]?.message,
      'No tactic answers the resistance of The boss (opposed). Ask what they would lose, and negotiate. More hangs on them: “Run” hurts calm, which they pursue; “Ask” is to go through them; they control money, needed for “Run”.',
    );
  });
});
