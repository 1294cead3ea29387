/** Edits as the protocol has them: each for a text of one version, or of whichever is there. */
interface Edits {
  readonly documentChanges?: readonly (
    | { readonly textDocument: { readonly uri: string; readonly version: number | null } }
    | { readonly kind: string }
  )[];
}

/** Whether the open texts are still those that the edits were made for; `open` has their versions by URI. */
export function areCurrent({ documentChanges = [] }: Edits, open: ReadonlyMap<string, number>): boolean {
  return documentChanges.every(
    (its) =>
      !('textDocument' in its) ||
      its.textDocument.version === null ||
      open.get(its.textDocument.uri) === its.textDocument.version,
  );
}

/** How often something is made anew from the newest text while somebody types. */
const TRIES = 5;

/**
 * Asks until the edits are for the texts as they are now, so that they land in the right place; the last answer is given
 * as it is, and refused by whoever makes it.
 */
export async function untilCurrent<A extends { readonly edit?: object } | null>(
  make: () => Promise<A>,
  isCurrent: (edit: object) => boolean,
): Promise<A> {
  let answer = await make();
  for (let tries = 1; tries < TRIES && answer?.edit && !isCurrent(answer.edit); tries++) answer = await make();
  return answer;
}
