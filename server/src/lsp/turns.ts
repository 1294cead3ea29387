/**
 * Does one piece of work after the other, each about a file: in the order in which they are asked for, but first what is
 * `urgent` by the time that there is a turn.
 */
export function turns(urgent: (uri: string) => boolean): <T>(uri: string, work: () => Promise<T>) => Promise<T> {
  const waiting: { readonly uri: string; readonly start: () => Promise<unknown> }[] = [];
  let isBusy = false;
  const next = async () => {
    if (isBusy) return;
    isBusy = true;
    while (waiting.length > 0) {
      const first = Math.max(
        0,
        waiting.findIndex(({ uri }) => urgent(uri)),
      );
      await waiting.splice(first, 1)[0]?.start();
    }
    isBusy = false;
  };
  return (uri, work) =>
    new Promise((resolve, reject) => {
      waiting.push({ uri, start: () => work().then(resolve, reject) });
      void next();
    });
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
