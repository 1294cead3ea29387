import { t, texts } from '../text/l10n.ts';
import { inQuotes, inWords, list, numberInWords, sentence, short } from '../text/words.ts';
import type { Analysis } from './analysis.ts';
import type { Because, Counts, OutlookWord } from './outlook.ts';
import { isAgainst } from './ratings.ts';

/** What readers call each outlook. */
export const outlookTitles: Readonly<Record<OutlookWord, string>> = texts({
  unknown: 'Not known yet',
  blocked: 'Blocked',
  'not-yet': 'Not yet',
  fragile: 'Fragile',
  carried: 'Carried',
});

type Seen = Pick<Analysis, 'plan' | 'outlook' | 'needsSupport' | 'standing' | 'base' | 'stakeholder'>;

/**
 * The outlook in plain words, as the first line of every view has it, such as `Not yet. Nobody is an ally, and the only
 * dominant group resists. For 1 · undecided 0 · against 1.` Of several reasons the first two stand in it.
 */
export function headline(analysis: Seen): string {
  const { word, counts } = analysis.outlook;
  const counted = countsInWords(counts);
  return `${t(outlookTitles[word])}. ${inOne(reasonsOf(analysis).slice(0, 2))}${counted && ` ${counted}.`}`;
}

/** Why it looks as it does, a sentence for each reason, what is missing first; one sentence where nothing is missing. */
export function outlookSentences(analysis: Seen): readonly string[] {
  return reasonsOf(analysis).map((reason) => `${sentence(reason)}.`);
}

/** `For 1 · undecided 0 · against 1`; empty where nobody is named. */
export function countsInWords({ for: pro, undecided, against }: Counts): string {
  return pro + undecided + against > 0
    ? t('For {pro} · undecided {undecided} · against {against}', { pro, undecided, against })
    : '';
}

const inOne = ([first = '', second]: readonly string[]) =>
  `${sentence(second === undefined ? first : t('{first}, and {second}', { first, second }))}.`;

function reasonsOf(analysis: Seen): readonly string[] {
  const { outlook, needsSupport, standing } = analysis;
  if (outlook.reasons.length > 0) {
    const reasons = outlook.reasons.map((because) => reasonOf(because, analysis));
    const dominant = outlook.word === 'not-yet' ? whoResistsAbove(analysis) : undefined;
    return dominant ? [...new Set([...reasons.slice(0, 1), dominant, ...reasons.slice(1)])] : reasons;
  }
  if (!needsSupport) return [t('this change can be made alone: it needs nobody’s support')];
  const undecided = standing.range[1] > standing.range[0];
  return [
    undecided
      ? t('more power stands for the plan than those who are against it or undecided have together')
      : t('more power stands for the plan than against it'),
  ];
}

/** A main clause that can stand behind `and`; how it begins decides nothing, as its first letter is raised where needed. */
function reasonOf({ reason, of }: Because, analysis: Seen): string {
  const people = named(of.map(({ id }) => analysis.stakeholder(id)?.name ?? id));
  const ids = of.map(({ id }) => id);
  const one = of.length === 1;
  switch (reason) {
    case 'no-action':
      return t('no action is written yet');
    case 'nobody-rated':
      return t('nobody’s power is said yet');
    case 'incompatible':
      return one
        ? t(
            '{action} goes against what the organization or a dominant group lives for, and the plan is not prepared for that',
            { action: actions(of, analysis) },
          )
        : t(
            '{actions} go against what the organization or a dominant group lives for, and the plan is not prepared for that',
            { actions: actions(of, analysis) },
          );
    case 'no-ally':
      return t('nobody is an ally');
    case 'behind':
      return whoResistsAbove(analysis) ?? t('more power stands against it than for it');
    case 'unsecured':
      return t('no ally holds {resources}', { resources: named(ids.map(inWords), 'or') });
    case 'not-carried':
      return analysis.standing.word === 'even'
        ? t('both sides weigh the same')
        : t('those who are undecided could still turn the scales');
    case 'shallow-base':
      return analysis.base.depth === 1
        ? t('only one ally carries it')
        : t('only {number} allies carry it', { number: numberInWords(analysis.base.depth) });
    case 'one-holder':
      return one
        ? t('what is needed hangs on {people} alone', { people })
        : t('what is needed hangs on single allies: {people}', { people });
    case 'one-misjudgement':
      return t('being wrong about {people} alone would turn the scales', { people });
    case 'unanswered':
      return t('nothing answers the resistance of {people}', { people });
    default:
      return `${reason satisfies never}: ${named(ids)}`;
  }
}

/** That those with most power resist weighs as much as any sum. */
function whoResistsAbove({ plan }: Seen): string | undefined {
  const dominant = plan.stakeholders.filter(({ id, power }) => power?.value === 'dominant' && id !== plan.lead?.value);
  if (dominant.length === 0 || !dominant.every(({ stance }) => isAgainst(stance?.value))) return undefined;
  return dominant.length === 1 ? t('the only dominant group resists') : t('all dominant groups resist');
}

function actions(of: Because['of'], { plan }: Seen): string {
  const ids = new Set(of.map(({ id }) => id));
  return named(plan.actions.filter(({ id }) => ids.has(id)).map(({ summary }) => inQuotes(short(summary, 40))));
}

const named = (names: readonly string[], joint: 'and' | 'or' = 'and') =>
  list(
    names.map((name) => short(name, 40)),
    joint,
    3,
  );
