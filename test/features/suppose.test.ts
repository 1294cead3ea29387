import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { type Intention, intend } from '../../server/src/features/intentions.ts';
import { aimsIn, type Supposed, suppositionIn } from '../../server/src/features/suppose.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { world } from '../world.ts';

const text = `changeplan: 1
title: P
lead: us
stakeholders:
  us: { power: strong }
  union: { name: The union, power: strong, stance: resistant }   # as far as we know
  board: { power: dominant }
tactics:
  walk: { type: negotiate, summary: Walk the square, targets: union, offer: A walk }
  dinner: { type: gain-access, targets: [board, union], aims-for: neutral }
  past: { type: watch, targets: union, status: done }
`;
const scenario = `scenarios:
  out: # asked in May
    summary: The union stays out
    stakeholders: { union: { stance: neutral } }
`;

const checked = (of: string) => checkText('p.changeplan.yaml', of, world);

/** What it is called, and how everybody would be rated. */
function supposed(of: Partial<Supposed>, plan = text) {
  const now = checked(plan);
  const found = suppositionIn(now, { moves: [], ...of });
  if (!found) return 'nothing';
  const { stakeholders, tactics } = now.otherwise(found.otherwise).analysis.plan;
  const rated = stakeholders.map((it) => `${it.id} ${it.power?.value} ${it.stance?.value}`);
  return [found.title, ...rated, tactics.map(({ id }) => id).join()].join('; ');
}

describe('what is supposed', () => {
  it('is that somebody stands elsewhere, the last time counting', () =>
    assert.equal(
      supposed({
        moves: [
          { id: 'union', stance: 'ally', power: 'limited' },
          { id: 'union', stance: 'supportive' },
        ],
      }),
      'The union: limited power and supportive; us strong undefined; union limited supportive; board dominant undefined; walk,dinner,past',
    ));

  it('is that a tactic fails, or what a scenario says, and who is moved besides', () => {
    assert.equal(
      supposed({ without: 'walk' }),
      'without “Walk the square”; us strong undefined; union strong resistant; board dominant undefined; dinner,past',
    );
    assert.equal(
      supposed({ scenario: 'out', moves: [{ id: 'board', stance: 'ally' }] }, text + scenario),
      'The union stays out and board: ally; us strong undefined; union strong neutral; board dominant ally; walk,dinner,past',
    );
  });

  it('is nothing where the plan has it not, or says so already', () => {
    assert.equal(supposed({}), 'nothing');
    assert.equal(supposed({ scenario: 'out', without: 'run' }), 'nothing');
    assert.equal(supposed({ moves: [{ id: 'union', stance: 'resistant', power: 'constructor' }] }), 'nothing');
    assert.equal(supposed({ moves: [{ id: 'nobody', stance: 'ally' }] }), 'nothing');
  });

  it('can be aimed for where it is better, by the open tactics towards them', () => {
    const { plan } = checked(text).analysis;
    const aims = aimsIn(plan, [
      { id: 'union', stance: 'neutral' },
      { id: 'board', stance: 'opposed' },
      { id: 'us', stance: 'ally' },
    ]);
    assert.deepEqual(
      aims.map(({ stakeholder, stance, tactics }) => [stakeholder.id, stance, tactics.map(({ id }) => id)]),
      [['union', 'neutral', ['walk', 'dinner']]],
    );
  });
});

/** The text after the edits, or why there are none. */
function wanted(intention: Intention, of = text): string {
  const intended = intend(checked(of), intention);
  return 'problem' in intended ? intended.problem : applyEdits(of, intended.edits);
}

const keeping = (of: Partial<Supposed>): Intention => ({ kind: 'keep', supposed: { moves: [], ...of } });
const stuck = 'The text is written in a way that leaves no safe place for this. Please write it there.';

describe('what is supposed is kept', () => {
  const moves = [
    { id: 'union', stance: 'neutral' },
    { id: 'board', power: 'strong', stance: 'ally' },
  ];

  it('as a scenario, begun where the language has it', () =>
    assert.equal(
      wanted(keeping({ moves, without: 'walk' })),
      `${text}scenarios:
  union-neutral-and-board-strong-ally:
    summary: "The union: neutral, board: strong power and ally and without “Walk the square”"
    stakeholders:
      union:
        stance: neutral
      board:
        power: strong
        stance: ally
    tactics:
      walk: absent
`,
    ));

  it('as one more scenario, under an id of its own', () => {
    const before = `${text}scenarios: { union-neutral: { stakeholders: { board: absent } } }\n`;
    assert.equal(
      wanted(keeping({ moves: [{ id: 'union', stance: 'neutral' }] }), before),
      before.replace(
        ' } } }\n',
        ' } }, union-neutral-2: { summary: "The union: neutral", stakeholders: { union: { stance: neutral } } } }\n',
      ),
    );
  });

  it('in the scenario that it began with', () => {
    assert.equal(
      wanted(keeping({ scenario: 'out', moves: [{ id: 'union', stance: 'ally', power: 'limited' }] }), text + scenario),
      text + scenario.replace('{ stance: neutral }', '{ stance: ally, power: limited }'),
    );
    assert.equal(
      wanted(keeping({ scenario: 'out', moves: [{ id: 'board', stance: 'ally' }] }), text + scenario),
      text + scenario.replace('neutral } }', 'neutral }, board: { stance: ally } }'),
    );
    const only = 'scenarios:\n  out: { tactics: { walk: absent } }\n';
    assert.equal(
      wanted(keeping({ scenario: 'out', moves: [{ id: 'board', stance: 'ally' }] }), text + only),
      text + only.replace('absent }', 'absent }, stakeholders: { board: { stance: ally } }'),
    );
  });

  it('tells which scenario says it then', () => {
    const intended = intend(checked(text), keeping({ without: 'walk' }));
    assert.equal('scenario' in intended && intended.scenario, 'without-walk');
  });

  it('without a name that only a names file has', () => {
    const anonymous = text.replace('name: The union, ', '');
    assert.match(
      wanted(keeping({ moves: [{ id: 'union', stance: 'neutral' }] }), anonymous),
      /summary: "Union: neutral"/,
    );
  });

  it('nowhere where there is no safe place, or nothing to keep', () => {
    assert.equal(wanted(keeping({})), stuck);
    assert.equal(wanted(keeping({ scenario: 'out' }), text + scenario), stuck);
    const absent = 'scenarios:\n  out: { stakeholders: { board: absent } }\n';
    assert.equal(wanted(keeping({ scenario: 'out', moves: [{ id: 'board', stance: 'ally' }] }), text + absent), stuck);
  });
});

describe('what is supposed is aimed for', () => {
  it('by the tactic that is named', () => {
    assert.equal(
      wanted({ kind: 'aim', id: 'union', stance: 'ally', tactic: 'walk' }),
      text.replace('offer: A walk', 'offer: A walk, aims-for: ally'),
    );
    assert.equal(
      wanted({ kind: 'aim', id: 'union', stance: 'ally', tactic: 'dinner' }),
      text.replace('aims-for: neutral', 'aims-for: ally'),
    );
  });

  it('by a new tactic', () =>
    assert.equal(
      wanted({ kind: 'aim', id: 'board', stance: 'supportive' }),
      `${text}  win-board: { type: produce-power-relations, targets: [board], purpose: TODO, offer: TODO, aims-for: supportive }\n`,
    ));

  it('by nobody where the plan has moved on', () => {
    assert.equal(wanted({ kind: 'aim', id: 'shops', stance: 'ally' }), '“shops” is no longer in the plan.');
    assert.equal(
      wanted({ kind: 'aim', id: 'union', stance: 'ally', tactic: 'past' }),
      '“past” is no longer in the plan.',
    );
  });
});
