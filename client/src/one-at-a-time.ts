/** One question at a time: what changes while the server thinks is asked for once it has answered. */
export function oneAtATime(ask: () => Promise<void>): () => Promise<void> {
  let asking = false;
  let stale = false;
  return async () => {
    stale = true;
    if (asking) return;
    asking = true;
    try {
      while (stale) {
        stale = false;
        await ask();
      }
    } finally {
      asking = false;
    }
  };
}
