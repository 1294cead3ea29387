import type * as z from 'zod';
import type { Span } from '../text/span.ts';
import type { Fault } from './fault.ts';
import type { Node, Pair } from './node.ts';

/** What of keys at the top and of entries fits, by the identity of their pairs, for the next version of the text. */
export class Fits {
  #known = new WeakMap<Pair, Fit>();
  #ids = '';
  readonly #written = new WeakMap<Pair, Pair>();
  /** The entries of each section as they stood last, and what fits of them: most still stand in the same place. */
  readonly rows = new Map<z.ZodType, Row>();
  readonly options = new Map<z.ZodType, readonly Option[]>();
  readonly required = new Map<z.ZodObject, readonly (readonly [string, z.ZodType])[]>();

  /** What is a placeholder depends on these ids: with others, nothing is known any more. */
  withIds(ids: ReadonlySet<string>): void {
    const all = [...ids].sort().join(' ');
    if (all === this.#ids) return;
    this.#ids = all;
    this.#known = new WeakMap();
    this.rows.clear();
  }

  get(pair: Pair, schema: z.ZodType): Fit | undefined {
    const known = this.#known.get(pair);
    return known?.schema === schema ? known : undefined;
  }

  set(pair: Pair, fit: Fit): Fit {
    this.#known.set(pair, fit);
    return fit;
  }

  /** Remembers what the fitting part was made of. */
  madeOf(fitting: Pair, written: Pair): void {
    if (fitting !== written) this.#written.set(fitting, written);
  }

  /** The pair as written of which that is the fitting part. */
  writtenOf(fitting: Pair): Pair {
    return this.#written.get(fitting) ?? fitting;
  }
}

/** Side by side: what is written, and what fits of it. */
export interface Row {
  readonly written: readonly Pair[];
  readonly fits: readonly (Fit | undefined)[];
}

export interface Fit {
  readonly schema: z.ZodType;
  readonly fitting: Pair | undefined;
  readonly faults: readonly Fault[];
  readonly placeholders: readonly Span[];
}

/** One of the alternatives of a shape, and what is written there. */
export interface Option {
  readonly schema: z.ZodType;
  readonly kind: Node['kind'];
}
