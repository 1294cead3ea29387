import { alike } from '../analysis/alike.ts';
import { type Checked, check, type Source, type World } from '../check/check.ts';
import { type LiveCheck, liveCheck } from '../check/live.ts';

/** The checks of one file, version after version: what was made for one is kept for the next, as far as it fits. */
export class Checks {
  readonly #changes: boolean;
  #live: LiveCheck | undefined;
  #checked: Checked | undefined;
  #today = '';

  /** Whether there are to be several versions of the file. */
  constructor(changes: boolean) {
    this.#changes = changes;
  }

  /** The check of one version. What was told of earlier ones tells of this one from now on. */
  check(source: Source, world: World): Checked {
    if (this.#checked && isSame(this.#checked.source, source) && this.#today === world.today) return this.#checked;
    this.#checked = this.#live ? this.#live.update(source, world) : this.#begin(source, world);
    this.#today = world.today;
    return this.#checked;
  }

  /** Makes the findings of that version piece by piece. */
  steps(): Iterable<void> {
    return this.#live?.steps() ?? [];
  }

  /** Whether the findings of that version are there already; of what does not change, nobody knows. */
  get isMade(): boolean {
    return this.#live?.isMade() ?? false;
  }

  #begin(source: Source, world: World): Checked {
    if (!this.#changes) return check(source, world);
    const { checked, ...live } = liveCheck(source, world);
    this.#live = live;
    return checked;
  }
}

/** What changes beside a file has it gathered anew, and most often nothing is different. */
function isSame(one: Source, other: Source): boolean {
  return one === other || (one.document === other.document && one.settings === other.settings && alike(one, other));
}
