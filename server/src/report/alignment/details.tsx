import { t } from '../../text/l10n.ts';
import { Said } from '../components/said.tsx';
import type { ActionView, CellView, HolderView, ValueView } from './view.ts';

interface Props {
  readonly cell: CellView;
  readonly action: ActionView;
  readonly holder: HolderView;
}

/** What decides how an action stands to somebody: the values, with the words of both sides. */
export function CellDetails({ cell, action, holder }: Props) {
  return (
    <dl>
      <Values title={t('they lose')} ids={cell.conflicting} held={holder.values} stated={action.hurts} />
      <Values title={t('they gain')} ids={cell.aligned} held={holder.values} stated={action.serves} />
    </dl>
  );
}

interface ValuesProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly held: readonly ValueView[];
  readonly stated: readonly ValueView[];
}

function Values({ title, ids, held, stated }: ValuesProps) {
  if (ids.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      {ids.map((id) => {
        const holding = held.find((value) => value.id === id);
        return (
          <dd key={id}>
            <Said>{id}</Said>
            {holding?.terminal && <span class="about"> {t('for its own sake')}</span>}
            <How side={t('They')} text={holding?.how} />
            <How side={t('This action')} text={stated.find((value) => value.id === id)?.how} />
          </dd>
        );
      })}
    </>
  );
}

/** Words of the plan that say how a value is pursued, served or hurt. */
function How({ side, text }: { readonly side: string; readonly text: string | undefined }) {
  if (!text) return null;
  return (
    <p class="how">
      {side}: <Said>{text}</Said>
    </p>
  );
}
