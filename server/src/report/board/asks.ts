import type { Analysis } from '../../analysis/analysis.ts';
import { weightOf } from '../../analysis/ratings.ts';
import { t } from '../../text/l10n.ts';
import { inWords, list, sentence, short } from '../../text/words.ts';
import { nextSteps, stepName, whenInWords } from '../brief/tactics.ts';
import { dayInWords } from '../days.ts';
import { shortName } from './map.ts';

/** What is asked of a reader. */
export interface Ask {
  readonly who: string;
  readonly what: string;
}

const MOST = 4;

/** From what they hold that is not secured yet, and from the next tactic towards them; the most powerful first. */
export function asksOf(analysis: Analysis, today: string): readonly Ask[] {
  const { plan, isLead } = analysis;
  return plan.stakeholders
    .filter((it) => !isLead(it))
    .sort((a, b) => weightOf(b.power?.value) - weightOf(a.power?.value))
    .flatMap((it) => {
      const held = analysis.controlledBy(it).filter(({ securedBy }) => securedBy.length === 0);
      const [step] = nextSteps(it, analysis);
      const sentences = [
        ...(held.length > 0 ? [decide(held)] : []),
        ...(step
          ? [`${short(sentence(stepName(step)), 70)}${when(whenInWords(step, today))}.`.replace(/[.]{2}$/, '.')]
          : []),
      ];
      return sentences.length > 0 ? [{ who: shortName(it), what: sentences.join(' ') }] : [];
    })
    .slice(0, MOST);
}

function decide(held: Analysis['resources']): string {
  const [soonest] = held
    .flatMap(({ neededBy }) => neededBy)
    .flatMap(({ start, due }) => start?.value ?? due?.value ?? [])
    .sort();
  const resources = list(held.map(({ id }) => inWords(id)));
  return soonest
    ? t('Decide about the {resources} before {day}.', { resources, day: dayInWords(soonest) })
    : t('Decide about the {resources}.', { resources });
}

const when = (words: string) => (words ? `, ${words}` : '');
