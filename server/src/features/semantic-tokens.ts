import type { Stance } from '../../../schemas/choices.ts';
import type { Checked } from '../check/check.ts';
import type { NameKind } from '../model/names.ts';
import { type Span, touches } from '../text/span.ts';

/** A word whose meaning the plan decides; keys and other choices are coloured by the grammar. */
export interface SemanticToken {
  readonly at: Span;
  readonly kind: NameKind | 'stance';
  readonly modifier?: 'declaration' | Direction;
}

/** Where a stance leads, seen from the plan. */
export type Direction = 'for' | 'neither' | 'against';

const directions: Readonly<Record<Stance, Direction>> = {
  ally: 'for',
  supportive: 'for',
  neutral: 'neither',
  resistant: 'against',
  opposed: 'against',
};

/** The ids and the stances of a file, or of a part of it, in the order of the text; on one line each, none twice. */
export function semanticTokens({ document, analysis }: Checked, range?: Span): readonly SemanticToken[] {
  const { names, plan } = analysis;
  const ids = names.map(({ at, kind, role }) => ({ at, kind, ...(role === 'declaration' && { modifier: role }) }));
  const stances = [...plan.stakeholders.map(({ stance }) => stance), ...plan.tactics.map(({ aimsFor }) => aimsFor)];
  const said = stances.flatMap((it) =>
    it ? [{ at: it.at, kind: 'stance' as const, modifier: directions[it.value] }] : [],
  );
  const here = [...ids, ...said]
    .filter(({ at }) => at.file === document.file && (!range || touches(at, range)))
    .filter(({ at }) => at.start < at.end && !/[\r\n]/.test(document.text.slice(at.start, at.end)))
    .sort((a, b) => a.at.start - b.at.start);
  let end = 0;
  return here.filter(({ at }) => {
    if (at.start < end) return false;
    end = at.end;
    return true;
  });
}
