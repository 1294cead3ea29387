/** What the rules about the values of somebody have in common: the organization and the stakeholders, as they are written. */

import { organizationSchema, planSchema, stakeholderSchema } from '../../../../schemas/plan.ts';
import { type Document, isCutShort } from '../../model/document.ts';
import { addPair, isBlank, setPair } from '../../model/layout.ts';
import { type Pair, pairOf, pairSpan } from '../../model/node.ts';
import type { Mention, Plan, Stakeholder, ValuesHeld } from '../../model/plan.ts';
import { isMisspelt, says } from '../../model/unread.ts';
import type { Edit, Fix } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import { placeholder } from '../../text/placeholder.ts';
import type { Span } from '../../text/span.ts';
import { called, said } from './called.ts';
import { documentOf } from './documents.ts';
import { placeholderAt } from './placeholders.ts';

/** Somebody who pursues values. */
export interface WrittenHolder {
  readonly name: string;
  readonly at: Span;
  readonly values: ValuesHeld;
  /** Absent for the organization. */
  readonly stakeholder?: Stakeholder;
  /** The file in which its values stand, or would stand, and there the key and the value as written. */
  readonly document: Document;
  readonly written: Pair;
  /** Some of its lines could not be read. */
  readonly broken: boolean;
}

/** The organization, if the plan names it, and every stakeholder, the lead too. */
export function* holdersIn(plan: Plan): Iterable<WrittenHolder> {
  const organization = organizationIn(plan);
  if (organization) yield organization;
  const shared = sharedEntries(plan);
  for (const stakeholder of plan.stakeholders) {
    const { name, at, values } = stakeholder;
    const elsewhere = values.keys.values && values.keys.values.file !== at.file ? values.keys.values : undefined;
    const written = elsewhere && shared(elsewhere, stakeholder.id);
    if (elsewhere && written) yield holder(name, at, values, documentOf(plan, elsewhere), written, stakeholder);
    else yield new OwnHolder(stakeholder);
  }
}

export function organizationIn(plan: Plan): WrittenHolder | undefined {
  const { organization } = plan;
  if (!organization) return undefined;
  const { at, name, values } = organization;
  const document = documentOf(plan, values.keys.values ?? at);
  const written = document.root?.pairs.find(({ key }) => key.text === 'organization');
  return written && holder(name?.value.trim() || t('the organization'), at, values, document, written);
}

function holder(
  name: string,
  at: Span,
  values: ValuesHeld,
  document: Document,
  written: Pair,
  stakeholder?: Stakeholder,
): WrittenHolder {
  const broken = isCutShort(document, pairSpan(written));
  return { name, at, values, document, written, broken, ...(stakeholder && { stakeholder }) };
}

/** Whose values stand in its own entry, or would; in the newest document that the entry stands in. */
class OwnHolder implements WrittenHolder {
  readonly name: string;
  readonly at: Span;
  readonly values: ValuesHeld;
  readonly stakeholder: Stakeholder;
  readonly written: Pair;
  readonly broken: boolean;

  constructor(stakeholder: Stakeholder) {
    const { name, at, values, written, broken } = stakeholder;
    this.name = name;
    this.at = at;
    this.values = values;
    this.stakeholder = stakeholder;
    this.written = written;
    this.broken = broken;
  }

  get document(): Document {
    return this.stakeholder.document;
  }
}

/** The stakeholders as written in the files that a plan uses; each file is looked through once. */
function sharedEntries(plan: Plan): (place: Span, id: string) => Pair | undefined {
  const files = new Map<string, ReadonlyMap<string, Pair>>();
  return (place, id) => {
    const known = files.get(place.file);
    if (known) return known.get(id);
    const section = pairOf(documentOf(plan, place).root, 'stakeholders')?.value;
    const entries = new Map((section?.kind === 'map' ? section.pairs : []).map((pair) => [pair.key.text, pair]));
    files.set(place.file, entries);
    return entries.get(id);
  };
}

/** Whether nobody has tried yet to say what it pursues; what cannot be read, or is told as a fault, is a try. */
export function lacksValues({ values, written, broken }: WrittenHolder): boolean {
  if (broken || values.terminal.length + values.instrumental.length > 0) return false;
  if (written.value && written.value.kind !== 'map') return !says(written.value);
  return !says(pairOf(written.value, 'values')?.value, kinds) && !isMisspelt(written.value, 'values', stakeholderKeys);
}

/** Whether values are said, and none of them for its own sake. */
export function lacksTerminal({ values, written, broken }: WrittenHolder): boolean {
  const held = pairOf(written.value, 'values')?.value;
  return (
    values.instrumental.length > 0 &&
    values.terminal.length === 0 &&
    !broken &&
    !says(pairOf(held, 'terminal')?.value) &&
    !isMisspelt(held, 'terminal', kinds)
  );
}

/** The placeholder that stands for its values, or for its terminal ones alone. */
export function valuesBegun({ written }: WrittenHolder, kind?: 'terminal'): Span | undefined {
  const values = pairOf(written.value, 'values')?.value;
  return placeholderAt(kind ? pairOf(values, kind)?.value : values);
}

/** Where its values stand, as far as they do. */
export const valuesPlace = ({ written }: WrittenHolder): Span[] => {
  const values = pairOf(written.value, 'values')?.value;
  return values ? [values.span] : [];
};

/** A value of the holder as it is written, where more is said about it than its id. */
export function pairOfValue({ written }: WrittenHolder, { at }: Mention): Pair | undefined {
  const values = pairOf(written.value, 'values')?.value;
  for (const kind of kinds) {
    const held = pairOf(values, kind)?.value;
    const found = held?.kind === 'map' ? held.pairs.find(({ key }) => key.span.start === at.start) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** What messages call the holder. */
export const calledHolder = ({ name, stakeholder }: WrittenHolder): string =>
  stakeholder ? called(stakeholder) : said(name, t('the organization'), 40);

/** Room for the values of a holder, for the author to fill in. */
export function addValues(holder: WrittenHolder, title: string): Fix[] {
  const { document, written, stakeholder } = holder;
  const begun = pairOf(written.value, 'values')?.value;
  if (begun && !isBlank(begun)) return addTerminal(holder, title);
  const order = stakeholder ? stakeholderKeys : organizationKeys;
  return asFix(title, setPair(document, written, 'values', skeleton, order));
}

/** Room for terminal values, where values are stated. */
export function addTerminal({ document, written }: WrittenHolder, title: string): Fix[] {
  const values = pairOf(written.value, 'values');
  return asFix(title, values ? setPair(document, values, 'terminal', [placeholder], kinds) : []);
}

/** An organization with room for its values. */
export function addOrganization({ document }: Plan, title: string): Fix[] {
  const order = Object.keys(planSchema.shape);
  return asFix(title, addPair(document, document.root, 'organization', { values: skeleton }, order));
}

const asFix = (title: string, edits: readonly Edit[]): Fix[] => (edits.length > 0 ? [{ title, edits }] : []);

const kinds: readonly string[] = ['terminal', 'instrumental'];
const skeleton = { terminal: [placeholder], instrumental: [placeholder] };
const stakeholderKeys = Object.keys(stakeholderSchema.shape);
const organizationKeys = Object.keys(organizationSchema.shape);
