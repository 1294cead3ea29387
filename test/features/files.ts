import { type Checked, check } from '../../server/src/check/check.ts';
import { defaults } from '../../server/src/check/settings.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { world } from '../world.ts';

/** The check of the first of these files; the others are those that it uses, nearest first. */
export function checkFiles(texts: Readonly<Record<string, string>>): Checked {
  const [document, ...used] = Object.entries(texts).map(([file, text]) => readDocument(file, text));
  if (!document) throw new Error('There is no file.');
  return check({ document, used, unresolved: [], faults: [], settings: defaults }, world);
}
