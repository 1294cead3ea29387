import { sentence } from '../../text/words.ts';
import { keyed } from '../components/keyed.ts';
import { More } from '../components/more.tsx';
import { Place } from '../components/place.tsx';
import { Said } from '../components/said.tsx';
import type { StakeholderView } from '../entry.ts';
import type { Page, Shown } from '../part.ts';
import { gradeWords } from '../words.ts';
import { Roots } from './roots.tsx';
import type { BaseView, PointOfFailureView } from './view.ts';

export const basePage: Page<BaseView | 'alone'> = { title: 'Base', Content: Base };

function Base({ view: base }: Shown<BaseView | 'alone'>) {
  return (
    <>
      {base === 'alone' ? (
        <p>This change can be made alone: it needs nobody’s support.</p>
      ) : (
        <>
          <p class="verdict">{sentence(gradeWords[base.grade])}</p>
          <p class="sentence">{base.sentence}</p>
          {base.projected && <p>{base.projected.sentence}</p>}
          <Roots picture={base.picture} />
          <Allies base={base} />
          <More of={base.more} one="ally" many="allies" />
          <PointsOfFailure points={base.pointsOfFailure} />
          <More of={base.morePoints} one="ally" many="allies" />
        </>
      )}
    </>
  );
}

const directions = ['above', 'peer', 'below', 'outside'];

function Allies({ base: { allies, projected } }: { readonly base: BaseView }) {
  const won = projected?.won ?? [];
  const elsewhere = ({ relation }: StakeholderView) => !directions.includes(relation ?? '');
  return (
    <dl class="allies">
      {directions.map((direction) => (
        <Direction
          key={direction}
          title={direction}
          allies={allies.filter(({ relation }) => relation === direction)}
          won={won.filter(({ relation }) => relation === direction)}
        />
      ))}
      {[...allies, ...won].some(elsewhere) && (
        <Direction title="no relation stated" allies={allies.filter(elsewhere)} won={won.filter(elsewhere)} />
      )}
    </dl>
  );
}

interface DirectionProps {
  readonly title: string;
  readonly allies: readonly StakeholderView[];
  readonly won: readonly StakeholderView[];
}

function Direction({ title, allies, won }: DirectionProps) {
  return (
    <>
      <dt>{title}</dt>
      {allies.length === 0 && <dd class="nobody">no ally yet</dd>}
      {keyed(allies, ({ id }) => id).map(([key, ally]) => (
        <Ally key={key} ally={ally} />
      ))}
      {keyed(won, ({ id }) => id).map(([key, ally]) => (
        <Ally key={`${key}, aimed for`} ally={ally} about="aimed for" />
      ))}
    </>
  );
}

interface AllyProps {
  readonly ally: StakeholderView;
  readonly about?: string;
}

function Ally({ ally: { at, name, department }, about }: AllyProps) {
  return (
    <dd>
      <Place at={at}>{name}</Place>
      {department && (
        <span class="about">
          {' '}
          (<Said>{department}</Said>)
        </span>
      )}
      {about && <span class="about">, {about}</span>}
    </dd>
  );
}

function PointsOfFailure({ points }: { readonly points: readonly PointOfFailureView[] }) {
  if (points.length === 0) return null;
  return (
    <>
      <h3>What hangs on one ally alone</h3>
      <ul class="plain">
        {keyed(points, ({ id }) => id).map(([key, { at, name, loss }]) => (
          <li key={key}>
            Without <Place at={at}>{name}</Place> the plan loses <Said dir="ltr">{loss}</Said>.
          </li>
        ))}
      </ul>
    </>
  );
}
