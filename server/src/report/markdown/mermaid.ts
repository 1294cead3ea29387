import { stances } from '../../../../schemas/choices.ts';
import { short } from '../../text/words.ts';
import type { InfluenceView } from '../parts/influence.ts';
import type { PositionsView, PositionView } from '../parts/positions.ts';

/** Diagrams that GitHub draws. What is beyond its limits is in the lists and tables only. */

const MOST_PEOPLE = 60;
const MOST_LINKS = 200;

/** Who listens to whom; thick where a way to a key stakeholder leads. */
export function influenceDiagram({ picture, speakers, routes }: InfluenceView): string {
  const people = picture.people.slice(0, MOST_PEOPLE);
  const nodes = new Map(people.map(({ id }, index) => [id, `n${index}`]));
  const onRoute = new Set(
    routes.flatMap(({ path }) => path.slice(1).map(({ id }, index) => `${path[index]?.id} ${id}`)),
  );
  const links = speakers
    .flatMap(({ id: from, listeners }) =>
      listeners.map(({ id: to }) => ({ from, to, route: onRoute.has(`${from} ${to}`) })),
    )
    .filter(({ from, to }) => from !== to && nodes.has(from) && nodes.has(to))
    .sort((a, b) => Number(b.route) - Number(a.route))
    .slice(0, MOST_LINKS);
  return diagram('Who listens to whom', 'LR', [
    ...people.map(({ id, name, role, key }) =>
      node(nodes.get(id), `${signs[role]}${key ? signs.key : ''}${name}`, role),
    ),
    ...links.map(({ from, to, route }) => `${nodes.get(from)} ${route ? '==>' : '-->'} ${nodes.get(to)}`),
  ]);
}

export const signs = { lead: '★ ', ally: '● ', other: '', key: '◆ ' } as const;

/** Everybody by stance, from for the plan down to against it; arrows lead where open tactics aim. */
export function positionsDiagram({ stakeholders }: PositionsView): string {
  const people = stakeholders.slice(0, MOST_PEOPLE);
  const nodes = new Map(people.map((one, index) => [one, `n${index}`]));
  const columns = [...Object.keys(stances), unsaid]
    .map((stance) => ({ stance, members: people.filter((one) => sideOf(one) === stance) }))
    .filter(({ stance, members }) => members.length > 0 || people.some(({ aim }) => aim?.stance === stance));
  const column = new Map(columns.map(({ stance }, index) => [stance, `s${index}`]));
  return diagram('Power and stance', 'TB', [
    ...columns.flatMap(({ stance, members }) => [
      `subgraph ${column.get(stance)}["${stance}"]`,
      ...members.map((one) => `  ${node(nodes.get(one), words(one), one.lead ? 'lead' : 'other')}`),
      'end',
    ]),
    columns.map(({ stance }) => column.get(stance)).join(' ~~~ '),
    ...people.flatMap((one) => (one.aim ? [`${nodes.get(one)} -.-> ${column.get(one.aim.stance)}`] : [])),
  ]);
}

const unsaid = 'not said';

/** The lead stands on its own side. */
const sideOf = ({ lead, stance }: PositionView) => (lead ? 'ally' : (stance ?? unsaid));

const words = ({ name, power, lead, key }: PositionView) =>
  `${lead ? signs.lead : ''}${key ? signs.key : ''}${short(name)}${power ? `, ${power}` : ''}`;

function diagram(title: string, direction: 'LR' | 'TB', lines: readonly string[]): string {
  return [
    '```mermaid',
    `flowchart ${direction}`,
    `  accTitle: ${title}`,
    ...lines.map((line) => `  ${line}`),
    '```',
  ].join('\n');
}

const shapes = { lead: ['{{', '}}'], ally: ['([', '])'], other: ['[', ']'] } as const;

function node(id: string | undefined, text: string, shape: keyof typeof shapes): string {
  const [open, close] = shapes[shape];
  return `${id}${open}"${label(short(text))}"${close}`;
}

/** Mermaid reads markup, links and lists in labels: what is no letter or figure stands as its code. */
function label(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[^\p{L}\p{M}\p{N} ,’★●◆…]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
