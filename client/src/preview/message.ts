import type {
  FindingName,
  FromPage,
  FromPreview,
  Intention,
  Moved,
  PastPart,
  PreviewState,
  Span,
  Supposed,
} from '../../../server/src/protocol.ts';

/** A message of the panel as far as it is one that we know; whatever else comes out of it is passed over. */
export function readMessage(sent: unknown): FromPreview | undefined {
  if (!isRecord(sent)) return undefined;
  switch (sent['type']) {
    case 'ready':
      return { type: 'ready' };
    case 'undo':
    case 'redo':
      return { type: sent['type'] };
    case 'hide':
      return isPast(sent['part']) ? { type: 'hide', part: sent['part'] } : undefined;
    case 'reveal':
    case 'sight': {
      const span = readSpan(sent['span']);
      return span && { type: sent['type'], span };
    }
    case 'intend': {
      const intention = readIntention(sent['intention']);
      return intention && { type: 'intend', intention };
    }
    case 'answers': {
      const of = Array.isArray(sent['of']) ? sent['of'].slice(0, MOST_SEEN).map(readFinding) : [];
      return { type: 'answers', of: of.filter((it) => it !== undefined) };
    }
    case 'choose':
      return choose(sent['of']);
    case 'suppose': {
      const supposed = readSupposed(sent['supposed']);
      return supposed && { type: 'suppose', supposed };
    }
    default:
      return undefined;
  }
}

/** The same of a panel with a page that only leads into the texts. */
export function readPageMessage(sent: unknown): FromPage | undefined {
  if (isRecord(sent) && sent['type'] === 'save') return { type: 'save' };
  const message = readMessage(sent);
  return message?.type === 'ready' || message?.type === 'reveal' ? message : undefined;
}

function readSpan(span: unknown): Span | undefined {
  if (!isRecord(span)) return undefined;
  const { file, start, end } = span;
  if (typeof file !== 'string' || file.length > LONGEST || !isOffset(start) || !isOffset(end) || end < start)
    return undefined;
  return { file, start, end };
}

function choose(of: unknown): FromPreview | undefined {
  const person = areTexts(of, ['id', 'name']);
  if (person) return { type: 'choose', of: { id: person['id'] ?? '', name: person['name'] ?? '' } };
  const finding = readFinding(of);
  return finding && { type: 'choose', of: finding };
}

function readFinding(of: unknown): FindingName | undefined {
  const { rule, message } = areTexts(of, ['rule', 'message']) ?? {};
  return rule === undefined || message === undefined ? undefined : { rule, message };
}

/** What was asked for of each plan’s past, as far as a panel has kept it in a form that we know. */
export function askedIn(kept: unknown): PreviewState['asked'] {
  if (!isRecord(kept)) return {};
  const plans = Object.entries(kept).map(([plan, parts]) => [plan, Array.isArray(parts) ? parts.filter(isPast) : []]);
  return Object.fromEntries(plans);
}

const isPast = (part: unknown): part is PastPart => part === 'changes' || part === 'growth';

/** What must be said of each, and what may be. */
const shapes: Readonly<Record<Plain['kind'], readonly [readonly string[], readonly string[]]>> = {
  move: [['id'], ['stance', 'power', 'interest']],
  add: [[], ['stance', 'power', 'interest']],
  done: [['id'], []],
  due: [['id', 'day'], []],
  influence: [['from', 'to'], []],
  answer: [['rule', 'message'], ['title']],
  aim: [['id', 'stance'], ['tactic']],
};

/** All that is said in texts. */
type Plain = Exclude<Intention, { readonly kind: 'keep' }>;

function readIntention(intention: unknown): Intention | undefined {
  if (!isRecord(intention)) return undefined;
  const kind = String(intention['kind']);
  if (kind === 'keep') {
    const supposed = readSupposed(intention['supposed']);
    return supposed && { kind, supposed };
  }
  const shape = Object.hasOwn(shapes, kind) ? shapes[kind as Plain['kind']] : undefined;
  const said = shape && shaped(intention, shape);
  return said && ({ kind, ...said } as Plain);
}

function readSupposed(supposed: unknown): Supposed | undefined {
  const more = shaped(supposed, [[], ['scenario', 'without']]);
  const moves: unknown = isRecord(supposed) ? supposed['moves'] : undefined;
  if (!more || !Array.isArray(moves) || moves.length > MOST) return undefined;
  const read = moves.map((move: unknown) => shaped(move, shapes.move) as unknown as Moved | undefined);
  return { ...more, moves: read.flatMap((move) => move ?? []) };
}

/** Those keys, if all of the first are texts, and those of the others that are. */
function shaped(of: unknown, [needed, may]: (typeof shapes)[Plain['kind']]) {
  const found = areTexts(of, needed);
  if (!found || !isRecord(of)) return undefined;
  const more = may.filter((key) => isText(of[key])).map((key) => [key, of[key]]);
  return { ...found, ...(Object.fromEntries(more) as Readonly<Record<string, string>>) };
}

/** Those keys, if all of them are texts of some length. */
function areTexts(of: unknown, keys: readonly string[]): Readonly<Record<string, string>> | undefined {
  if (!isRecord(of)) return undefined;
  const found: Record<string, string> = {};
  for (const key of keys) {
    const text = of[key];
    if (!isText(text)) return undefined;
    found[key] = text;
  }
  return found;
}

/** No panel sees more findings at once. */
const MOST_SEEN = 100;

/** No id and no message is longer. */
const LONGEST = 10_000;

/** Nobody moves more people by hand. */
const MOST = 1000;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOffset = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
