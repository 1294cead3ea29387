/**
 * What git leaves in a file when it cannot merge: both versions, between marker lines. One of them is read, so that the
 * conflict costs no more than itself until somebody decides.
 */
import { t } from '../text/l10n.ts';
import type { RawFault } from './yaml.ts';

export interface Merged {
  /** As long as the text it was made from, with spaces for the markers and for the versions that are not read. */
  readonly text: string;
  readonly faults: readonly RawFault[];
}

/** The text with only the first version of each conflict. */
export function firstVersions(text: string): Merged {
  const faults: RawFault[] = [];
  const unread: Range[] = [];
  let open: Range[] = [];
  for (const { index, 0: line } of text.matchAll(/^(?:<{7}|\|{7}|={7}|>{7})(?![^ \r\n])[^\r\n]*/gm)) {
    const marker = { start: index, end: index + line.length };
    const [first, other] = open;
    if (line.startsWith('<')) {
      leave(open);
      open = [marker];
    } else if (!first || (!other && line.startsWith('>'))) {
      leave(open);
      leave([marker]);
      open = [];
    } else if (other && line.startsWith('>')) {
      unread.push(first, { start: other.start, end: marker.end });
      faults.push({ ...first, message: undecided() });
      open = [];
    } else open.push(marker);
  }
  leave(open);
  return { text: without(unread, text), faults };

  /** Markers that make no whole conflict: somebody began to mend it. */
  function leave(markers: readonly Range[]): void {
    for (const marker of markers) {
      unread.push(marker);
      faults.push({ ...marker, message: left() });
    }
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const undecided = (): string =>
  t(
    'Two versions stand here that git could not merge; the first is read. Keep one, and delete the lines <<<<<<<, ======= and >>>>>>>.',
  );
const left = (): string => t('This line is left of a conflict that git could not merge; delete it.');

function without(ranges: readonly Range[], text: string): string {
  let result = '';
  let done = 0;
  for (const { start, end } of ranges) {
    result += text.slice(done, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    done = end;
  }
  return result + text.slice(done);
}
