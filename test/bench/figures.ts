/** What is measured, and how it is said: always a figure beside another of the same run, as machines differ. */

/** What some work has cost, in milliseconds. */
export interface Cost {
  readonly wall: number;
  /** Of the process and all its threads; absent where the system does not tell. */
  readonly cpu?: number;
  /** Which of several kinds of work this is, where it is the dearest of them. */
  readonly of?: string;
}

/** One line of the result. */
export interface Result {
  readonly what: string;
  /** Absent where nothing could be measured; the detail says why. */
  readonly value?: number;
  readonly unit: '×' | 'ms' | 'MB' | 'KB' | '';
  /** The most that is good enough. Without it the line only informs. */
  readonly goal?: number;
  readonly detail: string;
}

/** One thing to measure: its name is what `--only` looks in. */
export interface Figure {
  readonly name: string;
  readonly measure: (bench: Bench) => Promise<readonly Result[]>;
}

/** What all figures are measured with. */
export interface Bench {
  /** Fewer repeats: to see that everything runs, not to quote. */
  readonly quick: boolean;
  readonly root: string;
  /** A folder for whatever is written; it is removed in the end. */
  readonly folder: string;
  /** The browser of this machine. */
  readonly browser: () => Promise<Peer>;
  /** Fetches a package that is no part of the project. */
  readonly peer: (name: 'yaml-language-server' | '@stoplight/spectral-cli') => Promise<Peer>;
}

/** The file of its command, or why it could not be fetched. */
export type Peer = { readonly command: string } | { readonly missing: string };

/** How many times one took what the other took, by the wall clock; processor time goes with it where there is any. */
export function beside(what: string, ours: Cost, other: Cost | string, theirs: string, goal?: number): Result {
  if (typeof other === 'string') return leftOut(what, other);
  const byCpu =
    ours.cpu !== undefined && other.cpu !== undefined && other.cpu > 0
      ? `; CPU ${(ours.cpu / other.cpu).toFixed(2)} ×`
      : '';
  const detail = `ours ${inWords(ours)}, ${theirs} ${inWords(other)}${byCpu}`;
  return { what, value: ours.wall / other.wall, unit: '×', detail, ...(goal !== undefined && { goal }) };
}

/** The same by processor time alone. */
export function besideCpu(what: string, ours: Cost, other: Cost | string, theirs: string, goal: number): Result {
  if (typeof other === 'string') return leftOut(what, other);
  if (ours.cpu === undefined || other.cpu === undefined)
    return leftOut(what, 'this system does not tell the processor time of another process');
  const detail = `ours ${ms(ours.cpu)}, ${theirs} ${ms(other.cpu)}`;
  return { what, value: ours.cpu / other.cpu, unit: '×', goal, detail };
}

export function leftOut(what: string, why: string): Result {
  return { what, unit: '', detail: `left out: ${why}` };
}

/** Of an empty list 0. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** The median of each; without processor time where one of them has none. */
export function medianCost(costs: readonly Cost[]): Cost {
  const cpus = costs.flatMap(({ cpu }) => cpu ?? []);
  return {
    wall: median(costs.map(({ wall }) => wall)),
    ...(cpus.length === costs.length && { cpu: median(cpus) }),
  };
}

/** The dearest by the wall clock. */
export function worst<T extends Cost>(costs: readonly T[]): T {
  return costs.reduce((most, cost) => (cost.wall > most.wall ? cost : most));
}

function inWords({ wall, cpu, of }: Cost): string {
  const aside = [of, cpu === undefined ? undefined : `CPU ${ms(cpu)}`].filter(Boolean).join(', ');
  return aside ? `${ms(wall)} (${aside})` : ms(wall);
}

export const ms = (time: number) =>
  time < 1_000 ? `${time.toFixed(time < 10 ? 1 : 0)} ms` : `${(time / 1_000).toFixed(1)} s`;
