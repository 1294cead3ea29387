/** YAML lets a file hold many documents, with directives before them; a plan is the first, and has no use for the rest. */
import { t } from '../text/l10n.ts';
import type { RawFault } from './yaml.ts';

/** The one document of a file, half-open, and what stands around it that may not. */
export interface Stream {
  readonly start: number;
  readonly end: number;
  readonly faults: readonly RawFault[];
}

export function findDocument(text: string): Stream {
  const { start, faults } = prelude(text);
  const marker = nextMarker(text, start);
  if (!marker) return { start, end: text.length, faults };
  const rest = behind(text, marker);
  return { start, end: marker.start, faults: rest ? [...faults, rest] : faults };
}

/** Where the document begins: behind what may stand before it. */
export const startOfDocument = (text: string): number => prelude(text).start;

/** Everything before the first line of content: a byte order mark, comments, directives, the marker of the start. */
function prelude(text: string): { start: number; faults: readonly RawFault[] } {
  const faults: RawFault[] = [];
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (const line of lines(text, start)) {
    const content = line.text.trimStart();
    if (line.text.startsWith('%')) {
      faults.push({ ...extent(line), message: t('Directives have no meaning in a plan; remove this line.') });
      start = line.next;
    } else if (isMarker(line.text)) {
      start = line.start + 3 + (/^[ \t]*/.exec(line.text.slice(3))?.[0].length ?? 0);
      if (!isBlank(line.text.slice(3).trimStart())) break;
    } else if (!isBlank(content)) break;
  }
  return { start, faults };
}

/** What stands behind the line that ends the document, if that is anything. */
function behind(text: string, { start, next, text: marker }: Line): RawFault | undefined {
  const second = {
    start,
    end: start + 3,
    message: t('A second document starts here; a file holds one plan, so the rest is not read.'),
  };
  if (!marker.startsWith('...') || !isBlank(marker.slice(3).trimStart())) return second;
  for (const line of lines(text, next)) {
    const marks = isMarker(line.text);
    if (marks && line.text.startsWith('-')) return { ...second, start: line.start, end: line.start + 3 };
    if (!marks && !isBlank(line.text.trimStart()))
      return { ...extent(line), message: t('After the line “...” the plan has ended; the rest is not read.') };
  }
  return undefined;
}

interface Line {
  readonly start: number;
  /** Without white space at the end. */
  readonly text: string;
  readonly next: number;
}

const isMarker = (line: string) => /^(?:---|\.\.\.)(?=[ \t]|$)/.test(line);
const isBlank = (content: string) => content === '' || content.startsWith('#');
const extent = ({ start, text }: Line) => ({ start, end: start + text.length });

function nextMarker(text: string, from: number): Line | undefined {
  // Most plans have none: looking for the few characters is much quicker than looking at each line.
  for (const { index } of text.matchAll(/\n(?:---|\.\.\.)/g)) {
    const line = lineAt(text, index + 1);
    if (index >= from && isMarker(line.text)) return line;
  }
  return undefined;
}

function* lines(text: string, from: number): Iterable<Line> {
  for (let at = from; at < text.length; ) {
    const line = lineAt(text, at);
    yield line;
    at = line.next;
  }
}

function lineAt(text: string, start: number): Line {
  const newline = text.indexOf('\n', start);
  const end = newline < 0 ? text.length : newline;
  return { start, text: text.slice(start, end).trimEnd(), next: Math.min(end + 1, text.length) };
}
