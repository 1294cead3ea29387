import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { world } from '../world.ts';

function check(text: string, expected: readonly string[]): void {
  const { findings } = checkText('p.changeplan.yaml', text, world);
  assert.deepEqual(
    findings.map(({ rule, severity, subject }) => `${severity} ${rule} ${subject}`),
    expected,
  );
}

const head = 'changeplan: 1\ntitle: P\npurpose: Q\n';

describe('check', () => {
  it('sorts by position and names the entry concerned', () =>
    check(`${head}lead: x\nactions:\n  act: { summary: A, conflicts-with: v, aligns-with: v }\n`, [
      'warning no-ally title',
      'info no-growth title',
      'info organization-without-values title',
      'info unknown-reference lead',
      'error contradictory-value actions.act',
      'info unknown-value actions.act',
    ]));

  it('is silent about support in a plan that needs none', () =>
    check(`${head}actions: { act: { summary: A, scope: alone } }`, []));

  it('reports a missing key once, at the entry', () =>
    check(`${head}actions:\n  act: { scope: alone }\n`, ['error schema actions.act']));

  it('reports only the document’s own rules in an organization file', () =>
    check(
      'changeplan: 1\nkind: organization\ntitle: O\nactions: { act: { summary: A } }\nstakeholders: { a: { influences: b } }',
      ['error schema actions', 'error unknown-reference stakeholders.a'],
    ));

  it('asks an empty file for its first keys, and finds no fault', () => {
    for (const text of ['', '\n  \n', '# soon\n', '---\n']) check(text, ['info schema ']);
    check('purpose: P', ['error schema purpose', 'error schema purpose', 'info without-actions purpose']);
  });

  it('takes a lead for the first who is named, as long as nobody else is', () => {
    const found = (text: string) =>
      checkText('p', `${head}lead: we\n${text}`, world).findings.flatMap(({ rule, severity }) =>
        rule === 'unknown-reference' ? severity : [],
      );
    assert.deepEqual(
      [found(''), found('stakeholders:\n'), found('stakeholders: { us: {} }\n')],
      [['info'], ['info'], ['error']],
    );
  });

  it('says nothing of what is missing in an entry that could not be read', () =>
    check(`${head}actions:\n  act:\n    summ\n    scope: alone\n`, ['error syntax actions.act']));
});
