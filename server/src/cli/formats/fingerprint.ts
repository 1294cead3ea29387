import { createHash } from 'node:crypto';
import type { FileFindings } from '../checking.ts';
import type { Told } from '../told.ts';

/** A finding, and what tells it from all others of the check. */
export interface Identified {
  readonly finding: Told;
  /** Stays the same when lines are added above, days pass or people are renamed; no two findings share one. */
  readonly fingerprint: string;
}

/** The findings of a file, told apart by rule, entry and the words that are underlined; among equals, by their order. */
export function identified({ path, text, findings }: FileFindings): Identified[] {
  const kinds = findings.map(({ rule, subject, at }) =>
    JSON.stringify([path, rule, subject, text.slice(at.start, at.end)]),
  );
  const places = placesAmongEquals(kinds);
  return findings.map((finding, index) => {
    const kind = `${kinds[index]} ${places[index]}`;
    return { finding, fingerprint: createHash('sha256').update(kind).digest('hex') };
  });
}

/** For each text, the how manyth of its kind it is, from 1. */
export function placesAmongEquals(texts: readonly string[]): number[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const place = (seen.get(text) ?? 0) + 1;
    seen.set(text, place);
    return place;
  });
}
