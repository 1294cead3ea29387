/** So many crashes within that many milliseconds are too many for starting at once. */
const most = 5;
const within = 3 * 60_000;
/** So long a server that crashes all the time is left alone, in milliseconds. */
export const rest = 10_000;

/**
 * Says after each crash of the server, at a time in milliseconds, whether it is started again at once or after a rest, of
 * which the person hears the first time. It is never given up: whoever types on would see no findings any more, and think
 * that all is well.
 */
export function crashes(): (now: number) => 'start' | 'tell and rest' | 'rest' {
  const past: number[] = [];
  let isTold = false;
  return (now) => {
    past.push(now);
    while ((past[0] ?? now) < now - within) past.shift();
    const tooMany = past.length >= most;
    const next = !tooMany ? 'start' : isTold ? 'rest' : 'tell and rest';
    isTold = tooMany;
    return next;
  };
}
