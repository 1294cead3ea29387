import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Label, LINE } from '../../server/src/report/pictures/label.ts';
import { type Box, boxOf, shorten, widthOf, wrap } from '../../server/src/report/pictures/measure.ts';
import type { Report } from '../../server/src/report/report.ts';
import { planOf } from './plans.ts';
import { reportOf, states } from './states.ts';

describe('pictures', () => {
  for (const stakeholders of [1, 5, 20, 60])
    it(`keep the names of ${stakeholders} stakeholders apart and inside`, () => {
      const text = fc.infiniteStream(fc.nat()).map((numbers) => planOf(stakeholders, chosenBy(numbers)));
      fc.assert(
        fc.property(text, (plan) => assert.deepEqual(blurred(reportOf(plan)), [])),
        { numRuns: 4 + Math.ceil(20 / stakeholders) },
      );
    });

  it('keep names apart in every state of the gallery', () => {
    for (const [name, report] of Object.entries(states)) assert.deepEqual(blurred(report), [], name);
  });

  it('keep names apart in a crowd, and say how many they leave out', () => {
    const crowd = reportOf(planOf(300));
    assert.deepEqual(blurred(crowd), []);
    assert.ok((crowd.positions?.picture.rest.length ?? 0) > 0);
    assert.ok((crowd.influence?.picture.left ?? 0) > 0);
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
    return base.picture.roots.map(
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
  const picture = reportOf(text).positions?.picture;
  const spot = (id: string) => picture?.spots.find((one) => one.id === id) ?? { x: 0, y: 0 };

  it('has power upwards and favour to the right', () => {
    assert.ok(spot('board').y < spot('us').y);
    assert.ok(spot('board').x < spot('wards').x);
  });

  it('puts the lead on its own side', () => {
    const ally = picture?.columns.find(({ title }) => title.lines[0] === 'ally')?.x ?? 0;
    assert.ok(spot('us').x > ally && spot('us').x < ally + 140);
  });

  it('has a place for those of whom nothing is said', () => {
    assert.deepEqual(
      [picture?.columns.at(-1)?.title.lines, picture?.rows.at(-1)?.title.lines],
      [['not said'], ['not said']],
    );
  });

  it('aims at the most favourable stance, and never along another arrow', () => {
    assert.deepEqual(
      picture?.arrows.map(({ title }) => title),
      ['board: “b” aims for ally', 'wards: “a” aims for supportive'],
    );
    assert.notEqual(spot('board').y, spot('wards').y);
  });
});

describe('the map of influence', () => {
  const network = (text: string) => reportOf(`changeplan: 1\nlead: us\nstakeholders:\n${text}`).influence?.picture;

  it('is not there where nobody influences anybody', () => {
    assert.equal(network('  us: {}\n'), undefined);
  });

  it('goes by steps from the lead and the allies', () => {
    const picture = network(
      '  us: { influences: a }\n  a: { influences: b }\n  b: {}\n  c: { influences: b }\n  d: {}\n',
    );
    const columns = picture?.columns.map(({ lines }) => lines[0]);
    assert.deepEqual(columns, ['not reached yet', 'lead and allies', 'one step', 'two steps']);
    assert.deepEqual(
      picture?.people.map(({ id }) => id),
      ['c', 'us', 'a', 'b'],
    );
  });

  it('marks the way from an ally to a key stakeholder', () => {
    const picture = network(
      '  us: {}\n  a: { stance: ally, influences: [b, c] }\n  b: { influences: c }\n  c: { power: strong }\n',
    );
    assert.deepEqual(
      picture?.links.filter(({ route }) => route).map(({ id }) => id),
      ['a → c'],
    );
  });

  it('leads past those in between, so that nobody seems to speak who does not', () => {
    const picture = network('  us: { influences: a }\n  a: {}\n  b: { influences: a }\n');
    const [link, between] = [
      picture?.links.find(({ id }) => id === 'b → a'),
      picture?.people.find(({ id }) => id === 'us'),
    ];
    const passes = Number(/,([\d.]+)h\d/.exec(link?.path ?? '')?.[1]);
    assert.ok(between && (passes < between.box.y || passes > between.box.y + between.box.height), link?.path);
  });

  it('bears circles and those who listen to themselves', () => {
    const picture = network('  us: { influences: [us, a] }\n  a: { influences: [us, b] }\n  b: { influences: a }\n');
    assert.deepEqual(
      picture?.links.map(({ id }) => id),
      ['us → a', 'a → us', 'a → b', 'b → a'],
    );
  });
});

describe('the time line', () => {
  const timeline = (tactic: string) =>
    reportOf(`changeplan: 1\ntactics: { t: { type: negotiate, ${tactic} } }\n`).tactics?.picture;

  it('is not there without dates', () => {
    assert.equal(timeline('summary: Talk'), undefined);
    assert.equal(timeline('due: 2026-13-45'), undefined);
    assert.equal(timeline('due: 2026-11-01, status: done'), undefined);
  });

  it('has what is past before today and what is to come behind it', () => {
    const [past, future] = [timeline('due: 2026-11-01'), timeline('due: 2026-12-01')];
    assert.ok((past?.rows[0]?.due ?? 0) < (past?.today.x ?? 0));
    assert.ok((future?.rows[0]?.due ?? 0) > (future?.today.x ?? 0));
  });

  it('keeps what is far away at the edge', () => {
    const picture = timeline('start: 0001-01-01, due: 9999-12-31');
    const { bar } = picture?.rows[0] ?? {};
    assert.ok(bar && bar.x >= 0 && bar.x + bar.width <= (picture?.width ?? 0));
  });
});

describe('labels', () => {
  it('are parted between words', () => {
    assert.deepEqual(wrap('Hospital vice presidents', 110), ['Hospital vice', 'presidents']);
  });

  it('are cut where they are too long, never in the middle of an emoji', () => {
    assert.equal(shorten('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 130), '👩‍👩‍👧‍👦…');
    assert.match(wrap('x'.repeat(10_000), 100).join(''), /^x+…$/);
  });

  it('are as wide as they are allowed to be at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 30, max: 200 }), (text, width) =>
        assert.ok(wrap(text, width).every((line) => widthOf(line) <= width)),
      ),
    );
  });
});

/** Labels of the report's pictures that touch another one of the same picture, or leave it. */
function blurred({ base, positions, grid, influence, tactics }: Report): string[] {
  const pictures = [
    base && base !== 'alone' ? base.picture : undefined,
    positions?.picture,
    grid?.picture,
    influence?.picture,
    tactics?.picture,
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
