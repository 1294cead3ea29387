/** What concerns a text as a whole, before it is split: its characters, conflicts of git, the one document in it. */
import { t } from '../text/l10n.ts';
import type { Change } from './change.ts';
import { isHard, softened } from './hard-spaces.ts';
import { limits } from './limits.ts';
import { firstVersions } from './merge.ts';
import { findDocument, startOfDocument } from './stream.ts';
import type { RawFault } from './yaml.ts';

export interface Envelope {
  /** As long as the text, without what is not read of a merge conflict. */
  readonly text: string;
  /** Where the plan begins in it and ends. */
  readonly start: number;
  readonly end: number;
  readonly faults: readonly RawFault[];
  /** In UTF-8. */
  readonly bytes: number;
  /** Nothing of all that stands in it: so it is with a later version whose new lines have nothing of it either. */
  readonly plain: boolean;
}

export function envelopeOf(text: string): Envelope {
  const merged = firstVersions(text);
  const soft = softened(merged.text);
  const { start, end, faults } = findDocument(soft.text);
  const all = [...controlCharacters(text), ...merged.faults, ...soft.faults, ...faults];
  const plain = all.length === 0 && soft.text === text && start === firstOf(text) && end === text.length;
  return { text: soft.text, start, end, faults: all, bytes: bytesOf(text), plain };
}

/** The envelope of a text, told by what is new since an earlier one whose own is plain, if that can be. */
export function envelopeAfter(before: Envelope, text: string, change: Change): Envelope | undefined {
  const { start, oldEnd, newEnd } = change;
  const first = firstOf(text);
  if (!before.plain || before.start !== first) return undefined;
  const lines = text.slice(Math.max(start, first), newEnd);
  if (markers.test(lines) || forbidden.test(lines) || isHard(lines)) return undefined;
  // A line that means nothing below others means something at the top.
  if (startOfDocument(text) !== first) return undefined;
  const bytes = before.bytes - bytesOf(before.text.slice(start, oldEnd)) + bytesOf(text.slice(start, newEnd));
  return { text, start: first, end: text.length, faults: [], bytes, plain: true };
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Behind a byte order mark. */
const firstOf = (text: string) => (text.startsWith('\ufeff') ? 1 : 0);

/** Whatever begins a line that `firstVersions` or `findDocument` may take up. */
const markers = /^(?:---|\.\.\.|%|<{7}|\|{7}|={7}|>{7})/m;

/** Control characters, marks of byte order, halves of surrogate pairs. Without the flag “u”, which makes it slow. */
const forbidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** YAML's printable characters and line breaks only; a lone carriage return is no line break here. */
function controlCharacters(text: string): RawFault[] {
  const faults: RawFault[] = [];
  const start = firstOf(text);
  for (const { index } of text.matchAll(new RegExp(forbidden, 'g'))) {
    if (index < start) continue;
    const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
    const message = t('An invisible control character (U+{code}) stands here; delete it.', { code });
    faults.push({ start: index, end: index + 1, message });
    if (faults.length > limits.faults) break;
  }
  return faults;
}
