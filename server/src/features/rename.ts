import { idPattern } from '../../../schemas/holds.ts';
import { catalogue } from '../../../schemas/values.ts';
import type { Checked } from '../check/check.ts';
import { toId } from '../model/ids.ts';
import { lettersAt, type Name } from '../model/names.ts';
import { pairOf, pairSpan } from '../model/node.ts';
import type { Edit } from '../text/edit.ts';
import { t, texts } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { asWritten, nameAt, placeOf, throughout } from './shared/names.ts';

/** Why there is no renaming, as sentences for the person who asked. */
export interface Refusal {
  readonly why: string;
}

export interface Renamable {
  readonly at: Span;
  readonly id: string;
}

/** The id at the offset, if it may have another one; `undefined` where no id stands. */
export function prepareRename(checked: Checked, offset: number): Renamable | Refusal | undefined {
  const name = nameAt(checked, offset);
  if (!name) return isStillToBeNamed(checked, offset) ? { why: stillToBeNamed() } : undefined;
  const why = whyFixed(name, checked);
  return why ? { why } : { at: placeOf(name), id: name.id };
}

/**
 * The edits that give the id at the offset another one, in all files that have it in common; its aliases stay. `plans` are
 * the plans to look through, the file's own among them.
 */
export function rename(
  checked: Checked,
  offset: number,
  wanted: string,
  plans: readonly Checked[],
): readonly Edit[] | Refusal {
  // Whoever writes a name, not an id, gets the id that is made from it.
  const id = /\S[^\S\n]+\S/.test(wanted) ? toId(wanted) || wanted : wanted;
  const name = nameAt(checked, offset);
  if (!name)
    return {
      why: isStillToBeNamed(checked, offset)
        ? stillToBeNamed()
        : t('No id stands here, so there is nothing to rename.'),
    };
  if (id === name.id) return [];
  const found = throughout(name, plans, asWritten);
  const why =
    whyNoId(id) ??
    first(found.plans, (plan) => whyFixed(name, plan)) ??
    first(found.plans, (plan) => whyTaken(name, id, plan));
  if (why) return { why };
  const edits = found.names.map(
    ({ letters }) => [`${letters.file} ${letters.start}`, { at: letters, text: id }] as const,
  );
  const named = name.kind === 'stakeholder' ? renameInNamesFiles(name.id, id, found.plans, plans) : [];
  return [...new Map(edits).values(), ...named];
}

/**
 * The id in the names files of those plans. Where another plan calls somebody of its own by it, the name is written once more
 * under the new id, and the old one stays.
 */
function renameInNamesFiles(
  id: string,
  to: string,
  renamed: readonly Checked[],
  all: readonly Checked[],
): readonly Edit[] {
  const others = all.filter((plan) => !renamed.includes(plan) && plan.analysis.stakeholder(id));
  const files = new Map(renamed.flatMap(({ source }) => (source.names ?? []).map((it) => [it.file, it])));
  return [...files.values()].flatMap((file) => {
    const names = pairOf(file.root, 'names')?.value;
    const pair = pairOf(names, id);
    if (!pair || pairOf(names, to)) return [];
    const isShared = others.some(({ source }) => source.names?.some((it) => it.file === file.file));
    const at = lettersAt(pair.key.span, id, file.text);
    if (!isShared) return [{ at, text: to }];
    if (!pair.value) return [];
    const { start, end } = pairSpan(pair);
    const behind = { file: file.file, start: end, end };
    const copy = `${to}${file.text.slice(pair.key.span.end, end)}`;
    if (names?.kind === 'map' && names.flow) return [{ at: behind, text: `, ${copy}` }];
    const indent = file.text.slice(file.text.lastIndexOf('\n', start - 1) + 1, start);
    return [{ at: behind, text: `\n${indent}${copy}` }];
  });
}

const stillToBeNamed = (): string => t('What stands here is still to be named; write over it.');

const isStillToBeNamed = ({ document, analysis }: Checked, offset: number): boolean =>
  analysis.plan.placeholders.some(({ file, start, end }) => file === document.file && start <= offset && offset <= end);

function whyNoId(id: string): string | undefined {
  if (!idPattern.test(id))
    return t('“{id}” cannot be an id: that is letters, digits, “-” and “_”, and starts with a letter or a digit.', {
      id,
    });
  return /^(?:null|Null|NULL)$/.test(id)
    ? t('“{id}” means that nothing is said; choose another id.', { id })
    : undefined;
}

/** What has a meaning without the plan saying one keeps its id: under another one, it would lose the meaning. */
function whyFixed({ kind, id }: Name, { analysis }: Checked): string | undefined {
  if (kind !== 'value') return undefined;
  const isOwn = analysis.names.some(
    (it) => it.kind === 'value' && it.id === id && (it.role === 'declaration' || it.under === 'aliases'),
  );
  if (isOwn) return undefined;
  const known = [...analysis.catalogue].find(([name, { aliases }]) => name === id || aliases.includes(id))?.[0];
  if (known === undefined) return undefined;
  if (!(known in catalogue))
    return t('“{id}” is defined in a configuration file, which renaming does not reach.', { id });
  return t(
    '“{id}” is a value of the built-in catalogue, and its id is fixed. To speak of a value of your own, add it to “values” under a new id first.',
    { id },
  );
}

/** Entries may be spoken of before they are there; what needs no entry is there once it is spoken of. */
function whyTaken({ kind }: Name, id: string, { analysis, document }: Checked): string | undefined {
  const needsNoEntry = kind === 'value' || kind === 'resource';
  const isTaken = analysis.names.some(
    (it) => it.kind === kind && it.id === id && (needsNoEntry || it.role === 'declaration'),
  );
  if (!isTaken) return undefined;
  const where = analysis.plan.title?.value.trim() || document.file.slice(document.file.lastIndexOf('/') + 1);
  return t(takenWords[kind], { where, id });
}

const takenWords = texts({
  stakeholder: '“{where}” already has a stakeholder “{id}”; no two of them can have one id. Choose another.',
  value: '“{where}” already has a value “{id}”; no two of them can have one id. Choose another.',
  resource: '“{where}” already has a resource “{id}”; no two of them can have one id. Choose another.',
  action: '“{where}” already has an action “{id}”; no two of them can have one id. Choose another.',
  tactic: '“{where}” already has a tactic “{id}”; no two of them can have one id. Choose another.',
  scenario: '“{where}” already has a scenario “{id}”; no two of them can have one id. Choose another.',
  measure: '“{where}” already has a measure “{id}”; no two of them can have one id. Choose another.',
});

function first<T, R>(items: readonly T[], of: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = of(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
