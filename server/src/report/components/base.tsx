import { partTitles } from '../part-names.ts';
import type { BaseView, PointOfFailureView } from '../parts/base.ts';
import type { StakeholderView } from '../parts/entry.ts';
import { keyed } from './keyed.ts';
import { Roots } from './pictures/roots.tsx';
import { Place } from './place.tsx';
import { Said } from './said.tsx';
import { Section } from './section.tsx';
import { gradeWords } from './words.ts';

interface Props {
  /** `alone` when the plan needs no support. */
  readonly base: BaseView | 'alone';
  readonly reveal: boolean;
}

export function Base({ base, reveal }: Props) {
  return (
    <Section title={partTitles.base}>
      {base === 'alone' ? (
        <p>This change can be made alone: it needs nobody’s support.</p>
      ) : (
        <>
          <p class="verdict">{gradeWords[base.grade]}</p>
          <p class="sentence">{base.sentence}</p>
          {base.projected && <p>{base.projected.sentence}</p>}
          <Roots picture={base.picture} reveal={reveal} />
          <Allies base={base} reveal={reveal} />
          <PointsOfFailure points={base.pointsOfFailure} reveal={reveal} />
        </>
      )}
    </Section>
  );
}

const directions = ['above', 'peer', 'below', 'outside'];

function Allies({ base: { allies, projected }, reveal }: { readonly base: BaseView; readonly reveal: boolean }) {
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
          reveal={reveal}
        />
      ))}
      {[...allies, ...won].some(elsewhere) && (
        <Direction
          title="no relation stated"
          allies={allies.filter(elsewhere)}
          won={won.filter(elsewhere)}
          reveal={reveal}
        />
      )}
    </dl>
  );
}

interface DirectionProps {
  readonly title: string;
  readonly allies: readonly StakeholderView[];
  readonly won: readonly StakeholderView[];
  readonly reveal: boolean;
}

function Direction({ title, allies, won, reveal }: DirectionProps) {
  return (
    <>
      <dt>{title}</dt>
      {allies.length === 0 && <dd class="nobody">no ally yet</dd>}
      {keyed(allies, ({ id }) => id).map(([key, ally]) => (
        <Ally key={key} ally={ally} reveal={reveal} />
      ))}
      {keyed(won, ({ id }) => id).map(([key, ally]) => (
        <Ally key={`${key}, aimed for`} ally={ally} reveal={reveal} about="aimed for" />
      ))}
    </>
  );
}

interface AllyProps {
  readonly ally: StakeholderView;
  readonly reveal: boolean;
  readonly about?: string;
}

function Ally({ ally: { at, name, department }, reveal, about }: AllyProps) {
  return (
    <dd>
      <Place at={at} reveal={reveal}>
        {name}
      </Place>
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

function PointsOfFailure({
  points,
  reveal,
}: {
  readonly points: readonly PointOfFailureView[];
  readonly reveal: boolean;
}) {
  if (points.length === 0) return null;
  return (
    <>
      <h3>What hangs on one ally alone</h3>
      <ul class="plain">
        {keyed(points, ({ id }) => id).map(([key, { at, name, loss }]) => (
          <li key={key}>
            Without{' '}
            <Place at={at} reveal={reveal}>
              {name}
            </Place>{' '}
            the plan loses <Said dir="ltr">{loss}</Said>.
          </li>
        ))}
      </ul>
    </>
  );
}
