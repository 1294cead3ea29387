import { count } from '../../text/words.ts';
import { Hide } from '../components/hide.tsx';
import { keyed } from '../components/keyed.ts';
import { Mark } from '../components/mark.tsx';
import { Said } from '../components/said.tsx';
import { Scroll } from '../components/scroll.tsx';
import { Section } from '../components/section.tsx';
import { changeWords } from '../words.ts';
import type { ChangeSectionView, ChangesView } from './view.ts';

interface Props {
  readonly changes: ChangesView;
}

/** Only in the panel: what the text in the editor means differently from the last commit. */
export function Changes({ changes: { sentence, rows, sections } }: Props) {
  return (
    <Section title="Since the last commit">
      <p class="sentence">
        <Said dir="ltr">{sentence}</Said>
      </p>
      {rows.length > 0 && <BeforeAndNow rows={rows} />}
      {sections.map((section) => (
        <Lines key={section.title} section={section} />
      ))}
      <Hide part="changes" />
    </Section>
  );
}

function BeforeAndNow({ rows }: Pick<ChangesView, 'rows'>) {
  return (
    <Scroll label="Table of what the last commit has and what there is now">
      <table>
        <thead>
          <tr>
            <th scope="col" class="corner">
              Measure
            </th>
            <th scope="col">Last commit</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{before}</td>
              <td>{before === after ? <span class="about">the same</span> : after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** More lines than that are folded away at first. */
const mostAtOnce = 12;

function Lines({ section: { title, lines } }: { readonly section: ChangeSectionView }) {
  const all = (
    <ul class="plain changes">
      {keyed(lines, ({ mark, text }) => `${mark} ${text}`).map(([key, { mark, text }]) => (
        <li key={key}>
          <Mark of={mark} />
          <span>
            <span class="spoken">{changeWords[mark]}: </span>
            <Said dir="ltr">{text}</Said>
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h3>
        {title} <span class="about">{count(lines.length, 'change')}</span>
      </h3>
      {lines.length > mostAtOnce ? (
        <details>
          <summary>Show them all</summary>
          {all}
        </details>
      ) : (
        all
      )}
    </>
  );
}
