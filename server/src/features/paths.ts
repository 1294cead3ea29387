import type { Checked } from '../check/check.ts';
import type { Document } from '../model/document.ts';
import { writePath } from '../model/layout.ts';
import type { Mention } from '../model/plan.ts';
import { namesPathIn, usesIn } from '../model/read.ts';
import type { Edit } from '../text/edit.ts';
import { links, pathsInConfiguration } from './links.ts';

/**
 * The edits after which the paths in a file lead elsewhere: `renamed` gives what to write for a path, or nothing. Asked
 * are `uses`, `names`, the `extends` and the logo of a configuration and, of a plan that was checked, evidence and sources.
 */
export function repath(
  document: Document,
  checked: Checked | undefined,
  renamed: (path: string) => string | undefined,
): readonly Edit[] {
  const said = [...pathsIn(document), ...(checked ? linkedIn(checked) : [])];
  const edits = said.flatMap(({ id, at, anchored }) => {
    const path = anchored ? undefined : renamed(id);
    return path === undefined || path === id
      ? []
      : writePath(document, at, path).map((edit) => [at.start, edit] as const);
  });
  return [...new Map(edits).values()];
}

function pathsIn(document: Document): readonly Mention[] {
  const names = namesPathIn(document);
  return [...usesIn(document), ...(names ? [names] : []), ...pathsInConfiguration(document)];
}

/** Without what `uses` leads to, which stands in the document anyhow, whole and with its quotes. */
function linkedIn(checked: Checked): readonly Mention[] {
  const own = new Set(usesIn(checked.document).map(({ at }) => at.start));
  return links(checked).flatMap((link) =>
    'path' in link && !own.has(link.at.start) && !own.has(link.at.start - 1) ? [{ id: link.path, at: link.at }] : [],
  );
}
