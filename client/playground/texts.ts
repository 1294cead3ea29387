import type { EditorState } from '@codemirror/state';
import type { Place } from './disk.ts';

/** All names begin with it; it is no place on any disk. */
export const root = 'memory:///';

/** Where texts lie as long as no other says where: so deep that paths that lead up, such as `../shared`, stay below the root. */
const home = `${root}${'folder/'.repeat(8)}`;

/** A text of this session; nothing of it is kept anywhere but where its author saves it. */
export interface Text {
  /** Where others look for it, once they do. */
  uri: string;
  text: string;
  /** As it was opened or last saved. */
  saved: string;
  place?: Place | undefined;
  /** While it is not shown: cursor, and what can be undone. */
  state?: EditorState | undefined;
}

export function nameOf({ uri }: Pick<Text, 'uri'>): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What files that are made of it are called, before their ending. */
export const stemOf = (text: Text): string => nameOf(text).replace(/(\.changeplan)?\.ya?ml$/, '');

/** The texts that are open, by their addresses. Whoever reads them by themselves hears of those that are new or different. */
export class Session {
  readonly texts = new Map<string, Text>();
  /** Where somebody has looked for a text in vain. */
  private readonly missed = new Set<string>();

  constructor(private readonly tell: (uri: string) => void) {}

  /** However its address is encoded. */
  at(uri: string): Text | undefined {
    return this.texts.get(uri) ?? [...this.texts.values()].find((it) => decoded(it.uri) === decoded(uri));
  }

  /**
   * The text that is looked for there. Files come without their folders, so one that is called so and was not looked for yet
   * is the one that is meant; it lies there from now on. The one in `front` stays where it is.
   */
  lookedFor(uri: string, front: Text): string | undefined {
    const found =
      this.at(uri) ?? [...this.texts.values()].find((it) => it !== front && it.uri === addressOf(nameOf({ uri })));
    if (!found) this.missed.add(uri);
    else if (decoded(found.uri) !== decoded(uri)) this.move(found, uri);
    return found?.text;
  }

  /** What this text names that was looked for and is not open, by its name. */
  missing({ text }: Text): readonly string[] {
    const names = [...this.missed].map((uri) => nameOf({ uri })).filter((name) => name !== '.changeplanrc.yaml');
    return [...new Set(names)].filter((name) => text.split(/[\s'",[\]{}/]+/).includes(name));
  }

  /** Lets those who have looked in vain look again. */
  lookAgain(): void {
    for (const uri of this.missed) this.tell(uri);
    this.missed.clear();
  }

  private move(text: Text, uri: string): void {
    const before = text.uri;
    this.texts.delete(before);
    text.uri = uri;
    text.state = undefined;
    this.texts.set(uri, text);
    this.tell(before);
  }

  /** Changes one that is not shown. */
  write(text: Text, content: string): void {
    text.text = content;
    this.tell(text.uri);
  }

  /** One of that name is replaced, as it is when a file is opened again. */
  put(name: string, text: string, { place, isNew = false }: { place?: Place | undefined; isNew?: boolean } = {}): Text {
    const isCalledSo = (uri: string) => nameOf({ uri }) === name;
    const uri = [...this.texts.keys(), ...this.missed].find(isCalledSo) ?? addressOf(name);
    this.missed.delete(uri);
    const it: Text = { uri, text, saved: isNew ? '' : text, ...(place && { place }) };
    this.texts.set(uri, it);
    this.tell(uri);
    return it;
  }

  /** A name like that one which no text has yet. */
  unused(name: string): string {
    const taken = new Set([...this.texts.values()].map(nameOf));
    for (let count = 1; ; count++) {
      const tried = count === 1 ? name : name.replace(/(?=\.changeplan\.ya?ml$)/, `-${count}`);
      if (!taken.has(tried)) return tried;
    }
  }

  get isUnsaved(): boolean {
    return [...this.texts.values()].some(({ text, saved }) => text !== saved);
  }
}

const addressOf = (name: string) => home + encodeURIComponent(name);

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

export const planName = /\.changeplan\.ya?ml$/;
