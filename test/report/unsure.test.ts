import assert from 'node:assert/strict';
import { drawBoard } from '../../server/src/report/pictures/board-drawing.ts';
import { unsureOf } from '../../server/src/report/positions/unsure.ts';
import { analysisOf } from '../analyze.ts';
import { reportOf } from './states.ts';

describe('what nobody is sure of', () => {
  const unsure = (keys: string) => {
    const [one] = analysisOf(`stakeholders: { a: { ${keys} } }`).plan.stakeholders;
    const found = one && unsureOf(one);
    return found ? `${found.stances?.from} to ${found.stances?.to}: ${found.words}` : 'sure';
  };

  it('is nothing where both ratings are sure', () => {
    assert.equal(unsure('power: strong, stance: neutral'), 'sure');
    assert.equal(unsure('power: strong, stance: ally, sure: known, could-be: { stance: ally }'), 'sure');
  });

  it('is a step either way of a guess, and what could be as well', () => {
    assert.equal(unsure('stance: neutral, sure: guess'), 'resistant to supportive: could be resistant or supportive');
    assert.equal(unsure('sure: guess'), 'resistant to supportive: could be resistant or supportive');
    assert.equal(unsure('stance: opposed, sure: guess'), 'opposed to resistant: could be resistant');
    assert.equal(
      unsure('power: strong, stance: neutral, could-be: { stance: ally, power: [limited, dominant] }'),
      'neutral to ally: could be ally and limited or dominant in power',
    );
    assert.equal(unsure('could-be: { power: strong }'), 'undefined to undefined: could be strong in power');
  });

  const report = reportOf(`changeplan: 1
title: P
lead: us
stakeholders:
  us: { power: limited, sure: guess }
  board: { name: The board, power: strong, stance: neutral, sure: guess }
  union: { name: The union, power: strong, stance: opposed, could-be: { stance: neutral } }
`);

  it('is drawn on the map from the least to the most favourable, each on a line of its own, and never of the lead', () => {
    const { board } = report.positions ?? {};
    assert.ok(board);
    assert.deepEqual(
      board.spots.map(({ id, slot, whisker }) => [id, slot, whisker?.from, whisker?.to]),
      [
        ['board', 0, 'resistant', 'supportive'],
        ['union', 1, 'opposed', 'neutral'],
        ['us', 0, undefined, undefined],
      ],
    );
    assert.deepEqual(
      drawBoard(board).whiskers.map(({ title }) => title),
      ['The board: could be resistant or supportive', 'The union: could be neutral'],
    );
  });

  it('is what the margin may be', () => {
    const { margin } = report.positions?.balance ?? {};
    assert.equal(margin?.words, '−2 as rated · anything from −3.5 to 2.5 as far as it is sure');
    assert.ok(margin && margin.from < margin.at && margin.at < 50 && margin.to > 50);
    assert.equal(
      reportOf('changeplan: 1\nstakeholders: { a: { power: strong } }\n').positions?.balance?.margin,
      undefined,
    );
  });
});
