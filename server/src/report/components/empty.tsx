import { Section } from './section.tsx';

export function Empty() {
  return (
    <Section title="Where to start">
      <p class="sentence">
        Write under <code>actions</code> one thing you want to do, with a <code>summary</code> in plain words.
      </p>
      <p class="sentence">
        Then name under <code>stakeholders</code> the groups whose support or resistance matters, each with the{' '}
        <code>values</code> it pursues.
      </p>
    </Section>
  );
}
