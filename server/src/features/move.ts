import { organizationFileSchema } from '../../../schemas/plan.ts';
import type { Checked } from '../check/check.ts';
import type { Document } from '../model/document.ts';
import { moveKeys } from '../model/moving.ts';
import { pairOf } from '../model/node.ts';
import type { Plan, Stakeholder, UsedFile } from '../model/plan.ts';
import { fileName, isWider, readers } from '../rules/shared/audience.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { short } from '../text/words.ts';
import { stakeholderAt } from './shared/pairs.ts';

/**
 * What lasts longer than the plan about the stakeholder under the cursor, moved to an organization file that the plan
 * uses: one way for each file, none once a file knows the stakeholder. What the plan alone can say stays in it.
 */
export function movesAt({ analysis: { plan, catalogue } }: Checked, offset: number): readonly Fix[] {
  const stakeholder = stakeholderAt(plan, offset);
  if (!stakeholder || plan.used.some(({ document }) => knows(document, 'stakeholders', stakeholder.id))) return [];
  return plan.used.filter(isOrganizationFile).flatMap((target) => {
    const keys = lasting.filter((key) => isAtHome(stakeholder, key, plan, target.document, catalogue));
    const edits = moveKeys(
      plan.document,
      stakeholder.written,
      keys,
      target.document,
      'stakeholders',
      Object.keys(organizationFileSchema.shape),
    );
    return edits.length > 0 ? [{ title: titleOf(stakeholder, plan, target), edits }] : [];
  });
}

/** What shared files say of a stakeholder; stance and resistance are the plan's own. */
const lasting = ['name', 'kind', 'relation', 'department', 'power', 'values', 'controls', 'influences'];

/** Whether the other file knows all that stands behind the key, so that it can be read without this plan. */
function isAtHome(
  { id, influences, values: { terminal, instrumental } }: Stakeholder,
  key: string,
  plan: Plan,
  target: Document,
  catalogue: ReadonlyMap<string, unknown>,
): boolean {
  if (key === 'influences')
    return influences.every((other) => other.id === id || knows(target, 'stakeholders', other.id));
  if (key !== 'values') return true;
  const elsewhere = plan.values.filter(({ document }) => document !== target);
  const defined = new Set(elsewhere.flatMap(({ id, aliases }) => [id, ...aliases.map((alias) => alias.id)]));
  return [...terminal, ...instrumental].every((value) => catalogue.has(value.id) || !defined.has(value.id));
}

const knows = ({ root }: Document, section: string, id: string) =>
  pairOf(pairOf(root, section)?.value, id) !== undefined;

function isOrganizationFile({ document: { root } }: UsedFile): boolean {
  const kind = pairOf(root, 'kind')?.value;
  return kind?.kind === 'scalar' && kind.text === 'organization';
}

/** Says so when more people will read it there. */
function titleOf({ name }: Stakeholder, plan: Plan, { document, audience }: UsedFile): string {
  const [before, after] = [plan.audience?.value ?? 'private', audience?.value ?? 'private'];
  const parts = { name: short(name, 40), file: fileName(document.file) };
  return isWider(after, before)
    ? t('Move what is lasting about {name} to {file}, which {readers} may read', {
        ...parts,
        readers: t(readers[after]),
      })
    : t('Move what is lasting about {name} to {file}', parts);
}
