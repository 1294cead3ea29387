import assert from 'node:assert/strict';
import { type Document, readDocument } from '../../server/src/model/document.ts';
import { addItem, addPair, addTo, removeFrom, setPair, type Value } from '../../server/src/model/layout.ts';
import { type Node, type Pair, pairOf } from '../../server/src/model/node.ts';
import { applyEdits, type Edit } from '../../server/src/text/edit.ts';

/** In each text, «this» is what an edit adds and ‹this› what it takes out; without marks there is no edit. */
describe('layout', () => {
  describe('a key in a block', () => {
    it('goes to the end', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards:
    name: W«
    power: strong»
  clinics:
    name: C
`,
      );
    });
    it('goes before what follows the entry', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards:
    name: W«
    power: strong»

# What we do
actions:
`,
      );
    });
    it('goes behind the comments of the entry', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards:
    name: W # by all
      # and always«
    power: strong»

  # Others
  clinics:
`,
      );
    });
    it('goes behind a text over many lines', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards:
    notes: |
      one

      two«
    power: strong»


  clinics:
`,
      );
    });
    it('goes behind a text that goes on', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards:
    name: W
      and more # W«
    power: strong»
  clinics:
`,
      );
    });
    it('goes behind a list', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards:
    controls:
    - beds
    - staff # all«
    power: strong»
  clinics:
`,
      );
    });
    it('goes behind brackets over many lines', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards:
    controls: [
      beds, # all
    ]«
    power: strong»
  clinics:
`,
      );
    });
    it('is indented as far as the author does', () => {
      adds(
        'stakeholders.wards',
        { values: { terminal: { care: 'daily' } } },
        `
stakeholders:
    wards:
        name: W«
        values:
            terminal:
                care: daily»
`,
      );
    });
    it('is indented as little as the author does', () => {
      adds(
        'stakeholders.wards',
        { values: { terminal: { care: 'daily' } } },
        `
stakeholders:
 wards:
  name: W«
  values:
   terminal:
    care: daily»
`,
      );
    });
    it('stands below an anchor', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards: &wards
    name: W«
    power: strong»
`,
      );
    });
    it('takes its place in the order', () => {
      adds(
        'tactics.talk',
        { purpose: 'P' },
        `
tactics:
  talk:
    # Who
    targets: wards«
    purpose: P»
    due: 2026-12-01
`,
        ['type', 'targets', 'purpose', 'due'],
      );
    });
    it('can come first', () => {
      adds(
        'tactics.talk',
        { type: 'watch' },
        `
tactics:
  talk:
    # Who
    «type: watch
    »targets: wards
`,
        ['type', 'targets'],
      );
    });
    it('is not added behind an alias', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  clinics: &clinics
    name: C
  wards: *clinics
`,
      );
    });
    it('is not added to a text', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards: all of them
`,
      );
    });
    it('is not added behind a key with a question mark', () => {
      adds(
        'stakeholders',
        { clinics: { name: 'C' } },
        `
stakeholders:
  ? wards
  : name: W
`,
      );
    });
  });

  describe('a key in braces', () => {
    it('goes behind a comma', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards: { name: W«, power: strong» }
`,
      );
    });
    it('without spaces too', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders: {wards: {"name":"W"«, power: strong»}}
`,
      );
    });
    it('leaves a comma at the end', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards: { name: W«, power: strong», }
`,
      );
    });
    it('goes before a comment', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards: {
    name: W, # by all
    stance: ally«, power: strong» # for now
  }
`,
      );
    });
    it('opens empty ones', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards: {« power: strong »}
  clinics: { }
`,
      );
    });
    it('opens empty ones with a space in them', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards: {« power: strong» }
`,
      );
    });
    it('goes behind a key alone', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards: { name«, power: strong» }
`,
      );
    });
    it('goes behind a key and its colon', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards: { name:«, power: strong» }
`,
      );
    });
    it('goes before a name that stands twice', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards: { name: A, stance: ally«, power: strong», name: B }
`,
      );
    });
    it('is not added to what a plan may not use', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards: { <<: *clinics }
`,
      );
    });
    it('is an entry in braces among such', () => {
      adds(
        'stakeholders',
        { clinics: { name: 'C', controls: ['beds', 'staff'] } },
        `
stakeholders:
  wards: { name: W }«
  clinics: { name: C, controls: [beds, staff] }»
`,
      );
    });
    it('is an entry in braces inside braces', () => {
      adds(
        'stakeholders',
        {
          clinics: { name: 'C', values: { terminal: ['care'] } },
        },
        `
stakeholders: { wards: { name: W }«, clinics: { name: C, values: { terminal: [care] } }» }
`,
      );
    });
  });

  describe('a key below a key that has nothing yet', () => {
    it('begins a block', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards:«
    power: strong»
  clinics:
`,
      );
    });
    it('begins it behind a comment', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards: # all of them«
    power: strong»

  # Others
  clinics:
`,
      );
    });
    it('begins it at the end of the file', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards:«
    power: strong»`,
      );
    });
    it('begins it in a section', () => {
      adds(
        'stakeholders',
        { wards: { name: 'W', values: { terminal: 'care' } } },
        `
stakeholders:«
  wards:
    name: W
    values:
      terminal: care»
actions:
`,
      );
    });
    it('begins it with the indentation of others', () => {
      adds(
        'stakeholders',
        { wards: { name: 'W' } },
        `
lead: wards
actions:
    pilot:
        summary: S
stakeholders:«
    wards:
        name: W»
`,
      );
    });
    it('begins braces inside braces', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders: { wards:« { power: strong }» , clinics: }
`,
      );
    });
    it('is not added without a colon', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders: { wards }
`,
      );
    });
    it('is not added before an alias that stands for nothing', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards: *nowhere
`,
      );
    });
    it('is not added above such an alias either', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards:
    # all of them
    *nowhere
`,
      );
    });
    it('is not added where nothing is written out', () => {
      adds(
        'stakeholders.wards',
        { power: 'strong' },
        `
stakeholders:
  wards: ~
`,
      );
    });
  });

  describe('an entry', () => {
    it('goes to the end of its section', () => {
      adds(
        'stakeholders',
        { clinics: { name: 'C' } },
        `
stakeholders:
  wards:
    name: W
    # more«
  clinics:
    name: C»

# What we do
actions:
`,
      );
    });
    it('begins a section where the order has it', () => {
      adds(
        '',
        { stakeholders: { wards: { name: 'W' } } },
        `
changeplan: 1
title: T«
stakeholders:
  wards:
    name: W»
actions:
`,
        ['title', 'stakeholders', 'actions'],
      );
    });
    it('begins a section behind a blank line, where there are such', () => {
      adds(
        '',
        { actions: { pilot: { summary: 'S' } } },
        `
title: T

# Who
stakeholders:
  wards:
    name: W«

actions:
  pilot:
    summary: S»
`,
      );
    });
    it('puts an entry behind a blank line, where all others have one', () => {
      const added = { tram: { name: 'T' } };
      adds(
        'stakeholders',
        added,
        `
stakeholders:
  wards:
    name: W

  # Since May
  board:
    name: B«

  tram:
    name: T»

actions: {}
`,
      );
      adds(
        'stakeholders',
        added,
        `
stakeholders:
  wards:
    name: W

  board:
    name: B
  shops:
    name: S«
  tram:
    name: T»
`,
      );
    });
    it('puts a second entry as far from the first as those of other sections are apart', () => {
      adds(
        'tactics',
        { talk: { type: 'negotiate' } },
        `
stakeholders:
  wards:
    name: W

  board:
    name: B
tactics:
  ask:
    type: seek-counsel«

  talk:
    type: negotiate»
`,
      );
    });
    it('begins a section without one, where there is none', () => {
      adds(
        '',
        { actions: { pilot: { summary: 'S' } } },
        `
title: T
stakeholders:
  wards:
    name: W«
actions:
  pilot:
    summary: S»
`,
      );
    });
  });

  describe('a key at the top', () => {
    it('takes its place in the order', () => {
      adds(
        '',
        { purpose: 'P' },
        `
changeplan: 1
title: T«
purpose: P»

stakeholders:
  wards:
`,
        ['changeplan', 'title', 'purpose', 'stakeholders'],
      );
    });
    it('can come first, below the comments', () => {
      adds(
        '',
        { changeplan: 1 },
        `
# A plan
«changeplan: 1
»title: T
`,
        ['changeplan', 'title'],
      );
    });
    it('can come first behind a byte order mark', () => {
      adds(
        '',
        { changeplan: 1 },
        `
\ufeff«changeplan: 1
»title: T
`,
        ['changeplan', 'title'],
      );
    });
    it('goes into braces', () => {
      adds(
        '',
        { title: 'T' },
        `
{ changeplan: 1«, title: T» }`,
      );
    });
    it('goes into empty braces', () => {
      adds(
        '',
        { title: 'T' },
        `
{« title: T »}
`,
      );
    });
    it('is not added before an anchor', () => {
      adds(
        '',
        { title: 'T' },
        `
&version changeplan: 1
`,
        ['title', 'changeplan'],
      );
    });
    it('begins an empty file', () => {
      adds(
        '',
        { title: 'T' },
        `
«title: T
»`,
      );
    });
    it('goes below comments', () => {
      adds(
        '',
        { title: 'T' },
        `
# A plan
«title: T
»`,
      );
    });
    it('goes below a comment without a line break', () => {
      adds(
        '',
        { title: 'T' },
        `
# A plan«
title: T
»`,
      );
    });
    it('goes below the start of the document', () => {
      adds(
        '',
        { title: 'T' },
        `
---
«title: T
»`,
      );
    });
    it('goes behind a byte order mark', () => {
      adds(
        '',
        { title: 'T' },
        `
\ufeff«title: T
»`,
      );
    });
    it('is not added behind the end of the document', () => {
      adds(
        '',
        { title: 'T' },
        `
...
`,
      );
    });
    it('is not added behind a directive', () => {
      adds(
        '',
        { title: 'T' },
        `
%YAML 1.2
---
`,
      );
    });
    it('is not added to a list', () => {
      adds(
        '',
        { title: 'T' },
        `
- a
`,
      );
    });
    it('is not added to prose', () => {
      adds(
        '',
        { title: 'T' },
        `
hello
`,
      );
    });
  });

  describe('a value is written so that it is read again', () => {
    it('with a colon', () => {
      adds(
        'stakeholders.wards',
        { notes: 'one: two # three' },
        `
stakeholders:
  wards:
    name: W«
    notes: "one: two # three"»
`,
      );
    });
    it('with commas in a block', () => {
      adds(
        'stakeholders.wards',
        { notes: 'one, two {three}' },
        `
stakeholders:
  wards:
    name: W«
    notes: one, two {three}»
`,
      );
    });
    it('with commas in braces', () => {
      adds(
        'stakeholders.wards',
        { notes: 'one, two {three}' },
        `
stakeholders:
  wards: { name: W«, notes: "one, two {three}"» }
`,
      );
    });
    it('over many lines', () => {
      adds(
        'stakeholders.wards',
        { notes: 'one\ntwo' },
        `
stakeholders:
  wards:
    name: W«
    notes: "one\\ntwo"»
`,
      );
    });
    it('over many lines in braces', () => {
      adds(
        'stakeholders.wards',
        { notes: 'one\ntwo' },
        `
stakeholders:
  wards: { name: W«, notes: "one\\ntwo"» }
`,
      );
    });
    it('longer than a line', () => {
      adds(
        'stakeholders.wards',
        {
          notes:
            'Staff are told that helping would distract them from their duties, and that nobody has asked for it so far',
        },
        `
stakeholders:
  wards: { name: W«, notes: "Staff are told that helping would distract them from their duties, and that nobody has asked for it so far"» }
`,
      );
    });
    it('that YAML takes for something else', () => {
      adds(
        'stakeholders',
        { '2026': { name: 'null', controls: ['no', '1e3', 'x, y'] } },
        `
stakeholders:
  wards:
    name: W«
  "2026":
    name: "null"
    controls: [no, "1e3", "x, y"]»
`,
      );
    });
  });

  describe('a key that says nothing gets its value', () => {
    it('behind its colon', () => {
      sets(
        'actions.pilot',
        { summary: 'TODO' },
        `
actions:
  pilot:
    summary:« TODO»
    needs: money
`,
      );
    });
    it('before a comment', () => {
      sets(
        'actions.pilot',
        { summary: 'a: b' },
        `
actions:
  pilot:
    summary:« "a: b"» # in short
`,
      );
    });
    it('instead of blank quotes', () => {
      sets(
        'actions.pilot',
        { summary: 'TODO' },
        `
actions:
  pilot:
    summary: ‹""›«TODO» # in short
`,
      );
    });
    it('instead of nothing written out', () => {
      sets(
        'actions.pilot',
        { summary: 'a, b' },
        `
actions:
  pilot: { summary: ‹~›«"a, b"», needs: money }
`,
      );
    });
    it('in braces', () => {
      sets(
        'actions.pilot',
        { summary: 'a, b' },
        `
actions:
  pilot: { summary:« "a, b"» , needs: money }
`,
      );
    });
    it('and is added where it is missing', () => {
      sets(
        'actions.pilot',
        { summary: 'a, b' },
        `
actions:
  pilot: { needs: money«, summary: "a, b"» }
`,
      );
    });
    it('but not where it says something', () => {
      sets(
        'actions.pilot',
        { summary: 'TODO' },
        `
actions:
  pilot: { summary: S }
`,
      );
    });
    it('instead of a text that is still to be written', () => {
      sets(
        'actions.pilot',
        { summary: 'TODO' },
        `
actions:
  pilot:
    summary: ‹|›«TODO»
    needs: money
`,
      );
    });
  });

  describe('an id', () => {
    it('joins a single one', () => {
      addsId(
        'actions.pilot.needs',
        'staff',
        `
actions:
  pilot:
    needs: «[»money«, staff]» # much
`,
      );
    });
    it('joins a list in brackets', () => {
      addsId(
        'actions.pilot.needs',
        'staff',
        `
actions:
  pilot:
    needs: [money«, staff»]
`,
      );
    });
    it('joins a list in a block', () => {
      addsId(
        'actions.pilot.needs',
        'staff',
        `
actions:
  pilot:
    needs:
      - money # much«
      - staff»
    summary: S
`,
      );
    });
    it('joins a map', () => {
      addsId(
        'actions.pilot.needs',
        'staff',
        `
actions:
  pilot:
    needs:
      money: much«
      staff: TODO»
`,
      );
    });
    it('begins a list', () => {
      addsId(
        'actions.pilot.needs',
        'staff',
        `
actions:
  pilot:
    needs: ‹[]›«[staff]»
    summary: S
`,
      );
    });
    it('begins a list behind a key', () => {
      addsId(
        'actions.pilot.needs',
        'staff',
        `
actions:
  pilot:
    needs:« [staff]»
    summary: S
`,
      );
    });
    it('does not join an alias', () => {
      addsId(
        'actions.spread.needs',
        'staff',
        `
actions:
  pilot:
    needs: &needs [money]
  spread:
    needs: *needs
`,
      );
    });
    it('does not join a text over many lines', () => {
      addsId(
        'actions.pilot.needs',
        'staff',
        `
actions:
  pilot:
    needs: >-
      money
`,
      );
    });
  });

  describe('an id is taken out', () => {
    it('of brackets, first', () => {
      removes(
        'actions.pilot.needs',
        'beds',
        `
actions:
  pilot:
    needs: [‹beds, ›money, staff]
`,
      );
    });
    it('of brackets, between others', () => {
      removes(
        'actions.pilot.needs',
        'money',
        `
actions:
  pilot:
    needs: [beds, ‹money, ›staff]
`,
      );
    });
    it('of brackets, whatever it says in quotes', () => {
      removes(
        'actions.pilot.needs',
        'a #1 &b',
        `
actions:
  pilot:
    needs: [‹"a #1 &b", ›"c #2"]
`,
      );
    });
    it('of brackets, last', () => {
      removes(
        'actions.pilot.needs',
        'staff',
        `
actions:
  pilot:
    needs: [beds, money‹, staff›]
`,
      );
    });
    it('of brackets, last before a comma', () => {
      removes(
        'actions.pilot.needs',
        'staff',
        `
actions:
  pilot:
    needs: [beds‹, staff›, ]
`,
      );
    });
    it('of brackets, with its line', () => {
      removes(
        'actions.pilot.needs',
        'money',
        `
actions:
  pilot:
    needs: [
      beds, # all
‹      money, # much
›      staff # some
    ]
`,
      );
    });
    it('of brackets, with the last line', () => {
      removes(
        'actions.pilot.needs',
        'staff',
        `
actions:
  pilot:
    needs: [
      beds, # all
‹      staff # some
›    ]
`,
      );
    });
    it('of brackets, but not with the comment of another', () => {
      removes(
        'actions.pilot.needs',
        'staff',
        `
actions:
  pilot:
    needs: [beds, # all
      staff ]
`,
      );
    });
    it('of a block', () => {
      removes(
        'actions.pilot.needs',
        'money',
        `
actions:
  pilot:
    needs:
      - beds # all
‹      - money # much
›      # some
      - staff
`,
      );
    });
    it('of a block at the end of the file', () => {
      removes(
        'actions.pilot.needs',
        'staff',
        `
actions:
  pilot:
    needs:
    - beds
‹    - staff›`,
      );
    });
    it('of a map in a block', () => {
      removes(
        'actions.pilot.needs',
        'beds',
        `
actions:
  pilot:
    needs:
‹      beds: |
        all
        of them
›      staff: some
`,
      );
    });
    it('of a map in braces', () => {
      removes(
        'actions.pilot.needs',
        'staff',
        `
actions:
  pilot:
    needs: { beds: all‹, staff: some› }
`,
      );
    });
    it('with its key, when it is the last', () => {
      removes(
        'actions.pilot.needs',
        'money',
        `
actions:
  pilot:
    summary: S
‹    needs:
      - money
›`,
      );
    });
    it('with its key, when it stands alone', () => {
      removes(
        'actions.pilot.needs',
        'money',
        `
actions:
  pilot:
‹    needs: money # much
›    summary: S
`,
      );
    });
    it('with its key in braces', () => {
      removes(
        'actions.pilot.needs',
        'money',
        `
actions:
  pilot: { summary: S‹, needs: [money]› }
`,
      );
    });
    it('with its key in braces, first', () => {
      removes(
        'actions.pilot.needs',
        'money',
        `
actions:
  pilot: { ‹needs: money, ›summary: S }
`,
      );
    });
    it('but not with an anchor', () => {
      removes(
        'actions.pilot.needs',
        'money',
        `
actions:
  pilot:
    needs: &needs [money]
  spread:
    needs: *needs
`,
      );
    });
    it('but not behind an anchor', () => {
      removes(
        'actions.pilot.needs',
        'money',
        `
actions:
  pilot:
    needs: [&money money, staff]
`,
      );
    });
    it('but not of an alias', () => {
      removes(
        'actions.spread.needs',
        'money',
        `
actions:
  pilot:
    needs: &needs [beds, money]
  spread:
    needs: *needs
`,
      );
    });
  });

  describe('an item of a list', () => {
    it('begins the list', () => {
      addsItem(`
title: T«
accepted:
  - rule: no-ally
    reason: TODO»
`);
    });
    it('begins it behind its key', () => {
      addsItem(`
title: T
accepted: # What we live with«
  - rule: no-ally
    reason: TODO»

lead: wards
`);
    });
    it('goes to the end', () => {
      addsItem(`
title: T
accepted:
  # First
  - rule: no-growth
    reason: |
      We begin«
  - rule: no-ally
    reason: TODO»

lead: wards
`);
    });
    it('goes to the end, as far in as the others', () => {
      addsItem(`
title: T
accepted:
- rule: no-growth
  reason: We begin # now«
- rule: no-ally
  reason: TODO»
lead: wards
`);
    });
    it('opens brackets', () => {
      addsItem(`
title: T
accepted: [«{ rule: no-ally, reason: TODO }»]
`);
    });
    it('goes into brackets', () => {
      addsItem(`
title: T
accepted: [ { rule: no-growth, reason: We begin }«, { rule: no-ally, reason: TODO }» ]
`);
    });
    it('begins the list with the indentation of others', () => {
      addsItem(`
title: T«
accepted:
    - rule: no-ally
      reason: TODO»
stakeholders:
    wards:
        name: W
`);
    });
    it('is not added to an alias', () => {
      addsItem(`
title: T
accepted: *others
`);
    });
    it('is not added to a plan in braces', () => {
      addsItem(`
{ title: T }
`);
    });
  });
});

type Values = Readonly<Record<string, Value>>;

function adds(path: string, pair: Values, marked: string, order: readonly string[] = []): void {
  const [key, value] = only(pair);
  check(marked, (document) => addPair(document, path ? at(document, path) : document.root, key, value, order));
}

function sets(path: string, pair: Values, marked: string): void {
  const [key, value] = only(pair);
  check(marked, (document) => setPair(document, at(document, path), key, value, []));
}

function addsId(path: string, id: string, marked: string): void {
  const [entry, key] = split(path);
  check(marked, (document) => addTo(document, at(document, entry), key, id, []));
}

function removes(path: string, id: string, marked: string): void {
  const [entry, key] = split(path);
  check(marked, (document) => {
    const place = parts(at(document, path).value).find(({ text }) => text === id)?.span;
    return place ? removeFrom(document, at(document, entry), key, place) : assert.fail(`${id} does not stand there`);
  });
}

function addsItem(marked: string): void {
  const item = { rule: 'no-ally', reason: 'TODO' };
  const order = ['title', 'accepted'];
  check(marked, (document) => addItem(document, pairOf(document.root, 'accepted'), 'accepted', item, order));
}

function check(markedBelow: string, edit: (document: Document) => Edit[]): void {
  const marked = markedBelow.slice(1);
  checkOnce(marked, edit);
  checkOnce(marked.replaceAll('\n', '\r\n'), edit);
}

function checkOnce(marked: string, edit: (document: Document) => Edit[]): void {
  const before = marked.replace(/«[^»]*»/g, '').replace(/[‹›]/g, '');
  const after = marked.replace(/‹[^›]*›/g, '').replace(/[«»]/g, '');
  // A text of one line does not say how its lines end.
  const lines = before.includes('\n') ? after : after.replaceAll('\r\n', '\n');
  const document = readDocument('test.changeplan.yaml', before);
  const result = applyEdits(before, edit(document));
  assert.equal(result, lines);
  const { faults } = readDocument(document.file, result);
  assert.ok(faults.length <= document.faults.length, faults.map(({ message }) => message).join('\n'));
}

function only(pair: Values): [string, Value] {
  const [first] = Object.entries(pair);
  return first ?? assert.fail('nothing to write');
}

function split(path: string): [string, string] {
  const dot = path.lastIndexOf('.');
  return [path.slice(0, dot), path.slice(dot + 1)];
}

function at({ root }: Document, path: string): Pair {
  let pair: Pair | undefined;
  for (const key of path.split('.')) pair = pairOf(pair ? pair.value : root, key);
  return pair ?? assert.fail(`${path} does not stand there`);
}

function parts(node: Node | undefined): { span: Edit['at']; text: string }[] {
  if (node?.kind === 'map') return node.pairs.map(({ key }) => key);
  const items = node?.kind === 'list' ? node.items : node ? [node] : [];
  return items.flatMap((item) => (item.kind === 'scalar' ? [item] : []));
}
