import { t, texts } from '../../text/l10n.ts';
import { sentence } from '../../text/words.ts';
import { filled } from '../components/filled.tsx';
import { keyed } from '../components/keyed.ts';
import { More } from '../components/more.tsx';
import { Place } from '../components/place.tsx';
import { Said } from '../components/said.tsx';
import type { Page, Shown } from '../part.ts';
import { gradeWords } from '../words.ts';
import { Roots } from './roots.tsx';
import type { BaseView, PointOfFailureView } from './view.ts';

export const basePage: Page<BaseView | 'alone'> = { title: texts('Base'), Content: Base };

function Base({ view: base }: Shown<BaseView | 'alone'>) {
  return (
    <>
      {base === 'alone' ? (
        <p>{t('This change can be made alone: it needs nobody’s support.')}</p>
      ) : (
        <>
          <p class="verdict">{sentence(t(gradeWords[base.grade]))}</p>
          <p class="sentence">{base.sentence}</p>
          {base.projected && <p>{base.projected.sentence}</p>}
          <Roots directions={base.directions} />
          <More of={base.more} one="ally" />
          <PointsOfFailure points={base.pointsOfFailure} />
          <More of={base.morePoints} one="ally" />
        </>
      )}
    </>
  );
}

function PointsOfFailure({ points }: { readonly points: readonly PointOfFailureView[] }) {
  if (points.length === 0) return null;
  return (
    <>
      <h3>{t('What hangs on one ally alone')}</h3>
      <ul class="plain">
        {keyed(points, ({ id }) => id).map(([key, { at, name, loss }]) => (
          <li key={key}>
            {filled(texts('Without {ally} the plan loses {loss}.'), {
              ally: <Place at={at}>{name}</Place>,
              loss: <Said dir="ltr">{loss}</Said>,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
