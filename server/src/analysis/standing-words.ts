/** How much the balance carries, in plain words: LANGUAGE 4.12 and 4.14. Exact statements, and nothing about what will be. */

import type { Stance } from '../../../schemas/choices.ts';
import type { Stakeholder } from '../model/plan.ts';
import { t, texts } from '../text/l10n.ts';
import { count, list, short } from '../text/words.ts';
import type { Analysis } from './analysis.ts';
import { possibleProducts } from './certain.ts';
import { dominantAgainst } from './preparation.ts';
import { halvesOf, weightOf } from './ratings.ts';
import type { StandingWord } from './standing.ts';
import type { ToWin } from './to-win.ts';

type Seen = Pick<Analysis, 'plan' | 'standing'>;

/** What a dominant group can stop, whatever is in the balance; to be said before it. A sentence for each action. */
export function stopsSentences({ actions, situations, alignments }: Stopping): readonly string[] {
  return actions.flatMap((action) => {
    const groups = situations.of(action) === 'incompatible' ? dominantAgainst(action, alignments) : [];
    if (groups.length === 0) return [];
    const parts = { action: short(action.summary, 40), who: named(groups) };
    return [
      areOne(groups)
        ? t('“{action}” hurts what {who} lives for: whoever can say no is not outvoted.', parts)
        : t('“{action}” hurts what {who} live for: whoever can say no is not outvoted.', parts),
    ];
  });
}

type Stopping = Pick<Analysis, 'actions' | 'situations' | 'alignments'>;

/** None where nobody has power. */
export function standingSentences({ plan, standing }: Seen): readonly string[] {
  if (!plan.stakeholders.some(({ id, power }) => power && id !== plan.lead?.value)) return [];
  const { word, misjudgements, weights, certain, margin } = standing;
  return [
    t(wordSentences[word]),
    ...deciderSentences(standing),
    misjudgementSentence(misjudgements),
    t(weightSentences[weights]),
    ...(certain[0] > 0 === certain[1] > 0 || (certain[0] === margin && certain[1] === margin)
      ? []
      : [t('What you are not sure of decides whether more stands for the plan than against it.')]),
  ];
}

const wordSentences: Readonly<Record<StandingWord, string>> = texts({
  carried: 'More stands for the plan than against it, whatever the undecided do.',
  ahead: 'More stands for the plan than against it, but the undecided can turn that.',
  even: 'As much stands for the plan as against it.',
  behind: 'More stands against the plan than for it, but the undecided can turn that.',
  blocked: 'More stands against the plan than for it, whatever the undecided do.',
});

const weightSentences = texts({
  ahead: 'The plan is ahead, however much more you let the powerful count.',
  behind: 'The plan is behind, however much more you let the powerful count.',
  depends: 'Which side is ahead depends on how much more you let the powerful count.',
} as const);

function deciderSentences({ falls: { ways, deciders } }: Seen['standing']): readonly string[] {
  if (!ways || !deciders || deciders.length === 0) return [];
  const idle = deciders.filter(({ decides }) => decides === 0).map(({ stakeholder }) => stakeholder);
  const deciding = deciders.filter(({ decides }) => decides > 0);
  const [first, ...others] = deciding;
  if (!first)
    return [
      idle.length === 1
        ? t('{who} cannot change which side is ahead.', { who: named(idle) })
        : t('None of the undecided can change which side is ahead.'),
    ];
  const ahead = t('Of the {of} ways in which the undecided can fall, the plan is ahead in {ahead}.', {
    of: ways.of,
    ahead: ways.ahead,
  });
  if (others.length === 0) {
    const who = named([first.stakeholder]);
    return [
      idle.length > 0
        ? t('Everything hangs on {who}; {idle} cannot change which side is ahead.', { who, idle: named(idle) })
        : t('Everything hangs on {who}.', { who }),
      ahead,
    ];
  }
  const each = deciding.map(({ stakeholder, decides, of }) =>
    t('{who} in {decides} of {of} cases', { who: short(stakeholder.name, 40), decides, of }),
  );
  const who = list(each, 'and', 3);
  return [
    idle.length > 0
      ? t('It is decided by {who}; {idle} cannot change which side is ahead.', { who, idle: named(idle) })
      : t('It is decided by {who}.', { who }),
    ahead,
  ];
}

function misjudgementSentence({ number, by }: Seen['standing']['misjudgements']): string {
  if (number === null) return t('No ratings that are wrong by one step turn this.');
  if (number === 1) return t('One misjudgement turns this: the rating of {who}.', { who: named(by) });
  return t('It takes {number} misjudgements at once to turn this: of {who}.', { number, who: named(by) });
}

/** The guess that decides which side is ahead, of whoever has most power; what is to be asked before anything is built on it. */
export function askFirst({ plan, standing: { margin } }: Seen): AskFirst | undefined {
  const turns = (stakeholder: Stakeholder) => {
    if (stakeholder.id === plan.lead?.value) return false;
    const now = weightOf(stakeholder.power?.value) * halvesOf(stakeholder.stance?.value);
    return possibleProducts(stakeholder).some((product) => margin + (product - now) / 2 > 0 !== margin > 0);
  };
  const [stakeholder] = plan.stakeholders
    .filter(turns)
    .sort((a, b) => weightOf(b.power?.value) - weightOf(a.power?.value));
  if (!stakeholder) return undefined;
  const parts = {
    who: short(stakeholder.name, 40),
    stance: stakeholder.stance ? t(stanceWords[stakeholder.stance.value]) : t('undecided'),
  };
  return {
    stakeholder,
    text: areOne([stakeholder])
      ? t('Ask first: whether {who} is really {stance}', parts)
      : t('Ask first: whether {who} are really {stance}', parts),
  };
}

export interface AskFirst {
  readonly stakeholder: Stakeholder;
  readonly text: string;
}

const stanceWords: Readonly<Record<Stance, string>> = texts({
  ally: 'on your side',
  supportive: 'supportive',
  neutral: 'neutral',
  resistant: 'resistant',
  opposed: 'opposed',
});

/** The sentence for Monday: whom to see first and why, who would be enough, and what nobody can give. */
export function mondaySentences({ enough, order }: ToWin): readonly string[] {
  const [first] = order;
  return [
    ...(first
      ? [
          t('On Monday, see {who} first: {reasons}.', {
            who: short(first.stakeholder.name, 40),
            reasons: whyFirst(first),
          }),
        ]
      : []),
    ...(enough && enough.win.length > 0 ? [enoughSentence(enough)] : []),
  ];
}

/** Main clauses. */
function whyFirst({ if: hurt, reached, leverage, stakeholder }: ToWin['order'][number]): string {
  const reasons = [
    hurt.length > 0 ? t('answer what {values} costs them', { values: list([...hurt], 'and', 3) }) : '',
    leverage > 0 ? t('powerful people listen to them') : '',
    halvesOf(stakeholder.stance?.value) === 0 ? t('they have not taken sides') : '',
    reached ? t('somebody on your side has their ear') : t('nobody on your side reaches them, so go yourself'),
  ].filter(Boolean);
  return list(reasons.slice(0, 3), 'and');
}

function enoughSentence({ win, missing }: NonNullable<ToWin['enough']>): string {
  const who = named(win);
  const kept = missing?.resources.filter(({ controlledBy }) => controlledBy.length > 0) ?? [];
  const lacking = missing ? lackingIn(missing, kept) : '';
  const resources = idsOf(kept);
  const holders = named([...new Set(kept.flatMap(({ controlledBy }) => controlledBy))]);
  if (kept.length === 0)
    return lacking
      ? t('Winning {who} would be enough, but for {lacking}, which nobody here can give.', { who, lacking })
      : t('Winning {who} would be enough.', { who });
  const isOne = kept.length === 1;
  if (!lacking)
    return isOne
      ? t('Winning {who} would be enough, but for {resource}, which stays with {holders}.', {
          who,
          resource: resources,
          holders,
        })
      : t('Winning {who} would be enough, but for {resources}, which stay with {holders}.', {
          who,
          resources,
          holders,
        });
  return isOne
    ? t(
        'Winning {who} would be enough, but for {lacking}, which nobody here can give, and {resource}, which stays with {holders}.',
        { who, lacking, resource: resources, holders },
      )
    : t(
        'Winning {who} would be enough, but for {lacking}, which nobody here can give, and {resources}, which stay with {holders}.',
        { who, lacking, resources, holders },
      );
}

type Missing = NonNullable<NonNullable<ToWin['enough']>['missing']>;

/** What nobody can give, who is named. */
function lackingIn(missing: Missing, kept: Missing['resources']): string {
  const lacking = [
    missing.margin === null ? '' : t('more power on your side'),
    missing.allies > 0 ? count(missing.allies, 'more ally', 'more allies') : '',
    idsOf(missing.resources.filter((it) => !kept.includes(it))),
  ];
  return list(lacking.filter(Boolean), 'and');
}

const idsOf = (resources: readonly { readonly id: string }[]) =>
  list(
    resources.map(({ id }) => id),
    'and',
    4,
  );

/** Whether a verb behind their names stands in the singular. */
function areOne(people: readonly Stakeholder[]): boolean {
  const [one, other] = people;
  return one !== undefined && !other && (one.kind === 'person' || !/[^s’']s$/i.test(one.name.trim()));
}

const named = (people: readonly Stakeholder[]) =>
  list(
    people.map(({ name }) => short(name, 40)),
    'and',
    3,
  );
