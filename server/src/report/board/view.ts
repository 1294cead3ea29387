import type { Audience } from '../../../../schemas/choices.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { OutlookWord } from '../../analysis/outlook.ts';
import { outlookSentences, outlookTitles } from '../../analysis/outlook-words.ts';
import { stopsSentences } from '../../analysis/standing-words.ts';
import type { Checked } from '../../check/check.ts';
import { t } from '../../text/l10n.ts';
import { inWords, short } from '../../text/words.ts';
import { dayInWords } from '../days.ts';
import { fileName } from '../file-name.ts';
import { mostOf } from '../most.ts';
import { planTitle } from '../plan-title.ts';
import { type Ask, asksOf } from './asks.ts';
import { type BoardDate, nextDates } from './dates.ts';
import { type BoardMap, boardMap } from './map.ts';
import { type Risk, risksOf } from './risks.ts';

/** The version of a plan that git keeps. */
export interface Version {
  readonly commit: string;
  /** The file has been changed since. */
  readonly changed: boolean;
}

/** One page for those who decide: plain data. */
export interface BoardView {
  readonly title: string;
  readonly purpose?: string;
  /** Today, in words. */
  readonly day: string;
  /** Who may read it, in words. */
  readonly readers: string;
  readonly outlook: BoardOutlook;
  readonly map: BoardMap;
  /** Three at most; the heaviest first. */
  readonly risks: readonly Risk[];
  /** Power for and against, now and as open tactics aim for. */
  readonly balance: readonly Weights[];
  readonly dates: readonly BoardDate[];
  readonly asks: readonly Ask[];
  /** By what one will see that it worked, and when one will stop. */
  readonly success: readonly string[];
  readonly stopIf: readonly string[];
  /** The file and its version. */
  readonly from: string;
}

export interface BoardOutlook {
  readonly word: OutlookWord;
  readonly title: string;
  /** What is missing first. */
  readonly reasons: readonly string[];
  readonly counts: Analysis['outlook']['counts'];
}

export interface Weights {
  readonly title: string;
  readonly for: number;
  readonly against: number;
  readonly undecided: number;
}

/** That many lines there is room for under `success` and `stop-if`. */
const MOST_LINES = 2;

/** `today` is year-month-day. */
export function boardView(checked: Checked, today: string, version?: Version): BoardView {
  const { analysis, document } = checked;
  const { plan, outlook } = analysis;
  const purpose = plan.purpose?.value.trim();
  return {
    title: planTitle(checked),
    ...(purpose && { purpose }),
    day: dayInWords(today),
    readers: readersOf(plan.audience?.value, plan.organization?.name?.value.trim()),
    outlook: {
      word: outlook.word,
      title: t(outlookTitles[outlook.word]),
      reasons: reasonsFor(analysis),
      counts: outlook.counts,
    },
    map: boardMap(analysis),
    risks: risksOf(analysis, today),
    balance: balanceOf(analysis),
    dates: nextDates(analysis, today),
    asks: asksOf(analysis, today),
    success: cut(plan.success.map(successInWords)),
    stopIf: cut(plan.stopIf.map(({ id }) => id)),
    from: [
      fileName(document.file),
      version &&
        (version.changed
          ? t('commit {commit}, changed since', { commit: version.commit })
          : t('commit {commit}', { commit: version.commit })),
    ]
      .filter(Boolean)
      .join(', '),
  };
}

/** Two, the first first; what a dominant group can stop comes before any balance. Of what is blocked, the outlook says it. */
function reasonsFor(analysis: Analysis): readonly string[] {
  const stops = analysis.outlook.word === 'blocked' ? [] : stopsSentences(analysis);
  return [...stops, ...outlookSentences(analysis)].slice(0, 2);
}

function readersOf(audience: Audience | undefined, organization: string | undefined): string {
  if (audience === 'public') return t('Public');
  if (audience === 'organization')
    return organization ? t('Only inside {organization}', { organization }) : t('Only inside the organization');
  return t('Confidential: only for those who drive the plan');
}

function balanceOf({ balance, projection }: Analysis): readonly Weights[] {
  const then = projection.balance;
  const isSame = (['for', 'against', 'undecided'] as const).every((side) => balance[side] === then[side]);
  const weights = (title: string, of: typeof balance): Weights => ({
    title,
    for: of.for,
    against: of.against,
    undecided: of.undecided,
  });
  if (balance.for + balance.against + balance.undecided === 0) return [];
  return [weights(t('now'), balance), ...(isSame ? [] : [weights(t('if what is planned succeeds'), then)])];
}

function successInWords({ id, measure, target, by, reached }: Analysis['plan']['success'][number]): string {
  const what = measure?.value.trim() || inWords(id);
  return [
    `${what}${target ? `: ${target.value.trim()}` : ''}`,
    by && t('by {day}', { day: dayInWords(by.value) }),
    reached ? t('reached: {result}', { result: reached.value.trim() }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function cut(lines: readonly string[]): readonly string[] {
  const { shown, more } = mostOf(lines, MOST_LINES);
  return [...shown.map((line) => short(line, 70)), ...(more ? [t('and {more} more', { more })] : [])];
}
