/** Projects of other programs, and plain JSON, as tables. */

import * as z from 'zod';
import { t } from '../text/l10n.ts';
import { type Field, fieldNamed } from './columns.ts';
import { NoRegister, type Row, type Source, type Table } from './table.ts';

/** A number or a text, as programs write both; nothing where neither stands. */
const said = z.union([z.number(), z.string()]).nullish();

const player = z.object({
  Player_ID: z.union([z.number(), z.string()]),
  Player_name: z.string(),
  PowValue: said,
  PosValue: said,
  Sector: said,
  Level: said,
  Player_opportunity: said,
  Player_obstacle: said,
  Player_details: said,
});
const about = z.object({
  Player_ID: said,
  Objective: said,
  Comments: said,
  Conseq_player_ID: said,
  Conseq_identity: said,
});
const notes = z.array(about).optional();

/** A project of PolicyMaker 5: its players with what they want, and how they stand. */
const policyMaker = z.object({
  Player: z.array(player),
  Objectives: notes,
  AnnotationPlayers: notes,
  Consequences: notes,
  Project: z.array(z.object({ User_label: z.string().optional() })).optional(),
});

/** What an element or a connection says stands beside its name, or in `attributes`, as in a project that Kumu has written. */
const ofKumu = z.looseObject({
  label: z.string().optional(),
  attributes: z.looseObject({ label: z.string().optional() }).optional(),
});
const kumuElement = ofKumu.refine((it) => labelOf(it) !== undefined);
const kumuConnection = z.union([
  ofKumu.extend({ from: z.string(), to: z.string(), direction: z.string().optional() }),
  z.string(),
]);
/** A map of Kumu. */
const kumu = z.object({
  name: z.string().optional(),
  elements: z.array(kumuElement),
  connections: z.array(kumuConnection).optional(),
});

/** Maps in a list, or in a list that is all that a map holds. */
const listed = z.array(z.record(z.string(), z.unknown()));

/** Throws a `NoRegister` when the text is no JSON that holds people. */
export function readJson(text: string): Source {
  const json = parsed(text);
  const project = policyMaker.safeParse(json);
  if (project.success) return fromPolicyMaker(project.data, json);
  const map = kumu.safeParse(json);
  if (map.success) return fromKumu(map.data, json);
  const lists = listsIn(json).flatMap(([title, list]) => {
    const { success, data } = listed.safeParse(list);
    return success && data.length > 0 ? [{ title, table: { ...ofRecords(data), title } }] : [];
  });
  const named = lists.filter(({ table }) => table.head.some((head) => whoFields.includes(fieldNamed(head))));
  const found = named.length > 0 ? named : lists.slice(0, 1);
  if (found.length === 0) throw new NoRegister(t('holds no list of stakeholders'));
  const tables =
    found.length > 1 ? found.map(({ table }) => table) : found.map(({ table }) => ({ ...table, title: '' }));
  return {
    title: '',
    tables,
    influences: [],
    problems: besides(
      json,
      found.map(({ title }) => title),
    ),
  };
}

const whoFields: readonly (Field | undefined)[] = ['name', 'last-name'];

/** The list that a text is, or those that it holds, by their names. */
function listsIn(json: unknown): readonly (readonly [string, readonly unknown[]])[] {
  if (Array.isArray(json)) return [['', json]];
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).filter((it): it is [string, unknown[]] => Array.isArray(it[1]));
}

/** What else a file holds than the lists that are read, in a sentence. */
function besides(json: unknown, taken: readonly string[]): readonly string[] {
  const others = listsIn(json).filter(([name, list]) => list.length > 0 && !taken.includes(name));
  const lists = others.map(([name, { length }]) => `${name} (${length})`).join(', ');
  return lists === '' ? [] : [t('The file holds other lists, which are not taken over: {lists}.', { lists })];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new NoRegister(t('is no JSON'));
  }
}

const numberIn = (value: z.infer<typeof said>): number | undefined =>
  /^-?\d+(?:\.\d+)?$/.test(String(value ?? '').trim()) ? Number(value) : undefined;

/** Its scales: power from 0 to 6; position from 6, for, to −6, against, where 0 is not mobilized. */
const powerOf = (value: number | undefined) =>
  value === undefined ? '' : value >= 5 ? 'strong' : value >= 3 ? 'moderate' : 'limited';
function stanceOf(value: number | undefined): string {
  if (value === undefined || value === 0) return '';
  if (value > 0) return value >= 5 ? 'ally' : 'supportive';
  return value <= -5 ? 'opposed' : 'resistant';
}

type Project = z.infer<typeof policyMaker>;

function fromPolicyMaker(
  { Player, Objectives = [], AnnotationPlayers = [], Consequences = [], Project = [] }: Project,
  json: unknown,
): Source {
  const head = ['ID', 'Name', 'Power', 'Stance', 'Concerns', 'Sector', 'Level', 'Opportunity', 'Obstacle'];
  const rows = Player.map((it): Row => {
    const id = String(it.Player_ID);
    const ofPlayer = (list: typeof Objectives, text: (one: (typeof list)[number]) => unknown) =>
      list.filter((one) => String(one.Conseq_player_ID ?? one.Player_ID) === id).map((one) => String(text(one) ?? ''));
    return {
      place: t('player {id}', { id }),
      cells: [
        `p${id}`,
        it.Player_name,
        powerOf(numberIn(it.PowValue)),
        stanceOf(numberIn(it.PosValue)),
        ofPlayer(Objectives, ({ Objective }) => Objective).join('\n'),
        ...[it.Sector, it.Level, it.Player_opportunity, it.Player_obstacle, it.Player_details].map((text) =>
          String(text ?? ''),
        ),
        ofPlayer(Consequences, ({ Conseq_identity: text }) => text).join('\n'),
        ofPlayer(AnnotationPlayers, ({ Comments }) => Comments).join('\n'),
      ],
    };
  });
  return {
    title: Project[0]?.User_label?.trim() ?? '',
    tables: [{ title: '', head: [...head, 'Details', 'Consequences', 'Comments'], rows }],
    influences: [],
    problems: besides(json, [...Object.keys(policyMaker.shape), ...settings]),
  };
}

/** How its author sees and computes a project, which says nothing of anybody. */
const settings = ['ScaleParm', 'ReportTbl'];

type Element = z.infer<typeof ofKumu>;
const labelOf = ({ label, attributes }: Element): string | undefined => label ?? attributes?.label;

function fromKumu({ name: title = '', elements, connections = [] }: z.infer<typeof kumu>, json: unknown): Source {
  const flat = elements.map(({ label, attributes, _id: _, ...rest }) => ({
    name: label,
    ...rest,
    ...Object.fromEntries(
      Object.entries(attributes ?? {}).map(([key, value]) => [key === 'label' ? 'name' : key, value]),
    ),
  }));
  const labels = new Map(elements.map((it) => [String(it['_id']), labelOf(it) ?? '']));
  const named = (end: string) => labels.get(end) ?? end;
  const ends = connections.map((it) => (typeof it === 'string' ? endsIn(it) : it));
  const influences = ends.flatMap(({ from, to, direction }) => {
    const arrow = { from: named(from), to: named(to) };
    if (direction === 'undirected') return [];
    return direction === 'mutual' ? [arrow, { from: arrow.to, to: arrow.from }] : [arrow];
  });
  const undirected = ends.filter(({ direction }) => direction === 'undirected').length;
  const called = connections.filter(
    (it) => typeof it === 'object' && (it['type'] ?? labelOf(it) ?? Object.keys(it.attributes ?? {})[0]) !== undefined,
  );
  return {
    title: title.trim(),
    tables: [ofRecords(flat)],
    influences,
    problems: [
      ...(undirected > 0
        ? [t('{count} connections have no direction, and say nothing of who listens to whom.', { count: undirected })]
        : []),
      ...(called.length > 0
        ? [
            t('Connections of which more is said than who listens to whom, which is not taken over: {count}.', {
              count: called.length,
            }),
          ]
        : []),
      ...besides(json, ['elements', 'connections', 'maps', 'perspectives']),
    ],
  };
}

/** `A -> B`, `A <-> B`, `A -- B`. */
function endsIn(text: string): { readonly from: string; readonly to: string; readonly direction?: string } {
  const [, from = text, back, line, forth, to = ''] =
    /^(.*?)\s*(<)?(-{1,2}|–|—|=)(>)?\s+(.*)$/.exec(text.trim().replace(/[→⟶]/g, '->').replace(/[↔⟷]/g, '<->')) ?? [];
  if (line && !back && !forth) return { from, to, direction: 'undirected' };
  return back && !forth ? { from: to, to: from } : { from, to, ...(back && { direction: 'mutual' }) };
}

function ofRecords(records: readonly Readonly<Record<string, unknown>>[]): Table {
  const head = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = records.map((record, index) => ({
    place: t('entry {number}', { number: index + 1 }),
    cells: head.map((key) => textOf(record[key])),
  }));
  return { title: '', head, rows };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
