import assert from 'node:assert/strict';
import { analysisOf } from '../analyze.ts';

/** The ceiling of the group `g`, of whose values `end` is terminal and `means` instrumental. */
function check(expected: string, actions: string, more = ''): void {
  const { ceiling, stakeholder } = analysisOf(
    `stakeholders: { g: { values: { terminal: end, instrumental: [means, more] }${more} } }\nactions: { ${actions} }`,
  );
  const group = stakeholder('g');
  assert.ok(group);
  const { stance, if: hurt } = ceiling(group);
  assert.equal([stance, ...hurt].join(' '), expected);
}

const act = (values: string) => `{ summary: Act, ${values} }`;

describe('ceiling', () => {
  it('is neutral where an end is hurt', () => check('neutral', `a: ${act('conflicts-with: end, aligns-with: means')}`));
  it('is supportive where only means are hurt', () => check('supportive', `a: ${act('conflicts-with: means')}`));
  it('is ally, if what is hurt is answered, where something is served too', () =>
    check('ally means more', `a: ${act('aligns-with: end, conflicts-with: [means, more]')}`));
  it('names what all actions hurt, once each', () =>
    check(
      'ally more means',
      `a: ${act('aligns-with: end, conflicts-with: more')}, b: ${act('aligns-with: end, conflicts-with: [means, more]')}`,
    ));
  it('is ally where values are only served', () => check('ally', `a: ${act('aligns-with: means')}`));
  it('is ally where nothing is known', () => check('ally', ''));
  it('is supportive where nothing is at stake', () => check('supportive', `a: ${act('aligns-with: other')}`));
  it('is never below the stance', () => {
    check('ally', `a: ${act('conflicts-with: end')}`, ', stance: ally');
    check('neutral', `a: ${act('conflicts-with: end')}`, ', stance: opposed');
  });
});
