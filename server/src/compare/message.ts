import { t, texts } from '../text/l10n.ts';
import { count, inQuotes, list, sentence, short } from '../text/words.ts';
import type { Change, Difference, EntryChange, EntryChanges } from './compare.ts';
import type { Item } from './content.ts';
import { asWord, shownAs } from './labels.ts';
import { headline, sections } from './words.ts';

/** A plan that a commit changes. */
export interface PlanChange {
  /** The plan’s title. */
  readonly title: string;
  readonly difference: Difference;
}

/** As long as the first line of a message may be, so that lists of commits show it whole. */
const longest = 72;

/** More lines than that are counted: a message is no report. */
const mostLines = 20;

/**
 * What changes in meaning as the message of a commit: what matters most in the first line, then all of it, a line each;
 * `undefined` when nothing changes.
 */
export function commitMessage(changes: readonly PlanChange[]): string | undefined {
  const changed = changes.filter(({ difference }) => difference.state !== 'unchanged');
  const [first, ...others] = changed;
  if (!first) return undefined;
  const subject = others.length === 0 ? subjectOf(first) : several(changed);
  const bodies = changed.map((change) => bodyOf(change, others.length > 0)).filter((body) => body !== '');
  return [subject, ...bodies].join('\n\n').replace(unprintable, '');
}

/** Signs that nobody sees, some of which turn the direction of what follows. */
const unprintable = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

function subjectOf({ title, difference }: PlanChange): string {
  const { state, kind } = difference;
  const isPlan = kind === 'plan';
  if (state === 'new')
    return short(
      isPlan ? t('Add the plan “{title}”', { title }) : t('Add the organization file “{title}”', { title }),
      longest,
    );
  if (state === 'gone')
    return short(
      isPlan ? t('Remove the plan “{title}”', { title }) : t('Remove the organization file “{title}”', { title }),
      longest,
    );
  const facts = factsOf(difference);
  const [most] = facts;
  if (!most) return short(t('Change “{title}”', { title }), longest);
  const more = facts.length > 1 ? `; ${count(facts.length - 1, 'more change')}` : '';
  return sentence(`${short(most, longest - more.length)}${more}`);
}

const several = (changes: readonly PlanChange[]) =>
  short(
    t('Change {plans}', {
      plans: list(
        changes.map(({ title }) => inQuotes(short(title, 24))),
        'and',
        3,
      ),
    }),
    longest,
  );

function bodyOf({ title, difference }: PlanChange, withTitle: boolean): string {
  const lines = difference.state === 'changed' ? linesOf(difference) : [];
  const shown = lines.length > mostLines ? lines.slice(0, mostLines - 1) : lines;
  const more = lines.length > shown.length ? [`- ${t('and {more} more', { more: lines.length - shown.length })}`] : [];
  const about = difference.state === 'gone' ? [] : [headline(difference), ''];
  return [...(withTitle ? [`${short(title, longest)}:`] : []), ...about, ...shown, ...more].join('\n').trim();
}

/** Findings are counted in the headline; whoever reads the history can check the plan again. */
const linesOf = (difference: Difference): string[] =>
  sections(difference)
    .filter(({ title }) => title !== 'Findings' && title !== 'Allies')
    .flatMap(({ lines }) =>
      lines.map(({ mark, text }) => `- ${mark === 'changed' ? text : t(marks[mark], { change: text })}`),
    );

const marks = texts({ added: 'new: {change}', gone: 'gone: {change}' });

/** What has changed, each in a few words: stances first, as they are what a plan is about. */
function factsOf(difference: Difference): string[] {
  const { stakeholders, actions, tactics, values, success, scenarios, plan, organization } = difference;
  const moves = stakeholders.changed.flatMap((entry) => {
    const stance = stanceOf(entry);
    return stance ? [{ name: entry.name, ...stance }] : [];
  });
  const others = stakeholders.changed.filter(
    (entry) => entry.changes.some(({ key }) => key !== 'stance') || !stanceOf(entry),
  );
  const kinds: readonly (readonly [EntryChanges, (name: string) => string])[] = [
    [{ ...stakeholders, changed: others }, (name) => name],
    [tactics, (name) => t('the tactic “{name}”', { name })],
    [actions, (name) => t('the action “{name}”', { name })],
    [values, (name) => t('the value {name}', { name })],
    [success, (name) => t('the measure of success “{name}”', { name })],
    [scenarios, (name) => t('the scenario “{name}”', { name })],
  ];
  const told = (which: keyof EntryChanges) =>
    kinds.flatMap(([changes, called]) => changes[which].map(({ name }) => t(verbs[which], { what: called(name) })));
  return [
    ...grouped(moves).map(moveWords),
    ...told('added'),
    ...told('gone'),
    ...told('changed'),
    ...plan.map(({ key }) =>
      key.startsWith('accepted.') ? t('change what is accepted') : t('change the {key}', { key: asWord(key) }),
    ),
    ...(organization.length > 0 ? [t('change what the organization pursues')] : []),
  ];
}

const verbs = texts({ added: 'add {what}', gone: 'remove {what}', changed: 'change {what}' });

function stanceOf({ changes }: EntryChange): Change<string | undefined> | undefined {
  const change = changes.find(({ key }) => key === 'stance');
  const named = (items: readonly Item[]) => items[0] && shownAs(items[0]);
  return change && { before: named(change.gone), after: named(change.added) };
}

interface Move extends Change<string | undefined> {
  readonly name: string;
}

interface SharedMove extends Change<string | undefined> {
  readonly names: readonly string[];
}

/** Those who have made the same move share a line. */
function grouped(moves: readonly Move[]): readonly SharedMove[] {
  const groups = new Map<string, SharedMove>();
  for (const { name, before, after } of moves) {
    const key = `${before} ${after}`;
    groups.set(key, { names: [...(groups.get(key)?.names ?? []), name], before, after });
  }
  return [...groups.values()];
}

function moveWords({ names, before, after }: SharedMove): string {
  const who = list(names, 'and', 3);
  if (before && after) return t('{who}: from {before} to {after}', { who, before, after });
  return after ? t('{who}: now {after}', { who, after }) : t('{who}: no stance said any more', { who });
}
