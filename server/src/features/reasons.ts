import type { Checked } from '../check/check.ts';
import type { Document } from '../model/document.ts';
import { toList, toMap } from '../model/lists.ts';
import type { Node, Pair } from '../model/node.ts';
import type { Edit, Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { isPlaceholder, placeholder } from '../text/placeholder.ts';
import { numberInWords } from '../text/words.ts';
import { pairAt } from './shared/pairs.ts';

/**
 * A list of values or resources turned into a map with room for a reason for each, or back. Turning back is offered only
 * where nothing but reasons is lost, and says how many.
 */
export function turnsAt({ document }: Checked, offset: number): readonly Fix[] {
  const place = listAt(document, offset);
  if (!place) return [];
  const { pair, inBraces } = place;
  if (pair.value?.kind !== 'map')
    return fix(t('Turn into a map with a reason for each'), toMap(document, pair, placeholder, inBraces));
  if (!pair.value.pairs.every(({ value }) => value === undefined || value.kind === 'scalar')) return [];
  const lost = pair.value.pairs.filter(({ value }) => saysSomething(value)).length;
  const title =
    lost === 0
      ? t('Turn into a list')
      : lost === 1
        ? t('Turn into a list, leaving out one reason')
        : t('Turn into a list, leaving out {number} reasons', { number: numberInWords(lost) });
  return fix(title, toList(document, pair));
}

/** Where the language has a list of ids or a map from id to text: dotted, with `*` for any id. */
const places: ReadonlySet<string> = new Set([
  'organization.values.terminal',
  'organization.values.instrumental',
  'stakeholders.*.values.terminal',
  'stakeholders.*.values.instrumental',
  'stakeholders.*.controls',
  'actions.*.needs',
  'actions.*.aligns-with',
  'actions.*.conflicts-with',
]);

function listAt(document: Document, offset: number): { pair: Pair; inBraces: boolean } | undefined {
  let inBraces = false;
  let path: readonly string[] = [];
  for (let node: Node | undefined = document.root; node?.kind === 'map'; ) {
    const pair: Pair | undefined = pairAt(document, node, offset);
    if (!pair) return undefined;
    inBraces ||= node.flow;
    const isId = path.length === 1 && path[0] !== 'organization';
    path = [...path, isId ? '*' : pair.key.text];
    if (places.has(path.join('.'))) return { pair, inBraces };
    node = pair.value;
  }
  return undefined;
}

const saysSomething = (node: Node | undefined) =>
  node?.kind === 'scalar' && node.type !== 'null' && node.text.trim() !== '' && !isPlaceholder(node.text);

const fix = (title: string, edits: readonly Edit[]): Fix[] => (edits.length > 0 ? [{ title, edits }] : []);
