import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { check as checkSource } from '../../server/src/check/check.ts';
import { defaults } from '../../server/src/check/settings.ts';
import { compare, type Difference } from '../../server/src/compare/compare.ts';
import { headline as headlineOf } from '../../server/src/compare/words.ts';
import { format } from '../../server/src/features/formatting.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { world } from '../world.ts';
import { checked, differ, head, lines, plan } from './lines.ts';

/** What is told of the change from one text to the other, findings left out. */
const check = (before: string, after: string, expected: string) =>
  assert.equal(lines(differ(plan(before), plan(after))), expected.trim());

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.changeplan.yaml'))
  .map((name) => readFileSync(`examples/${name}`, 'utf8'));

describe('comparing plans', () => {
  describe('tells', () => {
    it('a stance that has moved, and the ally it wins', () =>
      check(
        'stakeholders: { vp: { name: Vice presidents 😀, stance: resistant, power: strong } }',
        'stakeholders: { vp: { name: Vice presidents 😀, stance: ally, power: dominant } }',
        `
Allies
  + Won: Vice presidents 😀
Stakeholders
  ~ Vice presidents 😀: power strong → dominant; stance resistant → ally`,
      ));

    it('an ally that is lost', () =>
      check(
        'stakeholders: { a: { stance: ally } }',
        'stakeholders: { a: {} }',
        'Allies\n  - Lost: a\nStakeholders\n  ~ a: stance ally → not said',
      ));

    it('several allies in one line', () =>
      check(
        'stakeholders: { a: {}, b: {} }',
        'stakeholders: { a: { stance: ally }, b: { stance: ally } }',
        'Allies\n  + Won: a and b\nStakeholders\n  ~ a: stance not said → ally\n  ~ b: stance not said → ally',
      ));

    it('stakeholders that come and go', () =>
      check(
        'stakeholders: { nurses: { name: Nurses } }',
        'stakeholders: { mayors: { name: Mayors, relation: outside, power: strong, stance: neutral } }',
        'Stakeholders\n  + Mayors (outside; strong; neutral)\n  - Nurses',
      ));

    it('values gained and lost', () =>
      check(
        'organization: { values: { terminal: x } }\nstakeholders: { a: { values: { terminal: [x, y] } } }',
        'organization: { values: { terminal: [x, z] } }\nstakeholders: { a: { values: { terminal: x, instrumental: y } } }',
        `
Values
  ~ The organization: terminal values: added z
  ~ a: terminal values: removed y; instrumental values: added y`,
      ));

    it('conflicts that come and go', () => {
      const holders = 'stakeholders: { a: { values: { terminal: x, instrumental: y } } }\n';
      check(
        `${holders}actions: { act: { summary: Act, conflicts-with: y } }`,
        `${holders}actions: { act: { summary: Act, conflicts-with: x } }`,
        `
Conflicts and alignment
  ~ “Act” and a: conflict → terminal conflict (x)
Actions
  ~ Act: hurts: added x, removed y`,
      );
      check(
        `${holders}actions: { act: { summary: Act, conflicts-with: y } }`,
        `${holders}actions: { act: { summary: Act, aligns-with: y } }`,
        `
Conflicts and alignment
  - “Act” no longer hurts instrumental values of a: y
  + “Act” serves values of a: y
Actions
  ~ Act: serves: added y; hurts: removed y`,
      );
    });

    it('a conflict once for all whom it concerns', () => {
      const holders = 'stakeholders: { a: { values: { terminal: x } }, b: { values: { terminal: x } } }\n';
      check(
        `${holders}actions: {}`,
        `${holders}actions: { act: { summary: Act, conflicts-with: x } }`,
        `
Conflicts and alignment
  + “Act” goes against terminal values of a and b: x
Actions
  + Act (hurts x)`,
      );
    });

    it('tactics that are new, gone or further on', () =>
      check(
        'tactics: { talk: { type: negotiate, due: 2026-12-01 }, wait: { type: watch } }',
        'tactics: { talk: { type: negotiate, status: done, due: 2027-01-01 }, guard: { type: protect, targets: nobody } }',
        `
Tactics
  + guard (protect; towards nobody; planned)
  - wait
  ~ talk: due 2026-12-01 → 2027-01-01; status planned → done`,
      ));

    it('texts, the short ones in full', () =>
      check(
        'purpose: Old\nstakeholders: { a: { notes: Old, controls: { money: Old } } }',
        'purpose: New\nstakeholders: { a: { notes: New, controls: { money: New } } }',
        `
Stakeholders
  ~ a: how they control money reworded; notes reworded
The plan
  ~ Purpose “Old” → “New”`,
      ));

    it('how a value is pursued only where the value stays', () =>
      check(
        'stakeholders: { a: { values: { terminal: { x: Old, y: Old } } } }',
        'stakeholders: { a: { values: { terminal: { x: New, z: New } } } }',
        'Values\n  ~ a: terminal values: added z, removed y; how they pursue x reworded',
      ));

    it('the glossary', () =>
      check(
        'values: { craft: Work done well }',
        'values: { craft: Work done as well as it can be, x: X }',
        'Values\n  + x\n  ~ craft: meaning reworded',
      ));

    it('what is accepted, and why', () =>
      check(
        'accepted: [{ rule: no-ally, reason: Old }, { rule: syntax, reason: Never }]',
        'accepted: [{ rule: no-ally, reason: New }, { rule: overdue, subject: tactics.t, reason: Busy, until: 2027-01-01 }]',
        `
The plan
  ~ Acceptance of no-ally: now because “New”
  - Accepted no longer: syntax
  + Accepted: overdue tactics.t, because “Busy”`,
      ));
  });

  describe('follows', () => {
    it('an id that is another under the same name', () =>
      check(
        'lead: vp\nstakeholders: { vp: { name: Vice presidents } }\ntactics: { t: { type: watch, targets: vp } }',
        'lead: vice\nstakeholders: { vice: { name: Vice presidents } }\ntactics: { t: { type: watch, targets: vice } }',
        'Stakeholders\n  ~ Vice presidents: id vp → vice',
      ));

    it('an id that is another with the same content', () =>
      check(
        'stakeholders: { vp: { power: strong, stance: neutral, controls: money } }',
        'stakeholders: { vice: { controls: [money], stance: neutral, power: strong } }',
        'Stakeholders\n  ~ vice: id vp → vice',
      ));

    it('a name that is another under the same id', () =>
      check(
        'stakeholders: { vp: { name: VPs } }',
        'stakeholders: { vp: { name: Vice presidents } }',
        'Stakeholders\n  ~ Vice presidents: name “VPs” → “Vice presidents”',
      ));

    it('names rather than ids that somebody else has now', () =>
      check(
        'stakeholders: { a: { name: Nurses, stance: ally }, b: { name: Mayors } }',
        'stakeholders: { a: { name: Mayors }, b: { name: Nurses, stance: ally } }',
        'Stakeholders\n  ~ Mayors: id b → a\n  ~ Nurses: id a → b',
      ));

    it('actions and tactics by what they say', () =>
      check(
        'actions: { act: { summary: Act } }\ntactics: { t: { type: watch, targets: a, evidence: [e], owner: me } }',
        'actions: { do: { summary: Act } }\ntactics: { u: { type: watch, targets: a, evidence: [e], owner: me } }',
        'Actions\n  ~ Act: id act → do\nTactics\n  ~ u: id t → u',
      ));

    it('values by their meaning', () =>
      check(
        'values: { craft: Done well }\nstakeholders: { a: { values: { terminal: craft } } }',
        'values: { mastery: Done well }\nstakeholders: { a: { values: { terminal: mastery } } }',
        'Values\n  ~ mastery: id craft → mastery',
      ));

    it('values by another name for them', () =>
      check(
        'stakeholders: { a: { values: { terminal: x } } }',
        'values: { y: { meaning: Y, aliases: x } }\nstakeholders: { a: { values: { terminal: y } } }',
        'Values\n  + y',
      ));

    it('nobody who is only as ordinary as somebody else', () =>
      check(
        'stakeholders: { nurses: { stance: neutral } }',
        'stakeholders: { mayors: { stance: neutral } }',
        'Stakeholders\n  + mayors (neutral)\n  - nurses',
      ));
  });

  describe('of findings tells', () => {
    const found = (before: string, after: string, expected: RegExp) =>
      assert.match(lines(differ(plan(before), plan(after)), 'Findings'), expected);
    const late = 'tactics: { talk: { type: watch, due: 2026-01-01 } }';

    it('what is new and what is solved', () => {
      found('', late, /^ {2}\+ New warning: .*\(overdue\)$/m);
      found(late, '', /^ {2}- Solved warning: .*\(overdue\)$/m);
    });

    it('nothing where only the id or the place is another', () => {
      const renamed = `# A comment\n${late.replace('talk: {', 'speak: { owner: me, purpose: P,')}`;
      const same = late.replace('{ type', '{ owner: me, purpose: P, type');
      assert.equal(lines(differ(plan(same), plan(renamed)), 'Findings'), '');
    });

    it('what is accepted, and what is no longer', () => {
      const accepted = `${late}\naccepted: [{ rule: overdue, reason: R }]`;
      found(late, accepted, /^ {2}~ Accepted: warning: .*\(overdue\)$/m);
      found(accepted, late, /^ {2}\+ No longer accepted: warning: .*\(overdue\)$/m);
      found('', accepted, /^ {2}~ Accepted: warning: .*\(overdue\)$/m);
    });

    it('what weighs less than before', () => {
      const conflict = (more: string) =>
        `lead: us\nstakeholders: { us: {}, a: { power: dominant, values: { terminal: x } } }\nactions: { act: { summary: A, conflicts-with: x${more} } }\ntactics: { p: { type: protect, summary: P }, e: { type: use-executive-power, summary: E, targets: a, through: us } }`;
      found(conflict(''), conflict(', justification: J'), /~ Now warning instead of error: .*\(terminal-conflict\)/);
    });
  });

  describe('sums up', () => {
    it('what is better', () =>
      assert.equal(
        head(
          plan('stakeholders: { a: { power: strong } }'),
          plan('stakeholders: { a: { power: strong, stance: ally } }'),
        ),
        'On firmer ground: one ally won; the base grows: too few to lose one.',
      ));

    it('what is worse', () =>
      assert.match(
        head(plan('stakeholders: { a: { stance: ally } }'), plan('stakeholders: { a: {} }\nlead: nobody')),
        /^On weaker ground: one ally lost; the base shrinks: no ally yet; one new error/,
      ));

    it('what is both', () =>
      assert.match(
        head(
          plan('stakeholders: { a: { stance: ally, power: limited }, b: { power: dominant } }'),
          plan('stakeholders: { a: { power: limited }, b: { power: dominant, stance: supportive } }'),
        ),
        /^Firmer here, weaker there: one ally lost;/,
      ));

    it('that a plan is new, or not there any more', () => {
      assert.match(head2(undefined, plan('')), /^A new plan: nobody is an ally yet; no errors and one warning\.$/);
      assert.equal(head2(plan(''), undefined), 'The plan is not there any more.');
    });

    it('that nothing has changed', () =>
      assert.equal(head(plan(''), plan('# Another comment\n')), 'Nothing has changed in what the plan says.'));
  });

  describe('finds nothing', () => {
    const same = (before: string, after: string) => {
      const difference = differ(before, after);
      assert.equal(lines(difference, 'Findings') + lines(difference), '');
      assert.equal(difference.state, 'unchanged');
    };

    it('in another layout', () => {
      same(
        plan('stakeholders: { a: { stance: ally, values: { terminal: x } } }'),
        plan('stakeholders:\n  a:\n    values: # Why\n      terminal: [x]\n    stance: "ally"\n').replaceAll(
          '\n',
          '\r\n',
        ),
      );
      same(plan('purpose: One two\n'), plan('purpose: >\n  One\n  two\n'));
      same(
        plan('tactics: { t: { type: watch, targets: [a, b] } }'),
        plan('tactics: { t: { targets: [b, a], type: watch } }'),
      );
    });

    it('where a default is written out', () =>
      same(
        plan('tactics: { t: { type: watch } }'),
        plan('kind: plan\ntactics: { t: { type: watch, status: planned } }'),
      ));

    it('between the examples and what the formatter makes of them, or themselves', () => {
      for (const text of examples) {
        const untidy = text.replaceAll(': ', ':   ');
        for (const it of [text, untidy, text.replaceAll('\n', '\r\n'), text.replace(/^#.*\n/gm, '')]) same(text, it);
        const document = readDocument('p', untidy);
        same(text, applyEdits(untidy, format(document, 2)));
      }
    });

    it('in what could not be read', () => {
      const difference = differ(
        plan('stakeholders:\n  a:\n    name: A\n    stance: ally\n  b: {}\n'),
        plan('stakeholders:\n  a:\n    name: A\n    stance: "ally\n  b: {}\n'),
      );
      assert.doesNotMatch(lines(difference, 'Stakeholders'), /stance ally →/);
      assert.match(lines(difference, 'Could not be read in full'), /~ a$/m);
    });
  });

  it('tells the same the other way round', () => {
    const texts = fc.constantFrom(...examples);
    const word = fc.constantFrom(
      'ally',
      'resistant',
      'x',
      'public-interest',
      'robustness',
      '2026-01-01',
      'strong',
      '😀',
    );
    const damaged = fc.tuple(texts, fc.array(fc.tuple(fc.nat(), word), { maxLength: 4 })).map(([text, changes]) => {
      const lines = text.split('\n');
      for (const [at, to] of changes) {
        const index = at % lines.length;
        lines[index] = at % 3 === 0 ? '' : (lines[index] ?? '').replace(/(: ).*$/, `$1${to}`);
      }
      return lines.join('\n');
    });
    fc.assert(
      fc.property(texts, damaged, (one, other) => {
        const [before, after] = [checked(one), checked(other)];
        assert.deepEqual(outline(compare(before, after)), mirrored(outline(compare(after, before))));
      }),
      { numRuns: 25 },
    );
  });

  it('reads organization files of both versions', () => {
    const company = (stance: string) =>
      `changeplan: 1\nkind: organization\ntitle: C\nstakeholders: { boss: { name: The boss, stance: ${stance} } }\n`;
    const using = (stance: string) =>
      checkSource(
        {
          document: readDocument('p', plan('uses: company.yaml\nstakeholders: { boss: { power: strong } }')),
          used: [readDocument('company.yaml', company(stance))],
          unresolved: [],
          faults: [],
          settings: defaults,
        },
        world,
      );
    assert.equal(
      lines(compare(using('neutral'), using('ally'))),
      'Allies\n  + Won: The boss\nStakeholders\n  ~ The boss: stance neutral → ally',
    );
  });

  it('says nothing wrong of texts that are no plans', () => {
    for (const text of ['', '\ufeff', '[', 'a', '{{{', 'stakeholders: 3', '- a\n- b'])
      for (const other of ['', plan('stakeholders: { a: { stance: ally } }')]) {
        assert.doesNotThrow(() => lines(differ(text, other)));
        assert.equal(differ(text, text).state, 'unchanged');
      }
  });

  it('takes time that grows with the plans', () => {
    const large = (size: number, stance: string) =>
      plan(
        `stakeholders:\n${Array.from({ length: size }, (_, index) => `  s${index}: { name: S ${index}, stance: ${stance}, power: strong, values: { terminal: x } }\n`).join('')}actions: { act: { summary: A, aligns-with: x } }\n`,
      );
    const workOf = (size: number) => {
      const [one, other] = [checked(large(size, 'neutral')), checked(large(size, 'ally'))];
      return Math.min(...[1, 2, 3].map(() => timeOf(() => compare(one, other))));
    };
    const [few, many] = [workOf(100), workOf(800)];
    // Eight times as much; were it squared, it would be 64 times.
    assert.ok(many < 24 * few, `${few} ms and ${many} ms`);
  });
});

/** Milliseconds of this process alone, whatever else the machine does. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}

const head2 = (before: string | undefined, after: string | undefined) =>
  headlineOf(
    compare(before === undefined ? undefined : checked(before), after === undefined ? undefined : checked(after)),
  );

/** Everything that is told, without the order. */
function outline({ allies, verdicts, findings, unread, ...rest }: Difference) {
  const entries = [rest.values, rest.stakeholders, rest.actions, rest.tactics].map(({ added, gone, changed }) => ({
    added: added.map(({ id }) => id).sort(),
    gone: gone.map(({ id }) => id).sort(),
    changed: changed.map(({ id, before, changes }) => [before?.id ?? id, id, keys(changes)]).sort(),
  }));
  return {
    before: rest.standing.before,
    after: rest.standing.after,
    entries,
    facts: [keys(rest.plan), keys(rest.organization)],
    won: allies.won.map(({ id }) => id).sort(),
    lost: allies.lost.map(({ id }) => id).sort(),
    verdicts: verdicts.map(({ before, after }) => [before?.verdict, after?.verdict].join(' ')).sort(),
    new: findings.new.map(({ rule, message }) => `${rule} ${message}`).sort(),
    solved: findings.solved.map(({ rule, message }) => `${rule} ${message}`).sort(),
    unread: unread.map(({ id }) => id).sort(),
  };
}

type Outline = ReturnType<typeof outline>;

const keys = (changes: Difference['plan']) =>
  changes
    .map(({ key, gone, added }) => [key, gone.map((it) => it.written).sort(), added.map((it) => it.written).sort()])
    .sort();

function mirrored({ before, after, entries, facts, won, lost, verdicts, ...rest }: Outline): Outline {
  const swap = (changes: ReturnType<typeof keys>) => changes.map(([key, gone, added]) => [key, added, gone]).sort();
  return {
    before: after,
    after: before,
    entries: entries.map(({ added, gone, changed }) => ({
      added: gone,
      gone: added,
      changed: changed.map(([from, to, changes]) => [to, from, swap(changes as ReturnType<typeof keys>)]).sort(),
    })) as Outline['entries'],
    facts: facts.map(swap) as Outline['facts'],
    won: lost,
    lost: won,
    verdicts: verdicts.map((words) => words.split(' ').reverse().join(' ')).sort(),
    ...rest,
    new: rest.solved,
    solved: rest.new,
  };
}
