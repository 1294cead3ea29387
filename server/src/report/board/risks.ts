import type { Analysis } from '../../analysis/analysis.ts';
import { candidates } from '../../analysis/candidates.ts';
import { halvesOf, isAgainst, weightOf } from '../../analysis/ratings.ts';
import { type Action, isOpen, type Stakeholder, type Tactic } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import { inWords, list, short } from '../../text/words.ts';
import { dateOf, nextSteps, stepName, tacticName } from '../brief/tactics.ts';
import { dayInWords } from '../days.ts';
import { ownerName } from '../owner.ts';

/** What stands in the way, in plain words; what nobody has said of it is absent, which is itself to be told. */
export interface Risk {
  readonly title: string;
  readonly line: string;
  readonly owner?: string;
  /** In words. */
  readonly date?: string;
}

interface Candidate extends Risk {
  /** What it is about: each is told once. */
  readonly about: string;
}

const MOST = 3;

/** What is missing comes first, as in the outlook; then who resists and who decides, then what is late or hangs on one. */
export function risksOf(analysis: Analysis, today: string): readonly Risk[] {
  const { plan, standing } = analysis;
  const others = plan.stakeholders.filter((it) => !analysis.isLead(it)).sort(byWeight);
  const against = others.filter(({ stance }) => isAgainst(stance?.value));
  const powerful = against.filter(({ power }) => weightOf(power?.value) >= 3);
  const deciders = [...(standing.falls.deciders ?? [])]
    .filter(({ decides }) => decides > 0)
    .sort((a, b) => b.decides - a.decides)
    .flatMap(({ stakeholder }) => analysis.stakeholder(stakeholder.id) ?? []);
  const found = [
    ...analysis.unprepared.flatMap((action) => incompatible(action, analysis)),
    ...unsecured(analysis),
    ...powerful.map((it) => resisting(it, analysis)),
    ...deciders.map((it) => deciding(it, analysis)),
    ...plan.tactics.filter((it) => isLate(it, today)).map((it) => late(it, analysis)),
    ...against.map((it) => resisting(it, analysis)),
    ...fewAllies(analysis),
    ...hanging(analysis),
    ...standing.misjudgements.by
      .slice(0, standing.misjudgements.number === 1 ? 1 : 0)
      .flatMap((it) => uncertain(it, analysis)),
  ];
  const seen = new Set<string>();
  const risks = found.filter(({ about }) => !seen.has(about) && seen.add(about));
  return risks.slice(0, MOST).map(({ about: _, ...risk }) => risk);
}

const byWeight = (a: Stakeholder, b: Stakeholder) =>
  weightOf(b.power?.value) - weightOf(a.power?.value) || halvesOf(a.stance?.value) - halvesOf(b.stance?.value);

/** Who sees to it and by when: of the next step, else of the relation. */
function seenTo(stakeholder: Stakeholder, analysis: Analysis): Pick<Risk, 'owner' | 'date'> {
  const [step] = nextSteps(stakeholder, analysis);
  const owner = (step && ownerName(step, analysis)) ?? ownerName(stakeholder, analysis);
  const date = step && dateOf(step);
  return { ...(owner && { owner }), ...(date && { date: dayInWords(date) }) };
}

function planned(stakeholder: Stakeholder, analysis: Analysis): string {
  const [step] = nextSteps(stakeholder, analysis);
  return step ? t('Planned: {step}', { step: short(stepName(step), 80) }) : t('Nothing is planned towards them yet.');
}

function incompatible(action: Action, analysis: Analysis): readonly Candidate[] {
  const holders = analysis.alignments.touched(action).filter(({ verdict }) => verdict === 'terminal-conflict');
  const [first] = holders;
  if (!first) return [];
  const stakeholder = first.holder.stakeholder;
  return [
    {
      about: stakeholder?.id ?? first.holder.id,
      title: t('“{action}” hurts what {name} lives for.', {
        action: short(action.summary, 60),
        name: name(first.holder.name),
      }),
      line: stakeholder
        ? planned(stakeholder, analysis)
        : t('It goes against {values}.', { values: list(first.conflicting.map(inWords)) }),
      ...(stakeholder && seenTo(stakeholder, analysis)),
      ...(action.due && !stakeholder && { date: dayInWords(action.due.value) }),
    },
  ];
}

function unsecured(analysis: Analysis): readonly Candidate[] {
  return analysis.resources
    .filter(({ securedBy, controlledBy }) => securedBy.length === 0 && controlledBy.length > 0)
    .flatMap(({ id, controlledBy }) => {
      const [holder] = [...controlledBy].sort(byWeight);
      if (!holder) return [];
      return [
        {
          about: holder.id,
          title: t('Nobody on our side holds the {resource}.', { resource: inWords(id) }),
          line: `${t('It is in the hands of {name}.', { name: name(holder.name) })} ${planned(holder, analysis)}`,
          ...seenTo(holder, analysis),
        },
      ];
    });
}

function resisting(it: Stakeholder, analysis: Analysis): Candidate {
  const hurt = [...analysis.alignments.effects(it).hurt].map(inWords);
  return {
    about: it.id,
    title: resistance(it, hurt),
    line: planned(it, analysis),
    ...seenTo(it, analysis),
  };
}

function resistance({ name: whole, stance }: Stakeholder, values: readonly string[]): string {
  const of = { name: name(whole) };
  if (values.length === 0)
    return stance?.value === 'opposed' ? t('{name}: against it.', of) : t('{name}: holding back.', of);
  const why = { ...of, values: list(values, 'and', 3) };
  return stance?.value === 'opposed'
    ? t('{name}: against it, as it hurts {values}.', why)
    : t('{name}: holding back, as it hurts {values}.', why);
}

function deciding(it: Stakeholder, analysis: Analysis): Candidate {
  return {
    about: it.id,
    title: t('{name}: undecided, and can decide it.', { name: name(it.name) }),
    line: planned(it, analysis),
    ...seenTo(it, analysis),
  };
}

const isLate = (tactic: Tactic, today: string) => isOpen(tactic) && (tactic.due?.value ?? today) < today;

function late(tactic: Tactic, analysis: Analysis): Candidate {
  const owner = ownerName(tactic, analysis);
  return {
    about: tactic.path,
    title: t('“{tactic}” is overdue.', { tactic: short(tacticName(tactic), 60) }),
    line: t('Do it, give it a new date, or drop it.'),
    ...(owner && { owner }),
    ...(tactic.due && { date: dayInWords(tactic.due.value) }),
  };
}

function fewAllies(analysis: Analysis): readonly Candidate[] {
  const { base, needsSupport } = analysis;
  if (!needsSupport || base.depth > 2) return [];
  const [first] = candidates(analysis);
  return [
    {
      about: 'base',
      title:
        [t('Nobody is an ally yet.'), t('Only one ally carries it.'), t('Only two allies carry it.')][base.depth] ?? '',
      line: first
        ? t('The most promising to win: {name}.', { name: name(first.name) })
        : t('Look for those who gain by it.'),
      ...(first && seenTo(first, analysis)),
    },
  ];
}

function hanging({ influence }: Analysis): readonly Candidate[] {
  return [...influence.losses].flatMap(([ally, { resources }]) => {
    const [resource] = resources;
    if (!resource) return [];
    return [
      {
        about: ally.id,
        title: t('The {resource} hangs on one ally alone.', { resource: inWords(resource.id) }),
        line: t('Without {name} nobody on our side holds it.', { name: name(ally.name) }),
      },
    ];
  });
}

function uncertain({ id }: { readonly id: string }, analysis: Analysis): readonly Candidate[] {
  const it = analysis.stakeholder(id);
  if (!it) return [];
  return [
    {
      about: it.id,
      title: t('Being wrong about {name} alone would turn the scales.', { name: name(it.name) }),
      line: it.assessed
        ? t('Last judged on {day}.', { day: dayInWords(it.assessed.value) })
        : t('Nobody has said when they were last judged.'),
      ...seenTo(it, analysis),
    },
  ];
}

const name = (text: string) => short(text, 50);
