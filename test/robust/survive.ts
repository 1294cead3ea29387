import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import type { Parameters } from 'fast-check';
import { type Checked, checkText } from '../../server/src/check/check.ts';
import type { Span } from '../../server/src/text/span.ts';
import { world } from '../world.ts';

/** With THOROUGH=1 in the environment, tests take minutes instead of seconds, and larger texts. */
export const thorough = process.env['THOROUGH'] !== undefined;

/** With FUZZ=20 in the environment, what is tried at random goes on for 20 seconds each, with other seeds each time. */
export const fuzzing = process.env['FUZZ'] === undefined ? undefined : Number(process.env['FUZZ']);

/**
 * How often something is tried at random: each time, and when there is time. Parameters of `fc.assert`.
 * When fuzzing, a try that has begun is left behind when the time is up: those that need seconds
 * take `slowTries`.
 */
export function tries(each: number, thoroughly: number): Parameters<unknown> {
  if (fuzzing === undefined) return { numRuns: thorough ? thoroughly : each };
  return { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: fuzzing * 1000 };
}

/** As `tries`, and when fuzzing as often as each time, or three times that in twenty seconds. */
export const slowTries = (each: number, thoroughly: number): Parameters<unknown> => ({
  numRuns: thorough ? thoroughly : each * Math.max(1, Math.round((fuzzing ?? 0) / 7)),
});

/** Seeds of what brings its own chance: the same each time, but when fuzzing. */
export const seedsOf = (each: readonly number[], thoroughly: number): readonly number[] => {
  if (fuzzing !== undefined) return each.map(() => 1 + Math.floor(Math.random() * 2 ** 30));
  return thorough ? Array.from({ length: thoroughly }, (_, index) => index + 1) : each;
};

/** With ALL=1 no test is left out, but what is tried at random is tried as seldom as without. */
export const whole = thorough || process.env['ALL'] !== undefined;

/** All of them when there is time, else every so many, beginning with the first. */
export const some = <T>(all: readonly T[], each: number): readonly T[] =>
  whole ? all : all.filter((_, index) => index % each === 0);

/** A test of which another one is an example, and which takes seconds: left out without ALL=1 or THOROUGH=1. */
export const itIfWhole = whole ? it : it.skip;

const file = 'test.changeplan.yaml';

/** Checks a text that nobody should write: nothing may throw, and every place must lie in it. Milliseconds taken. */
export function survive(text: string): { readonly checked: Checked; readonly time: number } {
  const start = performance.now();
  const checked = checkText(file, text, world);
  const time = performance.now() - start;
  for (const { at, related, fixes, message } of checked.findings)
    for (const place of [
      at,
      ...related.map((other) => other.at),
      ...fixes().flatMap(({ edits }) => edits.map((edit) => edit.at)),
    ])
      assert.ok(
        isPlace(place, text),
        `${message}\n${place.start} to ${place.end} of ${text.length}\n${JSON.stringify(text.slice(0, 500))}`,
      );
  for (const { id, at, letters } of checked.analysis.names)
    for (const place of [at, letters]) assert.ok(isPlace(place, text), `${id}\n${JSON.stringify(text.slice(0, 500))}`);
  return { checked, time };
}

function isPlace({ start, end }: Span, text: string): boolean {
  return 0 <= start && start <= end && end <= text.length && isBorder(start, text) && isBorder(end, text);
}

/** Whether an editor can stand there: not inside a line break, nor inside a character of two units. */
function isBorder(offset: number, text: string): boolean {
  const around = text.slice(Math.max(offset - 1, 0), offset + 1);
  return offset === 0 || (around !== '\r\n' && !/^[\ud800-\udbff][\udc00-\udfff]$/.test(around));
}

/** The slowest of many, to be printed. */
export class Slowest {
  #time = 0;
  #what = 'nothing';

  add(what: string, time: number): void {
    if (time <= this.#time) return;
    this.#time = time;
    this.#what = what;
  }

  toString(): string {
    return `slowest: ${this.#what}, ${this.#time.toFixed(0)} ms`;
  }
}
