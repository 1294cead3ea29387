import { Graph, layout } from '@dagrejs/dagre';
import { curveMonotoneX, curveMonotoneY, line } from 'd3-shape';
import type { LinkView } from '../entry.ts';
import { type Label, LINE, type Spot } from '../pictures/label.ts';
import { fitted, round } from '../pictures/measure.ts';

/** Who listens to whom, layer by layer: from left to right, or downwards where that takes less room. */
export interface NetworkPicture {
  readonly width: number;
  readonly height: number;
  readonly people: readonly NetworkSpot[];
  readonly links: readonly NetworkLink[];
}

export interface NetworkSpot extends Spot, Pick<Person, 'role' | 'key' | 'reached'> {
  readonly box: Box;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Role = 'lead' | 'ally' | 'other';

export interface NetworkLink {
  readonly id: string;
  readonly path: string;
  /** Whether a way from an ally to a key stakeholder leads along it. */
  readonly route: boolean;
}

/** Those of the plan who influence or listen, as far as one picture can show them. */
export interface Network {
  readonly people: readonly Person[];
  readonly links: readonly Link[];
  /** How many who influence or listen are not drawn. */
  readonly left: number;
}

export interface Person extends LinkView {
  readonly role: Role;
  readonly key: boolean;
  /** Whether the lead or an ally has a way to them, or they are one. */
  readonly reached: boolean;
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly route: boolean;
}

const MARGIN = 12;
const GAP = 34;
const SPACE = 12;
const WIDEST = 150;
const NARROWEST = 88;

/** Room for each of the signs before a name. */
const SIGN = 15;

/** The widths for which a file has the picture: half a window, and a whole one. */
export const fileWidths = [470, 720] as const;

/** Where there is less room than this, the list says it better. */
const LEAST = 400;

/**
 * The picture for a width, with everybody's name; wider only where so many layers follow each other that it takes more, and
 * `undefined` where there is too little room for any. Layers, their order and the bends are dagre’s (Gansner et al., “A
 * Technique for Drawing Directed Graphs”, 1993).
 */
export function drawNetwork(network: Network, width: number): NetworkPicture | undefined {
  if (width < LEAST) return undefined;
  const across = arrange(network, 'LR', WIDEST);
  if (across.width <= width) return across;
  const layers = layersIn(across);
  const box = Math.floor((width - 2 * MARGIN - (layers - 1) * GAP) / layers);
  if (box >= NARROWEST) return arrange(network, 'LR', box);
  const down = arrange(network, 'TB', 120);
  return down.width <= width ? down : arrange(network, 'LR', NARROWEST);
}

function arrange({ people, links }: Network, rankdir: 'LR' | 'TB', boxWidth: number): NetworkPicture {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir, nodesep: SPACE, edgesep: 10, ranksep: GAP, marginx: MARGIN, marginy: MARGIN });
  const names = new Map(people.map(({ id, name, role, key }) => [id, linesFor(name, id, role, key, boxWidth)]));
  for (const { id } of people) graph.setNode(id, { width: boxWidth, height: (names.get(id)?.length ?? 1) * LINE + 10 });
  for (const { from, to } of links) graph.setEdge(from, to, {}, `${from} ${to}`);
  layout(graph);
  const boxes = new Map(
    people.map(({ id }) => {
      const { x = 0, y = 0, width = 0, height = 0 } = graph.node(id);
      return [id, { x: round(x - width / 2), y: round(y - height / 2), width, height }];
    }),
  );
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    people: people.flatMap((person): NetworkSpot[] => {
      const box = boxes.get(person.id);
      if (!box) return [];
      const label: Label = { lines: names.get(person.id) ?? [], x: box.x + indentOf(person), y: box.y + LINE + 2 };
      return [{ ...person, box, label }];
    }),
    links: links.flatMap(({ from, to, route }): NetworkLink[] => {
      const [a, b] = [boxes.get(from), boxes.get(to)];
      const { points = [] } = graph.edge(from, to, `${from} ${to}`);
      return a && b ? [{ id: `${from} → ${to}`, route, path: connect(a, b, points.slice(1, -1), rankdir) }] : [];
    }),
  };
}

const indentOf = ({ role, key }: Pick<Person, 'role' | 'key'>) => 10 + SIGN * (Number(role !== 'other') + Number(key));

const linesFor = (name: string, id: string, role: Role, key: boolean, width: number) =>
  fitted(name, id, width - indentOf({ role, key }) - 8);

const layersIn = ({ people }: NetworkPicture) => Math.max(1, new Set(people.map(({ box }) => box.x)).size);

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the side of one box to the facing side of the other, through the bends, with a head. */
function connect(a: Box, b: Box, bends: readonly Point[], rankdir: 'LR' | 'TB'): string {
  const flat = rankdir === 'LR';
  const way = flat ? Math.sign(b.x - a.x) || 1 : Math.sign(b.y - a.y) || 1;
  const side = (box: Box, end: 1 | -1): Point =>
    flat
      ? { x: box.x + (end > 0 ? box.width : 0), y: box.y + box.height / 2 }
      : { x: box.x + box.width / 2, y: box.y + (end > 0 ? box.height : 0) };
  const [start, end] = [side(a, way > 0 ? 1 : -1), side(b, way > 0 ? -1 : 1)];
  const stub = flat ? { x: end.x - 8 * way, y: end.y } : { x: end.x, y: end.y - 8 * way };
  const draw = line<Point>(
    ({ x }) => round(x),
    ({ y }) => round(y),
  ).curve(flat ? curveMonotoneX : curveMonotoneY);
  const curve = draw([start, ...bends, stub]) ?? '';
  const [x, y] = [round(end.x), round(end.y)];
  const head = flat
    ? `L${x} ${y}M${round(x - 7 * way)} ${y - 4}L${x} ${y}L${round(x - 7 * way)} ${y + 4}`
    : `L${x} ${y}M${x - 4} ${round(y - 7 * way)}L${x} ${y}L${x + 4} ${round(y - 7 * way)}`;
  return curve + head;
}
