import type { FromPreview, Intention } from '../../../server/src/protocol.ts';

/** A message of the panel as far as it is one that we know; whatever else comes out of it is passed over. */
export function readMessage(sent: unknown): FromPreview | undefined {
  if (!isRecord(sent)) return undefined;
  switch (sent['type']) {
    case 'ready':
      return { type: 'ready' };
    case 'hide':
      return sent['part'] === 'changes' || sent['part'] === 'growth' ? { type: 'hide', part: sent['part'] } : undefined;
    case 'reveal':
      return reveal(sent['span']);
    case 'intend': {
      const intention = readIntention(sent['intention']);
      return intention && { type: 'intend', intention };
    }
    case 'choose':
      return choose(sent['of']);
    default:
      return undefined;
  }
}

function reveal(span: unknown): FromPreview | undefined {
  if (!isRecord(span)) return undefined;
  const { file, start, end } = span;
  if (typeof file !== 'string' || !isOffset(start) || !isOffset(end) || end < start) return undefined;
  return { type: 'reveal', span: { file, start, end } };
}

function choose(of: unknown): FromPreview | undefined {
  const person = texts(of, ['id', 'name']);
  if (person) return { type: 'choose', of: { id: person['id'] ?? '', name: person['name'] ?? '' } };
  const finding = texts(of, ['rule', 'message']);
  return finding && { type: 'choose', of: { rule: finding['rule'] ?? '', message: finding['message'] ?? '' } };
}

/** What must be said of each, and what may be. */
const shapes: Readonly<Record<Intention['kind'], readonly [readonly string[], readonly string[]]>> = {
  move: [['id'], ['stance', 'power', 'interest']],
  add: [[], ['stance', 'power', 'interest']],
  done: [['id'], []],
  due: [['id', 'day'], []],
  influence: [['from', 'to'], []],
  answer: [['rule', 'message'], ['title']],
};

function readIntention(intention: unknown): Intention | undefined {
  if (!isRecord(intention)) return undefined;
  const kind = String(intention['kind']);
  const shape = Object.hasOwn(shapes, kind) ? shapes[kind as Intention['kind']] : undefined;
  const needed = shape && texts(intention, shape[0]);
  if (!needed) return undefined;
  const more = shape[1].filter((key) => typeof intention[key] === 'string').map((key) => [key, intention[key]]);
  return { kind, ...needed, ...Object.fromEntries(more) } as Intention;
}

/** Those keys, if all of them are texts of some length. */
function texts(of: unknown, keys: readonly string[]): Readonly<Record<string, string>> | undefined {
  if (!isRecord(of)) return undefined;
  const found: Record<string, string> = {};
  for (const key of keys) {
    const text = of[key];
    if (typeof text !== 'string' || text.length > LONGEST) return undefined;
    found[key] = text;
  }
  return found;
}

/** No id and no message is longer. */
const LONGEST = 10_000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOffset = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
