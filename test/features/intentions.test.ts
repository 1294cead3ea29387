import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { type Intention, intend } from '../../server/src/features/intentions.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { world } from '../world.ts';

/** The text after the edits, or why there are none. */
function wanted(text: string, intention: Intention): string {
  const intended = intend(checkText('p.changeplan.yaml', text, world), intention);
  return 'problem' in intended ? intended.problem : applyEdits(text, intended.edits);
}

const block = `changeplan: 1
stakeholders:
  wards:   # they do the work
    name: Wards
    power: strong   # as far as we know
    stance: "neutral"
  board: { power: dominant }
`;

describe('what is wanted in the picture', () => {
  it('moves somebody by the one word that says so', () => {
    assert.equal(
      wanted(block, { kind: 'move', id: 'wards', stance: 'ally', power: 'strong' }),
      block.replace('"neutral"', 'ally'),
    );
    assert.equal(
      wanted(block, { kind: 'move', id: 'wards', stance: 'ally', power: 'limited' }),
      block.replace('power: strong', 'power: limited').replace('"neutral"', 'ally'),
    );
    assert.equal(
      wanted(block, { kind: 'move', id: 'board', stance: 'opposed' }),
      block.replace('{ power: dominant }', '{ power: dominant, stance: opposed }'),
    );
  });

  it('says both ratings of somebody of whom nothing was said', () => {
    assert.equal(
      wanted('stakeholders:\n  a: {}\n', { kind: 'move', id: 'a', stance: 'ally', power: 'strong' }),
      'stakeholders:\n  a: { power: strong, stance: ally }\n',
    );
    assert.equal(
      wanted('stakeholders:\n  a:\n', { kind: 'move', id: 'a', stance: 'ally', power: 'strong' }),
      'stakeholders:\n  a:\n    power: strong\n    stance: ally\n',
    );
  });

  it('leaves the text alone where it says so already, or what is wanted is no choice of the language', () => {
    assert.equal(wanted(block, { kind: 'move', id: 'wards', stance: 'neutral', power: 'strong' }), block);
    assert.equal(wanted(block, { kind: 'move', id: 'wards', stance: 'constructor' }), block);
  });

  it('keeps the line breaks of the text', () => {
    const text = block.replaceAll('\n', '\r\n');
    assert.equal(wanted(text, { kind: 'move', id: 'wards', stance: 'ally' }), text.replace('"neutral"', 'ally'));
  });

  it('says why there is no edit', () => {
    assert.equal(wanted(block, { kind: 'move', id: 'nurses', stance: 'ally' }), '“nurses” is no longer in the plan.');
    const aliased = 'stakeholders:\n  a: { stance: &s ally }\n  b: { stance: *s }\n';
    assert.match(wanted(aliased, { kind: 'move', id: 'b', stance: 'opposed' }), /no safe place/);
    assert.match(wanted(block, { kind: 'due', id: 't', day: 'soon' }), /no day/);
  });

  it('adds somebody where the reader has clicked, as the others are written', () => {
    assert.equal(
      wanted('stakeholders:\n  a: {}\n', { kind: 'add', stance: 'neutral', power: 'strong' }),
      'stakeholders:\n  a: {}\n  new-stakeholder: { name: TODO, power: strong, stance: neutral }\n',
    );
  });

  it('calls a newcomer by the name that the reader gives', () => {
    const named = (name: string) =>
      wanted('stakeholders:\n  a:\n    name: A\n', { kind: 'add', name, power: 'limited' });
    const begin = 'stakeholders:\n  a:\n    name: A\n';
    assert.equal(
      named(" Patients'  council "),
      `${begin}  patients-council:\n    name: Patients' council\n    power: limited\n`,
    );
    assert.equal(named('A'), `${begin}  a-2:\n    name: A\n    power: limited\n`);
    assert.equal(named('!: #'), `${begin}  new-stakeholder:\n    name: "!: #"\n    power: limited\n`);
    assert.equal(named('  '), `${begin}  new-stakeholder:\n    name: TODO\n    power: limited\n`);
  });

  it('ticks a tactic off and moves the day on which it is due', () => {
    const text = 'tactics:\n  talk: { type: negotiate, due: 2026-12-01 }\n';
    assert.equal(
      wanted(text, { kind: 'due', id: 'talk', day: '2027-01-15' }),
      text.replace('2026-12-01', '2027-01-15'),
    );
    assert.equal(wanted(text, { kind: 'done', id: 'talk' }), text.replace('-01 }', '-01, status: done }'));
  });

  it('draws a line from one to another', () => {
    assert.equal(
      wanted(block, { kind: 'influence', from: 'board', to: 'wards' }),
      block.replace('{ power: dominant }', '{ power: dominant, influences: [wards] }'),
    );
    assert.match(wanted(block, { kind: 'influence', from: 'board', to: 'board' }), /themselves/);
  });

  it('answers a finding by the fix that was chosen, if both are still there', () => {
    const text = 'changeplan: 1\ntitle: P\nlead: ward\nstakeholders: { wards: {} }\n';
    const { findings } = checkText('p.changeplan.yaml', text, world);
    const found = findings.find(({ rule }) => rule === 'unknown-reference');
    assert.ok(found);
    const { rule, message } = found;
    assert.equal(
      wanted(text, { kind: 'answer', rule, message, title: 'Change to “wards”' }),
      text.replace('ward\n', 'wards\n'),
    );
    assert.match(wanted(text, { kind: 'answer', rule, message: 'other' }), /changed in the meantime/);
    assert.match(wanted(text, { kind: 'answer', rule, message, title: 'Dance' }), /choose again/);
  });
});
