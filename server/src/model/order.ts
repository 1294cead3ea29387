/** What of the dates and the order of actions cannot be. */
import { t } from '../text/l10n.ts';
import { short } from '../text/words.ts';
import type { Fault } from './fault.ts';
import { mentions, optional, text } from './fields.ts';
import { limits } from './limits.ts';
import type { Action, Mention, Plan, Scenario } from './plan.ts';

type Ordered = Pick<Action, 'id' | 'after'>;

/** What of an action's dates and of what comes before it cannot be, in the plan and as its scenarios would have it. */
export function outOfOrder({ actions, scenarios }: Pick<Plan, 'actions' | 'scenarios'>): readonly Fault[] {
  return [
    ...actions.flatMap((action) => isEarlier(action)),
    ...circlesIn(actions),
    ...scenarios.flatMap((scenario) => outOfOrderIn(scenario, actions)),
  ];
}

/** The same of what a scenario says; what would be out of order without it is told in the plan. */
function outOfOrderIn({ actions: entries }: Scenario, actions: readonly Action[]): readonly Fault[] {
  if (entries.length === 0) return [];
  const changes = new Map(entries.map((entry) => [entry.id, entry]));
  const dates: Fault[] = [];
  const [kept, changed]: [Ordered[], Ordered[]] = [[], []];
  for (const action of actions) {
    const { absent, said } = changes.get(action.id) ?? {};
    if (absent) continue;
    const [start, due, after] = [text(said, 'start'), text(said, 'due'), mentions(said, 'after')];
    const times = { ...optional('start', start ?? action.start), ...optional('due', due ?? action.due) };
    if (start || due) dates.push(...isEarlier(times, due ?? start));
    if (after.length > 0) changed.push({ id: action.id, after: after.filter(({ id }) => !changes.get(id)?.absent) });
    else kept.push(action);
  }
  const places = new Set(changed.flatMap(({ after }) => after.map(({ at }) => at)));
  return [...dates, ...(changed.length > 0 ? circlesIn([...kept, ...changed]).filter(({ at }) => places.has(at)) : [])];
}

/** A day on which an action should be done before it has begun. */
function isEarlier({ start, due }: Pick<Action, 'start' | 'due'>, told = due): Fault[] {
  if (!start || !due || !told || due.value >= start.value) return [];
  const message = t('“due” is {due}, before the action begins on {start}. One of the two days is another.', {
    due: due.value,
    start: start.value,
  });
  const other = told === due ? { at: start.at, message: t('Begins here') } : { at: due.at, message: t('Due here') };
  return [{ rule: 'schema', at: told.at, message, related: [other] }];
}

/** One action that comes after another. */
interface Step {
  readonly action: string;
  readonly before: Mention;
}

/**
 * The ids in `after` that close a circle, as one reads along: with such an id an action would have to wait for itself.
 * The circles are told without those that earlier ones have told, as many as a file may have faults.
 */
function circlesIn(actions: readonly Ordered[]): readonly Fault[] {
  let steps = actions.flatMap(({ id, after }) => after.map((before): Step => ({ action: id, before })));
  const faults: Fault[] = [];
  while (faults.length <= limits.faults && hasCircle(steps)) {
    const closing = firstClosing(steps);
    const step = steps[closing];
    if (!step) break;
    faults.push(toFault(step));
    steps = steps.filter((_, index) => index !== closing);
  }
  return faults;
}

function toFault({ action, before: { id, at } }: Step): Fault {
  const message =
    action === id
      ? t('“{id}” cannot come after itself. Remove it from “after”.', { id: short(id, 40) })
      : t(
          '“{action}” cannot come after “{id}”, which comes after it already: they would wait for each other. Remove one of the two.',
          { action: short(action, 40), id: short(id, 40) },
        );
  return { rule: 'schema', at, message };
}

/** The first step with which those up to it have a circle. */
function firstClosing(steps: readonly Step[]): number {
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hasCircle(steps.slice(0, middle + 1))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether some action waits for itself: taking away whoever waits for nobody leaves somebody (Kahn 1962). */
function hasCircle(steps: readonly Step[]): boolean {
  const waits = new Map<string, number>();
  const next = new Map<string, string[]>();
  for (const { action, before } of steps) {
    const known = next.get(before.id);
    if (known) known.push(action);
    else next.set(before.id, [action]);
    waits.set(action, (waits.get(action) ?? 0) + 1);
    if (!waits.has(before.id)) waits.set(before.id, 0);
  }
  const free = [...waits].filter(([, number]) => number === 0).map(([id]) => id);
  for (const id of free)
    for (const action of next.get(id) ?? []) {
      const left = (waits.get(action) ?? 0) - 1;
      waits.set(action, left);
      if (left === 0) free.push(action);
    }
  return free.length < waits.size;
}
