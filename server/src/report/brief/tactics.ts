import type { Analysis } from '../../analysis/analysis.ts';
import { answersNobody, saysNothing } from '../../analysis/in-force.ts';
import { isLive, isOpen, type Stakeholder, type Tactic } from '../../model/plan.ts';
import { oneTurnAfter } from '../../rules/shared/dates.ts';
import { t } from '../../text/l10n.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { inWords } from '../../text/words.ts';
import { dayInWords } from '../days.ts';
import { everyInWords } from '../rhythm.ts';

/** What is planned towards somebody, the soonest first; to protect one's own people, to ask for counsel and to watch are no step. */
export function nextSteps(stakeholder: Stakeholder, { tacticsTowards }: Analysis): readonly Tactic[] {
  return tacticsTowards(stakeholder)
    .filter((tactic) => isOpen(tactic) && !answersNobody(tactic) && !saysNothing(tactic))
    .sort((a, b) => soonest(a).localeCompare(soonest(b)));
}

/** What was tried with somebody and is over. */
export function tried(stakeholder: Stakeholder, { tacticsTowards }: Analysis): readonly Tactic[] {
  return tacticsTowards(stakeholder).filter(({ status }) => status === 'done' || status === 'dropped');
}

/** What is offered to somebody, each once: of what is given up nothing. */
export function offersTo(stakeholder: Stakeholder, { tacticsTowards }: Analysis): readonly string[] {
  const offers = tacticsTowards(stakeholder).filter((tactic) => isLive(tactic) && !answersNobody(tactic));
  return [...new Set(offers.flatMap(({ offer }) => offer?.value.trim() || []))];
}

/** The day on which it is due, or else its next turn or its beginning; year-month-day. */
export function dateOf({ due, every, last, start }: Tactic): string | undefined {
  const next = every && last ? oneTurnAfter(last.value, every.value) : undefined;
  return due?.value ?? next ?? start?.value;
}

/** `by 15 January 2027`, `was due on 15 January 2026`, or how often; empty where no date is said. Without `today`, year-month-day, nothing is past. */
export function whenInWords(tactic: Tactic, today = ''): string {
  const date = dateOf(tactic);
  if (tactic.due) {
    const day = dayInWords(tactic.due.value);
    return tactic.due.value < today ? t('was due on {day}', { day }) : t('by {day}', { day });
  }
  const often = tactic.every ? everyInWords(tactic.every.value) : '';
  if (!date) return often;
  const day = dayInWords(date);
  if (!often) return t('from {day} on', { day });
  return date < today ? t('{often}, last due on {day}', { often, day }) : t('{often}, next on {day}', { often, day });
}

const soonest = (tactic: Tactic) => dateOf(tactic) ?? '9999';

/** Its summary; without one what it is for, or else its id in words, for those who do not read the file. */
export const tacticName = ({ id, summary, purpose }: Tactic): string =>
  summary?.value.trim() || saidIn(purpose) || inWords(id).replaceAll('_', ' ');

/** As its name; one that has none is told by what it offers. */
export function stepName(tactic: Tactic): string {
  const offer = tactic.summary?.value.trim() ? '' : saidIn(tactic.offer);
  return offer ? t('our offer: {offer}', { offer }) : tacticName(tactic);
}

function saidIn(text: Tactic['offer']): string {
  const said = text?.value.trim() ?? '';
  return isPlaceholder(said) ? '' : said;
}
