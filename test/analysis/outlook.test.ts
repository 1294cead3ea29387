import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type OutlookWord, outlookWords } from '../../server/src/analysis/outlook.ts';
import { analysisOf } from '../analyze.ts';
import { patience, runs } from './people.ts';
import { type Sketch, sketches, type Written, written } from './plans.ts';

/** The word and its reasons, each with what it is about. */
function check(expected: string, text: string): void {
  const { word, reasons } = analysisOf(text).outlook;
  const because = reasons.map(({ reason, of }) => [reason, ...of.map(({ id }) => id)].join(' '));
  assert.equal([word, ...because].join('; '), expected);
}

const plan = (stakeholders: string, action = 'a: { summary: Act }', tactics = '') =>
  `lead: us\nstakeholders: { us: {}, ${stakeholders} }\nactions: { ${action} }\ntactics: { ${tactics} }`;

/** Three allies in whom much can be wrong before anything turns. */
const firm =
  'x: { power: strong, stance: ally, relation: above }, y: { power: strong, stance: ally, relation: peer }, z: { power: limited, stance: ally }';

describe('outlook', () => {
  it('is unknown until there is an action to judge', () => {
    check('unknown; no-action', plan(firm, ''));
    check(
      'unknown; no-action',
      plan(firm, 'a: { summary: Act, status: reserve }, b: { summary: Act, status: dropped }'),
    );
  });
  it('is unknown until somebody but the lead is rated', () =>
    check(
      'unknown; nobody-rated',
      'lead: us\nstakeholders: { us: { power: strong } }\nactions: { a: { summary: Act } }',
    ));
  it('may be unknown for both reasons', () => check('unknown; no-action; nobody-rated', ''));

  it('is blocked by what the mighty cannot want', () => {
    const board = `b: { power: dominant, values: { terminal: v } }, ${firm}`;
    check('blocked; incompatible c', plan(board, 'a: { summary: Act }, c: { summary: Act, conflicts-with: v }'));
    const justified = 'c: { summary: Act, conflicts-with: v, justification: It is right }';
    const power = 'p: { type: use-executive-power, targets: b, through: x, summary: Order it }';
    const guard = 'g: { type: protect, summary: Stand by them }';
    check('blocked; incompatible c', plan(board, justified, power));
    check('blocked; incompatible c', plan(board, justified, guard));
    check('blocked; incompatible c', plan(board, 'c: { summary: Act, conflicts-with: v }', `${power}, ${guard}`));
    check('blocked; incompatible c', plan(board, justified, `${power.replace(', through: x', '')}, ${guard}`));
    check('blocked; incompatible c', plan(board, justified, `${power}, g: { type: protect }`));
    check('blocked; incompatible c', plan(board, justified, `${power.replace(', summary: Order it', '')}, ${guard}`));
    check('carried', plan(board, justified, `${power}, ${guard}`));
  });
  it('asks for no power where only the organization is hurt', () => {
    const hurt = (rest: string, tactics: string) =>
      `organization: { values: { terminal: v } }\n${plan(firm, `a: { summary: Act, conflicts-with: v${rest} }`, tactics)}`;
    check('blocked; incompatible a', hurt('', 'g: { type: protect, summary: Stand by them }'));
    check('carried', hurt(', justification: So it is', 'g: { type: protect, summary: Stand by them }'));
  });

  it('is not yet what it should be without an ally', () =>
    check('not-yet; no-ally', plan('a: { power: strong, stance: supportive }')));
  it('is not yet what it should be behind', () =>
    check('not-yet; behind', plan('a: { power: limited, stance: ally }, b: { power: strong, stance: opposed }')));
  it('is not yet what it should be while somebody else has what is needed', () =>
    check(
      'not-yet; unsecured beds',
      plan(`${firm}, k: { controls: [beds, rooms] }`, 'a: { summary: Act, needs: [money, beds] }'),
    ));

  it('is fragile while the undecided can turn it', () =>
    check('fragile; not-carried', plan(`${firm}, u: { power: dominant }, v: { power: dominant }`)));
  it('is fragile on two allies', () =>
    check('fragile; shallow-base', plan('a: { power: strong, stance: ally }, b: { power: strong, stance: ally }')));
  it('is fragile where one alone has what is needed', () => {
    const needs = 'a: { summary: Act, needs: [beds, money] }';
    const holders = firm.replace('relation: above', 'controls: money').replace('relation: peer', 'controls: beds');
    check('fragile; one-holder x y', plan(holders, needs));
    check('carried', plan(holders, needs).replace('us: {}', 'us: { controls: [money, beds] }'));
    check('fragile; one-holder y', plan(holders.replace('z: {', 'z: { controls: money,'), needs));
  });
  it('is fragile where one misjudgement turns it', () =>
    check(
      'fragile; one-misjudgement w',
      plan(
        'w: { power: dominant, stance: ally }, x: { power: limited, stance: ally }, y: { power: limited, stance: ally }, o: { power: dominant, stance: opposed }',
        'a: { summary: Act }',
        't: { type: negotiate, offer: Help, targets: o }',
      ),
    ));
  it('is fragile while resistance is unanswered', () => {
    check('fragile; unanswered o', plan(`${firm}, o: { stance: resistant }`));
    check('fragile; unanswered o', plan(`${firm}, o: { resistance: { severity: medium } }`));
    const tried = 't: { type: negotiate, offer: Help, targets: o, status: done, outcome: He said no }';
    check('fragile; unanswered o', plan(`${firm}, o: { stance: opposed }`, 'a: { summary: Act }', tried));
    check(
      'carried',
      plan(`${firm}, o: { stance: opposed }`, 'a: { summary: Act }', tried.replace('done', 'under-way')),
    );
  });
  it('takes who is shaped by somebody for the way to answer', () => {
    const shaper = 'o: { stance: resistant, resistance: { dimensions: third }, influences: [n, x] }, n: {}';
    check(
      'carried',
      plan(`${firm}, ${shaper}`, 'a: { summary: Act }', 't: { type: negotiate, offer: Help, targets: n }'),
    );
    check(
      'fragile; unanswered o',
      plan(`${firm}, ${shaper}`, 'a: { summary: Act }', 't: { type: negotiate, offer: Help, targets: x }'),
    );
    check(
      'fragile; unanswered o',
      plan(
        `${firm}, ${shaper.replace('third', '[first, third]')}`,
        'a: { summary: Act }',
        't: { type: negotiate, offer: Help, targets: n }',
      ),
    );
  });

  it('is carried when nothing speaks against it', () => check('carried', plan(firm)));
  it('asks nobody where all can be done alone', () => {
    check('carried', plan('', 'a: { summary: Act, scope: alone }'));
    check(
      'blocked; incompatible a',
      plan('b: { power: dominant, values: { terminal: v } }', 'a: { summary: Act, scope: alone, conflicts-with: v }'),
    );
  });
  it('counts everybody but the lead', () =>
    assert.deepEqual(
      analysisOf(
        'lead: us\nstakeholders: { us: { stance: ally }, a: { stance: ally }, b: { stance: supportive }, c: {}, d: { stance: neutral }, e: { stance: resistant }, f: { stance: opposed } }',
      ).outlook.counts,
      { for: 2, undecided: 2, against: 2 },
    ));
});

describe('outlook, whatever the plan', () => {
  const wordOf = (sketch: Sketch) => analysisOf(written(sketch)).outlook.word;
  const rank = (word: OutlookWord) => outlookWords.indexOf(word);
  const with_ = (sketch: Sketch, id: string, stakeholder: Written): Sketch => ({
    ...sketch,
    stakeholders: { ...sketch.stakeholders, [id]: stakeholder },
  });

  /** What is added never makes the word worse, or never better; whether anything is known yet says nothing of that. */
  function holds(
    change: (sketch: Sketch, pick: number) => Sketch,
    worseOrBetter: 'never worse' | 'never better',
  ): void {
    fc.assert(
      fc.property(sketches, fc.nat(), (sketch, pick) => {
        const [before, after] = [wordOf(sketch), wordOf(change(sketch, pick))];
        if (before === 'unknown' || after === 'unknown') return;
        const better = rank(after) - rank(before);
        assert.ok(worseOrBetter === 'never worse' ? better >= 0 : better <= 0, `${before} became ${after}`);
      }),
      runs(5000),
    );
  }
  const pickFrom = <T>(items: readonly T[], pick: number) => items[pick % items.length];
  const powersOf = (pick: number) => pickFrom(['dominant', 'strong', 'moderate', 'limited'], pick);

  it('gets no worse by an ally whom nothing hurts and who controls nothing needed', () =>
    holds(
      (sketch, pick) =>
        with_(sketch, 'new', {
          stance: 'ally',
          ...(pick % 5 > 0 && { power: powersOf(pick) }),
          influences: Object.keys(sketch.stakeholders).slice(0, pick % 3),
        }),
      'never worse',
    ));
  it('gets no worse by a tactic in force', () =>
    holds((sketch, pick) => {
      const target = pickFrom(Object.keys(sketch.stakeholders), pick);
      const type = pickFrom(['negotiate', 'use-executive-power', 'define-rationality', 'protect'], pick >> 3);
      const tactic = {
        type,
        targets: target,
        through: target,
        offer: 'Help',
        status: pickFrom(['planned', 'under-way', 'done'], pick >> 5),
      };
      return { ...sketch, tactics: { ...sketch.tactics, new: tactic } };
    }, 'never worse'));
  it('gets no worse by a fact about who listens to whom', () =>
    holds((sketch, pick) => {
      const everybody = Object.keys(sketch.stakeholders);
      const [from, to] = [pickFrom(everybody, pick), pickFrom(everybody, pick >> 4)];
      const known = from ? (sketch.stakeholders[from] ?? {}) : {};
      return from
        ? with_(sketch, from, { ...known, influences: [...((known['influences'] as string[] | undefined) ?? []), to] })
        : sketch;
    }, 'never worse'));
  it('gets no better by an opponent', () =>
    holds(
      (sketch, pick) =>
        with_(sketch, 'new', {
          stance: 'opposed',
          ...(pick % 5 > 0 && { power: powersOf(pick) }),
          ...(pick % 2 > 0 && { controls: ['r0', 'r1'] }),
          ...(pick % 3 > 0 && { values: { terminal: [`v${pick % 5}`] } }),
          influences: Object.keys(sketch.stakeholders).slice(0, pick % 3),
        }),
      'never better',
    ));
}).timeout(patience);
