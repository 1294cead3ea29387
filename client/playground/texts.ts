import type { Place } from './disk.ts';

/** All names begin with it; it is no place on any disk. */
export const home = 'memory:///';

/** A text of this session; nothing of it is kept anywhere but where its author saves it. */
export interface Text {
  readonly uri: string;
  text: string;
  /** As it was opened or last saved. */
  saved: string;
  place?: Place | undefined;
}

export function nameOf({ uri }: Pick<Text, 'uri'>): string {
  const name = uri.slice(home.length);
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

  constructor(private readonly tell: (uri: string) => void) {}

  /** However its address is encoded. */
  at(uri: string): Text | undefined {
    return this.texts.get(uri) ?? this.texts.get(addressOf(nameOf({ uri })));
  }

  /** Changes one that is not shown. */
  write(text: Text, content: string): void {
    text.text = content;
    this.tell(text.uri);
  }

  /** One of that name is replaced, as it is when a file is opened again. */
  put(name: string, text: string, { place, isNew = false }: { place?: Place | undefined; isNew?: boolean } = {}): Text {
    const uri = addressOf(name);
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

export const planName = /\.changeplan\.ya?ml$/;
