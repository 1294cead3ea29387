import { t } from '../text/l10n.ts';
import { holds, outermost, type Span } from '../text/span.ts';
import { lineEnd } from './blocks.ts';
import { changeBetween } from './change.ts';
import { type Envelope, envelopeAfter, envelopeOf } from './envelope.ts';
import type { Fault } from './fault.ts';
import { type Earlier, type Frame, faultyIn, firstThat, frameOf } from './frame.ts';
import { softening } from './hard-spaces.ts';
import type { Versions } from './home.ts';
import { limits } from './limits.ts';
import type { MapNode } from './node.ts';
import { tabsToSpaces } from './tabs.ts';
import { Shared } from './unit.ts';

/**
 * A text read as far as it can be: what it says and what is wrong with it, side by side. Once a later version was read
 * with it as `before`, it is used up: the two share what has not changed, and all spans tell where that stands now.
 */
export interface Document {
  readonly file: string;
  readonly text: string;
  /** Absent when the text is empty or is no map. */
  readonly root?: MapNode;
  /** The text is larger or deeper than the limits: nothing may be concluded from what it does not say. */
  readonly beyondLimits: boolean;
  /** `syntax` only, sorted by position. */
  readonly faults: readonly Fault[];
  /** What could not be read whole, in order, none inside another: what the tree holds of it is a guess, or nothing. */
  readonly broken: readonly Span[];
  /** How it was split, for the next version of the file. */
  readonly frame?: Frame;
  readonly versions: Versions;
}

/**
 * Reads a text; never throws. A fault costs the smallest block of lines that it stands in.
 *
 * `before` is the version of the same file that this one follows. Only what differs is split and parsed again: every
 * block (a key at the top, an entry of a section) whose text is unchanged keeps its pairs and nodes by identity, and a
 * map is a new one only if one of its pairs is new. Spans of what has only moved tell the new place from now on, also
 * to those who kept them. So `before` is used up by this; who still needs it reads the new text without it. One that
 * is used up already, or belongs to another file, is passed over.
 */
export function readDocument(file: string, text: string, before?: Document): Document {
  const lineage =
    before?.versions instanceof Lineage && before.versions.newest === before ? before.versions : undefined;
  const known = lineage?.file === file ? before : undefined;
  if (known?.text === text) return known;
  const versions = (known && lineage) ?? new Lineage(file);
  const document = read(text, versions, known);
  versions.follow(document);
  return document;
}

/**
 * The version of the file that is read on from the document, or was from a later one: what is kept of the document and
 * has moved tells places in that. Itself while none is.
 */
export function latest(document: Document): Document {
  return (document.versions instanceof Lineage && document.versions.newest) || document;
}

class Lineage implements Versions {
  readonly file: string;
  #newest: Document | undefined;

  constructor(file: string) {
    this.file = file;
  }

  get newest(): Document | undefined {
    return this.#newest;
  }

  follow(document: Document): void {
    this.#newest = document;
  }
}

function read(text: string, versions: Versions, before: Document | undefined): Document {
  const { file } = versions;
  const known = { file, text, versions };
  const compared = text.length <= limits.bytes && compare(text, before);
  if (!compared || compared.envelope.bytes > limits.bytes) {
    const message = t('This file is larger than 2 MiB, too large for a plan; nothing in it was checked.');
    return beyond({ ...known, broken: [] }, { rule: 'syntax', at: { file, start: 0, end: lineEnd(text, 0) }, message });
  }
  const { envelope, earlier } = compared;
  const shared = new Shared();
  const frame = frameOf(envelope, versions, shared, earlier);
  const faults: Fault[] = [...frame.faults];
  const broken: Span[] = [];
  for (const { start, end, message, leftOut, hard } of envelope.faults) {
    const at = { file, start, end: Math.max(start, end) };
    if (leftOut) broken.push(at);
    const fixes = () => [{ title: t('Indent with spaces'), edits: softening(file, text), safe: true as const }];
    faults.push({ rule: 'syntax', at, message, ...(hard && { fixes }) });
  }
  const faulty = frame.tops.flatMap(faultyIn);
  for (const part of faulty) {
    faults.push(...part.faults);
    broken.push(...part.broken);
  }
  const told = { ...known, broken: outermost(broken), frame };
  const tooDeep = faulty.find((part) => part.beyond)?.beyond;
  if (tooDeep) return beyond(told, tooDeep);
  const tabbed = faulty.flatMap((part) => part.tabbed ?? []);
  if (tabbed.length > 0) shared.inSpaces.push(...tabsToSpaces(file, envelope.text, tabbed));
  faults.sort((a, b) => a.at.start - b.at.start);
  return { ...told, ...(frame.root && { root: frame.root }), faults, beyondLimits: false };
}

/** Beyond size or depth, nothing else may be said. */
function beyond(document: Omit<Document, 'faults' | 'beyondLimits'>, fault: Fault): Document {
  return { ...document, faults: [fault], beyondLimits: true };
}

/** What holds for the text as a whole, and how it differs from the earlier version. */
function compare(
  text: string,
  before: Document | undefined,
): { readonly envelope: Envelope; readonly earlier?: Earlier } {
  const frame = before?.frame;
  if (!frame) return { envelope: envelopeOf(text) };
  const change = changeBetween(frame.envelope.text, text);
  const plain = envelopeAfter(frame.envelope, text, change);
  if (plain) return { envelope: plain, earlier: { frame, change } };
  const envelope = envelopeOf(text);
  return { envelope, earlier: { frame, change: changeBetween(frame.envelope.text, envelope.text) } };
}

/** Whether any block that could not be read lies in the span or around it. */
export function isBroken({ broken }: Document, span: Span): boolean {
  const first = firstThat(broken, ({ end }) => end >= span.start);
  return broken.slice(first, first + 2).some((block) => holds(span, block) || holds(block, span));
}

/** Whether lines of the entry in the span could not be read, those too that follow it and are indented deeper. */
export function isCutShort(document: Document, span: Span): boolean {
  if (isBroken(document, span)) return true;
  const { broken, text } = document;
  const below = broken[firstThat(broken, ({ end }) => end > span.end)];
  if (!below) return false;
  const next = span.end + (/^(?:\s|#.*)*/.exec(text.slice(span.end, below.end))?.[0].length ?? 0);
  const column = (offset: number) => offset - text.lastIndexOf('\n', offset - 1);
  return below.start <= next && column(next) > column(span.start);
}
