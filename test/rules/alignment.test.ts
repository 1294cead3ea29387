import assert from 'node:assert/strict';
import { found } from './found.ts';

function check(rule: string, text: string, expected: readonly string[]): void {
  assert.deepEqual(
    found(rule, text).map(({ at }) => at),
    expected,
  );
}

const needy = 'actions: { a: { summary: A, aligns-with: v, needs: money } }\n';

describe('a slip in whom a conflict is limited to', () => {
  const plan = (only: string) => `stakeholders:
  buyers: { power: strong, stance: opposed, values: { terminal: [tradition, quality] } }
actions:
  a: { summary: A, needs: x, aligns-with: quality, conflicts-with: { tradition: { how: Since 1973, for: ${only} } } }
`;
  const rules = ['stance-mismatch', 'untapped-ally'];
  const told = (only: string) => rules.filter((rule) => found(rule, plan(only)).length > 0);
  it('lets nobody conclude that the one who was meant is served', () => {
    assert.deepEqual(told('buyrs'), []);
    assert.deepEqual(told('sellers'), ['stance-mismatch']);
  });
});

describe('no-overlap', () => {
  const overlap = (values: string, action: string, expected: readonly string[]) =>
    check(
      'no-overlap',
      `${values}\nactions: { a: { summary: A, ${action} }, b: { summary: B, needs: money } }\n`,
      expected,
    );
  const organization = 'organization: { values: { terminal: v, instrumental: w } }';
  it('speaks of each action alone', () => {
    overlap(organization, 'aligns-with: x', ['a']);
    overlap(organization, 'aligns-with: [x, w]', []);
  });
  it('speaks of an action that only hurts', () => overlap(organization, 'conflicts-with: w', ['a']));
  it('leaves a conflict with a terminal value to its own rule', () => overlap(organization, 'conflicts-with: v', []));
  it('does not count the values of the lead', () =>
    overlap(
      'lead: us\nstakeholders: { us: { values: { terminal: x } }, s: { values: { terminal: v } } }',
      'aligns-with: x',
      ['a'],
    ));
  it('does not judge a value that is still to be filled in', () => overlap(organization, 'aligns-with: TODO', []));
  it('is silent while lines of the action cannot be read', () =>
    check('no-overlap', `${organization}\nactions:\n  a:\n    aligns-with: x\n    conflicts\n    needs: money\n`, []));
});

describe('unstated-alignment', () => {
  const offers = (organization: string, expected: readonly string[]) =>
    assert.deepEqual(
      found(
        'unstated-alignment',
        `organization: { values: { ${organization} } }\nstakeholders: { s: { values: { terminal: [thrift, frugality], instrumental: [v, w, x] } } }\nactions: { a: { summary: A } }\n`,
      ).flatMap(({ fixes }) => fixes),
      ['Say which values it serves (aligns-with)', ...expected.map((id) => `Say that it serves “${id}” (aligns-with)`)],
    );
  it('offers what the organization pursues, as it writes it', () => offers('terminal: thrift', ['thrift']));
  it('offers what anybody pursues where the organization names no value', () => offers('', ['thrift', 'v', 'w']));
  it('is silent while lines of the action cannot be read', () =>
    check('unstated-alignment', 'actions:\n  a:\n    summary: A\n    aligns-\n', []));
  it('is silent where what stands there is told as a fault', () =>
    check('unstated-alignment', 'actions: { a: { summary: A, aligns-with: { v: [x] } } }\n', []));
  it('stands at a placeholder, and offers nothing there', () => {
    const text = 'actions: { a: { summary: A, aligns-with: TODO } }\n';
    check('unstated-alignment', text, ['TODO']);
    assert.deepEqual(found('unstated-alignment', text)[0]?.fixes, []);
  });
  it('leaves actions alone that are given up or in reserve', () =>
    check(
      'unstated-alignment',
      'actions: { a: { summary: A, status: dropped }, b: { summary: B, status: reserve }, c: { summary: C } }\n',
      ['c'],
    ));
  it('is silent in a plan that needs no support', () =>
    check('unstated-alignment', 'actions: { a: { summary: A, scope: alone } }\n', []));
});

describe('overlap-unused', () => {
  const unused = (stakeholder: string, tactic: string, expected: readonly string[]) =>
    check(
      'overlap-unused',
      `stakeholders: { s: { ${stakeholder}, values: { terminal: v } } }\n${needy}tactics: { t: { targets: s, ${tactic} } }\n`,
      expected,
    );
  const offer = 'type: negotiate, offer: x';
  it('speaks of those on whom much depends', () => {
    unused('power: strong', offer, ['s']);
    unused('controls: money', offer, ['s']);
    unused('power: moderate', offer, []);
  });
  it('leaves allies alone', () => unused('power: strong, stance: ally', offer, []));
  it('leaves those alone towards whom no tactic is in force', () => {
    unused('power: strong', `${offer}, status: dropped`, []);
    unused('power: strong', 'type: negotiate', []);
    unused('power: strong, stance: resistant', `${offer}, status: done`, []);
    unused('power: strong', 'type: watch', []);
  });
  it('counts an argument until it is dropped', () => {
    unused('power: strong', 'type: define-rationality, evidence: x, status: done', []);
    check(
      'overlap-unused',
      `stakeholders: { s: { power: strong, values: { terminal: v } } }\n${needy}tactics:\n  t: { type: define-rationality, evidence: x, targets: s, status: dropped }\n  u: { ${offer}, targets: s }\n`,
      ['s'],
    );
  });
  it('counts a tactic of any type that appeals to what they share, by any of its names', () => {
    unused('power: strong', `${offer}, appeals-to: v`, []);
    unused('power: strong', `${offer}, appeals-to: w`, ['s']);
  });
  it('is silent where a slip may be the stance or the target', () => {
    unused('power: strong, stance: champion', offer, []);
    check(
      'overlap-unused',
      `stakeholders: { board: { power: strong, values: { terminal: v } } }\n${needy}tactics: { t: { ${offer}, targets: board }, u: { type: define-rationality, evidence: x, targets: bord } }\n`,
      [],
    );
  });
  it('builds on no action that goes against a terminal value of a dominant group', () =>
    check(
      'overlap-unused',
      `stakeholders: { s: { power: strong, values: { terminal: v } }, d: { power: dominant, values: { terminal: w } } }\nactions: { a: { summary: A, aligns-with: v, conflicts-with: w } }\ntactics: { t: { ${offer}, targets: [s, d] } }\n`,
      [],
    ));
});
