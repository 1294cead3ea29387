/** How much the balance carries, in plain words: LANGUAGE 4.12 and 4.14. Exact statements, and nothing about what will be. */

import type { Stance } from '../../../schemas/choices.ts';
import type { Stakeholder } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
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
    return [
      t('“{summary}” hurts what {named} {part} for: whoever can say no is not outvoted.', {
        summary: short(action.summary, 40),
        named: named(groups),
        part: areOne(groups) ? 'lives' : 'live',
      }),
    ];
  });
}

type Stopping = Pick<Analysis, 'actions' | 'situations' | 'alignments'>;

/** None where nobody has power. */
export function standingSentences({ plan, standing }: Seen): readonly string[] {
  if (!plan.stakeholders.some(({ id, power }) => power && id !== plan.lead?.value)) return [];
  const { word, misjudgements, weights, certain, margin } = standing;
  return [
    wordSentences[word],
    ...deciderSentences(standing),
    misjudgementSentence(misjudgements),
    weightSentences[weights],
    ...(certain[0] > 0 === certain[1] > 0 || (certain[0] === margin && certain[1] === margin)
      ? []
      : [t('What you are not sure of decides whether more stands for the plan than against it.')]),
  ];
}

const wordSentences: Readonly<Record<StandingWord, string>> = {
  carried: 'More stands for the plan than against it, whatever the undecided do.',
  ahead: 'More stands for the plan than against it, but the undecided can turn that.',
  even: 'As much stands for the plan as against it.',
  behind: 'More stands against the plan than for it, but the undecided can turn that.',
  blocked: 'More stands against the plan than for it, whatever the undecided do.',
};

const weightSentences = {
  ahead: 'Ahead for any weights.',
  behind: 'Behind for any weights.',
  depends: 'Which side is ahead depends on how much more you let the powerful count.',
} as const;

function deciderSentences({ falls: { ways, deciders } }: Seen['standing']): readonly string[] {
  if (!ways || !deciders || deciders.length === 0) return [];
  const idle = deciders.filter(({ decides }) => decides === 0).map(({ stakeholder }) => stakeholder);
  const deciding = deciders.filter(({ decides }) => decides > 0);
  const [first, ...others] = deciding;
  if (!first)
    return [
      t('{part} change which side is ahead.', {
        part: idle.length === 1 ? `${named(idle)} cannot` : t('None of the undecided can'),
      }),
    ];
  const rest = idle.length > 0 ? t('; {named} cannot change the outcome', { named: named(idle) }) : '';
  const ahead = t('Of the {of} ways in which the undecided can fall, the plan is ahead in {ahead}.', {
    of: ways.of,
    ahead: ways.ahead,
  });
  if (others.length === 0)
    return [t('Everything hangs on {named}{rest}.', { named: named([first.stakeholder]), rest }), ahead];
  const each = deciding.map(({ stakeholder, decides, of }) =>
    t('{name} in {decides} of {of} ways of the others', { name: short(stakeholder.name, 40), decides, of }),
  );
  return [t('It is decided by {each}{rest}.', { each: list(each, 'and', 3), rest }), ahead];
}

function misjudgementSentence({ number, by }: Seen['standing']['misjudgements']): string {
  if (number === null) return t('No ratings that are wrong by one step turn this.');
  if (number === 1) return t('One misjudgement turns this: the rating of {named}.', { named: named(by) });
  return t('It takes {number} misjudgements at once to turn this: of {named}.', { number, named: named(by) });
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
  const is = areOne([stakeholder]) ? 'is' : 'are';
  const stance = stakeholder.stance ? stanceWords[stakeholder.stance.value] : 'undecided';
  return {
    stakeholder,
    text: t('Ask first: whether {name} {is} really {stance}', { name: short(stakeholder.name, 40), is, stance }),
  };
}

export interface AskFirst {
  readonly stakeholder: Stakeholder;
  readonly text: string;
}

const stanceWords: Readonly<Record<Stance, string>> = {
  ally: 'on your side',
  supportive: 'supportive',
  neutral: 'neutral',
  resistant: 'resistant',
  opposed: 'opposed',
};

/** The sentence for Monday: whom to see first and why, who would be enough, and what nobody can give. */
export function mondaySentences({ enough, order }: ToWin): readonly string[] {
  const [first] = order;
  const missing = enough?.missing;
  return [
    ...(first
      ? [
          t('On Monday, see {name} first: {whyFirst}.', {
            name: short(first.stakeholder.name, 40),
            whyFirst: whyFirst(first),
          }),
        ]
      : []),
    ...(enough && enough.win.length > 0
      ? [t('Winning {named} would be enough{butFor}.', { named: named(enough.win), butFor: butFor(missing) })]
      : []),
  ];
}

function whyFirst({ if: hurt, reached, leverage, stakeholder }: ToWin['order'][number]): string {
  const reasons = [
    hurt.length > 0 ? t('answer what {list} costs them', { list: list([...hurt], 'and', 3) }) : '',
    leverage > 0 ? t('powerful people listen to them') : '',
    halvesOf(stakeholder.stance?.value) === 0 ? t('they have not taken sides') : '',
    reached ? t('somebody on your side has their ear') : t('nobody on your side reaches them, so go yourself'),
  ].filter(Boolean);
  return list(reasons.slice(0, 3), 'and');
}

function butFor(missing: NonNullable<ToWin['enough']>['missing'] | undefined): string {
  if (!missing) return '';
  const kept = missing.resources.filter(({ controlledBy }) => controlledBy.length > 0);
  const lacking = [
    missing.margin === null ? '' : t('more power on your side'),
    missing.allies > 0 ? count(missing.allies, t('more ally'), t('more allies')) : '',
    idsOf(missing.resources.filter((it) => !kept.includes(it))),
  ].filter(Boolean);
  const holders = [...new Set(kept.flatMap(({ controlledBy }) => controlledBy))];
  const parts = [
    lacking.length > 0 ? t('{lacking}, which nobody here can give', { lacking: list(lacking, 'and') }) : '',
    kept.length > 0
      ? t('{idsOf}, which {part} with {named}', {
          idsOf: idsOf(kept),
          part: kept.length > 1 ? 'stay' : 'stays',
          named: named(holders),
        })
      : '',
  ].filter(Boolean);
  return parts.length > 0 ? t(', but for {join}', { join: parts.join(', and ') }) : '';
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
