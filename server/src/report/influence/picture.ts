import { forceLink, forceSimulation, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import { linkHorizontal } from 'd3-shape';
import type { LinkView } from '../entry.ts';
import { type Label, LINE, type Spot } from '../pictures/label.ts';
import { round, wrap } from '../pictures/measure.ts';

/**
 * Who listens to whom, from left to right by the number of steps from the lead and the allies: forces bring those who are
 * linked to the same height, and columns keep the names apart.
 */
export interface NetworkPicture {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Label[];
  readonly people: readonly NetworkSpot[];
  readonly links: readonly NetworkLink[];
  /** How many who influence or listen are not drawn. */
  readonly left: number;
}

export interface NetworkSpot extends Spot {
  readonly role: Role;
  readonly key: boolean;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export type Role = 'lead' | 'ally' | 'other';

export interface NetworkLink {
  readonly id: string;
  readonly path: string;
  /** Whether a way from an ally to a key stakeholder leads along it. */
  readonly route: boolean;
}

export interface Network {
  readonly people: readonly (LinkView & { readonly role: Role; readonly key: boolean })[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
  readonly routes: readonly (readonly string[])[];
}

const BOX = 136;
const GAP = 58;

/** Room for each of the signs before a name. */
const SIGN = 15;

const TOP = 30;
const SPACE = 12;
const MARGIN = 34;

/** More than these cannot be read in one picture; the lists have them all. */
const MOST_PEOPLE = 80;
const MOST_LINKS = 300;

export function drawNetwork(network: Network): NetworkPicture {
  const { chosen, left } = choose(network);
  const ids = new Set(chosen.map(({ id }) => id));
  const onRoute = new Set(
    network.routes.flatMap((path) => path.slice(1).map((to, index) => linkId(path[index] ?? '', to))),
  );
  const links = network.links
    .filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to))
    .map(({ from, to }) => ({ from, to, id: linkId(from, to), route: onRoute.has(linkId(from, to)) }))
    .sort((a, b) => Number(b.route) - Number(a.route))
    .slice(0, MOST_LINKS)
    .sort((a, b) => Number(a.route) - Number(b.route));
  const steps = stepsFrom(
    chosen.filter(({ role }) => role !== 'other').map(({ id }) => id),
    network.links,
  );
  const column = (id: string) => columnOf(steps.get(id));
  const used = [...new Set(chosen.map(({ id }) => column(id)))].sort((a, b) => a - b);
  const heights = order(
    chosen.map(({ id }) => id),
    links,
    (id) => used.indexOf(column(id)),
  );

  const spots = used.flatMap((step, index) => {
    let y = TOP;
    return chosen
      .filter(({ id }) => column(id) === step)
      .sort((a, b) => (heights.get(a.id) ?? 0) - (heights.get(b.id) ?? 0))
      .map((person): NetworkSpot => {
        const x = MARGIN + index * (BOX + GAP);
        const indent = 10 + SIGN * (Number(person.role !== 'other') + Number(person.key));
        const lines = wrap(person.name, BOX - indent - 8);
        const box = { x, y, width: BOX, height: lines.length * LINE + 10 };
        y += box.height + SPACE;
        return { ...person, box, label: { lines, x: x + indent, y: box.y + LINE + 2 } };
      });
  });
  const centred = centre(spots);
  const byId = new Map(centred.map((spot) => [spot.id, spot.box]));
  const gaps = gapsBetween(centred.map(({ box }) => box));
  return {
    width: 2 * MARGIN + used.length * BOX + (used.length - 1) * GAP,
    height: Math.max(TOP, ...centred.map(({ box }) => box.y + box.height)) + SPACE,
    columns: used.map((step, index) => ({
      lines: [columnTitles[step] ?? ''],
      x: MARGIN + index * (BOX + GAP) + BOX / 2,
      y: 16,
      anchor: 'middle',
    })),
    people: centred,
    links: links.flatMap(({ id, from, to, route }) => {
      const [a, b] = [byId.get(from), byId.get(to)];
      return a && b ? [{ id, route, path: connect(a, b, gaps) }] : [];
    }),
    left,
  };
}

/** By number of steps, behind those whom nobody reaches: they speak to others all the same, and lines lead rightwards. */
const columnTitles = ['not reached yet', 'lead and allies', 'one step', 'two steps', 'three or more'];

const columnOf = (steps = -1) => Math.min(steps + 1, columnTitles.length - 1);

const linkId = (from: string, to: string) => `${from} → ${to}`;

/** Those who are linked: where they are too many, the lead, allies, those on routes and key stakeholders go first. */
function choose({ people, links, routes }: Network): { chosen: Network['people']; left: number } {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const routed = new Set(routes.flat());
  const all = people.filter(({ id }) => linked.has(id));
  const rank = ({ id, role, key }: (typeof all)[number]) =>
    role === 'lead' || routed.has(id) ? 0 : role === 'ally' ? 1 : key ? 2 : 3;
  const first = new Set([...all].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_PEOPLE));
  return { chosen: all.filter((person) => first.has(person)), left: all.length - first.size };
}

/** The fewest steps from any of those to everybody whom they reach. */
function stepsFrom(speakers: readonly string[], links: Network['links']): ReadonlyMap<string, number> {
  const listeners = new Map<string, string[]>();
  for (const { from, to } of links) {
    const known = listeners.get(from);
    if (known) known.push(to);
    else listeners.set(from, [to]);
  }
  const steps = new Map(speakers.map((id) => [id, 0]));
  for (const [id, step] of steps) for (const to of listeners.get(id) ?? []) if (!steps.has(to)) steps.set(to, step + 1);
  return steps;
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
}

/** A height for each, by which those who are linked come to stand beside each other. The same for the same plan. */
function order(
  ids: readonly string[],
  links: readonly { readonly from: string; readonly to: string }[],
  column: (id: string) => number,
): ReadonlyMap<string, number> {
  const bodies: Body[] = ids.map((id, index) => ({ id, fx: column(id) * (BOX + GAP), y: index * LINE }));
  const springs: SimulationLinkDatum<Body>[] = links.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(springs)
        .id(({ id }) => id)
        .distance(BOX + GAP),
    )
    .force('y', forceY<Body>((_, index) => index * LINE).strength(0.02))
    .stop()
    .tick(60);
  return new Map(bodies.map(({ id, y = 0 }) => [id, y]));
}

/** Each column around the middle of the picture. */
function centre(spots: readonly NetworkSpot[]): NetworkSpot[] {
  const bottom = new Map<number, number>();
  for (const { box } of spots) bottom.set(box.x, Math.max(bottom.get(box.x) ?? 0, box.y + box.height));
  const most = Math.max(0, ...bottom.values());
  return spots.map((spot) => {
    const down = round((most - (bottom.get(spot.box.x) ?? most)) / 2);
    return { ...spot, box: { ...spot.box, y: spot.box.y + down }, label: { ...spot.label, y: spot.label.y + down } };
  });
}

const link = linkHorizontal();

/** For each column, by its left edge, the heights at which a line can pass its boxes. */
function gapsBetween(boxes: readonly NetworkSpot['box'][]): ReadonlyMap<number, readonly number[]> {
  const gaps = new Map<number, number[]>();
  for (const { x, y, height } of boxes) {
    const known = gaps.get(x);
    if (known) known.push(y + height + SPACE / 2);
    else gaps.set(x, [y - SPACE / 2, y + height + SPACE / 2]);
  }
  return gaps;
}

/** From the side of one box to the facing side of the other, past the boxes between them, with a head. */
function connect(a: NetworkSpot['box'], b: NetworkSpot['box'], gaps: ReadonlyMap<number, readonly number[]>): string {
  const [y1, y2] = [round(a.y + a.height / 2), round(b.y + b.height / 2)];
  if (a.x === b.x) return aroundTheRight(a.x + BOX, y1, y2);
  const way = Math.sign(b.x - a.x);
  const [x1, x2] = way > 0 ? [a.x + BOX, b.x] : [a.x, b.x + BOX];
  const passed = [...gaps]
    .filter(([x]) => (x - a.x) * (b.x - x) > 0)
    .sort(([one], [other]) => (one - other) * way)
    .map(([x, heights]) => ({ x, y: nearestTo(y1 + ((y2 - y1) * (x - a.x)) / (b.x - a.x), heights) }));
  let path = '';
  let from: [number, number] = [x1, y1];
  for (const { x, y } of passed) {
    path += `${link({ source: from, target: [way > 0 ? x : x + BOX, y] })}h${BOX * way}`;
    from = [way > 0 ? x + BOX : x, y];
  }
  return `${path}${link({ source: from, target: [x2 - 4 * way, y2] })}${head(x2 - 2 * way, y2, way)}`;
}

const nearestTo = (y: number, heights: readonly number[]) =>
  heights.reduce((best, height) => (Math.abs(height - y) < Math.abs(best - y) ? height : best));

function aroundTheRight(x: number, y1: number, y2: number): string {
  const bulge = round(x + Math.min(MARGIN - 10, 14 + Math.abs(y2 - y1) / 12));
  return `M${x} ${y1}C${bulge} ${y1} ${bulge} ${y2} ${x + 6} ${y2}${head(x + 2, y2, -1)}`;
}

const head = (x: number, y: number, way: number) =>
  `M${x - 7 * way} ${round(y - 4)}L${x} ${y}L${x - 7 * way} ${round(y + 4)}`;
