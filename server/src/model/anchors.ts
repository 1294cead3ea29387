import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { limits } from './limits.ts';
import type { Node } from './node.ts';

/** What the anchors of a file stand for, in reading order, and how much of it aliases have taken. */
export class Anchors {
  readonly #targets = new Map<string, Node | 'open'>();
  #aliases = 0;
  #expanded = 0;

  /** The anchor begins; whatever stands in it cannot be it. */
  open(name: string): void {
    this.#targets.set(name, 'open');
  }

  close(name: string, node: Node): void {
    this.#targets.set(name, node);
  }

  /** What the alias at the span stands for, or why it stands for nothing; nothing is said of the same reason twice. */
  resolve(name: string, span: Span): Node | string | undefined {
    this.#aliases++;
    if (this.#aliases > limits.aliases) {
      if (this.#aliases > limits.aliases + 1) return undefined;
      return t('More than {aliases} aliases; this one and those after it are not read.', { aliases: limits.aliases });
    }
    const target = this.#targets.get(name);
    if (target === undefined) return t('No anchor &{name} stands above this alias.', { name });
    if (target === 'open') return t('This alias stands inside what it stands for: &{name} would never end.', { name });
    if (this.#expanded > limits.expanded) return undefined;
    this.#expanded += sizeOf(target, limits.expanded);
    if (this.#expanded > limits.expanded)
      return t('The aliases of this file stand for too much text; this one and those after it are not read.');
    return target.kind === 'scalar'
      ? { ...target, span, anchored: target.anchored ?? target.span }
      : { ...target, span };
  }
}

/** Nodes in the tree, aliases followed, counted no further than `most`. */
function sizeOf(node: Node, most: number): number {
  let size = 0;
  const pending: Node[] = [node];
  for (let next = pending.pop(); next && size <= most; next = pending.pop()) {
    size++;
    if (next.kind === 'list') for (const item of next.items) pending.push(item);
    if (next.kind === 'map') for (const { value } of next.pairs) if (value) pending.push(value);
  }
  return size;
}
