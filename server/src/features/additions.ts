import { commonGround } from '../analysis/candidates.ts';
import type { Checked } from '../check/check.ts';
import type { Value } from '../model/layout.ts';
import type { Plan, Stakeholder } from '../model/plan.ts';
import { addEntry } from '../rules/shared/fixes.ts';
import type { Fix } from '../text/edit.ts';
import { t, texts } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import { short } from '../text/words.ts';
import { stakeholderAt } from './shared/pairs.ts';

type Section = 'stakeholders' | 'actions' | 'tactics';

/**
 * New entries that make sense where the cursor stands: those of its section, or of each section between them. On a
 * stakeholder also a tactic towards them, with the values that the plan and they have in common.
 */
export function additionsAt({ analysis }: Checked, offset: number): readonly Fix[] {
  const { plan, alignments, resolve } = analysis;
  const stakeholder = stakeholderAt(plan, offset);
  const target = plan.kind === 'plan' && stakeholder?.id !== plan.lead?.value ? stakeholder : undefined;
  const towards = target ? towardsThem(plan, target, commonGround(target, { alignments, resolve })) : [];
  return [...towards, ...sectionsAt(plan, offset).flatMap((section) => addition(plan, section))];
}

function towardsThem(plan: Plan, { id, name }: Stakeholder, ground: readonly string[]): Fix[] {
  const title = t('Add a tactic towards {name}', { name: short(name, 40) });
  const fields: Value =
    ground.length > 0
      ? {
          type: 'define-rationality',
          summary: placeholder,
          targets: [id],
          'appeals-to': ground,
          evidence: [placeholder],
        }
      : { type: 'produce-power-relations', summary: placeholder, targets: [id], offer: placeholder };
  return addEntry(plan, 'tactics', title, `win-${id}`, fields);
}

const titles: Readonly<Record<Section, string>> = texts({
  stakeholders: 'Add a stakeholder',
  actions: 'Add an action',
  tactics: 'Add a tactic',
});

const skeletons: Readonly<Record<Section, { id: string; fields: Value }>> = {
  stakeholders: { id: 'new-stakeholder', fields: { name: placeholder } },
  actions: { id: 'new-action', fields: { summary: placeholder } },
  tactics: {
    id: 'new-tactic',
    fields: { type: 'produce-power-relations', summary: placeholder },
  },
};

function addition(plan: Plan, section: Section): Fix[] {
  const { id, fields } = skeletons[section];
  return addEntry(plan, section, t(titles[section]), id, fields);
}

/** A section goes on until the next key at the top, as somebody may be about to write on the lines between. */
function sectionsAt({ document, kind }: Plan, offset: number): readonly Section[] {
  const here = document.root?.pairs.findLast(({ key }) => key.span.start <= offset)?.key.text;
  const possible: readonly Section[] = kind === 'plan' ? ['stakeholders', 'actions', 'tactics'] : ['stakeholders'];
  const section = possible.find((it) => it === here);
  return section ? [section] : possible;
}
