import type { Checked, Source, World } from '../check/check.ts';
import { type LiveCheck, liveCheck } from '../check/live.ts';

/** The checks of one file, version after version: what was made for one is kept for the next, as far as it fits. */
export class Checks {
  #live: LiveCheck | undefined;
  #checked: Checked | undefined;
  #today = '';

  /** The check of one version. What was told of earlier ones tells of this one from now on. */
  check(source: Source, world: World): Checked {
    if (this.#checked?.source === source && this.#today === world.today) return this.#checked;
    this.#checked = this.#live ? this.#live.update(source, world) : this.#begin(source, world);
    this.#today = world.today;
    return this.#checked;
  }

  /** Makes the findings of that version piece by piece. */
  steps(): Iterable<void> {
    return this.#live?.steps() ?? [];
  }

  #begin(source: Source, world: World): Checked {
    const { checked, ...live } = liveCheck(source, world);
    this.#live = live;
    return checked;
  }
}
