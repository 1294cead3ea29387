import { useContext } from 'preact/hooks';
import { t } from '../../text/l10n.ts';
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
  const meaning = t('“{name}” is done', { name });
  return <input type="checkbox" data-done={id} aria-label={meaning} title={meaning} checked={false} />;
}
