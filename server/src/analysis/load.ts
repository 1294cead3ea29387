/** How much change comes upon each group, month by month, over several plans (LANGUAGE 4.16). */
import type { Depth } from '../../../schemas/choices.ts';
import { type GroupFacts, groupKey, type PlanFacts, type Touch } from './shared-groups.ts';

export interface GroupLoad extends Omit<GroupFacts, 'power' | 'powerAt'> {
  /** In order; only months in which something runs. */
  readonly months: readonly MonthLoad[];
  /** Actions of which it cannot be said when they run. */
  readonly undated: readonly Placed[];
}

export interface MonthLoad extends Readonly<Record<Depth, number>> {
  /** Year-month. */
  readonly month: string;
  /** Whether there are more deep changes than the group can bear; `null` where nobody has said how many that is. */
  readonly over: boolean | null;
  readonly actions: readonly Placed[];
}

/** An action, and the plan that it stands in. */
export interface Placed extends Touch {
  readonly file: string;
}

/** Nobody plans for longer: of a run beyond that, what comes later is left out. */
const mostMonths = 1200;

/**
 * The groups that some action affects, by the file that they are shared through. What plans say of how much a group can
 * bear may differ: the smallest number counts.
 */
export function loadOf(plans: readonly PlanFacts[]): readonly GroupLoad[] {
  const groups = new Map<
    string,
    { readonly group: GroupFacts; bears: number | undefined; readonly placed: Placed[] }
  >();
  for (const { groups: all } of plans)
    for (const group of all) {
      const key = groupKey(group);
      const known = groups.get(key);
      if (!known) groups.set(key, { group, bears: group.bears, placed: [] });
      else if (group.bears !== undefined) known.bears = Math.min(known.bears ?? Number.POSITIVE_INFINITY, group.bears);
    }
  for (const { file, touches } of plans)
    for (const touch of touches) groups.get(touch.group)?.placed.push({ ...touch, file });
  return [...groups.values()]
    .filter(({ placed }) => placed.length > 0)
    .map(({ group: { file, id, name }, bears, placed }) => ({
      file,
      id,
      name,
      ...(bears !== undefined && { bears }),
      months: monthsOf(placed, bears),
      undated: placed.filter((touch) => monthsIn(touch).length === 0),
    }));
}

function monthsOf(placed: readonly Placed[], bears: number | undefined): readonly MonthLoad[] {
  const byMonth = new Map<string, Placed[]>();
  for (const touch of placed)
    for (const month of monthsIn(touch)) {
      const known = byMonth.get(month);
      if (known) known.push(touch);
      else byMonth.set(month, [touch]);
    }
  return [...byMonth]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, actions]) => {
      const count = (depth: Depth) => actions.filter((it) => it.depth === depth).length;
      const high = count('high');
      const over = bears === undefined ? null : high > bears;
      return { month, high, medium: count('medium'), low: count('low'), over, actions };
    });
}

/** The months in which an action runs; with one date only its month, none without dates or where they are out of order. */
export function monthsIn({ start, due }: Pick<Touch, 'start' | 'due'>): readonly string[] {
  const [first, last] = [start ?? due, due ?? start].map((day) => day?.slice(0, 7));
  if (first === undefined || last === undefined || (start && due && due < start)) return [];
  return monthsBetween(first, last);
}

/** Both included, no more than a hundred years of them. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = first; month <= last && months.length < mostMonths; month = monthAfter(month)) months.push(month);
  return months;
}

/** The month that follows a year-month. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}

/** When an action begins to be felt; nothing where it has no dates. */
export const beginOf = ({ start, due }: Pick<Touch, 'start' | 'due'>): string => start ?? due ?? '';
