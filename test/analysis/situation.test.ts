import assert from 'node:assert/strict';
import { analysisOf } from '../analyze.ts';

const organization = 'organization: { values: { terminal: a, instrumental: b } }';

function check(expected: string, text: string): void {
  assert.equal(analysisOf(text).situations.ofPlan, expected === 'none' ? undefined : expected);
}

describe('situation', () => {
  it('is aligned with all when every value of the organization is served', () =>
    check('aligned-with-all', `${organization}\nactions: { act: { summary: Act, aligns-with: [b, a] } }`));

  it('is aligned with some when one is served', () =>
    check('aligned-with-some', `${organization}\nactions: { act: { summary: Act, aligns-with: b } }`));

  it('is aligned with some when all are served but somebody’s value is hurt', () =>
    check(
      'aligned-with-some',
      `${organization}\nstakeholders: { s: { values: { instrumental: c } } }\nactions: { act: { summary: Act, aligns-with: [a, b], conflicts-with: c } }`,
    ));

  it('is no overlap when none is served', () =>
    check('no-overlap', `${organization}\nactions: { act: { summary: Act, aligns-with: c, conflicts-with: b } }`));

  it('is unknown when the action states no value', () =>
    check('unknown', `${organization}\nactions: { act: { summary: Act } }`));

  it('is unknown when nobody pursues anything', () =>
    check('unknown', 'actions: { act: { summary: Act, aligns-with: a } }'));

  it('takes the values of all holders where the organization names none', () =>
    check(
      'aligned-with-all',
      'organization: { name: Us }\nstakeholders: { s: { values: { terminal: a } }, t: { values: { terminal: b } } }\nactions: { act: { summary: Act, aligns-with: [a, b] } }',
    ));

  it('is incompatible with a terminal value of the organization', () =>
    check('incompatible', `${organization}\nactions: { act: { summary: Act, aligns-with: b, conflicts-with: a } }`));

  it('is incompatible with a terminal value of a dominant group', () =>
    check(
      'incompatible',
      'stakeholders: { s: { power: dominant, values: { terminal: a } } }\nactions: { act: { summary: Act, conflicts-with: a } }',
    ));

  it('is not incompatible with a terminal value of a strong group', () =>
    check(
      'no-overlap',
      'stakeholders: { s: { power: strong, values: { terminal: a } } }\nactions: { act: { summary: Act, conflicts-with: a } }',
    ));

  it('leaves the lead’s own values out', () =>
    check(
      'unknown',
      'lead: s\nstakeholders: { s: { power: dominant, values: { terminal: a } } }\nactions: { act: { summary: Act, conflicts-with: a } }',
    ));

  it('is the worst action’s: unknown is worse than some', () =>
    check('unknown', `${organization}\nactions: { one: { summary: One, aligns-with: a }, two: { summary: Two } }`));

  it('is the worst action’s: no overlap is worse than unknown', () =>
    check('no-overlap', `${organization}\nactions: { one: { summary: One }, two: { summary: Two, aligns-with: c } }`));

  it('is none without actions', () => check('none', organization));
});
