import type { Dimension, Relation } from '../../../../schemas/choices.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { halvesOf } from '../../analysis/ratings.ts';
import type { Stakeholder, Tactic } from '../../model/plan.ts';
import { daysBetween } from '../../rules/shared/dates.ts';
import { t, texts } from '../../text/l10n.ts';
import { daysAgo, inWords, list } from '../../text/words.ts';
import { dayInWords } from '../days.ts';
import { effectsOn, type ValueEffect } from '../effects.ts';
import { ownerName } from '../owner.ts';
import { type Block, firstLines, type Line, type Paper, type Scale } from '../paper/paper.ts';
import { nextSteps, offersTo, tacticName, tried, whenInWords } from './tactics.ts';

/**
 * What one reads before meeting somebody: one page, never in anybody else's hands. What only the reader should see is
 * marked; what nobody has written down is a question. `today` is year-month-day.
 */
export function briefPaper(stakeholder: Stakeholder, analysis: Analysis, title: string, today: string): Paper {
  const effects = effectsOn(stakeholder, analysis);
  const scale = scaleOf(stakeholder, analysis);
  return {
    above: t('Before you meet · {title}', { title }),
    title: stakeholder.name,
    about: aboutLine(stakeholder, today),
    ...(scale && { scale }),
    blocks: [
      openWith(stakeholder, effects, analysis),
      livesFor(effects),
      hasDone(stakeholder),
      fears(stakeholder, analysis),
      offered(stakeholder, analysis),
      ears(stakeholder, analysis),
      triedSoFar(stakeholder, analysis),
      nextStep(stakeholder, analysis, today),
    ],
    foot: t('For your eyes only: do not hand it on. Made on {day} from the authors’ own judgement.', {
      day: dayInWords(today),
    }),
  };
}

/** Lines that a list has room for on one page. */
const MOST = 5;

const block = (id: string, heading: string, lines: readonly Line[]): Block => ({
  id,
  heading,
  lines: firstLines(lines, MOST),
});

const hidden = (text: string, note?: string): Line => ({ text, mark: 'item', onlyYou: true, ...(note && { note }) });

const where: Readonly<Record<Relation, string>> = texts({
  above: 'above us',
  peer: 'on our level',
  below: 'below us',
  outside: 'outside the organization',
});

/** What each kind of resistance is called in the middle of a sentence. */
const kindsOf: Readonly<Record<Dimension, string>> = texts({
  first: 'open conflict over resources and decisions',
  second: 'avoiding or suppressing conflict',
  third: 'shaping what people want',
});

function aboutLine({ role, power, relation, department, assessed, sure, source }: Stakeholder, today: string): Line {
  const age = assessed ? daysBetween(assessed.value, today) : undefined;
  const said = [
    role?.value.trim(),
    power ? t('{power} power', { power: t(power.value) }) : t('nobody has said how much power they have'),
    relation && t(where[relation.value]),
    department?.value.trim(),
    age !== undefined && age >= 0
      ? age === 0
        ? t('judged today')
        : t('judged {ago}', { ago: daysAgo(age) })
      : t('not said when this was judged'),
    sure?.value === 'guess' && t('a guess: nobody has asked or looked yet'),
    source && t('by {source}', { source: source.value.trim() }),
  ];
  return { text: said.filter(Boolean).join(' · '), onlyYou: true };
}

/** Where they stand, and the most that tactics still to be carried through aim for. */
function scaleOf({ id, stance }: Stakeholder, { plan, projection }: Analysis): Scale | undefined {
  if (id === plan.lead?.value) return undefined;
  const then = projection.stakeholders.find((it) => it.id === id)?.stance?.value;
  const aims = then !== undefined && then !== stance?.value;
  return { ...(stance && { at: stance.value }), ...(aims && { aim: then }) };
}

/** Three quotations, as no sentence of ours could be trusted with the words of others. */
function openWith(stakeholder: Stakeholder, effects: readonly ValueEffect[], analysis: Analysis): Block {
  const matters = [...effects].sort((a, b) => weight(b) - weight(a))[0];
  const purpose = analysis.plan.purpose?.value.trim();
  const [step] = nextSteps(stakeholder, analysis);
  const [offer] = step?.offer ? [step.offer.value.trim()] : offersTo(stakeholder, analysis);
  const proposal = [step?.summary?.value.trim().replace(/[.]$/, ''), offer].filter(Boolean).join('. ');
  return {
    id: 'open-with',
    heading: t('Open with'),
    wide: true,
    lines: [
      matters
        ? { lead: t('What matters to you'), text: matters.meaning ?? matters.name }
        : { text: t('What matters most to you? (Nothing is written of what they value.)'), ask: true },
      purpose
        ? { lead: t('What matters to us'), text: purpose }
        : { text: t('Say what the change is for: the plan has no purpose yet.'), ask: true },
      proposal
        ? { lead: t('So let us'), text: proposal }
        : {
            text: step
              ? t('What would have to be different, so that this is good for you? (Nothing is offered yet.)')
              : t('What would have to be different, so that this is good for you? (Nothing is planned or offered.)'),
            ask: true,
          },
    ],
  };
}

/** What is touched matters more in a talk than what is not, and ends more than means. */
const weight = ({ terminal, hurt, served }: ValueEffect) =>
  (hurt.length > 0 ? 4 : served.length > 0 ? 2 : 0) + (terminal ? 3 : 0);

function livesFor(effects: readonly ValueEffect[]): Block {
  if (effects.length === 0)
    return block('values', t('What they value'), [
      { text: t('Not written down. Ask: what would you never give up here?'), ask: true },
    ]);
  const lines = effects.flatMap(({ name, meaning, terminal, held, served, hurt }): Line[] => [
    {
      text: name,
      mark: 'name',
      note: [
        terminal ? t('for its own sake') : t('as a means'),
        held.how?.value.trim() ?? meaning,
        held.basis?.value === 'inferred' && t('our guess'),
      ]
        .filter(Boolean)
        .join(' · '),
    },
    ...hurt.map(
      ({ action, how }): Line => ({
        text: how ?? t('“{action}” hurts it', { action: action.summary }),
        mark: 'hurts',
      }),
    ),
    ...served.map(
      ({ action, how }): Line => ({
        text: how ?? t('“{action}” serves it', { action: action.summary }),
        mark: 'serves',
      }),
    ),
    ...(hurt.length + served.length === 0
      ? [{ text: t('The plan does not speak of it.'), mark: 'item' } as const]
      : []),
  ]);
  return {
    id: 'values',
    heading: t('What they value, and what the plan does to it'),
    lines: firstLines(lines, 2 * MOST + 2),
  };
}

function hasDone({ resistance }: Stakeholder): Block {
  const kinds = resistance?.dimensions.map(({ id }) => t(kindsOf[id])) ?? [];
  const signs = resistance?.signs.map(({ id }) => hidden(id)) ?? [];
  return block('signs', t('What they have done'), [
    ...signs,
    ...(kinds.length > 0 ? [hidden(t('How they resist: {kinds}', { kinds: list(kinds) }))] : []),
    ...(signs.length + kinds.length === 0 ? [{ text: t('No resistance has been seen.'), onlyYou: true } as const] : []),
  ]);
}

function fears({ concerns, id }: Stakeholder, { actionsAffecting }: Analysis): Block {
  const losses = actionsAffecting({ id }).flatMap((action) => {
    const loss = action.affects.find((it) => it.id === id)?.loss?.value.trim();
    return loss ? [{ text: loss, mark: 'hurts', note: t('by “{action}”', { action: action.summary }) } as const] : [];
  });
  const said = concerns.map(({ id: concern }): Line => ({ text: concern, mark: 'item' }));
  const unknown: Line = { text: t('Not written down. Ask: what would make this a good change for you?'), ask: true };
  return block(
    'fears',
    t('What they fear or lose'),
    said.length + losses.length > 0 ? [...said, ...losses] : [unknown],
  );
}

function offered(stakeholder: Stakeholder, analysis: Analysis): Block {
  const offers = offersTo(stakeholder, analysis).map((text): Line => ({ text, mark: 'item' }));
  const gains = analysis.actionsAffecting(stakeholder).flatMap(({ affects }) => {
    const gain = affects.find(({ id }) => id === stakeholder.id)?.gain?.value.trim();
    return gain ? [{ text: gain, mark: 'serves' } as const] : [];
  });
  const nothing: Line = { text: t('Nothing is offered yet. What could they have that costs us little?'), ask: true };
  return block(
    'offers',
    t('What is offered, and what they gain'),
    offers.length + gains.length > 0 ? [...offers, ...gains] : [nothing],
  );
}

function ears(stakeholder: Stakeholder, analysis: Analysis): Block {
  const { speakersTo, isAlly, isLead, messengerTo } = analysis;
  const speakers = speakersTo(stakeholder).filter(({ id }) => id !== stakeholder.id);
  const messenger = messengerTo(stakeholder);
  const way = messenger && !speakers.some(({ id }) => id === messenger.id) ? [messenger] : [];
  const listeners = stakeholder.influences.flatMap(({ id }) => analysis.stakeholder(id) ?? []);
  const standing = (it: Stakeholder) =>
    isLead(it)
      ? t('that is us')
      : isAlly(it)
        ? t('on our side')
        : it.stance
          ? t(it.stance.value)
          : t('not said where they stand');
  return block('ears', t('Who has their ear'), [
    ...[...speakers]
      .sort((a, b) => halvesOf(b.stance?.value) - halvesOf(a.stance?.value))
      .map((it) => hidden(it.name, standing(it))),
    ...way.map(({ name }) => hidden(t('The way there begins with {name}', { name }), t('on our side'))),
    ...(speakers.length + way.length === 0
      ? [{ text: t('Nobody that we know of. Whom do they ask for advice?'), ask: true, onlyYou: true } as const]
      : []),
    ...(listeners.length > 0
      ? [
          hidden(
            t('They speak to {names}', {
              names: list(
                listeners.map(({ name }) => name),
                'and',
                4,
              ),
            }),
          ),
        ]
      : []),
  ]);
}

function triedSoFar(stakeholder: Stakeholder, analysis: Analysis): Block {
  const lines = tried(stakeholder, analysis).map((tactic): Line => {
    const outcome = tactic.outcome?.value.trim();
    const given = tactic.status === 'dropped' ? t('given up') : '';
    return hidden(tacticName(tactic), [given, outcome ?? t('not written what came of it')].filter(Boolean).join('; '));
  });
  return block('tried', t('Tried so far'), lines.length > 0 ? lines : [{ text: t('Nothing yet.'), onlyYou: true }]);
}

function nextStep(stakeholder: Stakeholder, analysis: Analysis, today: string): Block {
  const lines = nextSteps(stakeholder, analysis).map((tactic) =>
    hidden(tacticName(tactic), stepNote(tactic, analysis, today)),
  );
  const nothing: Line = {
    text: t('Nothing is planned. What will you ask of them, and by when?'),
    ask: true,
    onlyYou: true,
  };
  return block('next', t('Next step'), lines.length > 0 ? lines : [nothing]);
}

function stepNote(tactic: Tactic, analysis: Analysis, today: string): string {
  const through = tactic.through.flatMap(({ id }) => analysis.stakeholder(id)?.name ?? []);
  const owner = ownerName(tactic, analysis);
  return [
    whenInWords(tactic, today) || t('no date yet'),
    tactic.type && t(inWords(tactic.type.value)),
    through.length > 0 && t('through {through}', { through: list(through) }),
    owner ? t('seen to by {owner}', { owner }) : t('no owner yet'),
  ]
    .filter(Boolean)
    .join('; ');
}
