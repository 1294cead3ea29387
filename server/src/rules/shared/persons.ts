/** What the rules about privacy ask of those who are described: who is a person, and what is written of somebody. */
import { nameInText } from '../../model/naming.ts';
import type { ScalarNode } from '../../model/node.ts';
import type { Mention, Said, Stakeholder, Tactic } from '../../model/plan.ts';
import type { Span } from '../../text/span.ts';
import type { Context } from '../rule.ts';
import { documentsOf } from './documents.ts';
import { isTitle } from './titles.ts';
import type { FindWords, FoundWord } from './wording.ts';

export const isPerson = ({ kind }: Stakeholder): boolean => kind === 'person';

/** The name as it stands in the text; the role or the id in its place tells nobody who it is. */
export function nameWritten(stakeholder: Stakeholder): ScalarNode | undefined {
  const name = nameInText(stakeholder);
  const { id, role } = stakeholder;
  return name && ![id, role?.value].some((it) => it?.trim() === name.text.trim()) ? name : undefined;
}

/**
 * Whether a word of the name stands in the id: then the name is out only when the id is another one too. What somebody is
 * (`Sister Monika`, `Pfarrerin Kolb`) names nobody.
 */
export function saysName(id: string, name: string): boolean {
  const parts = id.toLowerCase().split(/[-_]/);
  return name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .some((word) => word.length > 2 && parts.includes(word.toLowerCase()) && !isTitle(word));
}

/** A word, and where it stands. */
export interface PlacedWord extends FoundWord {
  readonly at: Span;
}

/** The words of that kind in what is written of the stakeholder: notes, signs of resistance, concerns, what a rating rests on. */
export function wordsAbout({ notes, source, concerns, resistance }: Stakeholder, context: Context, find: FindWords) {
  const said = [notes, source].flatMap((it) => (it ? [placeOf(it)] : []));
  const listed = [...concerns, ...(resistance?.signs ?? [])].map(placeOf);
  return [...said, ...listed].flatMap((at) => wordsAt(at, context, find));
}

/** The same in what came of a tactic. */
export const wordsInOutcome = ({ outcome }: Tactic, context: Context, find: FindWords) =>
  outcome ? wordsAt(placeOf(outcome), context, find) : [];

const placeOf = ({ at, anchored }: Said<string> | Mention): Span => anchored ?? at;

/** The text is read as it is written, so that each word has its place. */
function wordsAt(at: Span, { plan }: Context, find: FindWords): readonly PlacedWord[] {
  const text =
    documentsOf(plan)
      .find(({ file }) => file === at.file)
      ?.text.slice(at.start, at.end) ?? '';
  return find(text).map((word) => ({
    ...word,
    at: { file: at.file, start: at.start + word.start, end: at.start + word.end },
  }));
}
