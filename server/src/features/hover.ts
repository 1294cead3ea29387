import { follow } from '../../../schemas/describe.ts';
import type { Checked, Finding } from '../check/check.ts';
import type { Document } from '../model/document.ts';
import { type Node, pairSpan } from '../model/node.ts';
import { rules } from '../rules/index.ts';
import type { Span } from '../text/span.ts';
import { actionCard, resourceCard, stakeholderCard, tacticCard, valueCard } from './shared/cards.ts';
import { resourceFacts, valueFacts } from './shared/facts.ts';
import { explained, languageOf } from './shared/language.ts';
import { nameAt, placeOf } from './shared/names.ts';

/** Markdown about what stands at an offset. */
export interface Hover {
  readonly at: Span;
  readonly markdown: string;
  /** The id of the stakeholder that it is about. */
  readonly stakeholder?: string;
}

/** A text and what is known of it. */
export interface Hovered {
  readonly document: Document;
  /** Absent for a configuration. */
  readonly checked?: Checked;
  readonly findings: readonly Finding[];
  /** Where the whole page of a rule can be read, as Markdown; empty where the reader has none. */
  readonly whereToRead: (rule: string) => string;
  /** The pages of the rules, by their names. */
  readonly pages: ReadonlyMap<string, string>;
}

/**
 * Why the findings under the cursor matter, each rule once, then what is known of the word there: the card of an id, the
 * page of a rule, or what the language says of a key and its choices.
 */
export function hover(hovered: Hovered, offset: number): Hover | undefined {
  const here = hovered.findings.filter(({ at }) => at.start <= offset && offset <= at.end);
  const names = [...new Set(here.map(({ rule }) => rule))];
  const about = aboutWord(hovered, offset);
  const pages = names.map((name) => withLink(name, hovered));
  const parts = [...pages, ...(about && !pages.includes(about.markdown) ? [about.markdown] : [])];
  const at = about?.at ?? here[0]?.at;
  if (!at || parts.length === 0) return undefined;
  const stakeholder = about?.stakeholder;
  return { at, markdown: parts.join('\n\n---\n\n'), ...(stakeholder !== undefined && { stakeholder }) };
}

/** What the rule finds and why it matters; links to other pages are left out, as they lead nowhere in the editor. */
export function shortPage(page: string): string {
  const [found = '', why = ''] = page.split(/^## /m);
  const reason = why.replace(/^[^\n]*\n/, '').trim();
  return `${found.replace(/^# (.*)$/m, '**$1**')}${reason}`.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
}

const withLink = (name: string, { pages, whereToRead }: Hovered) =>
  [shortPage(pages.get(name) ?? ''), whereToRead(name)].filter((it) => it !== '').join('\n\n');

function aboutWord(hovered: Hovered, offset: number): Hover | undefined {
  const { document, checked } = hovered;
  const name = checked && nameAt(checked, offset);
  if (checked && name) {
    const card = cardOf(checked, name.kind, name.id);
    const isStakeholder = name.kind === 'stakeholder';
    if (card) return { at: placeOf(name), markdown: card, ...(isStakeholder && { stakeholder: name.id }) };
  }
  const word = document.root && wordAt(document.root, offset, []);
  const reached = word && follow(languageOf(checked), word.path);
  if (!word || !reached) return undefined;
  const { described, key } = reached;
  const rule =
    word.isKey && word.path[0] === 'rules' && !checked ? key : key === 'rule' && !word.isKey ? word.text : undefined;
  if (rules.some((it) => it.name === rule)) return { at: word.at, markdown: withLink(rule ?? '', hovered) };
  // The id of an entry is no key of the language.
  if (word.isKey && key !== word.text) return undefined;
  const isChoice = described.forms.some((form) => form.kind === 'choice');
  return word.isKey || isChoice ? { at: word.at, markdown: explained(described, word.current) } : undefined;
}

function cardOf({ analysis }: Checked, kind: string, id: string): string | undefined {
  const { plan, stakeholder } = analysis;
  switch (kind) {
    case 'stakeholder': {
      const known = stakeholder(id);
      return known && stakeholderCard(known, analysis);
    }
    case 'action': {
      const known = plan.actions.find((action) => action.id === id);
      return known && actionCard(known, analysis);
    }
    case 'tactic': {
      const known = plan.tactics.find((tactic) => tactic.id === id);
      return known && tacticCard(known, analysis);
    }
    case 'value':
      return valueCard(id, valueFacts(analysis)(id), analysis);
    case 'scenario':
    case 'measure':
      return undefined;
    default:
      return resourceCard(id, resourceFacts(analysis)(id));
  }
}

/** A key or a value as written. */
interface Word {
  readonly at: Span;
  readonly text: string;
  readonly path: readonly (string | number)[];
  readonly isKey: boolean;
  /** What stands behind the key, if that is one word, or the value itself. */
  readonly current?: string;
}

function wordAt(node: Node, offset: number, path: Word['path']): Word | undefined {
  const isHere = ({ start, end }: Span) => start <= offset && offset <= end;
  if (!isHere(node.span)) return undefined;
  if (node.kind === 'scalar') return { at: node.span, text: node.text, path, isKey: false, current: node.text };
  if (node.kind === 'list') {
    const index = node.items.findIndex(({ span }) => isHere(span));
    const item = node.items[index];
    return item && wordAt(item, offset, [...path, index]);
  }
  const pair = node.pairs.find((it) => isHere(pairSpan(it)));
  if (!pair) return undefined;
  const { key, value } = pair;
  const inner = [...path, key.text];
  if (!isHere(key.span)) return value && wordAt(value, offset, inner);
  const current = value?.kind === 'scalar' ? { current: value.text } : {};
  return { at: key.span, text: key.text, path: inner, isKey: true, ...current };
}
