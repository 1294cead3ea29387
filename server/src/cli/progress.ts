import { t } from '../text/l10n.ts';

/** Work that takes less long, in milliseconds, is not spoken of. */
const patience = 1000;
/** Between two words about it. */
const pause = 100;

/** Tells on one line of a terminal how far work has come, and wipes the line when it is done. */
export function progressOn(write: (text: string) => void, now: () => number): (done: number, all: number) => void {
  let next = now() + patience;
  let told = false;
  return (done, all) => {
    if (done === all && told) write(wipe);
    if (done === all || now() < next) return;
    write(`${wipe}${t('{done} of {all} files checked …', { done, all })}`);
    told = true;
    next = now() + pause;
  };
}

const wipe = '\r\x1b[K';
