import type { PastPart, PreviewState } from '../../server/src/protocol.ts';

type Shown = Partial<Readonly<Record<PastPart, unknown>>>;

/**
 * What the reader has just asked of a plan's past, to lead there. What is there again after a restart, or with another plan,
 * leads nowhere. `asked` is what was asked before, as far as the panel has kept it.
 */
export function newsOfPast(asked: PreviewState['asked'] = {}) {
  const told = new Set(
    Object.entries(asked).flatMap(([source, parts]) => [parts].flat().map((part) => `${part} ${source}`)),
  );
  return {
    /** The first part that is shown for the first time. */
    in(source: string, past: Shown): PastPart | undefined {
      const news = (['changes', 'growth'] as const).filter((part) => past[part] && !told.has(`${part} ${source}`));
      for (const part of news) told.add(`${part} ${source}`);
      return news[0];
    },
    /** A part is hidden: asked for again it is news. */
    forget: (source: string, part: PastPart) => told.delete(`${part} ${source}`),
  };
}
