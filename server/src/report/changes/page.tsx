import { t } from '../../text/l10n.ts';
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
export function Changes({ changes }: Props) {
  return (
    <Section title={t('Since the last commit')}>
      <Difference
        changes={changes}
        before={t('Last commit')}
        after={t('Now')}
        label={t('Table of measures: last commit, now')}
      />
      <Hide part="changes" />
    </Section>
  );
}

interface Sides {
  /** What the two are called. */
  readonly before: string;
  readonly after: string;
  /** Of the table that sets them side by side. */
  readonly label: string;
}

/** Two versions side by side, and what is different. */
export function Difference({ changes: { sentence, rows, sections }, ...sides }: Props & Sides) {
  return (
    <>
      <p class="sentence">
        <Said dir="ltr">{sentence}</Said>
      </p>
      {rows.length > 0 && <BothSides rows={rows} {...sides} />}
      {sections.map((section) => (
        <Lines key={section.title} section={section} />
      ))}
    </>
  );
}

function BothSides({ rows, before: one, after: other, label }: Pick<ChangesView, 'rows'> & Sides) {
  return (
    <Scroll label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="corner">
              {t('Measure')}
            </th>
            <th scope="col">{one}</th>
            <th scope="col">{other}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{before}</td>
              <td>{before === after ? <span class="about">{t('the same')}</span> : after}</td>
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
            <span class="spoken">{t(changeWords[mark])}: </span>
            <Said dir="ltr">{text}</Said>
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h3>
        {t(title)} <span class="about">{count(lines.length, 'change')}</span>
      </h3>
      {lines.length > mostAtOnce ? (
        <details>
          <summary>{t('Show them all')}</summary>
          {all}
        </details>
      ) : (
        all
      )}
    </>
  );
}
