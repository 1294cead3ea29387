import { stakeholderSchema, tacticSchema } from '../../../schemas/plan.ts';
import type { Checked } from '../check/check.ts';
import { type Document, readDocument } from '../model/document.ts';
import { toId } from '../model/ids.ts';
import { setPair, writeOver } from '../model/layout.ts';
import { pairOf } from '../model/node.ts';
import type { Entry, Stakeholder } from '../model/plan.ts';
import { addEntry, addId, addOwnKey } from '../rules/shared/fixes.ts';
import { applyEdits, difference, type Edit } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import { type Aim, aim, type Keep, keep } from './keep.ts';
import { type Ratings, ratingsIn } from './suppose.ts';

/** What a reader of the picture wants to be so; entries are told by id, as the text may have moved on. */
export type Intention = Move | Add | Done | Due | Influence | Answer | Keep | Aim;

/** Somebody stands elsewhere. */
export interface Move extends Ratings {
  readonly kind: 'move';
  readonly id: string;
}

/** Somebody new, who stands there. */
export interface Add extends Ratings {
  readonly kind: 'add';
  /** To be filled in where it is absent or blank. */
  readonly name?: string;
}

/** A tactic is carried through. */
export interface Done {
  readonly kind: 'done';
  readonly id: string;
}

/** A tactic is to be carried through by another day. */
export interface Due {
  readonly kind: 'due';
  readonly id: string;
  /** Year-month-day. */
  readonly day: string;
}

/** Somebody has the ear of somebody else. */
export interface Influence {
  readonly kind: 'influence';
  readonly from: string;
  readonly to: string;
}

/** A finding is answered by one of its fixes. */
export interface Answer {
  readonly kind: 'answer';
  readonly rule: string;
  readonly message: string;
  /** Of the fix; the first one when absent. */
  readonly title?: string;
}

/** The smallest edits that make it so, or why there are none, as a sentence. */
export type Intended =
  | { readonly edits: readonly Edit[] /** That now says what was supposed. */; readonly scenario?: string }
  | { readonly problem: string };

/** Edits of the plan as it is now, in its author’s layout. */
export function intend(checked: Checked, intention: Intention): Intended {
  switch (intention.kind) {
    case 'move':
      return move(checked, intention);
    case 'add':
      return add(checked, intention);
    case 'done':
      return onTactic(checked, intention.id, 'status', 'done');
    case 'due':
      return /^\d{4}-\d{2}-\d{2}$/.test(intention.day)
        ? onTactic(checked, intention.id, 'due', intention.day)
        : { problem: t('That is no day.') };
    case 'influence':
      return influence(checked, intention);
    case 'answer':
      return answer(checked, intention);
    case 'keep':
      return keep(checked, intention) ?? stuck();
    case 'aim':
      return aimed(checked, intention);
    default:
      return intention satisfies never;
  }
}

function add({ analysis: { plan } }: Checked, { name: said = '', ...ratings }: Add): Intended {
  const name = said.trim().replace(/\s+/g, ' ') || placeholder;
  const id = (name !== placeholder && toId(name)) || 'new-stakeholder';
  return made(addEntry(plan, 'stakeholders', '', id, { name, ...Object.fromEntries(ratingsIn(ratings)) }));
}

const stuck = (): Intended => ({
  problem: t('The text is written in a way that leaves no safe place for this. Please write it there.'),
});

function made(fixes: readonly { readonly edits: readonly Edit[] }[]): Intended {
  const edits = fixes[0]?.edits ?? [];
  return edits.length > 0 ? { edits } : stuck();
}

const gone = (id: string): Intended => ({ problem: t('“{id}” is no longer in the plan.', { id }) });

function move({ analysis: { plan } }: Checked, { id, ...ratings }: Move): Intended {
  const one = plan.stakeholders.find((it) => it.id === id);
  if (!one) return gone(id);
  const changes = ratingsIn(ratings).filter(([key, value]) => one[key]?.value !== value);
  if (changes.length === 0) return { edits: [] };
  const [first] = changes;
  if (one.document !== plan.document)
    return changes.length === 1 && first
      ? made(addOwnKey(plan, one, '', first[0], first[1]))
      : { problem: t('{name} stands in another file. Please move one thing at a time.', { name: one.name }) };
  let { document } = plan;
  for (const [key, value] of changes) {
    const entry = pairOf(pairOf(document.root, 'stakeholders')?.value, id);
    const edits = entry ? sayIn(document, entry, key, value, stakeholderKeys) : [];
    if (edits.length === 0) return stuck();
    document = readDocument(document.file, applyEdits(document.text, edits));
  }
  return { edits: difference(plan.document.file, plan.document.text, document.text) };
}

const stakeholderKeys = Object.keys(stakeholderSchema.shape);

/** In place of what stands behind the key; where nothing does, as a new key. */
function sayIn(
  document: Document,
  entry: Stakeholder['written'],
  key: string,
  value: string,
  order: readonly string[],
): Edit[] {
  const said = pairOf(entry.value, key);
  return said?.value ? writeOver(document, said, value) : setPair(document, entry, key, value, order);
}

function onTactic({ analysis: { plan } }: Checked, id: string, key: string, value: string): Intended {
  const tactic: Entry | undefined = plan.tactics.find((it) => it.id === id);
  if (!tactic) return gone(id);
  const edits = sayIn(tactic.document, tactic.written, key, value, Object.keys(tacticSchema.shape));
  return edits.length > 0 ? { edits } : stuck();
}

function aimed(checked: Checked, intention: Aim): Intended {
  const edits = aim(checked, intention);
  if (edits === 'gone') return gone(intention.tactic ?? intention.id);
  return edits.length > 0 ? { edits } : stuck();
}

function influence({ analysis: { plan } }: Checked, { from, to }: Influence): Intended {
  const speaker = plan.stakeholders.find(({ id }) => id === from);
  if (!speaker) return gone(from);
  if (!plan.stakeholders.some(({ id }) => id === to)) return gone(to);
  if (from === to) return { problem: t('{name} cannot have the ear of themselves.', { name: speaker.name }) };
  if (speaker.influences.some(({ id }) => id === to)) return { edits: [] };
  return made(addId(plan, speaker, '', 'influences', to));
}

function answer({ findings }: Checked, { rule, message, title }: Answer): Intended {
  const finding = findings.find((it) => it.rule === rule && it.message === message && !it.accepted);
  if (!finding) return { problem: t('The text has changed in the meantime; the finding is no longer there.') };
  const fixes = finding.fixes().filter(({ creates }) => !creates?.length);
  const fix = title === undefined ? fixes[0] : fixes.find((it) => it.title === title);
  return fix ? { edits: fix.edits } : { problem: t('The text has changed in the meantime; please choose again.') };
}
