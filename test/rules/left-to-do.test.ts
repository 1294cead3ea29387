import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { world } from '../world.ts';
import { finding, head, shared } from './finds.ts';

const finds = finding('left-to-do');
const p = 'p.changeplan.yaml';

describe('left-to-do', () => {
  const check = (text: string, ...expected: string[]) =>
    finds({ [p]: `${head}${text}` }, ...expected.map((it) => `${p} ${it}`));

  it('tells each placeholder once', () =>
    check(
      'stakeholders:\n  a: { name: TODO, role: TBD, notes: "???", department: … }\n',
      ...['5: TODO', '5: TBD', '5: "???"', '5: …'],
    ));
  it('knows them in any case, with a note, and in a list without quotes', () =>
    check(
      'stop-if:\n  - todo\n  - TODO: ask them\n  - "tbd: ask them"\n',
      '5: todo',
      '6: TODO: ask them',
      '7: "tbd: ask them"',
    ));
  it('knows them in brackets without quotes, and leaves a map that somebody wrote', () =>
    check('stop-if: [TODO: ask them, nobody comes, { TODO: ask }]\n', '4: TODO: ask them'));
  it('tells none with a note in a list at which the rule that asks for the text stands', () => {
    const text = `${head}organization: { values: { terminal: [TODO: what] } }
stakeholders: { a: { power: strong, values: { terminal: [TBD: ask], instrumental: quality } } }
actions: { x: { summary: X, aligns-with: [TODO: which] } }
tactics: { t: { type: define-rationality, summary: S, targets: [TODO: who], evidence: [TODO: numbers] } }
`;
    const { findings } = checkText(p, text, world);
    assert.deepEqual(
      findings.flatMap(({ rule, at: { start, end } }) => (/TODO|TBD/.test(text.slice(start, end)) ? [rule] : [])),
      [
        'organization-without-values',
        ...['no-terminal-value', 'unstated-alignment', 'tactic-without-target', 'argument-without-evidence'],
      ],
    );
  });
  it('takes one in place of a path for no path', () => {
    check('uses: TODO\nnames: tbd\n', '4: TODO', '5: tbd');
    check('uses: ["???", TODO: the one of the ward]\n', '4: "???"', '4: TODO: the one of the ward');
  });
  it('takes an id of the plan for what it is', () =>
    check('stakeholders:\n  tbd: { name: Department TBD }\n  b: { influences: tbd }\n'));
  it('takes ids that look like one for what they are, in every rule', () => {
    const text = `${head}lead: TODO
organization: { values: { terminal: { tbd: { pursued-by: TODO } } } }
values: { tbd: Work together }
stakeholders:
  TODO: { name: Unit TODO, influences: b }
  b: { power: strong, stance: neutral, values: { terminal: tbd } }
actions: { x: { summary: X, aligns-with: tbd } }
tactics:
  t: { type: define-rationality, summary: Show it, targets: b, through: TODO, appeals-to: tbd, evidence: tbd }
  u: { type: produce-power-relations, summary: TBD, targets: TODO, offer: tbd }
`;
    const told = ['tactic-without-target', 'argument-without-evidence', 'one-sided-engagement', 'left-to-do'];
    const { findings } = checkText(p, text, world);
    const rules = findings.map(({ rule }) => rule);
    assert.deepEqual(
      [...told, 'value-without-group', 'stakeholder-without-values', 'unstated-alignment'].filter((rule) =>
        rules.includes(rule as (typeof rules)[number]),
      ),
      [],
    );
  });
  it('stands in place of a choice, a date, a number and an id, without a fault of the shape', () => {
    const text = `${head}lead: TODO\nkeep-until: TODO\nstakeholders:\n  a: { power: TODO, size: TBD, influences: [TODO] }\n`;
    assert.deepEqual(
      checkText(p, text, world)
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ message }) => message),
      [],
    );
    return check(text.slice(head.length), '4: TODO', '5: TODO', '7: TODO', '7: TBD', '7: TODO');
  });
  it('is silent where another finding stands', () =>
    finds({ [p]: 'changeplan: 1\ntitle: P\npurpose: TODO\nstakeholders: { a: { stance: opposed } }\n' }));
  it('is silent where one finding asks several', () =>
    check(
      'stakeholders:\n  a: { power: strong, values: { terminal: [TODO] } }\n  b: { power: strong, values: { terminal: [TODO] } }\nactions: { x: { summary: X, needs: m } }\n',
    ));
  it('speaks of tactics that say nothing', () =>
    check('tactics:\n  t: { type: protect }\n  u: { type: watch }\n', '5: t'));
  it('speaks in organization files', () => finds({ [p]: `${shared}organization: { name: TODO }\n` }, `${p} 4: TODO`));
  it('accepts nothing for a reason that is one', () => {
    const text = `${head}accepted: [{ rule: no-ally, reason: TODO }]\nstakeholders: { a: {} }\nactions: { x: { summary: X, aligns-with: craft } }\n`;
    const { findings } = checkText(p, text, world);
    assert.equal(findings.find(({ rule }) => rule === 'no-ally')?.accepted, undefined);
    assert.equal(
      findings.some(({ rule }) => rule === 'unused-acceptance'),
      false,
    );
  });
  it('never wins over a file that is used', () =>
    finds(
      {
        [p]: `${head}uses: o.changeplan.yaml\nstakeholders:\n  a: { power: TODO }\nactions: { x: { summary: X, needs: y } }\n`,
        'o.changeplan.yaml': `${shared}stakeholders:\n  a: { power: strong }\n`,
      },
      `${p} 6: TODO`,
    ));
});
