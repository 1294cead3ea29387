import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawRoots } from '../../server/src/report/base/picture.ts';
import { drawNetwork, fileWidths, type NetworkPicture } from '../../server/src/report/influence/picture.ts';
import { type BoardPicture, drawBoard } from '../../server/src/report/pictures/board-drawing.ts';
import { type Label, LINE } from '../../server/src/report/pictures/label.ts';
import { type Box, boxOf, fitted, widthOf } from '../../server/src/report/pictures/measure.ts';
import { reachOf } from '../../server/src/report/pictures/reach.ts';
import type { Report } from '../../server/src/report/report.ts';
import { thorough } from '../robust/survive.ts';
import { planOf } from './plans.ts';
import { reportOf, states } from './states.ts';

describe('pictures', () => {
  for (const stakeholders of [1, 5, 20, 60])
    it(`keep the names of ${stakeholders} stakeholders apart and inside`, () => {
      const text = fc.infiniteStream(fc.nat()).map((numbers) => planOf(stakeholders, chosenBy(numbers)));
      fc.assert(
        fc.property(text, (plan) => assert.deepEqual(blurred(reportOf(plan)), [])),
        { numRuns: thorough ? 20 : 1 + Math.ceil(8 / stakeholders) },
      );
    });

  it('keep names apart in every state of the gallery', () => {
    for (const [name, report] of Object.entries(states)) assert.deepEqual(blurred(report), [], name);
  });

  it('keep names apart in a crowd, and say how many they leave out', () => {
    const crowd = reportOf(planOf(300));
    assert.deepEqual(blurred(crowd), []);
    assert.ok(crowd.positions && drawBoard(crowd.positions.board).rest.length > 0);
    assert.ok((crowd.influence?.network.left ?? 0) > 0);
    assert.equal(crowd.positions?.stakeholders.length, 300);
  });

  it('are the same for the same plan', () => {
    assert.deepEqual(reportOf(planOf(60)), reportOf(planOf(60)));
  });

  it('take no notice of names that tell nobody apart', () => {
    const text = '\u202e\u0000'.replace('\u0000', 'x'.repeat(10_000));
    const report = reportOf(
      `changeplan: 1\nstakeholders: { a: { name: ${JSON.stringify(text)}, influences: b, stance: ally }, b: { name: ${JSON.stringify(text)} } }\n`,
    );
    assert.deepEqual(blurred(report), []);
  });
});

describe('the roots', () => {
  const roots = (text: string) => {
    const { base } = reportOf(`changeplan: 1\nactions: { a: { needs: x } }\n${text}`);
    assert.ok(base && base !== 'alone');
    return drawRoots(base.directions).roots.map(
      ({ direction, wished, threads }) => `${direction}${wished ? '?' : ''}: ${threads.map(({ kind }) => kind)}`,
    );
  };

  it('are stubs where nobody is an ally', () => {
    assert.deepEqual(roots(''), ['above?: ', 'peer?: ', 'below?: ', 'outside?: ']);
  });

  it('hold the allies of each direction, and those whom tactics aim for', () => {
    const text = `stakeholders:
  a: { stance: ally, relation: peer, controls: x }
  b: { stance: ally, relation: below }
  c: { relation: below }
tactics: { t: { type: negotiate, offer: Help, targets: c, aims-for: ally } }
`;
    assert.deepEqual(roots(text), ['above?: ', 'peer: point-of-failure', 'below: ally,wished', 'outside?: ']);
  });

  it('have one more for those whose relation is not said', () => {
    assert.equal(roots('stakeholders: { a: { stance: ally } }\n').at(-1), 'no relation stated: ally');
  });
});

describe('the map of power and stance', () => {
  const text = `changeplan: 1
lead: us
stakeholders:
  us: { power: limited }
  board: { power: dominant, stance: opposed }
  wards: { power: dominant, stance: neutral }
  town: {}
tactics:
  a: { type: negotiate, targets: [board, wards], aims-for: supportive }
  b: { type: negotiate, targets: board, aims-for: ally }
`;
  const board = reportOf(text).positions?.board;
  const picture = board && drawBoard(board);
  const spot = (id: string) => picture?.spots.find((one) => one.id === id) ?? { x: 0, y: 0 };

  it('has power upwards and favour to the right', () => {
    assert.ok(spot('board').y < spot('us').y);
    assert.ok(spot('board').x < spot('wards').x);
  });

  it('puts the lead on its own side', () => {
    assert.equal(board?.spots.find(({ id }) => id === 'us')?.column, 'ally');
  });

  it('has a row for those whose power is not said, who count as undecided while their stance is not said', () => {
    const town = board?.spots.find(({ id }) => id === 'town');
    assert.deepEqual([town?.row, town?.column, town?.mark], ['unsaid', 'neutral', 'unsaid']);
    assert.equal(picture?.rows.at(-1)?.key, 'unsaid');
  });

  it('aims at the most favourable stance, and never along another arrow', () => {
    assert.deepEqual(
      picture?.arrows.map(({ title }) => title),
      ['board: “b” aims for ally', 'wards: “a” aims for supportive'],
    );
    assert.notEqual(spot('board').y, spot('wards').y);
  });

  it('has marks without names where there are many, and counts those whom a cell cannot hold', () => {
    assert.equal(board?.dense, false);
    const crowd = Array.from({ length: 50 }, (_, index) => `  s${index}: { power: strong, stance: ally }\n`).join('');
    const dense = reportOf(`changeplan: 1\nstakeholders:\n${crowd}`).positions?.board;
    assert.equal(dense?.dense, true);
    assert.deepEqual(dense?.rest, [{ row: 'strong', column: 'ally', more: 10 }]);
  });
});

describe('the map of influence', () => {
  const network = (text: string) => reportOf(`changeplan: 1\nlead: us\nstakeholders:\n${text}`).influence?.network;
  const chain = '  us: { influences: a }\n  a: { influences: b }\n  b: {}\n  c: { influences: b }\n  d: {}\n';
  const drawn = (text: string, width = 720) => {
    const found = network(text);
    return found && drawNetwork(found, width);
  };

  it('is not there where nobody influences anybody', () => {
    assert.equal(network('  us: {}\n'), undefined);
  });

  it('goes from those who speak to those who listen, and says whom nobody reaches', () => {
    const people = drawn(chain)?.people ?? [];
    const x = (id: string) => people.find((one) => one.id === id)?.box.x ?? 0;
    assert.ok(x('us') < x('a') && x('a') < x('b') && x('c') < x('b'));
    assert.deepEqual(
      people.filter(({ reached }) => !reached).map(({ id }) => id),
      ['c'],
    );
  });

  it('marks the way from an ally to a key stakeholder', () => {
    const picture = drawn(
      '  us: {}\n  a: { stance: ally, influences: [b, c] }\n  b: { influences: c }\n  c: { power: strong }\n',
    );
    assert.deepEqual(
      picture?.links.filter(({ route }) => route).map(({ id }) => id),
      ['a → c'],
    );
  });

  it('bears circles and those who listen to themselves', () => {
    const picture = drawn('  us: { influences: [us, a] }\n  a: { influences: [us, b] }\n  b: { influences: a }\n');
    assert.deepEqual(
      picture?.links.map(({ id }) => id),
      ['us → a', 'a → us', 'a → b', 'b → a'],
    );
  });

  it('is as wide as it may be at most, while that is enough for all layers', () => {
    const found = network(chain);
    for (const width of [...fileWidths, 1000, 1400]) {
      const picture = found && drawNetwork(found, width);
      assert.ok(picture && picture.width <= width, `${width}`);
    }
    assert.equal(drawn(chain, 320), undefined);
  });
});

describe('the time line', () => {
  const timeline = (tactic: string) =>
    reportOf(`changeplan: 1\ntactics: { t: { type: negotiate, ${tactic} } }\n`).tactics?.timeline;

  it('is not there without dates', () => {
    assert.equal(timeline('summary: Talk'), undefined);
    assert.equal(timeline('due: 2026-13-45'), undefined);
    assert.equal(timeline('due: 2026-11-01, status: done'), undefined);
  });

  it('has what is past before today and what is to come behind it', () => {
    const [past, future] = [timeline('due: 2026-11-01'), timeline('due: 2026-12-01')];
    assert.ok((past?.rows[0]?.due ?? 0) < (past?.today ?? 0));
    assert.ok((future?.rows[0]?.due ?? 0) > (future?.today ?? 0));
  });

  it('keeps what is far away at the edge', () => {
    const bar = timeline('start: 0001-01-01, due: 9999-12-31')?.rows[0]?.bar;
    assert.deepEqual(bar, { from: 0, to: 100 });
  });

  it('has those without a date last', () => {
    const { tactics } = reportOf(
      'changeplan: 1\ntactics: { a: { type: negotiate }, b: { type: negotiate, due: 2026-12-01 } }\n',
    );
    assert.deepEqual(
      tactics?.timeline?.rows.map(({ id }) => id),
      ['b', 'a'],
    );
  });
});

describe('labels', () => {
  it('are parted between words, and within one only where the id has no shorter one', () => {
    assert.deepEqual(fitted('Hospital vice presidents', 'vps', 110), ['Hospital vice', 'presidents']);
    assert.deepEqual(fitted('Shopkeepers', 'shops', 60), ['shops']);
    assert.deepEqual(fitted('Shopkeepers', 'shopkeepers', 60), ['Shopkeep', 'ers']);
    assert.deepEqual(fitted('Works council', 'betriebsrat', 60), ['Works', 'council']);
    assert.deepEqual(fitted('Shopkeepers, Old Town', 'shopkeepers-old-town', 60).join(' '), 'Shopkeep ers, Old Town');
    assert.deepEqual(fitted('Chefärztinnen und Chefärzte', 'chefärztinnen-und-chefärzte', 88), [
      'Chefärztinnen',
      'und Chefärzte',
    ]);
  });

  it('of a map reach into free cells where a word is longer than its own, else the id stands there', () => {
    const reach = (name: string, column: number, id = 'x-y') => reachOf({ name, id, key: false }, column, 5);
    assert.deepEqual(reach('Town council', 4), { label: 'Town council', left: 0, right: 0 });
    assert.deepEqual(reach('Betriebsratsvorsitzende', 0), { label: 'Betriebsratsvorsitzende', left: 0, right: 1 });
    assert.deepEqual(reach('Betriebsratsvorsitzende', 4), { label: 'Betriebsratsvorsitzende', left: 1, right: 0 });
    assert.deepEqual(reach('市民の皆さんと保護者の皆さんと先生方', 4).left, 0);
    assert.deepEqual(reach('Krankenhausverwaltungsdirektorinnen', 2).label, 'x y');
    assert.deepEqual(reach('x'.repeat(90), 2, 'x'.repeat(90)), { label: 'x'.repeat(90), left: 0, right: 0 });
  });

  it('of a map in a file have columns as wide as the longest word', () => {
    const drawn = drawBoard(states['long words'].positions?.board ?? assert.fail());
    const lines = drawn.spots.flatMap(({ label }) => label.lines);
    for (const word of ['Betriebsratsvorsitzende', 'Gesundheitsdienstleistungen', 'Shopkeepers'])
      assert.ok(
        lines.some((line) => line.split(' ').includes(word)),
        `${word} is one piece of ${lines}.`,
      );
  });

  it('have the id where the name is too long for a label', () => {
    const long =
      'Nurses and physicians on the wards of all hospitals in the northern and the southern district '.repeat(2);
    assert.deepEqual(fitted(long, 'ward-staff', 80), ['ward staff']);
  });

  it('are cut only where the id is no shorter, never in the middle of an emoji', () => {
    assert.match(fitted('x'.repeat(10_000), 'x'.repeat(900), 100).join(''), /^x+…$/);
    const family = '👩‍👩‍👧‍👦';
    assert.match(fitted(family.repeat(90), family.repeat(90), 130).join(''), new RegExp(`^(?:${family})+…$`, 'u'));
  });

  it('are as wide as they are allowed to be at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 30, max: 200 }), (text, width) =>
        assert.ok(
          fitted(text, text, width).every((line) => widthOf(line) <= width || [...line].length <= 8),
          text,
        ),
      ),
    );
  });
});

/** Labels of the report's pictures that touch another one of the same picture, or leave it. */
function blurred({ base, positions, grid, influence }: Report): string[] {
  const pictures: readonly (ReturnType<typeof drawRoots> | BoardPicture | NetworkPicture | undefined)[] = [
    base && base !== 'alone' ? drawRoots(base.directions) : undefined,
    positions && drawBoard(positions.board),
    grid && drawBoard(grid.board),
    ...fileWidths.map((width) => influence && drawNetwork(influence.network, width)),
  ];
  return pictures.flatMap((picture) => {
    if (!picture) return [];
    const labels = labelsIn(picture).map((label) => ({ name: label.lines.join(' '), box: boxOf(label) }));
    const outside = labels.filter(
      ({ box }) => box.left < 0 || box.top < 0 || box.right > picture.width || box.bottom > picture.height,
    );
    const touching = labels.flatMap((one, index) =>
      labels
        .slice(index + 1)
        .flatMap((other) => (touch(one.box, other.box) ? [`${one.name} touches ${other.name}`] : [])),
    );
    return [...outside.map(({ name }) => `${name} is outside`), ...touching];
  });
}

const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Everything that is a label, wherever it stands in the picture. */
function labelsIn(part: unknown): Label[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('lines' in part) return [part as Label];
  return Object.values(part).flatMap(labelsIn);
}

/** Choices of a plan by numbers of chance. */
function chosenBy(numbers: fc.Stream<number>): (index: number, many: number) => number {
  const drawn = [...numbers.take(97)];
  return (index, many) => (drawn[index % drawn.length] ?? 0) % many;
}

it('lines stand as far apart as letters are high', () => {
  const { top, bottom } = boxOf({ lines: ['a'], x: 0, y: 20 });
  assert.equal(bottom - top, LINE);
});
