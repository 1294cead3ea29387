import { t } from '../../text/l10n.ts';
import { Hide } from '../components/hide.tsx';
import { keyed } from '../components/keyed.ts';
import { Said } from '../components/said.tsx';
import { Scroll } from '../components/scroll.tsx';
import { Section } from '../components/section.tsx';
import { CourseLines, GrowthLine } from './line.tsx';
import type { GrowthRowView, GrowthView } from './view.ts';

interface Props {
  readonly growth: GrowthView;
}

/** Only in the panel: how the plan has stood, commit by commit. */
export function Growth({ growth: { sentence, picture, power, findings, rows } }: Props) {
  return (
    <Section title={t('Growth of the base')}>
      <p class="sentence">{sentence}</p>
      {picture && <GrowthLine picture={picture} />}
      {power && (
        <>
          <h3>{t('Power for and against')}</h3>
          <CourseLines label={t('Power for and against over time')} courses={power} />
        </>
      )}
      {findings && (
        <>
          <h3>{t('Open findings')}</h3>
          <CourseLines label={t('Errors and warnings over time')} courses={findings} />
        </>
      )}
      {rows.length > 1 && <Versions rows={rows} />}
      <Hide part="growth" />
    </Section>
  );
}

function Versions({ rows }: Pick<GrowthView, 'rows'>) {
  return (
    <Scroll label={t('Table of versions')}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="corner">
              {t('Version')}
            </th>
            <th scope="col">{t('Base')}</th>
            <th scope="col">{t('Power for and against')}</th>
            <th scope="col">{t('Findings')}</th>
          </tr>
        </thead>
        <tbody>
          {keyed(rows, ({ version }) => version).map(([key, row]) => (
            <Version key={key} row={row} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Version({ row: { day, version, base, balance, findings, problem } }: { readonly row: GrowthRowView }) {
  return (
    <tr>
      <th scope="row">
        <div class="date">{day}</div>
        <div class="about">{version}</div>
      </th>
      {problem ? (
        <td colSpan={3}>
          <Said dir="ltr">{problem}</Said>
        </td>
      ) : (
        <>
          <td>{base}</td>
          <td>{balance}</td>
          <td>{findings}</td>
        </>
      )}
    </tr>
  );
}
