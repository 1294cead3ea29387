/** What the reader supposes: the switch to it, what it would change, and how to write it down or leave it. */

import type { AimOffered, Intention, Supposable, SupposeAnswer, Supposed, Then } from '../../server/src/protocol.ts';
import { Difference } from '../../server/src/report/changes/page.tsx';
import { Said } from '../../server/src/report/components/said.tsx';
import { Section } from '../../server/src/report/components/section.tsx';
import { t } from '../../server/src/text/l10n.ts';

interface SwitchProps {
  readonly supposed: Supposed;
  readonly answer: SupposeAnswer;
  /** Whether there is a map to move people on. */
  readonly mapped: boolean;
  readonly suppose: (supposed: Supposed) => void;
}

/** Between the plan as it is, each open tactic that fails, and each scenario. */
export function WhatIfSwitch({ supposed, answer: { scenarios, tactics, then }, mapped, suppose }: SwitchProps) {
  if (scenarios.length + tactics.length === 0 && !mapped) return null;
  const byHand = then !== undefined && supposed.moves.length > 0;
  const now = then
    ? byHand
      ? byHandValue
      : `${supposed.without === undefined ? 'scenario' : 'without'} ${idIn(supposed)}`
    : '';
  return (
    <p class="what-if">
      <label>
        {t('What if:')}{' '}
        <select
          class="field"
          data-what-if
          value={now}
          onChange={({ currentTarget: { value } }) => {
            const [kind, ...id] = value.split(' ');
            if (value !== byHandValue) suppose({ moves: [], ...(value && { [kind ?? '']: id.join(' ') }) });
          }}
        >
          <option value="">{t('nothing, the plan as it is')}</option>
          {byHand && <option value={byHandValue}>{then.title}</option>}
          <Options label={t('If an open tactic fails')} kind="without" of={tactics} />
          <Options label={t('Scenarios of the plan')} kind="scenario" of={scenarios} />
        </select>
      </label>
      {mapped && <span class="about"> {t('Or drag somebody on the map with Alt held down: nothing is written.')}</span>}
    </p>
  );
}

/** No kind, so no plan has an id for it. */
const byHandValue = 'by-hand';

const idIn = ({ scenario, without }: Supposed) => without ?? scenario ?? '';

interface OptionsProps {
  readonly label: string;
  readonly kind: 'without' | 'scenario';
  readonly of: readonly Supposable[];
}

function Options({ label, kind, of }: OptionsProps) {
  if (of.length === 0) return null;
  return (
    <optgroup label={label}>
      {of.map(({ id, title }) => (
        <option key={id} value={`${kind} ${id}`}>
          {title}
        </option>
      ))}
    </optgroup>
  );
}

/** A part of the page: what would change against the plan as it is. */
export function WhatWouldChange({ then: { title, changes } }: { readonly then: Then }) {
  return (
    <Section title={t('What would change')}>
      <p class="about">
        <Said dir="ltr">{title}</Said>
      </p>
      <Difference
        changes={changes}
        before={t('As it is')}
        after={t('What if')}
        label={t('Table of measures: as it is, what if')}
      />
    </Section>
  );
}

interface StripProps {
  readonly then: Then;
  readonly supposed: Supposed;
  readonly intend: (intention: Intention) => void;
  readonly leave: () => void;
}

/** Stays in sight, so that nobody takes for real what is only supposed. */
export function Strip({ then, supposed, intend, leave }: StripProps) {
  const keeps = supposed.moves.length > 0 || supposed.without !== undefined;
  return (
    <section class="supposed" aria-label={t('Only supposed')}>
      <p>
        <strong>{t('What if:')}</strong> <Said>{then.title}</Said>{' '}
        <span class="about">{t('What would be different is outlined in dashes. Nothing is written.')}</span>
      </p>
      <div class="ways">
        {keeps && (
          <button type="button" class="action way" onClick={() => intend({ kind: 'keep', supposed })}>
            {then.scenario === undefined ? t('Keep as scenario') : t('Keep in this scenario')}
          </button>
        )}
        {then.aims.flatMap(aimsOf).map(({ title, aim }) => (
          <button key={title} type="button" class="action way" onClick={() => intend(aim)}>
            {title}
          </button>
        ))}
        <button type="button" class="action way" onClick={leave}>
          {t('Back to the plan as it is')}
        </button>
      </div>
    </section>
  );
}

/** Of each open tactic towards them, or of a new one where there is none. */
function aimsOf({
  id,
  name,
  stance,
  tactics,
}: AimOffered): readonly { readonly title: string; readonly aim: Intention }[] {
  const aim = { kind: 'aim', id, stance } as const;
  if (tactics.length === 0)
    return [{ title: t('Make “{stance}” the aim of a new tactic towards {name}', { stance: t(stance), name }), aim }];
  return tactics.map((tactic) => ({
    title: t('Make “{stance}” the aim of {tactic} towards {name}', { stance: t(stance), tactic: tactic.title, name }),
    aim: { ...aim, tactic: tactic.id },
  }));
}
