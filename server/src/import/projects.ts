/** Projects of other programs, and plain JSON, as tables. */

import * as z from 'zod';
import { t } from '../text/l10n.ts';
import { NoRegister, type Row, type Source, type Table } from './table.ts';

const player = z.object({
  Player_ID: z.number(),
  Player_name: z.string(),
  PowValue: z.number().optional(),
  PosValue: z.number().optional(),
  Sector: z.string().optional(),
  Level: z.string().optional(),
  Player_opportunity: z.string().optional(),
  Player_obstacle: z.string().optional(),
});
const objective = z.object({ Player_ID: z.number(), Objective: z.string() });

/** A project of PolicyMaker 5: its players with what they want, and how they stand. */
const policyMaker = z.object({
  Player: z.array(player),
  Objectives: z.array(objective).optional(),
  Project: z.array(z.object({ User_label: z.string().optional() })).optional(),
});

const kumuElement = z.object({ label: z.string() }).catchall(z.unknown());
/** A map of Kumu. */
const kumu = z.object({
  elements: z.array(kumuElement),
  connections: z.array(z.object({ from: z.string(), to: z.string(), direction: z.string().optional() })).optional(),
});

/** Maps in a list, or in a list that is all that a map holds. */
const listed = z.array(z.record(z.string(), z.unknown()));

/** Throws a `NoRegister` when the text is no JSON that holds people. */
export function readJson(text: string): Source {
  const json = parsed(text);
  const ofPolicyMaker = policyMaker.safeParse(json);
  if (ofPolicyMaker.success) return fromPolicyMaker(ofPolicyMaker.data);
  const ofKumu = kumu.safeParse(json);
  if (ofKumu.success) return fromKumu(ofKumu.data);
  const lists = [json, ...(typeof json === 'object' && json !== null ? Object.values(json) : [])];
  const found = lists.map((it) => listed.safeParse(it)).find((it) => it.success && it.data.length > 0);
  if (!found?.success) throw new NoRegister(t('holds no list of stakeholders'));
  return { title: '', tables: [ofRecords(found.data)], influences: [], problems: [] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new NoRegister(t('is no JSON'));
  }
}

/** Its scales: power from 0 to 6; position from 6, for, to −6, against, where 0 is not mobilized. */
const powerOf = (value: number | undefined) =>
  value === undefined ? '' : value >= 5 ? 'strong' : value >= 3 ? 'moderate' : 'limited';
function stanceOf(value: number | undefined): string {
  if (value === undefined || value === 0) return '';
  if (value > 0) return value >= 5 ? 'ally' : 'supportive';
  return value <= -5 ? 'opposed' : 'resistant';
}

function fromPolicyMaker({ Player, Objectives = [], Project = [] }: z.infer<typeof policyMaker>): Source {
  const head = ['ID', 'Name', 'Power', 'Stance', 'Concerns', 'Sector', 'Level', 'Opportunity', 'Obstacle'];
  const rows = Player.map((it): Row => {
    const wants = Objectives.filter(({ Player_ID }) => Player_ID === it.Player_ID).map(({ Objective }) => Objective);
    return {
      place: t('player {id}', { id: it.Player_ID }),
      cells: [
        `p${it.Player_ID}`,
        it.Player_name,
        powerOf(it.PowValue),
        stanceOf(it.PosValue),
        wants.join('\n'),
        it.Sector ?? '',
        it.Level ?? '',
        it.Player_opportunity ?? '',
        it.Player_obstacle ?? '',
      ],
    };
  });
  const title = Project[0]?.User_label?.trim() ?? '';
  return { title, tables: [{ title: '', head, rows }], influences: [], problems: [] };
}

function fromKumu({ elements, connections = [] }: z.infer<typeof kumu>): Source {
  const flat = elements.map(({ label, attributes, _id: _, ...rest }) => ({
    name: label,
    ...rest,
    ...(typeof attributes === 'object' ? attributes : {}),
  }));
  const labels = new Map(elements.map(({ label, _id: id }) => [String(id), label]));
  const named = (end: string) => labels.get(end) ?? end;
  const influences = connections.flatMap(({ from, to, direction }) => {
    const arrow = { from: named(from), to: named(to) };
    if (direction === 'undirected') return [];
    return direction === 'mutual' ? [arrow, { from: arrow.to, to: arrow.from }] : [arrow];
  });
  const undirected = connections.filter(({ direction }) => direction === 'undirected').length;
  return {
    title: '',
    tables: [ofRecords(flat)],
    influences,
    problems:
      undirected > 0
        ? [t('{count} connections have no direction, and say nothing of who listens to whom.', { count: undirected })]
        : [],
  };
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
