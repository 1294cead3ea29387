import { isWord } from '../analysis/slips.ts';
import type { Document } from '../model/document.ts';
import type { Name } from '../model/names.ts';
import { type Node, pairOf } from '../model/node.ts';
import type { GlossaryEntry } from '../model/plan.ts';
import { mayBelongToTextBefore } from '../model/torn.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { byPosition, holds, type Span } from '../text/span.ts';
import type { Context, Rule } from './rule.ts';
import { documentOf, unreadWords } from './shared/documents.ts';
import { addMeaning } from './shared/fixes.ts';
import { atPlaceholder, placeholderAt } from './shared/placeholders.ts';
import { around, mayFollowText, orTextBefore } from './shared/torn.ts';
import page from './unknown-value.md';

export const unknownValue: Rule = {
  name: 'unknown-value',
  severity: 'info',
  step: 'understand-values',
  inOrganizationFiles: true,
  page,

  *check(context) {
    if (context.unresolved.length > 0) return; // What stands in a file that could not be read is not known.
    const known = context.shared(knownIds);
    let compared = 0;
    for (const mentions of unknownMentions(context, known)) {
      const { id, at } = mentions[0];
      const meant = context.slips.get(id) ?? (compared++ < mostCompared ? context.sharedOf(slipOf, id) : undefined);
      const document = documentOf(context.plan, at);
      const isTorn = mentions.length === 1 && isTornOff(document, at);
      const draft = {
        at,
        message: `${t('Nothing says what “{value}” means.', { value: id })} ${explain(meant)}${isTorn ? `; ${orTextBefore()}` : '.'}`,
        fixes: () => {
          const file = documentOf(context.plan, at);
          return [...(meant ? changeAll(file, mentions, meant) : []), ...addMeaning(file, id)];
        },
      };
      yield atPlaceholder(draft, begunMeaning(context, id));
    }
    for (const { id, at } of tornOff(context, known))
      yield {
        at,
        message: t('Is “{value}” a value of its own here, {orTextBefore}', { value: id, orTextBefore: orTextBefore() }),
      };
  },
};

/** Without its full stop. */
const explain = (meant: string | undefined): string =>
  meant
    ? t(
        'Did you mean “{meant}”? If not, explain it under “values” in a few plain words, so that everybody weighs the same thing',
        { meant },
      )
    : t('Explain it under “values” in a few plain words, so that everybody weighs the same thing');

/** Any id may be a value, so that only a slip counts as misspelt: `patient-flow` is not meant to be `patient-focus`. */
const mostChanges = 2;

/** So many ids are compared with all that are known; who invents more than that has not misspelt them. */
const mostCompared = 100;

/** The ids that have a meaning, in the plan or without it, and the other names for them. */
function knownIds({ plan, catalogue }: Context): ReadonlySet<string> {
  return new Set([
    ...plan.values.flatMap((it) => [...(placeholderOf(it) ? [] : [it.id]), ...it.aliases.map((alias) => alias.id)]),
    ...[...catalogue].flatMap(([id, { aliases }]) => [id, ...aliases]),
  ]);
}

/** Where the glossary only holds the place of what the id means. */
function begunMeaning({ plan }: Context, id: string): Span | undefined {
  const entry = plan.values.find((it) => it.id === id);
  return entry && placeholderOf(entry);
}

/** A placeholder in place of the whole entry, or of its meaning. */
const placeholderOf = ({ written: { value } }: GlossaryEntry): Span | undefined =>
  placeholderAt(value?.kind === 'map' ? pairOf(value, 'meaning')?.value : value);

/** The id that is known and was meant. */
function slipOf(context: Context, id: string): string | undefined {
  const near = nearest(id, context.shared(knownIds), mostChanges);
  return near === undefined || isWord(id, near) ? undefined : near;
}

type Mentions = readonly [Name, ...Name[]];

/** For each id without a meaning, where it stands: first in the plan's own file, there in the order of the text. */
function unknownMentions(context: Context, known: ReadonlySet<string>): Mentions[] {
  const { plan, names } = context;
  const unknown = names.filter(
    ({ kind, role, under, id }) => kind === 'value' && role === 'mention' && under !== 'aliases' && !known.has(id),
  );
  if (unknown.length === 0) return [];
  const unread = context.shared(unreadWords);
  const isElsewhere = ({ at }: Name) => Number(at.file !== plan.document.file);
  const byId = new Map<string, [Name, ...Name[]]>();
  for (const name of unknown.sort((a, b) => isElsewhere(a) - isElsewhere(b) || byPosition(a.at, b.at))) {
    const mentions = byId.get(name.id);
    if (mentions) mentions.push(name);
    else if (!unread.has(name.id)) byId.set(name.id, [name]);
  }
  return [...byId.values()];
}

/** Values of the catalogue that nothing else in the plan names, and that may be the rest of the text before them. */
function tornOff({ plan, names }: Context, known: ReadonlySet<string>): readonly Name[] {
  const mentions = names.filter(({ kind }) => kind === 'value');
  return mentions.filter((it) => {
    const document = documentOf(plan, it.at);
    if (it.role !== 'mention' || !known.has(it.id) || !mayFollowText(document.text, it.at.start)) return false;
    return isTornOff(document, it.at) && mentions.every((other) => other === it || other.id !== it.id);
  });
}

const isTornOff = (document: Document, at: Span): boolean =>
  mayBelongToTextBefore(document, around(document.root, at), at);

/** Every mention in the file becomes the id that was meant, unless that stands beside one of them already. */
function changeAll(document: Document, mentions: Mentions, meant: string): Fix[] {
  const here = mentions.filter(({ at }) => at.file === document.file);
  if (here.some(({ at }) => idsBeside(document.root, at).includes(meant))) return [];
  return [{ title: t('Change to “{meant}”', { meant }), edits: here.map(({ at }) => ({ at, text: meant })) }];
}

/** All that stand in the same map or list as the id at that place, itself too. */
function idsBeside(node: Node | undefined, at: Span): readonly string[] {
  if (!node || node.kind === 'scalar') return [];
  const isMap = node.kind === 'map';
  const ids = isMap ? node.pairs.map(({ key }) => key) : node.items;
  if (ids.some(({ kind, span }) => kind === 'scalar' && span.start === at.start))
    return ids.flatMap((id) => (id.kind === 'scalar' ? [id.text] : []));
  const inner = isMap ? node.pairs.map(({ value }) => value) : node.items;
  return idsBeside(
    inner.find((child) => child && holds(child.span, at)),
    at,
  );
}
