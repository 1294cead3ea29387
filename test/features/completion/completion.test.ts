import assert from 'node:assert/strict';
import { speakIn } from '../../../l10n/index.ts';
import { check, checkText } from '../../../server/src/check/check.ts';
import { defaults } from '../../../server/src/check/settings.ts';
import { complete } from '../../../server/src/features/completion/completion.ts';
import { asPlain, asSnippet, type Completion, type Item } from '../../../server/src/features/completion/item.ts';
import { readDocument } from '../../../server/src/model/document.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { world } from '../../world.ts';
import { cursor } from '../cursor.ts';

function completed(marked: string): { completion: Completion | undefined; text: string } {
  const { checked, offset, text } = cursor(marked);
  return { completion: complete({ document: checked.document, checked, today: world.today }, offset), text };
}

/** The labels offered at the cursor: all of them, or the first where `…` ends the list. */
function offers(marked: string, labels: string): void {
  const found = completed(marked).completion?.items.map(({ label }) => label) ?? [];
  const expected = labels.split(', ').filter((label) => label !== '' && label !== '…');
  assert.equal((labels.endsWith('…') ? found.slice(0, expected.length) : found).join(', '), expected.join(', '));
}

function itemOf(marked: string, label: string): { item: Item; completion: Completion; text: string } {
  const { completion, text } = completed(marked);
  const item = completion?.items.find((it) => it.label === label);
  if (!item || !completion)
    throw new Error(`No “${label}” among ${completion?.items.map((it) => it.label).join(', ')}`);
  return { item, completion, text };
}

/** The text after the item of that name is taken. */
function takes(
  marked: string,
  label: string,
  after: string,
  print: (item: Item) => string = ({ insert }) => asPlain(insert),
): void {
  const { item, completion, text } = itemOf(marked, label);
  const edits = [{ at: completion.at, text: print(item) }];
  assert.equal(applyEdits(text, edits), after);
}

const snippet = ({ insert, continues }: Item) => asSnippet(insert, continues);

/** With holes drawn as ‹what stands there or can be chosen›. */
const drawn = ({ insert }: Item) =>
  insert.map((part) => (typeof part === 'string' ? part : `‹${part.choices?.join(', ') ?? part.text}›`)).join('');

const head = 'changeplan: 1\ntitle: P\n';
const people =
  'lead: we\nstakeholders:\n  we: { name: We, power: limited }\n  boss: { name: The boss, power: dominant, stance: resistant, relation: above, values: { terminal: [safety] } }\n  town: { name: The town, relation: outside, stance: ally }\n';
const action =
  'actions:\n  pilot: { summary: Run it, needs: [staff], aligns-with: [safety], conflicts-with: [thrift] }\n';

describe('completion', () => {
  describe('of keys', () => {
    it('offers those that are not there yet', () =>
      offers(
        'stakeholders:\n  a:\n    name: A\n    power: strong\n    $0',
        'role, kind, size, relation, department, stance, interest, assessed, sure, could-be, source, concerns, owner, bears, values, controls, influences, resistance, notes',
      ));
    it('at the top has those of a plan', () =>
      offers(
        `${head}${people}$0`,
        'kind, purpose, audience, names, success, stop-if, keep-until, uses, organization, values, actions, tactics, scenarios, accepted',
      ));
    it('at the top has those of an organization file', () =>
      offers(
        'changeplan: 1\nkind: organization\n$0',
        'title, audience, names, keep-until, uses, organization, values, stakeholders, accepted',
      ));
    it('at the end of an unfinished line', () =>
      takes('stakeholders:\n  a:\n    pow$0', 'power', 'stakeholders:\n  a:\n    power: '));
    it('replaces only the key where a value stands', () =>
      takes('stakeholders:\n  a:\n    po$0w: strong', 'power', 'stakeholders:\n  a:\n    power: strong'));
    it('in braces', () => takes('stakeholders: { a: { $0 } }', 'power', 'stakeholders: { a: { power:  } }'));
    it('in braces that are open, with lines below', () =>
      takes(
        'stakeholders:\n  a: { name: A, st$0\n  b: {}',
        'stance',
        'stakeholders:\n  a: { name: A, stance: \n  b: {}',
      ));
    it('opens a map below it', () =>
      takes(
        'stakeholders:\n  a:\n    $0',
        'values',
        'stakeholders:\n  a:\n    values:\n      terminal: []\n      instrumental: []',
      ));
    it('opens a map in braces', () =>
      takes(
        'stakeholders: { a: { $0 } }',
        'values',
        'stakeholders: { a: { values: { terminal: [], instrumental: [] } } }',
      ));
    it('opens brackets for ids', () =>
      takes('tactics:\n  t:\n    ta$0', 'targets', 'tactics:\n  t:\n    targets: [$0]', snippet));
    it('begins a list of texts on lines', () =>
      takes('tactics:\n  t:\n    ev$0', 'evidence', 'tactics:\n  t:\n    evidence:\n      - TODO'));
    it('indents as the author does', () =>
      takes(
        'stakeholders:\n    a:\n        $0',
        'resistance',
        'stakeholders:\n    a:\n        resistance:\n            dimensions: []\n            severity: ',
      ));
    it('keeps the line breaks of the file', () =>
      takes(
        'stakeholders:\r\n  a:\r\n    $0\r\n',
        'values',
        'stakeholders:\r\n  a:\r\n    values:\r\n      terminal: []\r\n      instrumental: []\r\n',
      ));
    it('on the line of the entry go below it', () =>
      takes('stakeholders:\n  a: $0\n', 'power', 'stakeholders:\n  a:\n    power: \n'));
    it('behind a dash', () => takes('accepted:\n  - $0', 'rule', 'accepted:\n  - rule: '));
    it('directly behind a dash', () => takes('accepted:\n  -$0', 'rule', 'accepted:\n  - rule: '));
    it('below the key of a list begin an item', () => takes('accepted:\n  $0', 'rule', 'accepted:\n  - rule: '));
    it('in the second item of a list', () =>
      takes(
        'accepted:\n  - rule: no-ally\n    reason: x\n  $0',
        'rule',
        'accepted:\n  - rule: no-ally\n    reason: x\n  - rule: ',
      ));
    it('come with their sentence and choices', () =>
      assert.match(
        itemOf('stakeholders:\n  a:\n    $0', 'power').item.markdown ?? '',
        /^How much they can do for or against the plan\.\n\n- `dominant`: Can stop or carry the plan alone/,
      ));
    it('behind an emoji', () => takes('title: 🌱\npu$0', 'purpose', 'title: 🌱\npurpose: TODO'));
    it('behind a byte order mark', () => takes('\ufefftitle: P\npu$0', 'purpose', '\ufefftitle: P\npurpose: TODO'));
  });

  describe('of choices', () => {
    it('has the order of the language', () =>
      offers('stakeholders:\n  a:\n    stance: $0', 'ally, supportive, neutral, resistant, opposed'));
    it('says what they mean', () =>
      assert.equal(itemOf('stakeholders:\n  a:\n    stance: $0', 'ally').item.detail, 'Acts for the plan'));
    it('adds the space behind the colon', () =>
      takes('stakeholders:\n  a:\n    stance:$0', 'ally', 'stakeholders:\n  a:\n    stance: ally'));
    it('stays in quotes', () =>
      takes('stakeholders:\n  a:\n    stance: "al$0"', 'ally', 'stakeholders:\n  a:\n    stance: "ally"'));
    it('is found in quotes', () =>
      assert.equal(itemOf('stakeholders:\n  a:\n    stance: "al$0"', 'ally').item.filter, '"ally"'));
    it('has actions behind what comes before and what a tactic serves', () => {
      offers(`${head}${action}  b: { summary: B, after: $0 }`, 'pilot');
      offers(`${head}${action}tactics: { t: { for: [$0] } }`, 'pilot');
    });
    it('has stakeholders where work changes, and somebody is asked', () => {
      offers(`${head}${people}${action}  b: { summary: B, affects: { $0 } }`, 'we, boss, town');
      offers(`${head}${people}  x: { owner: $0 }`, 'we, boss, town, x');
    });
    it('has the entries of the plan in scenarios', () => {
      offers(`${head}${people}scenarios:\n  s:\n    stakeholders:\n      $0`, 'we, boss, town');
      offers(`${head}${action}scenarios:\n  s:\n    actions:\n      $0`, 'pilot');
      offers(`${head}${people}scenarios: { s: { stakeholders: { boss: { sure: $0 } } } }`, 'known, likely, guess');
    });
    it('leaves out what stands beside', () =>
      offers('stakeholders:\n  a:\n    resistance:\n      dimensions: [first, $0]', 'second, third'));
    it('has the version', () => offers('changeplan: $0', '1'));
    it('has the nine tactics', () =>
      offers('tactics:\n  t:\n    type: $0', 'define-rationality, produce-power-relations, …'));
  });

  describe('of stakeholders', () => {
    it('says name, power and stance', () =>
      assert.equal(
        itemOf(`${people}tactics:\n  t:\n    targets: [$0]`, 'boss').item.detail,
        'The boss · dominant · resistant',
      ));
    it('leaves out those in the list', () => offers(`${people}tactics:\n  t:\n    targets: [boss, $0]`, 'we, town'));
    it('never has an entry influence itself', () =>
      offers('stakeholders:\n  a:\n    influences: [$0]\n  b: {}\n  c: {}', 'b, c'));
    it('has the powerful first for executive power', () =>
      offers(`${people}tactics:\n  t:\n    type: use-executive-power\n    through: [$0]`, 'boss, we, town'));
    it('has outsiders first for outside power', () =>
      offers(`${people}tactics:\n  t: { type: use-outside-power, through: [$0] }`, 'town, we, boss'));
    it('has them as lead', () => offers(`stakeholders: { a: {}, b: {} }\nlead: $0`, 'a, b'));
    it('has those as owner who were written without an entry', () => {
      const written = `${people.replace('name: We,', 'name: We, owner: Rosa Lind,')}tactics:\n  t:\n    owner: "Dr. No: X"\n  u:\n    owner: $0`;
      offers(written, 'we, boss, town, Rosa Lind, Dr. No: X');
      takes(written, 'Dr. No: X', written.replace('$0', '"Dr. No: X"'));
      offers(`${people}tactics:\n  t:\n    owner: Rosa$0`, 'we, boss, town');
    });
    it('has them as owner', () => offers(`${people}tactics:\n  t:\n    owner: $0`, 'we, boss, town'));
    it('has holders of the value first under “for”', () =>
      offers(`${people}actions:\n  p:\n    conflicts-with:\n      safety: { for: [$0] }`, 'boss, we, town'));
    it('makes list items on lines of their own', () =>
      takes(
        `${people}tactics:\n  t:\n    targets:\n      $0`,
        'boss',
        `${people}tactics:\n  t:\n    targets:\n      - boss`,
      ));
    it('goes on with the list above', () =>
      takes(
        `${people}tactics:\n  t:\n    targets:\n      - we\n      $0`,
        'boss',
        `${people}tactics:\n  t:\n    targets:\n      - we\n      - boss`,
      ));
    it('leaves what it does not know to the author, who finds the fixes at the word', () =>
      offers('stakeholders:\n  a: {}\nlead: nurses$0', 'a'));
  });

  describe('of values', () => {
    it('has what targets hold and actions serve first under “appeals-to”', () =>
      offers(`${people}${action}tactics:\n  t:\n    targets: [boss]\n    appeals-to: [$0]`, 'safety, …'));
    it('has what somebody holds first, then the glossary, then the catalogue', () =>
      offers(`${people}values: { own: Ours }\nactions:\n  p:\n    aligns-with: [$0]`, 'safety, own, …'));
    it('says who holds it', () =>
      assert.equal(itemOf(`${people}actions:\n  p:\n    aligns-with: [$0]`, 'safety').item.detail, 'held by The boss'));
    it('come last where the action already says the contrary of them', () => {
      const first = (list: string) =>
        completed(`${people}values: { own: Ours }\nactions:\n  p:\n${list}`).completion?.items[0]?.label;
      assert.equal(first('    aligns-with: [safety]\n    conflicts-with: [$0]'), 'own');
      assert.equal(first('    aligns-with: [$0]\n    conflicts-with: [safety, own]'), 'public-interest');
    });
    it('says what it means and where the name comes from', () =>
      assert.match(
        itemOf('actions:\n  p:\n    aligns-with: [$0]', 'innovation').item.markdown ?? '',
        /Name from: Anderson/,
      ));
    it('leaves out those in the list, by any name', () =>
      assert.equal(
        completed('actions:\n  p:\n    aligns-with: [common-good, $0]').completion?.items.some(
          ({ label }) => label === 'public-interest',
        ),
        false,
      ));
    it('as keys of a map', () =>
      takes(
        'actions:\n  p:\n    aligns-with:\n      safety: x\n      dia$0',
        'dialogue',
        'actions:\n  p:\n    aligns-with:\n      safety: x\n      dialogue: TODO',
      ));
  });

  describe('of resources', () => {
    it('says who needs it and who controls it', () =>
      assert.equal(
        itemOf(`stakeholders:\n  a: { name: Al, controls: [$0] }\n  b: { controls: staff }\n${action}`, 'staff').item
          .detail,
        'needed by pilot · controlled by b',
      ));
    it('has what is needed first under “controls”', () =>
      offers(`stakeholders:\n  a: { controls: [$0] }\n  b: { controls: rooms }\n${action}`, 'staff, rooms'));
  });

  describe('of dates, rhythms and rules', () => {
    it('has dates from today on', () =>
      offers('tactics:\n  t:\n    due: $0', '2026-11-21, 2026-11-28, 2026-12-21, 2027-02-21'));
    it('has rhythms', () => offers('tactics:\n  t:\n    every: $0', 'week, 2 weeks, month, …'));
    it('has rules that find something first', () =>
      offers(`${head}${people}${action}accepted:\n  - rule: $0`, 'missing-purpose, …'));
    it('never has syntax', () =>
      assert.equal(
        completed('accepted:\n  - rule: $0').completion?.items.some(
          ({ label }) => label === 'syntax' || label === 'schema',
        ),
        false,
      ));
    it('says what a rule finds', () =>
      assert.match(itemOf('accepted:\n  - rule: $0', 'no-ally').item.markdown ?? '', /^\w.*\.$/));
    it('has the subjects that the rule speaks of first', () =>
      offers(
        `${head}purpose: Q\n${people}${action}accepted:\n  - rule: unanswered-resistance\n    subject: $0`,
        'stakeholders.boss, stakeholders.we, …',
      ));
  });

  describe('of entries', () => {
    it('has a stakeholder with holes', () =>
      takes(
        'stakeholders:\n  $0',
        'New stakeholder',
        'stakeholders:\n  ‹TODO›:\n    name: ‹TODO›\n    relation: ‹peer, above, below, outside›\n    power: ‹moderate, dominant, strong, limited›\n    stance: ‹neutral, ally, supportive, resistant, opposed›\n    values:\n      terminal: [‹›]\n      instrumental: [‹›]',
        drawn,
      ));
    it('has those of the plan to choose from', () =>
      takes(
        `${people}tactics:\n  $0`,
        'watch',
        `${people}tactics:\n  ‹watch›:\n    type: watch\n    targets: [‹boss, town›]\n    every: ‹week, 2 weeks, month, quarter›`,
        drawn,
      ));
    it('of a file that the plan uses have what is the plan’s own', () => {
      const { document } = checkText('p', `${head}stakeholders:\n  `, world);
      const shared = readDocument('company', `kind: organization\nstakeholders: { it: { name: IT, power: strong } }`);
      const checked = check({ document, used: [shared], unresolved: [], faults: [], settings: defaults }, world);
      const found = complete({ document, checked, today: world.today }, document.text.length);
      assert.equal(
        found?.items.map((item) => `${item.label}: ${drawn(item)}`)[1],
        'it: it:\n    stance: ‹neutral, ally, supportive, resistant, opposed›',
      );
    });
    it('takes what is typed for its id', () =>
      takes(
        'stakeholders:\n  a: {}\n  nurses$0',
        'New stakeholder',
        'stakeholders:\n  a: {}\n  nurses:\n    name: TODO\n    relation: \n    power: \n    stance: \n    values:\n      terminal: []\n      instrumental: []',
      ));
    it('has each type of tactic', () =>
      offers(
        'tactics:\n  $0',
        'define-rationality, produce-power-relations, gain-access, negotiate, use-executive-power, use-outside-power, seek-counsel, protect, watch',
      ));
    it('has the type first whose name is begun, though it may become an id', () => {
      offers('tactics:\n  use$0', 'use-executive-power, use-outside-power, define-rationality, …');
      assert.equal(itemOf('tactics:\n  use$0', 'watch').item.filter, 'use');
    });
    it('gives a tactic a free id', () =>
      takes(
        'tactics:\n  protect: { type: protect }\n  $0',
        'protect',
        'tactics:\n  protect: { type: protect }\n  protect-2:\n    type: protect\n    summary: TODO',
      ));
    it('in braces', () =>
      takes('tactics: { $0 }', 'protect', 'tactics: { protect: { type: protect, summary: TODO } }'));
    it('has a value', () => takes('values:\n  $0', 'New value', 'values:\n  TODO: TODO'));
    it('below the key that it stands in', () =>
      takes('tactics: $0', 'protect', 'tactics:\n  protect:\n    type: protect\n    summary: TODO'));
    it('has whole files in an empty one', () => offers('$0', 'New plan, New organization file, changeplan, kind, …'));
    it('has whole files behind a comment', () => offers('# Mine\n$0', 'New plan, …'));
  });

  describe('that nobody asked for', () => {
    /** The labels offered once a key was typed before the cursor. */
    const check = (marked: string, expected: string) => {
      const { checked, offset } = cursor(marked);
      const writing = { document: checked.document, checked, today: world.today };
      const found = complete(writing, offset, marked[marked.indexOf('$0') - 1])?.items.map(({ label }) => label) ?? [];
      assert.equal(found.join(', '), expected);
    };
    for (const key of ['stakeholders', 'actions', 'tactics', 'values', 'accepted', 'organization', 'success'])
      it(`writes nothing below “${key}:”, as the next key is Enter`, () => {
        check(`${key}:$0`, '');
        check(`${key}: $0`, '');
        check(`title: P\n${key}:$0\nlead: we\n`, '');
      });
    it('writes nothing below an entry either', () => {
      check('stakeholders:\n  a:$0', '');
      check('stakeholders:\n  a:\n    values:$0', '');
      check('tactics:\n  t:\n    evidence:$0', '');
    });
    it('does not come up while a line is indented', () => {
      check('stakeholders:\n $0', '');
      check('stakeholders:\n  a:\n    $0', '');
    });
    it('has choices behind a key', () => check('stakeholders:\n  a:\n    sure:$0', 'known, likely, guess'));
    it('has keys in braces', () => check('success: { a: { measure: X, $0 } }', 'target, by, reached'));
    it('has items behind a dash', () => check('stakeholders: { a: {} }\ntactics:\n  t:\n    targets:\n      -$0', 'a'));
  });

  describe('asks again after each key', () => {
    const check = (marked: string, expected: boolean) =>
      assert.equal(completed(marked).completion?.incomplete, expected);
    it('where what is typed may become a new id', () => check('tactics:\n  a$0', true));
    it('but not where the list is known', () => check('stakeholders: { a: { stance: a$0 } }', false));
  });

  describe('of nothing', () => {
    it('in free text', () => offers('title: $0', ''));
    it('in text that may be a map instead', () => offers('values:\n  own: Our$0 word', ''));
    it('where the id of an entry is changed', () => offers('stakeholders:\n  a$0: {}', ''));
    it('in a comment', () => offers('title: P # $0', ''));
    it('in a block of text', () => offers('stakeholders:\n  a:\n    notes: |\n      sta$0', ''));
    it('below a key that the language does not have', () => offers('foo:\n  $0', ''));
  });

  describe('of configurations', () => {
    const offersIn = (marked: string, label: string, insert: string) => {
      const offset = marked.indexOf('$0');
      const document = readDocument('.changeplanrc.yaml', marked.replace('$0', ''));
      const found = complete({ document, today: world.today }, offset)?.items.find((it) => it.label === label);
      assert.equal(found && asPlain(found.insert), insert);
      return found;
    };
    it('has its keys', () => void offersIn('$0', 'rules', 'rules:\n  '));
    it('has rules with their first sentence', () =>
      assert.equal(
        offersIn('rules:\n  $0', 'shallow-base', 'shallow-base: ')?.markdown?.split('\n')[0],
        'Only one or two allies support the plan.',
      ));
    it('has severities', () => void offersIn('rules:\n  no-ally: $0', 'off', 'off'));
    it('has options', () => void offersIn('rules:\n  shallow-base: { $0 }', 'min-allies', 'min-allies: '));
    it('has their defaults', () => void offersIn('rules:\n  shallow-base: { min-allies: $0 }', '3', '3'));
    it('has no plan', () => void assert.throws(() => offersIn('$0', 'New plan', '')));
  });

  it('types a plan from an empty file to its end', () => {
    let text = '';
    /** Takes the item at `$0`, or at the end, and fills its holes. */
    const take = (label: string, ...fills: string[]) => {
      const { item, completion, text: bare } = itemOf(text.includes('$0') ? text : `${text}$0`, label);
      let index = 0;
      const written = item.insert
        .map((part) => (typeof part === 'string' ? part : (fills[index++] ?? part.text)))
        .join('');
      text = applyEdits(bare, [{ at: completion.at, text: written }]);
    };
    take('changeplan');
    text += '\n';
    take('title', 'Spread the program');
    text += '\n';
    take('purpose', 'Fewer beds');
    text += '\n';
    take('stakeholders');
    take('New stakeholder', 'team', 'The team', 'peer', 'limited', 'ally', 'safety', 'dialogue');
    text += '\n  ';
    take('New stakeholder', 'board', 'The board', 'above', 'dominant', 'resistant', 'safety', 'dialogue');
    text += '\n';
    take('lead', '');
    take('team');
    text += '\n';
    take('actions');
    take('New action', 'pilot', 'Run it', 'staff', 'safety', 'dialogue');
    text += '\n    ';
    take('scope', '');
    take('beyond');
    text += '\n';
    take('tactics');
    take('define-rationality', 'show', 'board', 'safety', 'The study');
    text += '\n    ';
    take('due', '');
    take('2026-12-21');
    text += '\n';
    take('accepted', '$0');
    take('no-growth');
    text = text.replace('reason: TODO', 'reason: So be it');
    const { findings, analysis } = checkText('p', text, world);
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'syntax' || rule === 'schema'),
      [],
      text,
    );
    assert.equal(analysis.plan.tactics.length + analysis.plan.stakeholders.length + analysis.plan.accepted.length, 4);
  });

  describe('in German', () => {
    before(() => speakIn('de'));
    after(() => speakIn('en'));

    it('offers the same choices, and says what they mean', () => {
      const { item } = itemOf(`${head}stakeholders:\n  a: { stance: $0 }\n`, 'opposed');
      assert.deepEqual(
        [asPlain(item.insert).trim(), item.detail],
        ['opposed', 'Leistet aktiv Widerstand: handelt gegen den Plan'],
      );
    });
    it('says what keys are for', () =>
      assert.match(itemOf(`${head}pur$0\n`, 'purpose').item.markdown ?? '', /^Wozu die Veränderung da ist\./));
    it('begins a whole plan in the words of the language', () => {
      const { item } = itemOf('$0', 'Neuer Plan');
      assert.match(asPlain(item.insert), /^changeplan: 1\ntitle: /);
    });
  });
});
