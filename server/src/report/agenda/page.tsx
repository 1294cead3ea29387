import { t, texts } from '../../text/l10n.ts';
import { keyed } from '../components/keyed.ts';
import { Place } from '../components/place.tsx';
import type { AgendaLine, AgendaView, PlanRow } from './view.ts';

/** What is to be done next in many plans: a row a plan, and a block a plan where the page is narrow. */
export function AgendaPage({ summary, plans }: AgendaView) {
  return (
    <main class="report agenda">
      <h1>{t('Agenda')}</h1>
      <p class="verdict">{summary}</p>
      {plans.length > 0 && (
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(plans, ({ path }) => path).map(([key, plan]) => (
              <Row key={key} plan={plan} />
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}

const heads = texts(['Plan', 'Outlook', 'Overdue since', 'Due', 'To be judged anew', 'Kept until']);

function Row({ plan: { title, path, at, outlook, overdue, next, stale, keepUntil } }: { readonly plan: PlanRow }) {
  return (
    <tr>
      <th scope="row">
        <Place at={at}>{title}</Place>
        <span class="about">{path}</span>
      </th>
      <td data-head={t(heads[1])}>{outlook}</td>
      <Lines head={heads[2]} of={overdue} />
      <Lines head={heads[3]} of={next} />
      <Lines head={heads[4]} of={stale} />
      <Lines head={heads[5]} of={keepUntil ? [keepUntil] : []} />
    </tr>
  );
}

function Lines({ head, of }: { readonly head: string; readonly of: readonly AgendaLine[] }) {
  if (of.length === 0) return <td class="nothing" />;
  return (
    <td data-head={t(head)}>
      <ul>
        {keyed(of, ({ text }) => text).map(([key, { text, at }]) => (
          <li key={key}>
            <Place at={at}>{text}</Place>
          </li>
        ))}
      </ul>
    </td>
  );
}
