/** A text as names are compared in it, and where each character of that comes from. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text` and its end: the offset in the original. */
  readonly from: readonly number[];
  /** For each unit: where the character that it comes from ends. */
  readonly to: readonly number[];
  /** For each unit, whether it was a capital letter. */
  readonly capital: readonly boolean[];
}

/**
 * Folds a text: letters without case and marks, however they are encoded or decorated; what `%41` stands for in an
 * address; no signs that nobody sees. So `Zoë` is found in `ZOE`, and in `Zo%C3%AB`.
 */
export function fold(original: string): Folded {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  const capital: boolean[] = [];
  for (const { character, start, end } of decoded(original)) {
    const folded = plain(character);
    const isCapital = /\p{Lu}|\p{Lt}/u.test(character);
    for (let unit = 0; unit < folded.length; unit++) {
      from.push(start);
      to.push(end);
      capital.push(isCapital);
    }
    text += folded;
  }
  from.push(original.length);
  return { text, from, to, capital };
}

/** The same of a name alone. */
export const foldName = (name: string): string => [...decoded(name)].map(({ character }) => plain(character)).join('');

/** Letters that no normal form takes apart. */
const alone: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't' },
};

function plain(character: string): string {
  if (unseen.test(character)) return '';
  if (/^['’‘ʼʻ`´′＇]$/.test(character)) return '’';
  const bare = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return alone[bare] ?? bare;
}

const unseen = /^(?:\p{M}|\p{Cf}|\u115f|\u1160|\u3164|\uffa0)$/u;

interface Character {
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

/** The characters, with what an address encodes in their place. */
function* decoded(text: string): Iterable<Character> {
  for (let at = 0; at < text.length; ) {
    const [encoded] = text[at] === '%' ? (/^(?:%[0-9a-f]{2})+/i.exec(text.slice(at, at + 240)) ?? []) : [];
    const meant = encoded && bytesOf(encoded);
    if (encoded && meant) {
      yield* spread(meant, at, text);
      at += encoded.length;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    yield { character, start: at, end: at + character.length };
    at += character.length;
  }
}

/** Each decoded character stands where its first byte is written, up to the next. */
function* spread(meant: string, at: number, text: string): Iterable<Character> {
  let start = at;
  for (const character of meant) {
    const end = Math.min(text.length, start + 3 * new TextEncoder().encode(character).length);
    yield { character, start, end };
    start = end;
  }
}

function bytesOf(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
