/** Rules that ask several holders for something: the pressing ones in one finding, the rest in another. */

import { isAgainst } from '../../analysis/ratings.ts';
import type { Fix } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import { list } from '../../text/words.ts';
import type { Context, Severity } from '../rule.ts';
import { calledHolder, holdersIn, type WrittenHolder } from './holders.ts';

interface Lacking {
  readonly severity: Severity;
  /** In the order of the plan. */
  readonly holders: readonly [WrittenHolder, ...WrittenHolder[]];
}

/**
 * The stakeholders of whom that holds: first key stakeholders and those who resist, then the rest, of whom it is less
 * pressing to know. The lead is never asked.
 */
export function lackingIn(context: Context, lacks: (holder: WrittenHolder) => boolean): Lacking[] {
  const asked = [...holdersIn(context.plan)].filter(
    ({ stakeholder }) => stakeholder && !context.isLead(stakeholder) && !context.doubts.mayLead(stakeholder),
  );
  const lacking = asked.filter(lacks);
  const isPressing = ({ stakeholder }: WrittenHolder) =>
    stakeholder !== undefined &&
    (context.isKey(stakeholder) || isAgainst(stakeholder.stance?.value) || stakeholder.resistance !== undefined);
  return [
    ...one('info', lacking.filter(isPressing)),
    ...one(
      'hint',
      lacking.filter((it) => !isPressing(it)),
    ),
  ];
}

function one(severity: Severity, [first, ...others]: readonly WrittenHolder[]): Lacking[] {
  return first ? [{ severity, holders: [first, ...others] }] : [];
}

/** The same fix for the first of them and, where there are more, for all at once. */
export function forFirstAndAll(
  [first, ...others]: Lacking['holders'],
  fix: (holder: WrittenHolder, title: string) => readonly Fix[],
  title: (whose: string) => string,
): Fix[] {
  const one = fix(first, title(calledHolder(first)));
  if (others.length === 0) return [...one];
  const edits = [first, ...others].flatMap((holder) => fix(holder, '').flatMap((it) => it.edits));
  return [...one, { title: title(t('all {number}', { number: others.length + 1 })), edits }];
}

/** `A, B and C`: eight at most, and the others counted. */
export const namesOfHolders = (holders: readonly WrittenHolder[]): string => list(holders.map(calledHolder), 'and', 8);
