import { eolOf, removeKey } from '../../model/layout.ts';
import { type Node, pairOf } from '../../model/node.ts';
import type { Plan } from '../../model/plan.ts';
import { printScalar } from '../../model/yaml.ts';
import type { Fix } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import { placeholder } from '../../text/placeholder.ts';

/** Makes the file that is not there; what the plan says of its organization goes there, where that is lines of their own. */
export function organizationFile({ document, kind }: Plan, path: string, name: string): Fix {
  const { root, text } = document;
  const said = kind === 'plan' && root && !root.flow ? pairOf(root, 'organization') : undefined;
  const removed = root && said ? removeKey(document, root, said) : [];
  const moved = removed.map(({ at }) => text.slice(at.start, at.end)).join('');
  // What stands for something elsewhere in the text stays where that is.
  const movable = moved !== '' && !/(?:^|[\s,[{])\*\S/.test(moved) && !namesSomebody(said?.value);
  const called = movable ? nameIn(said?.value) : undefined;
  const title = printScalar(called ?? placeholder, 'block');
  const head = ['changeplan: 1', 'kind: organization', `title: ${title}`];
  const lines = [...head, movable ? moved.trimEnd() : [], ''].flat();
  return {
    title: movable
      ? t('Make “{path}”, and move the organization there', { path })
      : t('Make “{path}” as a new organization file', { path }),
    edits: movable ? removed : [],
    creates: [{ name, text: lines.join(eolOf(document)) }],
  };
}

/** Whom it makes responsible is known in the plan alone. */
function namesSomebody(node: Node | undefined): boolean {
  if (node?.kind === 'list') return node.items.some(namesSomebody);
  return node?.kind === 'map' && node.pairs.some(({ key, value }) => key.text === 'pursued-by' || namesSomebody(value));
}

function nameIn(organization: Node | undefined): string | undefined {
  const name = pairOf(organization, 'name')?.value;
  return name?.kind === 'scalar' && name.text.trim() !== '' ? name.text.trim() : undefined;
}
