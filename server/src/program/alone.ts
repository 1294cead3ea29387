import { type Checked, check, type World } from '../check/check.ts';
import { defaults } from '../check/settings.ts';
import { readDocument } from '../model/document.ts';
import { usesIn } from '../model/read.ts';

/**
 * The check of a text that has no files beside it, at once. `why` says why what it uses cannot be read, as the end of a
 * sentence that begins with its path. Never throws for what the text says.
 */
export function checkAlone(name: string, text: string, world: World, why: string): Checked {
  const document = readDocument(name, text);
  const unresolved = usesIn(document).map(({ id, at }) => ({ path: id, at, why }));
  return check({ document, used: [], unresolved, faults: [], settings: defaults }, world);
}
