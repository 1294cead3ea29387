import type { AllyView, BaseView } from '../report.ts';
import { keyed } from './keyed.ts';
import { Place } from './place.tsx';
import { Roots } from './roots.tsx';
import { Section } from './section.tsx';
import { gradeWords } from './words.ts';

interface Props {
  /** Absent when the plan needs no support. */
  readonly base: BaseView | undefined;
  readonly reveal: boolean;
}

export function Base({ base, reveal }: Props) {
  return (
    <Section title="Base">
      {base ? <Allies base={base} reveal={reveal} /> : <p>This change can be made alone: it needs nobody’s support.</p>}
    </Section>
  );
}

const directions = ['above', 'peer', 'below', 'outside'];

function Allies({ base, reveal }: { readonly base: BaseView; readonly reveal: boolean }) {
  const elsewhere = base.allies.filter((ally) => !directions.includes(ally.relation ?? ''));
  return (
    <div class="base">
      <Roots grade={base.grade} depth={base.allies.length} />
      <div>
        <p class="verdict">{gradeWords[base.grade]}</p>
        <p class="sentence">{base.sentence}</p>
      </div>
      <dl class="allies">
        {directions.map((direction) => (
          <Direction
            key={direction}
            title={direction}
            allies={base.allies.filter((ally) => ally.relation === direction)}
            reveal={reveal}
          />
        ))}
        {elsewhere.length > 0 && <Direction title="no relation stated" allies={elsewhere} reveal={reveal} />}
      </dl>
    </div>
  );
}

interface DirectionProps {
  readonly title: string;
  readonly allies: readonly AllyView[];
  readonly reveal: boolean;
}

function Direction({ title, allies, reveal }: DirectionProps) {
  return (
    <>
      <dt>{title}</dt>
      {allies.length === 0 && <dd class="nobody">no ally yet</dd>}
      {keyed(allies, (ally) => ally.name).map(([key, ally]) => (
        <dd key={key}>
          <Place at={ally.at} reveal={reveal}>
            {ally.name}
          </Place>
          {ally.department && (
            <span class="about">
              {' '}
              (<bdi>{ally.department}</bdi>)
            </span>
          )}
        </dd>
      ))}
    </>
  );
}
