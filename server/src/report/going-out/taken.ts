import type { Checked } from '../../check/check.ts';
import type { Node, Pair } from '../../model/node.ts';
import { t, texts } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import { count, list, sentence, short } from '../../text/words.ts';
import type { LinkView } from '../entry.ts';
import { documentsOf } from '../who-is-who.ts';

/** What stays here when a plan goes out without names: only for whoever sends it. */
export interface TakenOut {
  readonly sentence: string;
  /** People, groups and departments that are called otherwise. */
  readonly who: readonly Replaced[];
  /** What is not there at all, by the key that it stands under. */
  readonly leftOut: readonly { readonly what: string; readonly texts: readonly LinkView[] }[];
  /** Texts that speak of somebody, as they go out. */
  readonly texts: readonly Replaced[];
}

export interface Replaced {
  readonly was: string;
  readonly now: string;
  readonly at: Span;
}

/** What a redacted plan lacks, or has otherwise, of the plan that it was made from; found by comparing the two. */
export function takenOut(plan: Checked, redacted: Checked): TakenOut {
  const who = whoIsWho(plan, redacted);
  const found: Found = { leftOut: new Map(), departments: new Map(), texts: new Map() };
  const after = documentsOf(redacted.source);
  for (const [index, { root }] of documentsOf(plan.source).entries()) compare(root, after[index]?.root, '', found);
  const known = new Set(plan.analysis.plan.stakeholders.flatMap(({ id, name }) => [id, name]));
  const all = [...who, ...found.departments.values()];
  const said = [...found.texts.values()].filter(({ was }) => !known.has(was.trim()));
  const leftOut = [...found.leftOut].map(([what, links]) => ({ what, texts: links }));
  return { sentence: inWords(all, leftOut, said), who: all, leftOut, texts: said };
}

interface Found {
  readonly leftOut: Map<string, LinkView[]>;
  readonly departments: Map<string, Replaced>;
  readonly texts: Map<string, Replaced>;
}

function inWords(who: TakenOut['who'], leftOut: TakenOut['leftOut'], reworded: TakenOut['texts']): string {
  const gone = leftOut.reduce((sum, it) => sum + it.texts.length, 0);
  const said = [
    ...(who.length > 0
      ? [who.length === 1 ? t('one name replaced') : t('{names} replaced', { names: count(who.length, 'name') })]
      : []),
    ...(gone > 0 ? [t('{texts} left out', { texts: count(gone, 'text') })] : []),
    ...(reworded.length > 0 ? [t('{texts} reworded', { texts: count(reworded.length, 'text') })] : []),
  ];
  return said.length > 0 ? sentence(`${list(said)}.`) : t('Nothing had to be taken out: the plan names nobody.');
}

function whoIsWho(plan: Checked, redacted: Checked): readonly Replaced[] {
  const after = new Map(redacted.analysis.plan.stakeholders.map(({ at, name }) => [placeOf(at), name]));
  return plan.analysis.plan.stakeholders.flatMap(({ id, name, at }) => {
    const now = after.get(placeOf(at));
    const isBare = name === id || name.trim() === '';
    return now === undefined || now === name ? [] : [{ was: isBare ? id : `${name} (${id})`, now, at }];
  });
}

/** The two are walked side by side: what is taken out of one is missing there, and all else stands at the same place. */
function compare(before: Node | undefined, after: Node | undefined, key: string, found: Found): void {
  if (!before) return;
  if (before.kind === 'scalar') {
    if (after?.kind === 'scalar') reworded(before.text, after.text, before.span, key, found);
  } else if (before.kind === 'list') {
    const items = after?.kind === 'list' ? after.items : [];
    for (const [index, item] of before.items.entries()) compare(item, items[index], key, found);
  } else {
    const there = new Map((after?.kind === 'map' ? after.pairs : []).map((pair) => [keyPlace(pair), pair]));
    for (const pair of before.pairs) comparePair(pair, there.get(keyPlace(pair)), found);
  }
}

function comparePair({ key, value }: Pair, after: Pair | undefined, found: Found): void {
  if (after) {
    reworded(key.text, after.key.text, key.span, '', found);
    compare(value, after.value, key.text, found);
    return;
  }
  const words = leftOutWords[key.text];
  const what = words ? t(words) : key.text;
  const links = found.leftOut.get(what) ?? [];
  for (const { text, span } of textsIn(value)) links.push({ id: placeOf(span), name: short(text, 120), at: span });
  if (links.length > 0) found.leftOut.set(what, links);
}

/** The keys that are left out, as people call them. */
const leftOutWords: Readonly<Record<string, string>> = texts({
  by: 'Who accepted a finding',
  concerns: 'What they fear to lose',
  name: 'The name of the organization',
  notes: 'Notes',
  signs: 'Signs of resistance',
  source: 'What a rating rests on',
});

function reworded(was: string, now: string, at: Span, key: string, { departments, texts }: Found): void {
  // Where names are kept is on no page.
  if (was === now || key === 'names') return;
  if (key === 'department') departments.set(was.trim(), { was, now, at });
  else texts.set(`${placeOf(at)} ${now}`, { was: short(was, 160), now: short(now, 160), at });
}

function textsIn(node: Node | undefined): readonly { readonly text: string; readonly span: Span }[] {
  if (!node) return [];
  if (node.kind === 'scalar') return node.text.trim() === '' ? [] : [node];
  return node.kind === 'list' ? node.items.flatMap(textsIn) : node.pairs.flatMap(({ value }) => textsIn(value));
}

const placeOf = ({ file, start }: Span) => `${file} ${start}`;

const keyPlace = ({ key: { span } }: Pair) => `${placeOf(span)} ${span.end}`;
