/**
 * What may be logged of a failure of ours: of what kind, and where in the code. What an error says of itself may quote the plan,
 * and plans are private.
 */
export function failureIn(error: unknown): { readonly kind: string; readonly stack: readonly string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, stack: [] };
  const { message, stack = '', name } = error;
  const below = message === '' ? stack : stack.slice(stack.indexOf(message) + message.length);
  return { kind: name, stack: below.split('\n').filter((line) => place.test(line)) };
}

/** As V8 writes where it was. */
const place = /^\s+at .*(?::\d+:\d+|<anonymous>|index \d+)\)?$/;
