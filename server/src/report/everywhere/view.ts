import { stances } from '../../../../schemas/choices.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { homeOf } from '../../analysis/shared-groups.ts';
import type { Checked } from '../../check/check.ts';
import { planPlace, type Stakeholder } from '../../model/plan.ts';
import { t, texts } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import { count, inQuotes, inWords, list, sentence, short } from '../../text/words.ts';
import { tacticName, whenInWords } from '../brief/tactics.ts';
import { spanInWords } from '../days.ts';
import type { LinkView } from '../entry.ts';
import { ownerName } from '../owner.ts';

/** All that many plans say of one group that they share. */
export interface GroupEverywhere {
  readonly id: string;
  readonly name: string;
  readonly at: Span;
  /** Where they stand over all plans, and what is told differently. */
  readonly sentence: string;
  readonly plans: readonly InPlan[];
  /** Plans that could speak of them and do not. */
  readonly silent: readonly LinkView[];
}

/** What one plan says of them, in its own words and names. */
export interface InPlan {
  readonly title: string;
  readonly path: string;
  /** Where the plan speaks of them first. */
  readonly at: Span;
  readonly standing: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly SaidThere[] }[];
}

export interface SaidThere {
  readonly text: string;
  readonly note: string;
  readonly at: Span;
}

/** A plan, and its path as people read it. */
export interface PlanHere {
  readonly checked: Checked;
  readonly path: string;
}

/**
 * The groups of a file over all these plans, which know them by the file that declares them and their ids; with `only`, the
 * one of that id. `today` is year-month-day.
 */
export function everywhereView(
  { analysis }: Checked,
  plans: readonly PlanHere[],
  today: string,
  only?: string,
): readonly GroupEverywhere[] {
  return analysis.plan.stakeholders
    .filter(({ id }) => only === undefined || id === only)
    .map((group) => groupOver(group, plans, today));
}

function groupOver(group: Stakeholder, plans: readonly PlanHere[], today: string): GroupEverywhere {
  const { id, name, at } = group;
  const known = plans.flatMap((plan) => {
    const { analysis } = plan.checked;
    const found = analysis.plan.kind === 'plan' ? analysis.stakeholder(id) : undefined;
    return found && homeOf(found) === homeOf(group) ? [{ ...plan, found, analysis }] : [];
  });
  const said = known.map((it) => ({ ...it, there: inPlan(it.found, it.analysis, it.path, today) }));
  const speaking = said.filter(({ found, checked, there }) => isOwn(found, checked) || there.parts.length > 0);
  const silent = said.filter((it) => !speaking.includes(it));
  return {
    id,
    name,
    at,
    sentence: overAll(
      speaking.map(({ found, analysis, there }) => ({ found, leads: analysis.isLead(found), title: there.title })),
    ),
    plans: speaking.map(({ there }) => there),
    silent: silent.map(({ there, analysis }) => ({ id: there.path, name: there.title, at: planPlace(analysis.plan) })),
  };
}

/** Whether the plan has an entry of its own for them. */
const isOwn = ({ at }: Stakeholder, { document }: Checked) => at.file === document.file;

function inPlan(of: Stakeholder, analysis: Analysis, path: string, today: string): InPlan {
  const { plan, alignments, actionsAffecting, tacticsTowards, isLead } = analysis;
  const touching = alignments.touching(of);
  const parts = [
    { heading: t('Serves them'), lines: touching.filter(({ aligned }) => aligned.length > 0).map(by('aligned')) },
    {
      heading: t('Hurts them'),
      lines: touching.filter(({ conflicting }) => conflicting.length > 0).map(by('conflicting')),
    },
    { heading: t('Changes their work'), lines: actionsAffecting(of).map((it) => changing(it, of)) },
    { heading: t('Tactics'), lines: tacticsTowards(of).map((it) => tacticLine(it, analysis, today)) },
  ].filter(({ lines }) => lines.length > 0);
  return {
    title: plan.title?.value.trim() || path,
    path,
    at: of.at.file === plan.document.file ? of.at : planPlace(plan),
    standing: isLead(of) ? t('leads this plan') : standing(of),
    parts,
  };
}

const standing = ({ stance, power }: Stakeholder) =>
  [
    stance ? t(inWords(stance.value)) : t('nobody has said where they stand'),
    power ? t('{power} power', { power: t(inWords(power.value)) }) : t('power not said'),
  ].join(', ');

type Touching = ReturnType<Analysis['alignments']['touching']>[number];

const by =
  (which: 'aligned' | 'conflicting') =>
  ({ action: { summary, at, start, due }, [which]: values }: Touching): SaidThere => ({
    text: short(summary, 80),
    note: noted(list(values.map(inWords)), spanInWords(start?.value, due?.value)),
    at,
  });

const words = texts({ high: 'deeply', medium: 'in part', low: 'a little' });

function changing(action: Analysis['actions'][number], { id }: Stakeholder): SaidThere {
  const { summary, affects, start, due, at } = action;
  const here = affects.find((it) => it.id === id);
  const depth = here?.depth ? t(words[here.depth.value]) : t('not said how deeply');
  const when = spanInWords(start?.value, due?.value) || t('no date yet');
  return { text: short(summary, 80), note: noted(depth, when), at: here?.at ?? at };
}

function tacticLine(
  tactic: ReturnType<Analysis['tacticsTowards']>[number],
  analysis: Analysis,
  today: string,
): SaidThere {
  const isOver = tactic.status === 'done' || tactic.status === 'dropped';
  const owner = ownerName(tactic, analysis);
  return {
    text: short(tacticName(tactic), 80),
    note: noted(
      t(inWords(tactic.status)),
      isOver ? '' : whenInWords(tactic, today) || t('no date yet'),
      owner ? t('seen to by {owner}', { owner: short(owner, 40) }) : '',
      short(tactic.outcome?.value ?? '', 80),
    ),
    at: tactic.at,
  };
}

const noted = (...said: readonly string[]) => said.filter((it) => it !== '').join('; ');

const unsaid = texts('not said where they stand');
const leading = texts('in the lead');

function overAll(
  plans: readonly { readonly found: Stakeholder; readonly leads: boolean; readonly title: string }[],
): string {
  if (plans.length === 0) return t('No plan here speaks of them.');
  const said = plans.map(({ found, leads }) => (leads ? leading : (found.stance?.value ?? unsaid)));
  const counted = [leading, ...Object.keys(stances), unsaid].flatMap((it) => {
    const times = said.filter((is) => is === it).length;
    if (times === 0) return [];
    const where = t(inWords(it));
    if (plans.length === 1) return [where];
    return [
      times === 1
        ? t('{where} in one plan', { where })
        : t('{where} in {plans}', { where, plans: count(times, 'plan') }),
    ];
  });
  const powers = new Map<string, string[]>();
  for (const { found, title } of plans)
    if (found.power)
      powers.set(found.power.value, [...(powers.get(found.power.value) ?? []), inQuotes(short(title, 40))]);
  const differently = [...powers].map(([power, titles]) =>
    t('{power} in {titles}', { power: t(inWords(power)), titles: list(titles, 'and', 3) }),
  );
  const speaking =
    plans.length === 1
      ? t('One plan speaks of them: {where}.', { where: list(counted) })
      : t('{plans} speak of them: {where}.', { plans: sentence(count(plans.length, 'plan')), where: list(counted) });
  return powers.size > 1
    ? `${speaking} ${t('Their power is rated differently: {ratings}.', { ratings: differently.join('; ') })}`
    : speaking;
}
