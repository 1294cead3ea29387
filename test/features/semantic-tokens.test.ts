import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { world } from '../world.ts';
import { checkFiles } from './files.ts';

const file = 'example.changeplan.yaml';

/** The tokens of a text, or of what stands between `«` and `»`, as `word:kind` or `word:kind.modifier`. */
function check(marked: string, expected: string): void {
  const [start, end] = [marked.indexOf('«'), marked.indexOf('»') - 1];
  const { analysis, ...checked } = checkText(file, marked.replace(/[«»]/g, ''), world);
  const range = start < 0 ? undefined : { file, start, end };
  const { text } = checked.document;
  const drawn = semanticTokens({ analysis, ...checked }, range).map(
    ({ at, kind, modifier }) => `${text.slice(at.start, at.end)}:${kind}${modifier ? `.${modifier}` : ''}`,
  );
  assert.equal(drawn.join(' '), expected);
}

describe('semantic tokens', () => {
  it('tell ids by kind', () =>
    check(
      'lead: a\nvalues: { v: V }\nstakeholders: { a: { controls: r } }\nactions: { b: { needs: r, aligns-with: v } }\ntactics: { c: { targets: [a] } }',
      'a:stakeholder v:value.declaration a:stakeholder.declaration r:resource b:action.declaration r:resource v:value c:tactic.declaration a:stakeholder',
    ));
  it('tell where a stance leads', () =>
    check(
      'stakeholders: { a: { stance: ally }, b: { stance: supportive }, c: { stance: neutral }, d: { stance: resistant }, e: { stance: opposed } }\ntactics: { f: { aims-for: ally } }',
      'a:stakeholder.declaration ally:stance.for b:stakeholder.declaration supportive:stance.for c:stakeholder.declaration neutral:stance.neither d:stakeholder.declaration resistant:stance.against e:stakeholder.declaration opposed:stance.against f:tactic.declaration ally:stance.for',
    ));
  it('know quotes, emoji and CRLF', () =>
    check('# 🏥\r\nlead: "a"\r\nstakeholders:\r\n  \'a\': {}\r\n', '"a":stakeholder \'a\':stakeholder.declaration'));
  it('know an alias', () =>
    check(
      'lead: &l a\nstakeholders: { a: &s { stance: ally }, b: *s }\ntactics: { c: { targets: *l } }',
      'a:stakeholder a:stakeholder.declaration ally:stance.for b:stakeholder.declaration c:tactic.declaration *l:stakeholder',
    ));
  it('leave other words alone, and what is no stance', () =>
    check('title: a\nstakeholders: { a: { name: b, power: strong, stance: alli } }', 'a:stakeholder.declaration'));
  it('are on one line each', () => check('lead: "a\n  b"\nstakeholders: { c: {} }', 'c:stakeholder.declaration'));
  it('are given for a part of the file', () =>
    check('lead: a\nstakeholders:\n«  a: { influences: b }\n»  b: {}\n', 'a:stakeholder.declaration b:stakeholder'));
  it('know what broken text still says', () =>
    check(
      'stakeholders:\n  a:\n    stance: ally\n    "\n  b: {}\nlead: a',
      'a:stakeholder.declaration ally:stance.for b:stakeholder.declaration a:stakeholder',
    ));
  it('are none in an empty file', () => check('', ''));
  it('are those of the plan, not of the files it uses', () => {
    const checked = checkFiles({
      'plan.changeplan.yaml': 'lead: a\nstakeholders: { a: {} }',
      'o.changeplan.yaml': 'kind: organization\nstakeholders: { a: { stance: ally }, bbbbbbbbb: {} }',
    });
    assert.deepEqual([...new Set(semanticTokens(checked).map(({ at }) => at.file))], ['plan.changeplan.yaml']);
    assert.equal(semanticTokens(checked).length, 2);
  });
});
