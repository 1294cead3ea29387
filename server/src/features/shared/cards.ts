/** What a plan knows of the thing that an id stands for, as Markdown on one card: what is written, and what follows from it. */

import { stances, tacticTypes } from '../../../../schemas/choices.ts';
import type { Alignment, Verdict } from '../../analysis/alignment.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { situationWords } from '../../analysis/plain-words.ts';
import type { Response } from '../../analysis/response.ts';
import type { Action, Mention, Stakeholder, Tactic } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import { inWords, list, sentence } from '../../text/words.ts';
import type { ResourceFacts, ValueFacts } from './facts.ts';
import { bullets, code, plain } from './markdown.ts';

/** Names that stand in one sentence. */
const most = 5;

/** What the plan says of a stakeholder in two lines. */
export function stakeholderHead({ id, name, kind, power, stance, relation, department }: Stakeholder): string {
  const facts = [
    power && `${power.value} power`,
    stance && `${stance.value}: ${lower(stances[stance.value])}`,
    relation && (relation.value === 'outside' ? t('outside the organization') : relation.value),
    department && plain(department.value, 40),
    kind === 'person' && 'a person',
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
    route && t('The way there: {join}.', { join: route.path.map(({ name }) => plain(name, 40)).join(' → ') }),
    tactics.length > 0 && t('Tactics towards them: {list}.', { list: list(tactics.map(tacticWords), 'and', most) }),
    controls.length > 0 && t('Controls {codes}.', { codes: codes(controls) }),
  ]);
}

export function actionCard(action: Action, { situations, alignments }: Analysis): string {
  const touched = alignments.touched(action);
  return card([
    title(action.summary, action.id),
    `${sentence(t(situationWords[situations.of(action)]))}.`,
    bullets(touched.map((it) => `${plain(it.holder.name, 40)}: ${judged(it)}`)),
    action.needs.length > 0 && t('Needs {codes}.', { codes: codes(action.needs) }),
  ]);
}

export function valueCard(
  written: string,
  { meaning, source, terminal, instrumental, servedBy, hurtBy }: ValueFacts,
  { resolve }: Pick<Analysis, 'resolve'>,
): string {
  const id = resolve(written);
  return card([
    `**${code(written)}**${id === written ? '' : t(', another name for {code}', { code: code(id) })}`,
    meaning ? `${plain(meaning, 300)}.`.replace(/[.]{2}$/, '.') : t('Nothing says yet what it means.'),
    terminal.length > 0 && t('For its own sake: {names}.', { names: names(terminal) }),
    instrumental.length > 0 && t('As it serves other values: {names}.', { names: names(instrumental) }),
    servedBy.length > 0 && t('Served by {list}.', { list: list(servedBy.map(quoted), 'and', most) }),
    hurtBy.length > 0 && t('Hurt by {list}.', { list: list(hurtBy.map(quoted), 'and', most) }),
    source && t('Name from: {plain}.', { plain: plain(source, 200) }),
  ]);
}

export function resourceCard(id: string, { neededBy, controlledBy, securedBy }: ResourceFacts): string {
  return card([
    `**${code(id)}**`,
    neededBy.length > 0
      ? t('Needed by {list}.', { list: list(neededBy.map(quoted), 'and', most) })
      : t('No action needs it.'),
    controlledBy.length > 0
      ? t('Controlled by {people}.', { people: people(controlledBy) })
      : t('Nobody is said to control it.'),
    securedBy.length > 0 && t('Secured by {people}, on your side.', { people: people(securedBy) }),
  ]);
}

export function tacticCard(tactic: Tactic, { stakeholder }: Analysis): string {
  const { type, summary, targets, status, due, id } = tactic;
  return card([
    title(summary?.value ?? id, id),
    type && `${sentence(inWords(type.value))}: ${lower(tacticTypes[type.value])}.`,
    bullets(
      targets.map(({ id: target }) => {
        const known = stakeholder(target);
        return known
          ? [plain(known.name, 40), known.stance?.value].filter(Boolean).join(', ')
          : t('{code}, whom the plan does not know', { code: code(target) });
      }),
    ),
    t('Status: {status}{part}.', {
      status: inWords(status),
      part: due ? t(', due {plain}', { plain: plain(due.value) }) : '',
    }),
  ]);
}

const responseWords: Readonly<Record<Response, string>> = {
  'active-resistance': 'Active resistance is to be expected: an action goes against what they pursue for its own sake.',
  'passive-resistance': 'Passive resistance is to be expected: an action hurts a value that they hold.',
  'potential-ally': 'Could become an ally: the actions serve what they pursue and hurt none of it.',
  'no-impact': 'The actions touch none of their values.',
  unknown: 'What to expect is not known: either their values or those of the actions are not stated.',
};

const verdictWords: Readonly<Record<Verdict, string>> = {
  'terminal-conflict': 'against a terminal value',
  conflict: 'against an instrumental value',
  mixed: 'serves some values, hurts others',
  aligned: 'serves their values',
  unrelated: 'touches none of their values',
  unknown: 'cannot be judged yet',
};

function judged({ verdict, aligned, conflicting }: Alignment): string {
  const parts = [
    aligned.length > 0 && t('serves {list}', { list: list(aligned.map(code), 'and', most) }),
    conflicting.length > 0 && t('hurts {list}', { list: list(conflicting.map(code), 'and', most) }),
  ].filter(Boolean);
  return parts.length > 0 ? `${t(verdictWords[verdict])} (${parts.join('; ')})` : t(verdictWords[verdict]);
}

const tacticWords = ({ id, type, status }: Tactic) =>
  [code(id), [type && inWords(type.value), inWords(status)].filter(Boolean).join(', ')].join(' (').concat(')');

const title = (name: string, id: string) => (name === id ? `**${code(id)}**` : `**${plain(name)}** ${code(id)}`);

const quoted = ({ summary }: Action) => `“${plain(summary, 60)}”`;

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

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const card = (parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join('\n\n');
