import assert from 'node:assert/strict';
import { analysisOf } from '../analyze.ts';

/** The tactics in force for the group `g`, of that stance. */
function check(expected: string, stance: string, tactics: string): void {
  const { inForce, stakeholder } = analysisOf(
    `stakeholders: { g: { stance: ${stance} }, h: {} }\ntactics: { ${tactics} }`,
  );
  const group = stakeholder('g');
  assert.ok(group);
  assert.equal(ids(inForce.for(group)), expected);
}

const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).join(' ');
const tactic = (rest = '') => `{ type: negotiate, targets: g, offer: Help${rest} }`;

describe('tactics in force', () => {
  it('are those that are open', () =>
    check('a b', 'opposed', `a: ${tactic()}, b: ${tactic(', status: under-way')}, c: ${tactic(', status: dropped')}`));
  it('are those that are done, where nobody resists', () => check('a', 'neutral', `a: ${tactic(', status: done')}`));
  it('are those that are done, where no stance is given', () => check('a', 'null', `a: ${tactic(', status: done')}`));
  it('are not those that were tried in vain', () => {
    check('', 'resistant', `a: ${tactic(', status: done')}`);
    check('', 'opposed', `a: ${tactic(', status: done, outcome: He said no')}`);
  });
  it('are not those towards somebody else', () => check('', 'neutral', 'a: { type: negotiate, targets: h, offer: x }'));
  it('are there once, however often a target is named', () =>
    check('a', 'neutral', 'a: { type: negotiate, targets: [g, h, g], offer: x }'));
  it('are not those that protect, seek counsel or watch', () =>
    check(
      '',
      'neutral',
      ['protect', 'seek-counsel', 'watch']
        .map((type, at) => `t${at}: { type: ${type}, targets: g, summary: x }`)
        .join(),
    ));
  it('are not those that say nothing', () =>
    check('', 'neutral', 'a: { type: negotiate, targets: g, through: h, aims-for: ally, due: 2027-01-01, owner: me }'));
  it('may say what cannot be read', () =>
    check(
      'a b',
      'neutral',
      'a: { type: negotiate, targets: g, offer: { text: Help } }, b: { type: negotiate, targets: g, ofer: Help }, c: { type: negotiate, targets: g, offer: "" }, d: { type: negotiate, targets: g, offer: [TODO, { TODO: ask }] }',
    ));
  it('say something by any of six keys', () =>
    check(
      't0 t1 t2 t3 t4 t5',
      'neutral',
      ['summary', 'purpose', 'offer', 'evidence', 'appeals-to', 'outcome']
        .map((key, at) => `t${at}: { type: negotiate, targets: g, ${key}: x }`)
        .join(', '),
    ));
});

describe('tactics in force for one action', () => {
  const forAction = (serves: string, status = 'planned') => {
    const { inForce, stakeholder, plan } = analysisOf(
      `stakeholders: { g: {} }\nactions: { a: { summary: A, status: ${status} }, b: { summary: B } }\ntactics: { t: ${tactic(serves)} }`,
    );
    const [group, [a, b]] = [stakeholder('g'), plan.actions];
    assert.ok(group && a && b);
    return [inForce.for(group), inForce.forAction(group, a), inForce.forAction(group, b)].map(ids).join('/');
  };
  it('are those that serve all', () => assert.equal(forAction(''), 't/t/t'));
  it('are those that serve it too', () => {
    assert.equal(forAction(', for: b'), 't//t');
    assert.equal(forAction(', for: [a, b]'), 't/t/t');
  });
  it('are none where they serve only what is given up or kept in reserve', () => {
    assert.equal(forAction(', for: a', 'dropped'), '//');
    assert.equal(forAction(', for: a', 'reserve'), '//');
  });
  it('may be meant where an id is a slip', () => assert.equal(forAction(', for: aa'), 't/t/t'));
});

describe('watching', () => {
  const watched = (stance: string, status = 'planned') => {
    const { inForce, stakeholder } = analysisOf(
      `stakeholders: { g: { stance: ${stance} } }\ntactics: { a: { type: watch, targets: g, status: ${status} } }`,
    );
    const group = stakeholder('g');
    return group ? ids(inForce.watching(group)) : '';
  };
  it('is enough for those who do not resist', () => assert.equal(watched('neutral'), 'a'));
  it('is not enough for those who do', () => assert.equal(watched('resistant') + watched('opposed'), ''));
  it('ends when it is dropped', () => assert.equal(watched('neutral', 'dropped'), ''));
});
