import type { SituationView } from '../report.ts';
import { Mark } from './mark.tsx';
import { Section } from './section.tsx';
import { situationWords } from './words.ts';

interface Props {
  readonly situation: SituationView;
}

export function Situation({ situation }: Props) {
  return (
    <Section title="Situation">
      <p class="verdict">
        <Mark of={situation.name} />
        {situationWords[situation.name]}
      </p>
      <p class="sentence">{situation.sentence}</p>
      <p class="advice">{situation.advice}</p>
    </Section>
  );
}
