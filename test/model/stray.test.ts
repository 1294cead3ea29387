import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { type Reading, readPlan } from '../../server/src/model/read.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { world } from '../world.ts';

const file = 'test.changeplan.yaml';
const head = 'changeplan: 1\ntitle: T\n';

/** What is wrong with the form, and what the only fix makes of it. */
function mends(message: string, before: string, after: string): void {
  const [one, other] = wrongIn(before);
  assert.equal(other, undefined, other?.message);
  assert.equal(one?.message, message);
  const [fix] = one.fixes();
  assert.equal(fix && applyEdits(head + before, fix.edits), head + after);
  assert.deepEqual(
    wrongIn(after).map((it) => it.message),
    [],
  );
  assert.deepEqual(read(readPlan(readDocument(file, head + before))), read(readPlan(readDocument(file, head + after))));
}

const wrongIn = (text: string) =>
  checkText(file, head + text, world).findings.filter(({ rule }) => rule === 'schema' || rule === 'syntax');

/** What the plan says of everybody and everything, wherever it stands. */
const read = ({ plan: { stakeholders, actions, tactics } }: Reading) => ({
  stakeholders: stakeholders.map(({ id, name, power, stance, controls }) => [
    id,
    name,
    power?.value,
    stance?.value,
    controls.map((it) => it.id),
  ]),
  actions: actions.map(({ id, summary, alignsWith }) => [id, summary, alignsWith.map((it) => it.id)]),
  tactics: tactics.map(({ id, type, targets }) => [id, type?.value, targets.map((it) => it.id)]),
});

describe('keys in the column of the id that they belong to', () => {
  it('are told once, and read as they were meant', () => {
    mends(
      '“name”, “power” and “controls” stand beside “it”, not under it. Put spaces before them.',
      'stakeholders:\n  it:\n  name: IT # all\n\n  # By law\n  power: strong\n  controls:\n  - servers\n  nurses:\n    power: limited\n',
      'stakeholders:\n  it:\n    name: IT # all\n\n    # By law\n    power: strong\n    controls:\n    - servers\n  nurses:\n    power: limited\n',
    );
    mends(
      '“type”, “targets” and “summary” stand beside “talk”, not under it. Put spaces before them.',
      'stakeholders: { it: {} }\ntactics:\r\n    talk:\r\n    type: negotiate\r\n    targets: [it]\r\n    summary: >\r\n      Meet\r\n      them',
      'stakeholders: { it: {} }\ntactics:\r\n    talk:\r\n        type: negotiate\r\n        targets: [it]\r\n        summary: >\r\n          Meet\r\n          them',
    );
  });
  it('stand behind some that do not', () =>
    mends(
      '“aligns-with” stands beside “move”, not under it. Put spaces before it.',
      'actions:\n  move:\n     summary: Move\n  aligns-with: care\n',
      'actions:\n  move:\n     summary: Move\n     aligns-with: care\n',
    ));
  it('are entries where they say what an entry says, or what it says already', () => {
    assert.deepEqual(wrongIn('stakeholders:\n  it:\n  power: { power: strong }\n  name:\n'), []);
    assert.deepEqual(
      wrongIn('stakeholders:\n  it:\n    power: strong\n  power: dominant\n').map(({ message }) => message),
      ['“power” takes a map with name, role, kind and 18 more, not text. Write it as its name.'],
    );
    assert.deepEqual(wrongIn('values:\n  care: Being there\n  meaning: What it is for\n'), []);
  });
  it('come and go while somebody types', () => {
    const texts = [
      'stakeholders:\n  it:\n  nurses:\n    power: limited\n',
      'stakeholders:\n  it:\n  power: strong\n  nurses:\n    power: limited\n',
      'lead: it\nstakeholders:\n  it:\n  power: strong\n  nurses:\n    power: limited\n',
      'lead: it\nstakeholders:\n  it:\n  power: dominant\n  stance: ally\n  nurses:\n    power: limited\n',
      'lead: it\nstakeholders:\n  it:\n    power: dominant\n  stance: ally\n  nurses:\n    power: limited\n',
      'lead: it\nstakeholders:\n  it:\n    power: dominant\n    stance: ally\n  nurses:\n    power: limited\n',
      'lead: it\nstakeholders:\n  it:\n  nurses:\n    power: limited\n',
    ];
    follows(texts);
  });
});

describe('entries in the column of their section', () => {
  it('are told once, and read as they were meant', () => {
    mends(
      '“nurses” and “chief” stand beside “stakeholders”, not under it. Put spaces before them.',
      'stakeholders:\nnurses:\n  name: Nurses\n  controls:\n  - rota\n# Of the clinic\nchief: { power: dominant }\nlead: chief\n',
      'stakeholders:\n  nurses:\n    name: Nurses\n    controls:\n    - rota\n  # Of the clinic\n  chief: { power: dominant }\nlead: chief\n',
    );
    mends(
      '“chief” stands beside “stakeholders”, not under it. Put spaces before it.',
      'stakeholders:\n    nurses: { power: limited }\nchief:\n    power: dominant\nactions:\n    rota: { summary: R }',
      'stakeholders:\n    nurses: { power: limited }\n    chief:\n        power: dominant\nactions:\n    rota: { summary: R }',
    );
  });
  it('with their keys in the same column, of which some stand twice', () =>
    mends(
      '“nurses”, “chief” and “it” stand beside “stakeholders”, not under it. Put spaces before them.',
      'stakeholders:\nnurses:\nname: Nurses\npower: limited\nchief:\nname: Kern\nkind: person\npower: dominant\ncontrols:\n- beds\nit:\nactions:\n  rota: { summary: R }\n',
      'stakeholders:\n  nurses:\n    name: Nurses\n    power: limited\n  chief:\n    name: Kern\n    kind: person\n    power: dominant\n    controls:\n    - beds\n  it:\nactions:\n  rota: { summary: R }\n',
    ));
  it('with what stands behind their keys in the same column, too', () => {
    mends(
      '“me” and “chief” stand beside “stakeholders”, not under it. Put spaces before them.',
      'stakeholders:\nme:\npower: strong\nchief:\nvalues:\nterminal:\n- order\ninstrumental: [speed]\nstance: neutral\ncontrols:\nbeds: All\n',
      'stakeholders:\n  me:\n    power: strong\n  chief:\n    values:\n      terminal:\n      - order\n      instrumental: [speed]\n    stance: neutral\n    controls:\n      beds: All\n',
    );
    mends(
      '“go” and “stay” stand beside “actions”, not under it. Put spaces before them.',
      'purpose: P\nactions:\ngo:\nsummary: Go\naligns-with:\norder: Less noise\nstatus: done\nstay:\nsummary: Stay\n',
      'purpose: P\nactions:\n  go:\n    summary: Go\n    aligns-with:\n      order: Less noise\n    status: done\n  stay:\n    summary: Stay\n',
    );
  });
  it('are told for each section', () =>
    assert.deepEqual(
      wrongIn('actions:\nrota:\nsummary: R\ntactics:\ntalk:\ntype: watch\nsummary: S\n').map((it) => it.message),
      [
        '“rota” stands beside “actions”, not under it. Put spaces before it.',
        '“talk” stands beside “tactics”, not under it. Put spaces before it.',
      ],
    ));
  it('are keys of the top where one of those was meant', () => {
    const messages = (text: string) => wrongIn(text).map((it) => it.message);
    assert.deepEqual(messages('stakeholders:\n  it: {}\norganisation:\n  name: O\n'), [
      'The key “organisation” is not known here. Did you mean “organization”?',
    ]);
    assert.deepEqual(messages('stakeholders:\n  it: {}\nnotes: Ask them\n'), [
      'The key “notes” is not known here. It belongs to a stakeholder.',
    ]);
    assert.deepEqual(messages('stakeholders:\nactons:\n  rota: { summary: R }\n'), [
      'The key “actons” is not known here. Did you mean “actions”?',
    ]);
    assert.equal(messages('stakeholders:\nit: { power: strong }\nit: { power: limited }\n').length, 2);
  });
  it('come and go while somebody types', () =>
    follows([
      'stakeholders:\n  it: { power: strong }\n  nurses:\n    power: limited\n',
      'stakeholders:\n  it: { power: strong }\nnurses:\n    power: limited\n',
      'stakeholders:\nit: { power: strong }\nnurses:\n    power: limited\n',
      'stakeholders:\nit: { power: strong }\nnurses:\npower: limited\n',
      'lead: it\nstakeholders:\nit: { power: strong }\nnurses:\npower: limited\npower: dominant\n',
      'lead: it\nstakeholders:\nit: { power: strong }\nnurses:\npower: limited\nvalues:\nterminal: [rest]\n',
      'lead: it\nstakeholders:\n  it: { power: strong }\n  nurses:\n    power: dominant\n',
    ]));
});

function follows(texts: readonly string[]): void {
  let document = readDocument(file, head);
  let reading = readPlan(document);
  for (const text of texts) {
    document = readDocument(file, head + text, document);
    reading = readPlan(document, [], reading);
    const fresh = readPlan(readDocument(file, head + text));
    assert.deepEqual(read(reading), read(fresh), text);
    assert.deepEqual(shown(reading), shown(fresh), text);
  }
}

const shown = ({ faults }: Reading) => faults.map(({ at, message }) => [at.start, at.end, message]);
