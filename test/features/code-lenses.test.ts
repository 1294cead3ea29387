import assert from 'node:assert/strict';
import { type Checked, checkText } from '../../server/src/check/check.ts';
import { codeLenses } from '../../server/src/features/code-lenses.ts';
import { world } from '../world.ts';
import { checkFiles } from './files.ts';

const file = 'example.changeplan.yaml';

/** The text with its lenses, lines that begin with `▸`, above what they stand for. */
function check(drawn: string, eol = '\n'): void {
  const lines = drawn.split('\n');
  const text = lines.filter((line) => !/^ *▸/.test(line)).join(eol);
  assert.equal(draw(checkText(file, text, world), eol), drawn);
}

function draw(checked: Checked, eol = '\n'): string {
  const { text } = checked.document;
  const lenses = codeLenses(checked);
  let offset = 0;
  return text
    .split(eol)
    .flatMap((line) => {
      const start = offset;
      offset += line.length + eol.length;
      const here = lenses.filter(({ at }) => start <= at.start && at.start < offset);
      const indent = line.slice(0, line.search(/\S|$/));
      return here.length > 0 ? [`${indent}▸ ${here.map((lens) => lens.text).join(' | ')}`, line] : [line];
    })
    .join('\n');
}

const plan = `# 🏥
changeplan: 1
▸ What next? | Not known yet. Nobody’s power is said yet. For 1 · undecided 2 · against 0.
title: P
lead: us
stakeholders:
  ▸ 1 reference
  us: {}
  ▸ 3 references | Brief before you meet them | Page for them
  wards:
    stance: ally
    values: { terminal: care }
  ▸ 0 references | Brief before you meet them | Page for them
  board: { values: { terminal: calm }, influences: wards }
  ▸ 0 references | Brief before you meet them | Page for them
  city: { values: { terminal: care, instrumental: calm } }
actions:
  ▸ serves 1 group, serves and hurts 1 group, hurts 1 group
  run:
    aligns-with: care
    conflicts-with: calm
  rest: {}
tactics:
  ask: { type: watch, targets: wards, through: wards }
`;

describe('code lenses', () => {
  it('say the outlook, whom actions serve and hurt, and references', () => check(plan));
  it('know CRLF', () => check(plan, '\r\n'));
  it('stand on the first key while the title is missing', () =>
    check(
      '▸ What next? | Not known yet. No action is written yet, and nobody’s power is said yet. For 0 · undecided 1 · against 0.\nchangeplan: 1\nstakeholders:\n  ▸ 0 references | Brief before you meet them | Page for them\n  a: {}',
    ));
  it('leave entries alone that share a line', () =>
    check(
      '▸ What next? | Not known yet. No action is written yet, and nobody’s power is said yet. For 0 · undecided 2 · against 0.\nstakeholders: { a: { influences: b }, b: { influences: a } }',
    ));
  it('say nothing of a plan that says nothing', () => {
    check('');
    check('title: P');
  });
  it('lead from an organization file to what all plans say, and count nothing that only it says', () =>
    check(
      'kind: organization\ntitle: O\nstakeholders:\n  ▸ Everything about them\n  a: {}\n  ▸ Everything about them\n  b: { influences: a }',
    ));
  it('know what broken text still says', () =>
    check(
      '▸ What next? | Not known yet. No action is written yet, and nobody’s power is said yet. For 0 · undecided 3 · against 0.\ntitle: P\nstakeholders:\n  ▸ 1 reference | Brief before you meet them | Page for them\n  a:\n    stanc\n  ▸ 0 references | Brief before you meet them | Page for them\n  b: { influences: a }\n  ▸ 0 references | Brief before you meet them | Page for them\n  c: [',
    ));
  it('count what an alias repeats once', () =>
    check(
      '▸ What next? | Not known yet. No action is written yet, and nobody’s power is said yet. For 0 · undecided 3 · against 0.\ntitle: P\nstakeholders:\n  ▸ 1 reference | Brief before you meet them | Page for them\n  a: {}\n  ▸ 0 references | Brief before you meet them | Page for them\n  b: &b { influences: a }\n  ▸ 0 references | Brief before you meet them | Page for them\n  c: *b',
    ));
  it('stand in the plan only, and lead into the files that it uses', () => {
    const checked = checkFiles({
      'plan.changeplan.yaml': 'title: P\nlead: a\nstakeholders:\n  a:\n    stance: ally\n',
      'o.changeplan.yaml': 'kind: organization\ntitle: O\nstakeholders:\n  a: {}\n  b: { influences: a }\n',
    });
    assert.equal(
      draw(checked),
      '▸ What next? | Not known yet. No action is written yet, and nobody’s power is said yet. For 0 · undecided 1 · against 0.\ntitle: P\nlead: a\nstakeholders:\n  ▸ 2 references\n  a:\n    stance: ally\n',
    );
    const places = codeLenses(checked).flatMap(({ leadsTo }) =>
      typeof leadsTo !== 'string' && 'places' in leadsTo ? [leadsTo.places.map((place) => place.file)] : [],
    );
    assert.deepEqual(places, [['plan.changeplan.yaml', 'o.changeplan.yaml']]);
  });

  it('lead from the groups of an organization to what all plans say of them', () => {
    const checked = checkFiles({ 'o.changeplan.yaml': 'kind: organization\ntitle: O\nstakeholders:\n  a: {}\n' });
    const [about] = codeLenses(checked);
    assert.deepEqual(
      [about?.text, about?.leadsTo],
      ['Everything about them', { page: 'everything', stakeholder: 'a' }],
    );
  });
});
