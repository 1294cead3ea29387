import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Analysis, analyze } from '../../server/src/analysis/analysis.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { readPlan } from '../../server/src/model/read.ts';

function example(file: string, ...used: readonly string[]): Analysis {
  const document = (name: string) => readDocument(name, readFileSync(`examples/${name}`, 'utf8'));
  return analyze(readPlan(document(file), used.map(document)).plan);
}

const ids = (entries: readonly { readonly id: string }[] | null) => entries?.map(({ id }) => id).join(' ');

function winning(analysis: Analysis): string[] {
  const { balance, enough, order } = analysis.toWin(3);
  const { margin, allies, resources } = enough?.missing ?? { margin: null, allies: 0, resources: [] };
  return [
    `balance: ${ids(balance)}`,
    `enough: ${ids(enough?.win ?? null)}`,
    `missing: ${[margin ?? 'nothing', allies, ...resources.map(({ id }) => id)].join(' ')}`,
    ...order.map((one) =>
      [one.stakeholder.id, one.ceiling, one.gain, ...one.if.map((value) => `if ${value}`)].join(' '),
    ),
  ];
}

/** Reckoned by hand from the texts of the examples. */
describe('the examples', () => {
  it('win the market square through the council', () => {
    const analysis = example('car-free-centre/plan.changeplan.yaml');
    const { word, margin, range, falls, misjudgements, weights } = analysis.standing;
    assert.deepEqual([word, margin, range, weights], ['even', 0, [-6, 6], 'depends']);
    assert.deepEqual(falls.ways, { ahead: 2, of: 4 });
    assert.deepEqual(
      falls.deciders?.map(({ stakeholder, decides, of }) => [stakeholder.id, decides, of]),
      [
        ['council-majority', 2, 2],
        ['local-paper', 0, 2],
      ],
    );
    assert.deepEqual([misjudgements.number, ids(misjudgements.by)], [1, 'council-majority']);
    assert.deepEqual(winning(analysis), [
      'balance: council-majority',
      'enough: council-majority public-order-office',
      'missing: nothing 0',
      'local-paper supportive 1',
      'council-majority ally 4',
      'public-order-office ally 1',
      'shopkeepers neutral 3',
    ]);
  });

  it('win the vice presidents, if robustness is answered', () =>
    assert.deepEqual(winning(example('seniors-program/before.changeplan.yaml')), [
      'balance: vice-presidents',
      'enough: vice-presidents ward-staff',
      'missing: nothing 1',
      'ward-staff ally 1',
      'vice-presidents ally 6 if robustness',
    ]));

  it('have the scales turned while the Seniors Program is developed, on one judgement and without what it needs', () => {
    const analysis = example('seniors-program/development.changeplan.yaml');
    const { word, margin, misjudgements } = analysis.standing;
    assert.deepEqual([word, margin, ids(misjudgements.by)], ['carried', 1, 'vice-presidents']);
    assert.deepEqual(
      [analysis.outlook.word, ...analysis.outlook.reasons.map(({ reason, of }) => `${reason} ${ids(of)}`)],
      ['not-yet', 'unsecured staff-time meeting-agendas'],
    );
    assert.deepEqual(winning(analysis).slice(1, 3), ['enough: vice-presidents ward-staff', 'missing: nothing 0']);
  });

  it('tell the Seniors Program from its charter to its end, better from one to the next', () =>
    assert.deepEqual(
      ['before', 'development', 'after'].map((state) => {
        const { outlook, base } = example(`seniors-program/${state}.changeplan.yaml`);
        return `${outlook.word} ${base.depth} ${outlook.counts.against}`;
      }),
      ['not-yet 0 1', 'not-yet 1 1', 'fragile 1 0'],
    ));

  it('carry the event log in the balance, and lack what two teams and the head hold', () => {
    const analysis = example('one-event-log/plan.changeplan.yaml');
    const { word, margin, range, misjudgements } = analysis.standing;
    assert.deepEqual([word, margin, range, misjudgements.number], ['carried', 6, [4, 8], 4]);
    assert.deepEqual(
      analysis.outlook.reasons.map(({ reason, of }) => `${reason} ${ids(of)}`),
      ['unsecured search-service checkout-service feature-freeze'],
    );
    assert.deepEqual(winning(analysis).slice(0, 3), [
      'balance: ',
      'enough: head-of-engineering checkout',
      'missing: nothing 0 search-service',
    ]);
  });

  it('cannot turn what the Seniors Program has won', () => {
    const { margin, misjudgements, word } = example('seniors-program/after.changeplan.yaml').standing;
    assert.deepEqual([word, margin, misjudgements.number], ['carried', 6, null]);
  });

  it('win board and customer service for one billing platform, and lack what others control', () => {
    const analysis = example(
      'one-billing-platform/plan.changeplan.yaml',
      'one-billing-platform/company.changeplan.yaml',
    );
    assert.deepEqual(winning(analysis).slice(0, 3), [
      'balance: ',
      'enough: board customer-service',
      'missing: nothing 0 data-migration test-systems consent-of-works-council',
    ]);
    assert.equal(ids(analysis.standing.misjudgements.by), 'board finance works-council');
  });
});
