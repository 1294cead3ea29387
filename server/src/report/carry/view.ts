import { outlookTitles } from '../../analysis/outlook-words.ts';
import { askFirst, mondaySentences, standingSentences, stopsSentences } from '../../analysis/standing-words.ts';
import { scenarioTitle, withoutTactic, withoutTitle } from '../../check/asked.ts';
import type { Finding } from '../../check/check.ts';
import { minAlliesIn } from '../../check/min-allies.ts';
import { type WhatIf, whatIf } from '../../check/what-if.ts';
import { isOpen, type Plan, type Scenario, type Tactic } from '../../model/plan.ts';
import type { Otherwise } from '../../model/then.ts';
import { severities } from '../../rules/rule.ts';
import { t } from '../../text/l10n.ts';
import { count } from '../../text/words.ts';
import { type LinkView, linkTo, linkToTactic } from '../entry.ts';
import type { Reported } from '../reported.ts';

/** How much the balance carries, whom to see on Monday, and what would be in each scenario (LANGUAGE 4.12 to 4.14). */
export interface CarryView {
  /** What a dominant group can stop; said before any balance. */
  readonly stops: readonly string[];
  readonly sentences: readonly string[];
  readonly ask?: LinkView;
  readonly monday: readonly string[];
  readonly scenarios: readonly ScenarioView[];
}

export interface ScenarioView extends LinkView {
  /** Offered by the report; the plan does not have it. */
  readonly offered: boolean;
  /** What would be otherwise, the most important first. */
  readonly lines: readonly string[];
}

/** Nothing where nobody is rated and nothing is asked. */
export function carryView({ checked, analysis, isPlan }: Reported): CarryView | undefined {
  if (!isPlan) return undefined;
  const { needsSupport, outlook } = analysis;
  const ask = needsSupport ? askFirst(analysis) : undefined;
  const isKnown = needsSupport && outlook.word !== 'unknown';
  const now = `${t(outlookTitles[outlook.word])}`;
  const view: CarryView = {
    stops: stopsSentences(analysis),
    sentences: needsSupport ? standingSentences(analysis) : [],
    ...(ask && { ask: { ...linkTo(ask.stakeholder), name: ask.text } }),
    monday: isKnown ? mondaySentences(analysis.toWin(minAlliesIn(checked.source.settings))) : [],
    scenarios: asked(analysis.plan).map(({ otherwise, ...link }) => ({
      ...link,
      lines: linesOf(now, whatIf(checked, otherwise), analysis),
    })),
  };
  return view.stops.length + view.sentences.length + view.scenarios.length > 0 ? view : undefined;
}

/** Each is a check of its own, so that of a large plan few are shown; `changeplan what-if` tells all. */
const mostScenarios = 8;
const largest = 60;

interface Asked extends LinkView {
  readonly offered: boolean;
  readonly otherwise: Otherwise;
}

/** Open tactics that fail, one by one, then the plan’s own scenarios. */
function asked(plan: Plan): readonly Asked[] {
  const isLarge = plan.stakeholders.length + plan.actions.length + plan.tactics.length > largest;
  const open = plan.tactics.filter(isOpen).slice(0, 2);
  const all = [...open.map(failing), ...plan.scenarios.map(ofScenario)];
  return isLarge ? [] : all.slice(0, mostScenarios);
}

const failing = (tactic: Tactic): Asked => ({
  ...linkToTactic(tactic),
  name: withoutTitle(tactic),
  offered: true,
  otherwise: withoutTactic(tactic),
});

const ofScenario = (scenario: Scenario): Asked => ({
  id: scenario.id,
  at: scenario.at,
  name: scenarioTitle(scenario),
  offered: false,
  otherwise: scenario,
});

const mostFindings = 3;

function linesOf(now: string, { would: { analysis }, gained, lost }: WhatIf, before: Reported['analysis']): string[] {
  const then = t(outlookTitles[analysis.outlook.word]);
  const allies = analysis.base.depth - before.base.depth;
  const lines = [
    now === then ? '' : `${now} → ${then}.`,
    allies > 0 ? t('{allies} more.', { allies: count(allies, 'ally', 'allies') }) : '',
    allies < 0 ? t('{allies} less.', { allies: count(-allies, 'ally', 'allies') }) : '',
    ...(analysis.standing.word === before.standing.word ? [] : standingSentences(analysis).slice(0, 1)),
    ...told(t('New'), gained),
    ...told(t('No more'), lost),
  ].filter(Boolean);
  return lines.length > 0 ? lines : [t('Nothing that is told here would change.')];
}

function told(word: string, findings: readonly Finding[]): string[] {
  const byWeight = severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const shown = byWeight.slice(0, mostFindings);
  const more = findings.length - shown.length;
  return [
    ...shown.map(({ message }) => `${word}: ${/^.*?[.!?](?=\s|$)/.exec(message)?.[0] ?? message}`),
    ...(more > 0 ? [`${word}: ${t('{findings} besides.', { findings: count(more, 'finding') })}`] : []),
  ];
}
