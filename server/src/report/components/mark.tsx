import type { ComponentChildren } from 'preact';

interface Props {
  readonly of: Marked;
}

/**
 * A small picture, told from the others by its shape, without colour. It never stands without its word, which is why screen
 * readers skip it. Class `cut` draws in the colour of the paper.
 */
export function Mark({ of }: Props) {
  return (
    <svg class={`mark ${of}`} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[of]}
    </svg>
  );
}

interface PlacedProps extends Props {
  /** Its centre in the picture. */
  readonly x: number;
  readonly y: number;
}

/** The same in a picture, where words beside the picture say what it means. */
export function PlacedMark({ of, x, y }: PlacedProps) {
  return (
    <g class={`mark ${of}`} transform={`translate(${x - 6} ${y - 6}) scale(0.75)`}>
      {shapes[of]}
    </g>
  );
}

const stop = (
  <>
    <path class="full" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
    <path class="cut" d="M5.2 5.2l5.6 5.6m0-5.6l-5.6 5.6" />
  </>
);
const question = (
  <>
    <path d="M5 5.6a3 3 0 1 1 4.6 2.5C8.5 8.8 8 9.3 8 10.4" />
    <path d="M8 13.5v.1" />
  </>
);
const check = (
  <>
    <circle class="full" cx="8" cy="8" r="7" />
    <path class="cut" d="M4.8 8.3l2.3 2.3 4.2-4.8" />
  </>
);

/** Sixteen units wide and high, as all marks. */
export const star = 'M8 1l2.1 4.7 5 .5-3.8 3.4 1.1 5L8 12l-4.4 2.6 1.1-5L.9 6.2l5-.5z';
const ring = <circle cx="8" cy="8" r="5.5" />;
const triangle = (
  <>
    <path class="full" d="M8 1.5l7 12.5H1z" />
    <path class="cut" d="M8 6v4m0 2v.1" />
  </>
);
const bars = (full: number) =>
  [0, 1, 2].map((index) => (
    <path key={index} class={index < full ? 'full' : ''} d={`M${1.5 + index * 5} ${10.5 - index * 4}h3V14h-3z`} />
  ));

/** By what they mean. */
const shapes = {
  // Verdicts are never enclosed, so that nobody takes them for a stance; they shout as loud as one has to act.
  'terminal-conflict': (
    <>
      <path class="full" d="M1.5 3.5h13v9h-13z" />
      <path class="cut" d="M4.5 8h7" />
    </>
  ),
  conflict: <path d="M3.5 8h9" />,
  mixed: <path d="M4 5.2h8M8 1.4v7.4M4 12.8h8" />,
  aligned: <path d="M4 8h8M8 4v8" />,
  unrelated: <circle class="full" cx="8" cy="8" r="1" />,
  unknown: question,

  incompatible: stop,
  'no-overlap': (
    <>
      <circle cx="4" cy="8" r="3" />
      <circle cx="12" cy="8" r="3" />
    </>
  ),
  'aligned-with-some': (
    <>
      <circle cx="5.5" cy="8" r="4.5" />
      <circle cx="10.5" cy="8" r="4.5" />
      <path class="full" d="M8 4.3a4.5 4.5 0 0 1 0 7.4a4.5 4.5 0 0 1 0-7.4z" />
    </>
  ),
  'aligned-with-all': check,

  error: (
    <>
      <circle class="full" cx="8" cy="8" r="7" />
      <path class="cut" d="M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2" />
    </>
  ),
  warning: triangle,
  info: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 7.5v4M8 4.7v.1" />
    </>
  ),
  hint: <path d="M8 3l5 5-5 5-5-5z" />,

  'active-resistance': stop,
  'passive-resistance': <path d="M2.5 2.5h11v11h-11zM2.5 13.5l11-11" />,
  'potential-ally': check,
  'no-impact': ring,
  lead: <path class="full" d={star} />,

  opposed: stop,
  resistant: (
    <>
      <path d="M2.5 2.5h11v11h-11z" />
      <path class="full" d="M2.5 13.5v-11h11z" />
    </>
  ),
  neutral: ring,
  unsaid: (
    <>
      <circle cx="8" cy="8" r="6.5" stroke-dasharray="2.2 1.9" />
      <path d="M6.2 6.4a1.8 1.8 0 1 1 2.7 1.6C8.2 8.4 8 8.7 8 9.3M8 11.5v.1" />
    </>
  ),
  supportive: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M5 8.2l2.1 2.1 3.9-4.4" />
    </>
  ),
  ally: check,

  blocked: stop,
  'not-yet': (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path class="full" d="M8 8V1.5A6.5 6.5 0 0 1 14.5 8z" />
    </>
  ),
  fragile: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path class="full" d="M8 8V1.5A6.5 6.5 0 1 1 1.5 8z" />
    </>
  ),
  carried: check,

  open: ring,
  done: check,
  'not-begun': <circle class="faint" cx="8" cy="8" r="5.5" stroke-dasharray="2 3" />,
  'not-needed': <path d="M3 8h10" />,

  secured: check,
  unsecured: triangle,
  uncontrolled: question,

  low: bars(1),
  medium: bars(2),
  high: bars(3),

  overdue: triangle,
  stale: <path d="M3.5 2h9L8 8zM3.5 14h9L8 8z" />,
  due: <path d="M4 14.5V2h8.5l-2.5 3 2.5 3H4" />,
  recurring: <path d="M13.5 8a5.5 5.5 0 1 1-1.6-3.9M13.5 1.5v3.2h-3.2" />,
  'under-way': (
    <>
      {ring}
      <path class="full" d="M8 2.5a5.5 5.5 0 0 1 0 11z" />
    </>
  ),
  planned: ring,
  dropped: <path d="M3 8h10" />,

  added: <path d="M8 3v10M3 8h10" />,
  gone: <path d="M3 8h10" />,
  changed: <path d="M2 9.5c2-4 4-4 6-1.5s4 2.5 6-1.5" />,
} satisfies Readonly<Record<string, ComponentChildren>>;

export type Marked = keyof typeof shapes;
