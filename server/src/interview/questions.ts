/**
 * The interview: what is asked, in which order, and what is made of the answers. It is written as one asks: each `yield`
 * is a question, and gives the answer. Nothing is kept between two questions; the answers so far are told again.
 */

import { dimensions, powers, relations, severities, stances } from '../../../schemas/choices.ts';
import { atWork, commonWords, organizations, usual } from '../../../schemas/usual-values.ts';
import { catalogue } from '../../../schemas/values.ts';
import { toId, unusedId } from '../model/ids.ts';
import { t, texts } from '../text/l10n.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { inWords, list, sentence, short } from '../text/words.ts';
import {
  type Draft,
  holdersByValue,
  idsOf,
  type Party,
  partiesOf,
  partyCalled,
  type Resource,
  type Tactic,
  type Values,
  valueCalled,
} from './draft.ts';
import type { Answer, Choice, Part, Question } from './question.ts';

type Asking<T = void> = Generator<Question, T, Answer>;

/** Asks everything, and writes down in the draft what is answered. */
export function* ask(draft: Draft): Asking {
  yield* askForChange(draft);
  yield* askForOrganization(draft);
  yield* askForAction(draft);
  yield* askForGroups(draft);
  yield* askForAlignment(draft);
  yield* askForNeeds(draft);
  yield* askForResistance(draft);
  yield* askForSupport(draft);
  yield* askForProtection(draft);
}

function* askForChange(draft: Draft): Asking {
  const part = partAt(1);
  draft.title = yield* words({
    id: 'title',
    part,
    text: t('What is the change called?'),
    help: t('A few words by which people will know it.'),
    example: t('Spread the Seniors Program'),
  });
  draft.purpose = yield* words({
    id: 'purpose',
    part,
    text: t('What will be better, and for whom?'),
    help: t('Others join a purpose more readily than a project.'),
    example: t('Delay frailty, so that fewer seniors need a hospital bed'),
    skip: t('I cannot say it in a sentence yet'),
  });
  const lead = yield* words({
    id: 'lead',
    part,
    text: t('Who leads it?'),
    help: t('The group or person who drives the plan, most likely yours. All others are seen from there.'),
    example: t('Fellowship members'),
    skip: t('That is not settled'),
  });
  if (lead) draft.lead = partyCalled(lead, draft);
}

function* askForOrganization(draft: Draft): Asking {
  const part = partAt(2);
  draft.organization = yield* words({
    id: 'organization',
    part,
    text: t('In which organization does it happen?'),
    help: t('A company, a hospital, a school, a town, or the part of it that you want to change.'),
    example: t('The health region'),
    skip: t('I would rather not name it'),
  });
  const name = short(draft.organization ?? t('Your organization'), 40);
  draft.organizationKind = yield* oneOf(kindsFor(name), {
    id: 'organization-kind',
    part,
    text: t('{name}: what kind of organization is it?', { name }),
    help: t('So that the values that fit it are offered first.'),
    skip: t('Of another kind'),
  });
  const kind = draft.organizationKind;
  const it = kind === undefined ? name : t('{name} ({kind})', { name, kind: t(inWords(kind)) });
  draft.organizationValues.terminal = yield* values(draft, {
    id: 'terminal',
    part,
    text: t('{name}: what is it there for?', { name: it }),
    help: t('Pursued for its own sake. One or two will do.'),
  });
  draft.organizationValues.instrumental = yield* values(
    draft,
    {
      id: 'instrumental',
      part,
      text: t('{name}: what has to go well for that?', { name: it }),
      help: t('What people are praised, paid or promoted for.'),
    },
    { own: draft.organizationValues.terminal },
  );
}

function* askForAction(draft: Draft): Asking {
  const summary = yield* words({
    id: 'action',
    part: partAt(3),
    text: t('What do you want to do?'),
    help: t('Begin with one action that needs others; more can follow in the file.'),
    example: t('Run the program in two towns'),
    skip: t('That is still open'),
  });
  if (summary) draft.action = { summary, serves: [], hurts: [], needs: [] };
}

function* askForGroups(draft: Draft): Asking {
  for (let number = 1; ; number++) {
    const name = yield* words({
      id: `group-${number}`,
      part: partAt(4),
      text: number === 1 ? t('Whose support do you need?') : t('Who else can help it or stop it?'),
      help:
        number === 1
          ? t('Even a chief executive needs others. Name one group; you will be asked for more.')
          : overlooked(draft),
      example: number === 1 ? t('Hospital vice presidents') : t('Nurses and physicians on the wards'),
      skip: number === 1 ? t('Nobody’s that I know of') : t('That is all for now'),
      taken: partiesOf(draft).map((party) => party.name),
    });
    if (!name) return;
    const group = partyCalled(name, draft);
    draft.groups.push(group);
    yield* askForGroup(group, `group-${number}`, draft);
  }
}

function* askForGroup(group: Party, id: string, draft: Draft): Asking {
  const part = partAt(4);
  const they = short(group.name, 40);
  group.relation = yield* oneOf(relations, {
    id: `${id}-relation`,
    part,
    text: t('{they}: where do they stand, seen from you?', { they }),
    help: t('Look above, beside and below you.'),
  });
  group.power = yield* oneOf(powers, {
    id: `${id}-power`,
    part,
    text: t('{they}: how much can they do for it or against it?', { they }),
    help: t('By what they decide over, and who listens to them.'),
  });
  group.stance = yield* oneOf(stances, {
    id: `${id}-stance`,
    part,
    text: t('{they}: what do they do about it today?', { they }),
    help: t('Go by what they do: “no time” is quiet resistance.'),
  });
  group.values.terminal = yield* values(
    draft,
    {
      id: `${id}-terminal`,
      part,
      text: t('{they}: what do they work for?', { they }),
      help: t('What they want for its own sake. One or two will do.'),
    },
    { more: atWork },
  );
  group.values.instrumental = yield* values(
    draft,
    {
      id: `${id}-instrumental`,
      part,
      text: t('{they}: what has to go well for that?', { they }),
      help: t('What they answer for, and lie awake over.'),
    },
    { more: atWork, own: group.values.terminal },
  );
}

/** The directions in which nobody has been named yet; the first two are those that leaders forget most often. */
function overlooked({ groups }: Draft): string {
  const missing = directions.filter(([relation]) => !groups.some((group) => group.relation === relation));
  if (missing.length === 0)
    return t('Think of those who have to live with the result, and of those who are listened to.');
  return t('Nobody is named yet {where}.', {
    where: list(
      missing.map(([, where]) => t(where)),
      'or',
    ),
  });
}

const directions = [
  ['peer', texts('among your peers')],
  ['below', texts('among those who report to you')],
  ['above', texts('above you')],
  ['outside', texts('outside the organization')],
] as const;

function* askForAlignment(draft: Draft): Asking {
  const { action } = draft;
  const holders = holdersByValue(draft);
  if (!action || holders.size === 0) return;
  const what = short(action.summary, 50);
  action.serves = yield* several(valueChoices(holders.keys(), draft, holders), {
    id: 'serves',
    part: partAt(5),
    text: t('“{what}”: what does it serve?', { what }),
    help: t('Where it serves others, you have an argument.'),
    skip: t('None of these'),
  });
  const left = [...holders.keys()].filter((value) => !action.serves.includes(value));
  if (left.length === 0) return;
  action.hurts = yield* several(valueChoices(left, draft, holders), {
    id: 'hurts',
    part: partAt(5),
    text: t('“{what}”: what does it hurt, even if only for a while?', { what }),
    help: t('Better you see it before they do.'),
    skip: t('None of these'),
  });
}

function* askForNeeds(draft: Draft): Asking {
  const { action } = draft;
  if (!action) return;
  const needs = yield* words({
    id: 'needs',
    part: partAt(5),
    text: t('What does it need that is not yours to give?'),
    help: t('Time, people, money, rooms, a place on an agenda. Put commas between them.'),
    example: t('Staff time, a place on the agenda'),
    skip: t('Nothing that I know of'),
  });
  action.needs = resourcesIn(needs ?? '');
  const parties = partiesOf(draft);
  if (parties.length === 0) return;
  for (const { id, name } of action.needs) {
    const controller = yield* partyAmong(parties, {
      id: `control-${id}`,
      part: partAt(5),
      text: t('{resource}: who decides over it?', { resource: sentence(short(name, 50)) }),
      help: t('They can stop you without saying no.'),
      skip: t('Somebody else, or I do not know'),
    });
    controller?.controls.push(id);
  }
}

/** Things between commas, each once. */
function resourcesIn(text: string): readonly Resource[] {
  const names = text
    .split(/[,;、，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !isPlaceholder(name));
  const resources = new Map<string, Resource>();
  for (const name of names) {
    const plain = toId(name);
    const id = plain || unusedId('', 'resource', (candidate) => resources.has(candidate));
    if (!resources.has(id)) resources.set(id, { id, name });
  }
  return [...resources.values()];
}

function* askForResistance(draft: Draft): Asking {
  for (const [index, group] of draft.groups.entries()) {
    const suffering = sufferingOf(group, draft);
    if (!resists(group) && suffering.length === 0) continue;
    const they = short(group.name, 40);
    const lost = list(
      suffering.map((value) => t('“{value}”', { value: short(labelOf(value, draft), 22) })),
      'and',
      2,
    );
    const id = `group-${index + 1}`;
    const ways = yield* several(dimensionChoices(), {
      id: `${id}-dimensions`,
      part: partAt(6),
      text: resists(group) ? t('{they}: how do they resist?', { they }) : t('{they}: how would they resist?', { they }),
      help: lost ? t('It hurts {lost}.', { lost }) : t('What you have seen tells which answer may help.'),
      skip: unknown(),
    });
    group.dimensions = ways as Party['dimensions'];
    group.severity = yield* oneOf(severities, {
      id: `${id}-severity`,
      part: partAt(6),
      text: t('{they}: how much can their resistance do?', { they }),
      help: t('Soberly: what needs an answer now, and what does not?'),
    });
  }
}

const dimensionChoices = (): readonly Choice[] => [
  { value: 'first', label: t('In the open'), meaning: t(dimensions.first) },
  { value: 'second', label: t('Out of sight'), meaning: t(dimensions.second) },
  { value: 'third', label: t('In people’s minds'), meaning: t(dimensions.third) },
];

const resists = ({ stance }: Party) => stance === 'resistant' || stance === 'opposed';

const sufferingOf = ({ values }: Party, { action }: Draft) =>
  idsOf(values).filter((value) => action?.hurts.includes(value));

const sharedWith = ({ values }: Party, { action }: Draft) =>
  idsOf(values).filter((value) => action?.serves.includes(value));

function* askForSupport(draft: Draft): Asking {
  const part = partAt(6);
  const open = draft.groups.filter(({ stance }) => stance !== 'ally');
  if (open.length === 0) return;
  const target = yield* partyAmong(open, {
    id: 'target',
    part,
    text: t('Whom do you want to win over first?'),
    help: t('Best those who can move others, and share a value.'),
    skip: t('I have to think about that'),
  });
  if (!target) return;
  const they = short(target.name, 40);
  const shared = sharedWith(target, draft);
  const otherwise = sufferingOf(target, draft).length > 0 ? 'negotiate' : 'produce-power-relations';
  const tactic: Tactic = { target, type: otherwise, appealsTo: [] };
  draft.tactic = tactic;
  if (shared.length > 0)
    tactic.appealsTo = yield* several(valueChoices(shared, draft), {
      id: 'appeals-to',
      part,
      text: t('{they}: which of their values speaks for it?', { they }),
      help: t('Show how it answers their problem, not yours.'),
      skip: t('I see none'),
    });
  if (tactic.appealsTo.length > 0) tactic.type = 'define-rationality';
  tactic.offer = yield* words({
    id: 'offer',
    part,
    text: t('{they}: what do they gain from it?', { they }),
    help: t('Support comes more easily when it helps to solve somebody’s problem.'),
    example: t('Fewer crowded wards next winter'),
    skip: t('I have to find that out'),
  });
  const speakers = draft.groups.filter((group) => group !== target && !resists(group));
  if (speakers.length === 0) return;
  tactic.through = yield* partyAmong(speakers, {
    id: 'through',
    part,
    text: t('{they}: who of these do they listen to, and could speak for you?', { they }),
    help: t('A word from somebody they trust opens doors.'),
    skip: t('Nobody yet: we speak for ourselves'),
  });
  tactic.through?.influences.push(target.id);
}

function* askForProtection(draft: Draft): Asking {
  if (!draft.groups.some((group) => resists(group) || sufferingOf(group, draft).length > 0)) return;
  draft.protection = yield* words({
    id: 'protection',
    part: partAt(6),
    text: t('If somebody hits back, what protects you and your people?'),
    help: t('Those who act against what powerful groups value may be shut out, passed over or discredited.'),
    example: t('The mayor presents it, so that nobody in the office becomes its face'),
    skip: t('I do not expect that'),
  });
}

const names = texts([
  'The change',
  'The organization',
  'The action',
  'Whose support you need',
  'What it means for them',
  'Winning support',
]);

const partAt = (number: 1 | 2 | 3 | 4 | 5 | 6): Part => ({
  number,
  of: names.length,
  name: t(names[number - 1] ?? ''),
});

type About = Omit<Question, 'kind' | 'choices' | 'open'>;

function* words(about: About): Asking<string | undefined> {
  const [answer] = yield { ...about, kind: 'text', choices: [] };
  return answer;
}

const unknown = () => t('I do not know yet');

function* oneOf<T extends string>(meanings: Readonly<Record<T, string>>, about: About): Asking<T | undefined> {
  const choices = Object.entries<string>(meanings).map(([value, meaning]) => ({
    value,
    label: sentence(t(inWords(value))),
    meaning: t(meaning),
  }));
  const [answer] = yield { skip: unknown(), ...about, kind: 'one', choices };
  return answer as T | undefined;
}

function* partyAmong(parties: readonly Party[], about: About): Asking<Party | undefined> {
  const choices = parties.map(({ id, name, power, stance }) => ({
    value: id,
    label: name,
    meaning: [power, stance].flatMap((it) => (it === undefined ? [] : [t(it)])).join(', '),
  }));
  const [answer] = yield { ...about, kind: 'one', choices };
  return parties.find(({ id }) => id === answer);
}

function* several(choices: readonly Choice[], about: About): Asking<Answer> {
  return yield { ...about, kind: 'several', choices };
}

/**
 * Values that were told before come first, but for the holder’s `own`: common ground is found by using the same word. Then
 * those that fit the kind of organization, and, of a group, what people want from their work; then all others.
 */
function* values(
  draft: Draft,
  about: About,
  { more = [], own = [] }: { readonly more?: readonly string[]; readonly own?: Values['terminal'] } = {},
): Asking<Values['terminal']> {
  const holders = holdersByValue(draft);
  const told = [...holders.keys()].filter((value) => !own.includes(value));
  const first = [...(organizations[draft.organizationKind ?? '']?.values ?? usual), ...more];
  const others = [...new Set([...first, ...Object.keys(catalogue)])].filter((value) => !holders.has(value));
  const answer = yield {
    skip: unknown(),
    ...about,
    kind: 'several',
    choices: [...valueChoices(told, draft, holders), ...others.map(catalogueChoice)],
    open: true,
  };
  return [...new Set(answer.map((it) => valueCalled(it, draft)))];
}

function catalogueChoice(value: string): Choice {
  const { aliases = [] } = catalogue[value] ?? {};
  const words = [...(commonWords[value] ?? []), ...aliases.map(inWords)];
  return { value, label: nameOf(value), meaning: meaningOf(value), ...(words.length > 0 && { words }) };
}

/** The kinds of organization, first the one that a name tells: “St. Anna hospital” is health care. */
function kindsFor(name: string): Readonly<Record<string, string>> {
  const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const words = new Set(wordsIn(name));
  const isTold = (meaning: string) => wordsIn(`${meaning} ${t(meaning)}`).some((it) => words.has(it));
  const kinds = Object.entries(organizations).map(([kind, { meaning }]) => [kind, meaning] as const);
  return Object.fromEntries([
    ...kinds.filter(([, meaning]) => isTold(meaning)),
    ...kinds.filter(([, meaning]) => !isTold(meaning)),
  ]);
}

function valueChoices(
  ids: Iterable<string>,
  draft: Draft,
  holders?: ReadonlyMap<string, readonly string[]>,
): readonly Choice[] {
  return [...ids].map((value) => {
    const names = holders?.get(value)?.map((name) => short(name, 30));
    const meaning = names ? list(names, 'and', 3) : meaningOf(value);
    return { value, label: labelOf(value, draft), meaning };
  });
}

const labelOf = (value: string, { meanings }: Draft) => short(meanings.get(value) ?? nameOf(value), 50);

/** “status” is a key of plans, too, and has another name there. */
const nameOf = (value: string) => (value === 'status' ? t('Status') : sentence(t(inWords(value))));

const meaningOf = (value: string) => t(catalogue[value]?.meaning ?? '');
