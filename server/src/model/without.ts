/** What files say when entries are not there: whatever names one of them is as if it did not name it. */
import type { Described } from '../../../schemas/describe.ts';
import type { Holds, NameKind } from '../../../schemas/holds.ts';
import { idOf } from './ids.ts';
import { languages } from './language.ts';
import type { ListNode, MapNode, Node, Pair } from './node.ts';

/** The ids of those that are not there, by what they name. */
export type Gone = Partial<Readonly<Record<NameKind, ReadonlySet<string>>>>;

/**
 * The root of a file without these entries and every mention of them. A map of ids of which nothing is left goes with its
 * key, a section of the plan stays. So does a list: what a file used says there does not come back by it, and `for` says
 * that something is limited, and without it would be so no more.
 */
export function withoutMentions(root: MapNode, gone: Gone): MapNode {
  const left = without(root, languages.plan, gone);
  return left?.kind === 'map' ? left : { ...root, pairs: [] };
}

/** The same node where nothing of it goes; `undefined` where nothing of it is left. */
function without(node: Node, described: Described | undefined, gone: Gone): Node | undefined {
  for (const form of described?.forms ?? []) {
    if (node.kind === 'scalar') {
      if (form.kind === 'text' && isGone(node.text, form.holds, gone)) return undefined;
    } else if (node.kind === 'list') {
      if (form.kind === 'list') return withoutItems(node, form.of, gone);
    } else if (form.kind === 'keys') {
      return withoutPairs(node, gone, (key) => form.keys.get(key));
    } else if (form.kind === 'entries') {
      return withoutPairs(node, gone, () => form.of, form.ids);
    }
  }
  return node;
}

function withoutItems(list: ListNode, of: Described, gone: Gone): Node | undefined {
  const items = list.items.flatMap((item) => without(item, of, gone) ?? []);
  if (items.length === 0 && list.items.length > 0) return undefined;
  return items.every((item, index) => item === list.items[index]) && items.length === list.items.length
    ? list
    : { ...list, items };
}

function withoutPairs(
  map: MapNode,
  gone: Gone,
  of: (key: string) => Described | undefined,
  ids?: Holds,
): Node | undefined {
  const pairs = map.pairs.flatMap((pair) => {
    if (ids && isGone(pair.key.text, ids, gone)) return [];
    return withoutValue(pair, of(pair.key.text), gone) ?? [];
  });
  if (pairs.length === 0 && map.pairs.length > 0 && ids) return undefined;
  return pairs.length === map.pairs.length && pairs.every((pair, index) => pair === map.pairs[index])
    ? map
    : { ...map, pairs };
}

function withoutValue(pair: Pair, described: Described | undefined, gone: Gone): Pair | undefined {
  const { key, value } = pair;
  const left = value && without(value, described, gone);
  if (left === value) return pair;
  if (left) return { key, value: left };
  const span = value?.span ?? key.span;
  if (value?.kind === 'map') return isSection(key.text) ? { key, value: { ...value, pairs: [] } } : undefined;
  const isList = described?.forms.some(({ kind }) => kind === 'list');
  if (!isList) return undefined;
  return { key, value: { kind: 'list', span, items: [], flow: true, ...(key.text === 'for' && { emptied: true }) } };
}

const isSection = (key: string): boolean => key === 'stakeholders' || key === 'actions' || key === 'tactics';

function isGone(text: string, { of, kind }: Holds, gone: Gone): boolean {
  const ids = of && gone[of];
  return ids?.has(kind === 'who' ? idOf(text).trim() : idOf(text)) ?? false;
}
