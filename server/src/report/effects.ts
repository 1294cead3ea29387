import type { Analysis } from '../analysis/analysis.ts';
import type { Action, HeldValue, Stakeholder, StatedValue } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { inWords } from '../text/words.ts';

/** A value that somebody holds, in words, and what the judged actions do to it. */
export interface ValueEffect {
  readonly held: HeldValue;
  readonly terminal: boolean;
  readonly name: string;
  /** What it means, by the plan's glossary or the catalogue. */
  readonly meaning?: string;
  readonly served: readonly Effect[];
  readonly hurt: readonly Effect[];
}

export interface Effect {
  readonly action: Action;
  readonly how?: string;
}

/** All values of a stakeholder, each once, those lived for first. */
export function effectsOn(stakeholder: Stakeholder, analysis: Analysis): readonly ValueEffect[] {
  const { resolve, alignments, plan, catalogue } = analysis;
  const touching = alignments.touching(stakeholder);
  const meanings = new Map(plan.values.map(({ id, meaning }) => [id, meaning?.value.trim()]));
  const { terminal, instrumental } = stakeholder.values;
  const seen = new Set<string>();
  return [
    ...terminal.map((held) => [held, true] as const),
    ...instrumental.map((held) => [held, false] as const),
  ].flatMap(([held, isTerminal]) => {
    const id = resolve(held.id);
    if (seen.has(id)) return [];
    seen.add(id);
    const known = catalogue.get(id)?.meaning;
    const meaning = meanings.get(id) || (known && t(known));
    const effect = (action: Action, stated: readonly StatedValue[]): Effect => {
      const how = stated.find((it) => resolve(it.id) === id)?.how?.value.trim();
      return { action, ...(how && { how }) };
    };
    return [
      {
        held,
        terminal: isTerminal,
        name: inWords(held.id),
        ...(meaning && { meaning }),
        served: touching
          .filter(({ aligned }) => aligned.includes(id))
          .map(({ action }) => effect(action, action.alignsWith)),
        hurt: touching
          .filter(({ conflicting }) => conflicting.includes(id))
          .map(({ action }) => effect(action, action.conflictsWith)),
      },
    ];
  });
}
