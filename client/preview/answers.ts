/** Which fixes answer the findings in sight: asked for once the page stands still, for nobody answers what is not seen. */
import type { FindingName } from '../../server/src/protocol.ts';
import type { AnswersOf } from '../../server/src/report/components/answers.tsx';

export interface KnownAnswers {
  readonly of: AnswersOf;
  /** The text has changed: what is known is shown until it is told anew. */
  readonly forget: () => void;
  readonly learn: (of: readonly FindingName[], titles: readonly (readonly string[])[]) => void;
  /** The page was drawn or has moved. */
  readonly look: () => void;
}

/** So long after the last change or movement, in milliseconds. */
const STILL = 400;
/** At once; what comes into sight later is asked for then. */
const MOST = 20;

export function knownAnswers(root: HTMLElement, ask: (of: readonly FindingName[]) => void): KnownAnswers {
  const known = new Map<string, readonly string[]>();
  const fresh = new Set<string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const askForSeen = () => {
    const wanted = seen(root).filter((it) => !fresh.has(nameOf(it)));
    for (const it of wanted) fresh.add(nameOf(it));
    if (wanted.length > 0) ask(wanted);
  };
  const look = () => {
    clearTimeout(waiting);
    waiting = setTimeout(askForSeen, STILL);
  };
  window.addEventListener('scroll', look, { passive: true });
  return {
    of: (finding) => known.get(nameOf(finding)),
    forget: () => fresh.clear(),
    learn: (of, titles) => {
      for (const [index, finding] of of.entries()) known.set(nameOf(finding), titles[index] ?? []);
    },
    look,
  };
}

const nameOf = ({ rule, message }: FindingName) => `${rule} ${message}`;

/** Within a screen of what is to be seen. */
function seen(root: HTMLElement): readonly FindingName[] {
  const near = ({ top, bottom }: DOMRect) => bottom > -window.innerHeight && top < 2 * window.innerHeight;
  return [...root.querySelectorAll<HTMLElement>('[data-asks]')]
    .filter((it) => it.checkVisibility() && near(it.getBoundingClientRect()))
    .slice(0, MOST)
    .map(({ dataset: { rule = '', message = '' } }) => ({ rule, message }));
}
