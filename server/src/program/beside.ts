import { alike } from '../analysis/alike.ts';
import { type PlanFacts, shares } from '../analysis/shared-groups.ts';
import { byText } from '../text/order.ts';

/** How plans are found and read. Files are told apart by keys, one for all ways to write the same name. */
export interface Reading {
  /** The keys of all plans there are, open or not, each with its name. */
  readonly plans: () => Promise<ReadonlyMap<string, string>>;
  /** What a plan says to others. The keys of all files that are read for it are added to `asked`. */
  readonly facts: (name: string, asked: Set<string>) => Promise<PlanFacts | undefined>;
  /** Lets others be heard between two plans. */
  readonly pause: () => Promise<void>;
}

interface Known {
  readonly name: string;
  asked: ReadonlySet<string>;
  facts: PlanFacts | undefined;
  /** It may say something else by now. */
  isOld: boolean;
}

/**
 * What plans say of groups that they share, as it was last read; `settle` reads what may be otherwise by now. So whoever asks
 * waits for no other plan, and hears when one of them says something else.
 */
export class Beside {
  readonly #reading: Reading;
  #known: ReadonlyMap<string, Known> = new Map();
  #isListed = false;
  #areWhole = false;
  /** Something has been read that was otherwise before, and nobody has been told. */
  #isOtherwise = false;
  #work: Promise<unknown> = Promise.resolve();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Whether all plans have been read once. */
  get areWhole(): boolean {
    return this.#areWhole;
  }

  /** Whether that is what they say by now. */
  get isSettled(): boolean {
    return this.#areWhole && this.#isListed && ![...this.#known.values()].some(({ isOld }) => isOld);
  }

  /** Of the plans other than that file that use one of the same files. The same objects for as long as they say the same. */
  of(file: string, used: readonly string[]): readonly PlanFacts[] {
    return [...this.#known.values()].flatMap(({ facts }) =>
      facts && facts.file !== file && shares(facts, { used }) ? facts : [],
    );
  }

  /** A file says something else, or has been opened. */
  changed(key: string, isOpen: boolean): void {
    for (const known of this.#known.values()) if (known.asked.has(key)) known.isOld = true;
    if (isOpen && !this.#known.has(key)) this.relist();
  }

  /** Plans may have come or gone. */
  relist(): void {
    this.#isListed = false;
  }

  /** Any file may have come or gone, or lead elsewhere. */
  rearranged(): void {
    for (const known of this.#known.values()) known.isOld = true;
    this.relist();
  }

  /** Reads what may be otherwise, for the plans with these keys; gives whether anything is. */
  settle(askers: ReadonlySet<string>): Promise<boolean> {
    const settled = this.#work.then(() => this.#settle(askers));
    this.#work = settled.catch(() => this.rearranged());
    return settled;
  }

  async #settle(askers: ReadonlySet<string>): Promise<boolean> {
    if (!this.#isListed) await this.#list();
    for (const [key, known] of this.#known) {
      // What a plan says itself is of no interest to it, and would be read again with each key.
      if (!known.isOld || (askers.size === 1 && askers.has(key))) continue;
      known.isOld = false;
      const asked = new Set([key]);
      known.asked = asked;
      const facts = await this.#reading.facts(known.name, asked);
      if (!alike(facts, known.facts)) {
        known.facts = facts;
        this.#isOtherwise = true;
      }
      await this.#reading.pause();
    }
    const isOtherwise = this.#isOtherwise || !this.#areWhole;
    this.#isOtherwise = false;
    this.#areWhole = true;
    return isOtherwise;
  }

  /** In the same order whichever of them are open. */
  async #list(): Promise<void> {
    this.#isListed = true;
    const before = this.#known;
    const names = [...(await this.#reading.plans())].sort(([one], [other]) => byText(one, other));
    this.#known = new Map(
      names.map(([key, name]) => {
        const known = before.get(key);
        return [key, known?.name === name ? known : { name, asked: new Set(), facts: known?.facts, isOld: true }];
      }),
    );
    if ([...before].some(([key, { facts }]) => facts && !this.#known.has(key))) this.#isOtherwise = true;
  }
}
