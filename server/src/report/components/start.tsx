import { partTitles } from '../part-names.ts';
import type { StartView } from '../parts/start.ts';
import { Mark } from './mark.tsx';
import { Section } from './section.tsx';

export function Start({ start }: { readonly start: StartView }) {
  return (
    <Section title={partTitles.start}>
      <p class="sentence">Four things are enough for a first answer to who will help and who may resist. Write:</p>
      <ol class="steps">
        {start.steps.map(({ key, text, done }) => (
          <li key={key}>
            <Mark of={done ? 'done' : 'open'} />
            <span>
              <span class="spoken">{done ? 'done' : 'open'}: </span>
              <code>{key}</code>: {text}
            </span>
          </li>
        ))}
      </ol>
      <p>The smallest plan that says something:</p>
      <pre>
        <code>{start.example}</code>
      </pre>
    </Section>
  );
}
