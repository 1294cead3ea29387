/** Moves names out of a plan into a file that git leaves out (LANGUAGE 3.3). */

import { planSchema } from '../../../../schemas/plan.ts';
import { toId } from '../../model/ids.ts';
import { addPair, removeFrom } from '../../model/layout.ts';
import { pairOf, type ScalarNode } from '../../model/node.ts';
import type { Stakeholder } from '../../model/plan.ts';
import { printScalar } from '../../model/yaml.ts';
import { type Edit, type Fix, joined, type NewFile } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import { count } from '../../text/words.ts';
import type { Context, NamesTarget } from '../rule.ts';
import { freeId } from './fixes.ts';
import { nameWritten, saysName } from './persons.ts';

/** One who is named, and how. */
export interface Named {
  readonly stakeholder: Stakeholder;
  readonly name: ScalarNode;
}

/** Those who are named in the plan’s own text. */
export const namedIn = (stakeholders: readonly Stakeholder[], { plan }: Context): readonly Named[] =>
  stakeholders.flatMap((stakeholder) => {
    const name = nameWritten(stakeholder);
    return name && !name.anchored && name.span.file === plan.document.file ? [{ stakeholder, name }] : [];
  });

/**
 * Takes the names out of the plan and puts them into the names file, which is made, and left out by git, where that is
 * still to be done. Who is called by an id that tells the name gets another one, after the role. None where the layout
 * leaves no safe place for one of the edits.
 */
export function moveNames(named: readonly Named[], context: Context): Fix[] {
  const { plan, namesTarget: target } = context;
  const { document } = plan;
  const parts = named.map(({ stakeholder, name }) => ({
    id: idFor(stakeholder, name.text, context),
    stakeholder,
    name,
    removal: removeFrom(document, stakeholder.written, 'name', name.span),
  }));
  const movable = parts.filter(({ removal }) => removal.length > 0);
  if (movable.length === 0) return [];
  const names = movable.map(({ id, name }) => [id, name.text.trim()] as const);
  const said = plan.names ? [] : addPair(document, document.root, 'names', target.path, Object.keys(planSchema.shape));
  const added = target.file ? addedTo(target.file, names) : [];
  if ((!plan.names && said.length === 0) || (target.file && added.length === 0)) return [];
  const renamed = movable.flatMap(({ stakeholder, id }) =>
    id === stakeholder.id ? [] : mentionsOf(stakeholder.id, context).map((at): Edit => ({ at, text: id })),
  );
  const edits = joined([
    ...movable.flatMap(({ removal }) => removal),
    ...renamed,
    ...said,
    ...added,
    ...ignoringIn(target),
  ]);
  // Where nobody has looked which file is there, what the plan says counts.
  const path = plan.names?.value ?? target.path;
  return [
    {
      title:
        names.length === 1
          ? t('Move the name to {path}, outside git (git’s past keeps it)', { path })
          : t('Move {names} to {path}, outside git (git’s past keeps them)', {
              names: count(names.length, 'name'),
              path,
            }),
      edits,
      creates: newFiles(target, names),
    },
  ];
}

const mentionsOf = (id: string, { names }: Context) =>
  names.filter((it) => it.kind === 'stakeholder' && it.id === id).map(({ letters }) => letters);

/**
 * The same id, unless it tells the name and can be another one without any other file hearing of it, as plans hear of an
 * organization’s.
 */
function idFor({ id, role, farther, document }: Stakeholder, name: string, context: Context): string {
  const { plan } = context;
  const isOwn = plan.kind === 'plan' && document === plan.document && farther.length === 0;
  const places = mentionsOf(id, context);
  if (!saysName(id, name) || !isOwn || places.some(({ file }) => file !== document.file)) return id;
  const wanted = toId(role?.value ?? '');
  return freeId(wanted === '' || saysName(wanted, name) ? 'person' : wanted, plan.stakeholders);
}

function addedTo(file: NonNullable<NamesTarget['file']>, names: readonly (readonly [string, string])[]): Edit[] {
  const present = pairOf(file.root, 'names');
  if (!present) return addPair(file, file.root, 'names', Object.fromEntries(names));
  const known = present.value?.kind === 'map' ? present.value.pairs.map(({ key }) => key.text) : [];
  const edits = names.filter(([id]) => !known.includes(id)).map(([id, name]) => addPair(file, present, id, name));
  return edits.some(({ length }) => length === 0) ? [] : edits.flat();
}

/** A line in the `.gitignore` that is there. */
function ignoringIn({ ignoring }: NamesTarget): Edit[] {
  if (!ignoring?.file) return [];
  const { file, text } = ignoring.file;
  const before = text === '' || text.endsWith('\n') ? '' : '\n';
  return [{ at: { file, start: text.length, end: text.length }, text: `${before}${ignoring.line}\n` }];
}

function newFiles(
  { file, name, path, ignoring }: NamesTarget,
  names: readonly (readonly [string, string])[],
): NewFile[] {
  const lines = names.map(([id, said]) => `  ${printScalar(id, 'flow')}: ${printScalar(said, 'flow')}\n`);
  const comment = t('Who is who. Keep this file out of git, and to yourself.');
  const text = `# ${comment}\nchangeplan: 1\nkind: names\nnames:\n${lines.join('')}`;
  return [
    ...(file ? [] : [{ name: name ?? path, text }]),
    ...(ignoring && !ignoring.file ? [{ name: ignoring.name, text: `${ignoring.line}\n` }] : []),
  ];
}
