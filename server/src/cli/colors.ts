/**
 * Whether what is printed may be coloured: NO_COLOR forbids it, FORCE_COLOR asks for it (0 and false forbid it too), and
 * otherwise only a terminal shows colours.
 */
export function showsColors(environment: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return !['0', 'false'].includes(FORCE_COLOR);
  return isTerminal && TERM !== 'dumb';
}
