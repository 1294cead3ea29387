/** Does a piece of work, and lets what matters more by now go first wherever it asks. */
type Work<T> = (letFirst: () => Promise<void>) => Promise<T>;

/**
 * Does one piece of work after the other, each about a file: first what has the highest `rank` by the time that there is a
 * turn, else in the order in which they are asked for.
 */
export function turns(rank: (uri: string) => number): <T>(uri: string, work: Work<T>) => Promise<T> {
  const waiting: { readonly uri: string; readonly start: () => Promise<unknown> }[] = [];
  let isBusy = false;
  /** Starts what comes first of those above a rank; nothing if there are none. */
  const startAbove = (least: number): Promise<unknown> | undefined => {
    let [first, highest] = [-1, least];
    for (const [index, { uri }] of waiting.entries()) if (rank(uri) > highest) [first, highest] = [index, rank(uri)];
    return first < 0 ? undefined : waiting.splice(first, 1)[0]?.start();
  };
  const next = async () => {
    if (isBusy) return;
    isBusy = true;
    while (waiting.length > 0) await startAbove(Number.NEGATIVE_INFINITY);
    isBusy = false;
  };
  return (uri, work) =>
    new Promise((resolve, reject) => {
      const letFirst = async () => {
        for (let first = startAbove(rank(uri)); first; first = startAbove(rank(uri))) await first;
      };
      waiting.push({ uri, start: () => work(letFirst).then(resolve, reject) });
      void next();
    });
}

/** Waits for work, but no longer than that; milliseconds. */
export async function noLongerThan(time: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, time);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Does work for all who ask; while it is done, those who ask share the next time, as it may be past what they ask about. */
export function together(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  let next: Promise<void> | undefined;
  const begin = () => {
    next = undefined;
    last = work();
    return last;
  };
  return () => {
    next ??= last.then(begin, begin);
    return next;
  };
}
