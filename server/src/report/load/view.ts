import type { GroupLoad, MonthLoad, Placed } from '../../analysis/load.ts';
import type { Span } from '../../text/span.ts';
import { count, list, sentence, short } from '../../text/words.ts';

/** The load of an organization in words. */
export interface LoadView {
  readonly summary: string;
  /** All months in which something runs. */
  readonly months: readonly string[];
  readonly groups: readonly GroupView[];
}

export interface GroupView {
  readonly name: string;
  /** What they can bear, in words. */
  readonly bears: string;
  readonly months: readonly MonthView[];
  readonly undated: readonly ActionView[];
}

export interface MonthView {
  readonly month: string;
  /** “2 deep, 1 light”. */
  readonly counts: string;
  /** For a narrow cell: numbers of deep, middling and light ones. */
  readonly cell: string;
  /** Said where it is more than they can bear. */
  readonly over?: string;
  readonly actions: readonly ActionView[];
}

/** An action that changes their work. */
export interface ActionView {
  readonly text: string;
  /** Where its plan says so. */
  readonly at: Span;
}

export function loadView(load: readonly GroupLoad[], show: (file: string) => string): LoadView {
  const over = load.flatMap(({ name, months }) => {
    const first = months.find((it) => it.over);
    return first ? [`${short(name, 40)} in ${first.month}`] : [];
  });
  const summary =
    load.length === 0
      ? 'No plan says whose work its actions change, so there is no load to tell.'
      : over.length === 0
        ? `${sentence(count(load.length, 'group'))}; none is known to bear too much.`
        : `Too much at once: ${list(over, 'and', 5)}.`;
  return {
    summary,
    months: [...new Set(load.flatMap(({ months }) => months.map(({ month }) => month)))].sort(),
    groups: load.map(({ name, bears, months, undated }) => ({
      name: short(name, 60),
      bears:
        bears === undefined ? 'how much they can bear is not said' : `can bear ${count(bears, 'deep change')} at once`,
      months: months.map(({ month, high, medium, low, over: isOver, actions }) => ({
        month,
        counts: countsOf({ high, medium, low }),
        cell: `${high}·${medium}·${low}`,
        ...(isOver && { over: `${count(high - (bears ?? 0), 'deep change')} more than they can bear` }),
        actions: actions.map((it) => named(it, show)),
      })),
      undated: undated.map((it) => named(it, show)),
    })),
  };
}

function countsOf({ high, medium, low }: Pick<MonthLoad, 'high' | 'medium' | 'low'>): string {
  const said = [high > 0 && `${high} deep`, medium > 0 && `${medium} middling`, low > 0 && `${low} light`];
  return list(said.filter((it) => it !== false));
}

const words = { high: 'deep', medium: 'middling', low: 'light' } as const;

function named({ summary, depth, file, start, due, at }: Placed, show: (file: string) => string): ActionView {
  const when = start && due ? `, ${start} to ${due}` : (start ?? due) ? `, ${start ?? due}` : '';
  return { text: `${short(summary, 60)} (${words[depth]}${when}; ${show(file)})`, at };
}
