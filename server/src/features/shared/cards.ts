/** What a plan knows of the thing that an id stands for, as Markdown on one card: what is written, and what follows from it. */

import { stances, tacticTypes } from '../../../../schemas/choices.ts';
import type { Alignment, Verdict } from '../../analysis/alignment.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { situationWords } from '../../analysis/plain-words.ts';
import type { Response } from '../../analysis/response.ts';
import type { Action, Mention, Stakeholder, Tactic } from '../../model/plan.ts';
import { t, texts } from '../../text/l10n.ts';
import { inQuotes, inWords, list, lowered, sentence } from '../../text/words.ts';
import type { ResourceFacts, ValueFacts } from './facts.ts';
import { bullets, code, plain } from './markdown.ts';

/** Names that stand in one sentence. */
const most = 5;

/** What the plan says of a stakeholder in two lines. */
export function stakeholderHead({ id, name, kind, power, stance, relation, department }: Stakeholder): string {
  const facts = [
    power && t('{power} power', { power: t(power.value) }),
    stance && `${t(stance.value)}: ${lowered(t(stances[stance.value]))}`,
    relation && (relation.value === 'outside' ? t('outside the organization') : t(relation.value)),
    department && plain(department.value, 40),
    kind === 'person' && t('a person'),
  ].filter(Boolean);
  return [title(name, id), facts.join(' · ')].filter(Boolean).join('\n\n');
}

export function stakeholderCard(stakeholder: Stakeholder, analysis: Analysis): string {
  const { plan, responses, alignments, influence } = analysis;
  const { id, controls } = stakeholder;
  const response = responses.get(stakeholder);
  const touching = alignments.touching(stakeholder);
  const route = influence.routes.find(({ to }) => to === stakeholder);
  const tactics = plan.tactics.filter(({ targets }) => targets.some((target) => target.id === id));
  return card([
    stakeholderHead(stakeholder),
    id === plan.lead?.value ? t('Drives the plan.') : response && t(responseWords[response]),
    bullets(touching.map((it) => `${quoted(it.action)}: ${judged(it)}`)),
    route && t('The way there: {way}.', { way: route.path.map(({ name }) => plain(name, 40)).join(' → ') }),
    tactics.length > 0 &&
      t('Tactics towards them: {tactics}.', { tactics: list(tactics.map(tacticWords), 'and', most) }),
    controls.length > 0 && t('Controls {resources}.', { resources: codes(controls) }),
  ]);
}

export function actionCard(action: Action, { situations, alignments }: Analysis): string {
  const touched = alignments.touched(action);
  return card([
    title(action.summary, action.id),
    `${sentence(t(situationWords[situations.of(action)]))}.`,
    bullets(touched.map((it) => `${plain(it.holder.name, 40)}: ${judged(it)}`)),
    action.needs.length > 0 && t('Needs {resources}.', { resources: codes(action.needs) }),
  ]);
}

export function valueCard(
  written: string,
  { meaning, source, terminal, instrumental, servedBy, hurtBy }: ValueFacts,
  { resolve }: Pick<Analysis, 'resolve'>,
): string {
  const id = resolve(written);
  return card([
    id === written ? bold(code(id)) : t('{name}, another name for {id}', { name: bold(code(written)), id: code(id) }),
    meaning ? `${plain(meaning, 300)}.`.replace(/[.]{2}$/, '.') : t('Nothing says yet what it means.'),
    terminal.length > 0 && t('For its own sake: {who}.', { who: names(terminal) }),
    instrumental.length > 0 && t('As it serves other values: {who}.', { who: names(instrumental) }),
    servedBy.length > 0 && t('Served by {actions}.', { actions: list(servedBy.map(quoted), 'and', most) }),
    hurtBy.length > 0 && t('Hurt by {actions}.', { actions: list(hurtBy.map(quoted), 'and', most) }),
    source && t('Name from: {source}.', { source: plain(source, 200) }),
  ]);
}

export function resourceCard(id: string, { neededBy, controlledBy, securedBy }: ResourceFacts): string {
  return card([
    bold(code(id)),
    neededBy.length > 0
      ? t('Needed by {actions}.', { actions: list(neededBy.map(quoted), 'and', most) })
      : t('No action needs it.'),
    controlledBy.length > 0
      ? t('Controlled by {who}.', { who: people(controlledBy) })
      : t('Nobody is said to control it.'),
    securedBy.length > 0 && t('Secured by {who}, on your side.', { who: people(securedBy) }),
  ]);
}

export function tacticCard(tactic: Tactic, { stakeholder }: Analysis): string {
  const { type, summary, targets, status, due, id } = tactic;
  return card([
    title(summary?.value ?? id, id),
    type && `${sentence(t(inWords(type.value)))}: ${lowered(t(tacticTypes[type.value]))}.`,
    bullets(
      targets.map(({ id: target }) => {
        const known = stakeholder(target);
        return known
          ? [plain(known.name, 40), known.stance && t(known.stance.value)].filter(Boolean).join(', ')
          : t('{id}, whom the plan does not know', { id: code(target) });
      }),
    ),
    due
      ? t('Status: {status}, due {day}.', { status: t(inWords(status)), day: plain(due.value) })
      : t('Status: {status}.', { status: t(inWords(status)) }),
  ]);
}

const responseWords: Readonly<Record<Response, string>> = texts({
  'active-resistance': 'Active resistance is to be expected: an action goes against what they pursue for its own sake.',
  'passive-resistance': 'Passive resistance is to be expected: an action hurts a value that they hold.',
  'potential-ally': 'Could become an ally: the actions serve what they pursue and hurt none of it.',
  'no-impact': 'The actions touch none of their values.',
  unknown: 'What to expect is not known: either their values or those of the actions are not stated.',
});

const verdictWords: Readonly<Record<Verdict, string>> = texts({
  'terminal-conflict': 'against a terminal value',
  conflict: 'against an instrumental value',
  mixed: 'serves some values, hurts others',
  aligned: 'serves their values',
  unrelated: 'touches none of their values',
  unknown: 'cannot be judged yet',
});

function judged({ verdict, aligned, conflicting }: Alignment): string {
  const parts = [
    aligned.length > 0 && t('serves {values}', { values: list(aligned.map(code), 'and', most) }),
    conflicting.length > 0 && t('hurts {values}', { values: list(conflicting.map(code), 'and', most) }),
  ].filter(Boolean);
  return parts.length > 0 ? `${t(verdictWords[verdict])} (${parts.join('; ')})` : t(verdictWords[verdict]);
}

const tacticWords = ({ id, type, status }: Tactic) =>
  [code(id), [type && t(inWords(type.value)), t(inWords(status))].filter(Boolean).join(', ')].join(' (').concat(')');

const bold = (text: string) => `**${text}**`;

const title = (name: string, id: string) => (name === id ? bold(code(id)) : `${bold(plain(name))} ${code(id)}`);

const quoted = ({ summary }: Action) => inQuotes(plain(summary, 60));

const names = (all: readonly string[]) =>
  list(
    all.map((name) => plain(name, 40)),
    'and',
    most,
  );

const people = (all: readonly Stakeholder[]) => names(all.map(({ name }) => name));

const codes = (ids: readonly Mention[]) =>
  list(
    ids.map(({ id }) => code(id)),
    'and',
    most,
  );

const card = (parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join('\n\n');
