/** What a fix writes where only the author can know what belongs there. */
export const placeholder = 'TODO';

const placeholders: ReadonlySet<string> = new Set(['todo', 'tbd', '???', '…', '...']);

/** No id at all, for texts that cannot be one. */
const none: ReadonlySet<string> = new Set();

/**
 * Whether a text only holds the place of what the author has yet to say: `TODO`, `TBD`, `???`, `…` or `...`, or what begins
 * with `TODO:` or `TBD:`, in any letter case and whatever blanks stand around it. An id of the plan is none, however it
 * looks; ids are compared after Unicode NFC.
 */
export function isPlaceholder(text: string, idsOfThePlan: ReadonlySet<string> = none): boolean {
  const trimmed = text.trim();
  const lower = trimmed.toLowerCase();
  if (!placeholders.has(lower) && !lower.startsWith('todo:') && !lower.startsWith('tbd:')) return false;
  return !idsOfThePlan.has(trimmed) && !idsOfThePlan.has(trimmed.normalize('NFC'));
}
