/** Findings that ask for a tactic towards somebody, and what becomes of them when one has been begun and says nothing yet. */

import { answersNobody, saysNothing } from '../../analysis/in-force.ts';
import { isLive, type Stakeholder, type Tactic } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import { placeholder } from '../../text/placeholder.ts';
import type { Span } from '../../text/span.ts';
import type { Context, Draft } from '../rule.ts';
import { placeholderIn } from './placeholders.ts';
import { addToTactic, quoted } from './tactics.ts';

/** A live tactic that does not say all of what is done, and the first placeholder that stands for it. */
export interface Begun {
  readonly tactic: Tactic;
  readonly at: Span | undefined;
}

/** What has been begun towards the stakeholder, of those tactics that would count; one with a placeholder comes first. */
export function begunTowards(
  { inForce }: Context,
  { id }: Stakeholder,
  counts: (tactic: Tactic) => boolean = () => true,
): Begun | undefined {
  const begun = inForce
    .towards(id)
    .filter((tactic) => isLive(tactic) && !answersNobody(tactic) && saysNothing(tactic) && counts(tactic))
    .map((tactic) => ({ tactic, at: placeholderIn(tactic, ...told) }));
  return begun.find(({ at }) => at) ?? begun[0];
}

/** A finding in parts: what is so, what to do about it, and what else there is to know. */
export interface Asking extends Omit<Draft, 'message'> {
  readonly so: string;
  readonly advice: string;
  readonly more?: string;
}

/**
 * The finding; where a tactic has been begun, the advice is to say what it does. It then stands at the placeholder, with
 * the place where it would stand beside it.
 */
export function orFinish({ so, advice, more = '', fixes, ...draft }: Asking, begun: Begun | undefined): Draft {
  if (!begun) return { ...draft, message: `${[so, advice].filter(Boolean).join(' ')}${more}`, ...(fixes && { fixes }) };
  const { tactic, at } = begun;
  const name = quoted(tactic);
  const open = saysNothing(tactic)
    ? t('{tactic} does not say yet what is done: fill that in.', { tactic: name })
    : t('{tactic} is not finished yet: fill in what it leaves open.', { tactic: name });
  const message = `${so} ${open}${more}`;
  if (at)
    return {
      ...draft,
      at,
      concerns: draft.at,
      message,
      related: [{ at: draft.at, message: t('What it would answer') }, ...(draft.related ?? [])],
    };
  const finish = () => addToTactic(tactic, t('Say what {tactic} does', { tactic: name }), 'summary', placeholder);
  return { ...draft, message, fixes: () => [...finish(), ...(fixes?.() ?? [])] };
}

/** The keys of a tactic that say what is done. */
const told = ['summary', 'purpose', 'offer', 'evidence', 'appeals-to', 'outcome'];
