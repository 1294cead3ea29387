import { stances } from '../../../../schemas/choices.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { OutlookWord } from '../../analysis/outlook.ts';
import { countsInWords, outlookSentences, outlookTitles } from '../../analysis/outlook-words.ts';
import { halvesOf } from '../../analysis/ratings.ts';
import type { Worth } from '../../analysis/to-win.ts';
import { minAlliesIn } from '../../check/min-allies.ts';
import type { Stakeholder } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import { list } from '../../text/words.ts';
import { type LinkView, linkTo } from '../entry.ts';
import { mostOf } from '../most.ts';
import type { Reported } from '../reported.ts';

/** The first line of every view: how the plan looks, why, and who stands where (LANGUAGE 4.15). */
export interface OutlookView {
  readonly word: OutlookWord;
  /** The word as readers know it, such as `Not yet`. */
  readonly title: string;
  /** Why, a sentence each; what is missing first. */
  readonly reasons: readonly string[];
  /** `For 1 · undecided 0 · against 1`. */
  readonly counted: string;
  readonly sides: readonly SideView[];
  /** Whom to win first; the most promising first. */
  readonly toWin: readonly WinView[];
}

export interface SideView {
  readonly side: 'for' | 'undecided' | 'against';
  readonly number: number;
  readonly names: readonly LinkView[];
  /** How many more are not named. */
  readonly more?: number;
}

export interface WinView extends LinkView {
  /** What winning them takes and gives, as the end of a sentence that begins with their name. */
  readonly why: string;
}

const MOST_NAMES = 4;
const MOST_TO_WIN = 3;

export function outlookView({ checked, analysis, isPlan }: Reported): OutlookView | undefined {
  if (!isPlan) return undefined;
  const { outlook, needsSupport } = analysis;
  const toWin =
    needsSupport && outlook.word !== 'unknown' ? analysis.toWin(minAlliesIn(checked.source.settings)).order : [];
  return {
    word: outlook.word,
    title: t(outlookTitles[outlook.word]),
    reasons: outlookSentences(analysis),
    counted: countsInWords(outlook.counts),
    sides: sidesOf(analysis),
    toWin: toWin.slice(0, MOST_TO_WIN).map(winView),
  };
}

function sidesOf({ plan }: Analysis): SideView[] {
  const others = plan.stakeholders.filter(({ id }) => id !== plan.lead?.value);
  const sideOf = ({ stance }: Stakeholder) => {
    const halves = halvesOf(stance?.value);
    return halves > 0 ? 'for' : halves < 0 ? 'against' : 'undecided';
  };
  return (['for', 'undecided', 'against'] as const).map((side) => {
    const there = others.filter((one) => sideOf(one) === side);
    const { shown, ...more } = mostOf(there.map(linkTo), MOST_NAMES);
    return { side, number: there.length, names: shown, ...more };
  });
}

function winView({ stakeholder, ceiling, if: hurt, reached, leverage }: Worth): WinView {
  const said = [
    hurt.length > 0 ? t('once you have answered what {values} costs them', { values: list(hurt, 'and', 3) }) : '',
    reached ? t('somebody on your side can speak to them') : '',
    leverage > 0 ? t('powerful people listen to them') : '',
  ].filter(Boolean);
  const could =
    ceiling === 'ally'
      ? t('could become an ally')
      : ceiling === 'supportive'
        ? t('could come to wish it well')
        : t('could become {stance}', { stance: t(ceiling in stances ? ceiling : 'neutral') });
  return { ...linkTo(stakeholder), why: [could, ...said].join('; ') };
}
