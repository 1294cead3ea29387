/** What the rules about privacy have in common: who may read a file. */
import { type Audience, audiences } from '../../../../schemas/choices.ts';
import { texts } from '../../text/l10n.ts';

/** Those who may read a file of that audience, as the subject of a sentence. */
export const readers: Readonly<Record<Audience, string>> = texts({
  private: 'only those who drive the plan',
  organization: 'the whole organization',
  public: 'anybody',
});

const widths = Object.keys(audiences) as Audience[];

/** Whether one audience has more readers than the other. */
export const isWider = (one: Audience, other: Audience): boolean => widths.indexOf(one) > widths.indexOf(other);

/** The name of a file without its folder; files may be known by their address. */
export function fileName(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The narrowest of them. */
export const narrowest = (among: readonly Audience[]): Audience =>
  widths.find((audience) => among.includes(audience)) ?? 'private';
