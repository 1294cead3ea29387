import { useContext } from 'preact/hooks';
import { Mark } from '../components/mark.tsx';
import { Reveal } from '../components/reveal.ts';
import type { TacticState } from './times.ts';

interface Props {
  readonly tactic: { readonly id: string; readonly name: string; readonly state: TacticState };
}

/** How a tactic stands, as a sign; in the panel a box that ticks off what is open. */
export function StateMark({ tactic: { id, name, state } }: Props) {
  const canBeTicked = useContext(Reveal) && state !== 'done' && state !== 'dropped';
  if (!canBeTicked) return <Mark of={state} />;
  const meaning = `“${name}” is done`;
  return <input type="checkbox" data-done={id} aria-label={meaning} title={meaning} checked={false} />;
}
