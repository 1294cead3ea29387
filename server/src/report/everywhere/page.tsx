import { t, texts } from '../../text/l10n.ts';
import { filled } from '../components/filled.tsx';
import { keyed } from '../components/keyed.ts';
import { Place, Places } from '../components/place.tsx';
import { Said } from '../components/said.tsx';
import type { GroupEverywhere, InPlan } from './view.ts';

/** All that many plans say of one group. */
export function EverywherePage({ group }: { readonly group: GroupEverywhere }) {
  return (
    <main class="report everywhere">
      <h1>{filled(texts('Everything about {who}'), { who: <Place at={group.at}>{group.name}</Place> })}</h1>
      <OverPlans group={group} />
    </main>
  );
}

/** The same of all groups of an organization, as a part of its page. */
export function Everywhere({ groups }: { readonly groups: readonly GroupEverywhere[] }) {
  return (
    <section class="everywhere" aria-label={t('In all plans')}>
      <h2>{t('In all plans')}</h2>
      {groups.map((group) => (
        <article key={group.id}>
          <h3>
            <Place at={group.at}>{group.name}</Place>
          </h3>
          <OverPlans group={group} />
        </article>
      ))}
    </section>
  );
}

function OverPlans({ group: { sentence, plans, silent } }: { readonly group: GroupEverywhere }) {
  return (
    <>
      <p class="verdict">{sentence}</p>
      {keyed(plans, ({ path }) => path).map(([key, plan]) => (
        <OnePlan key={key} plan={plan} />
      ))}
      {silent.length > 0 && (
        <p class="about">
          {t('Says nothing of them:')} <Places links={silent} />
        </p>
      )}
    </>
  );
}

function OnePlan({ plan: { title, path, at, standing, parts } }: { readonly plan: InPlan }) {
  return (
    <div class="in-plan">
      <p>
        <strong>
          <Place at={at}>{title}</Place>
        </strong>{' '}
        <span class="about">{path}</span>
        <br />
        {standing}
      </p>
      <dl>
        {parts.map(({ heading, lines }) => (
          <div key={heading}>
            <dt>{heading}</dt>
            {keyed(lines, ({ text }) => text).map(([key, { text, note, at: place }]) => (
              <dd key={key}>
                <Place at={place}>{text}</Place>
                {note && (
                  <span class="about">
                    {' '}
                    <Said>{note}</Said>
                  </span>
                )}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
