import type { Audience } from '../../../schemas/choices.ts';
import { namesFileSchema, organizationFileSchema, planSchema } from '../../../schemas/plan.ts';
import { t } from '../text/l10n.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { byPosition } from '../text/span.ts';
import type { Document } from './document.ts';
import {
  toAcceptance,
  toAction,
  toGlossaryEntry,
  toOrganization,
  toScenario,
  toStakeholder,
  toSuccess,
  toTactic,
} from './entries.ts';
import type { Fault } from './fault.ts';
import { items, mentions, optional, scalar, text } from './fields.ts';
import { idOf } from './ids.ts';
import { type Kept, keptNothing, samePairs } from './kept.ts';
import { isBlank } from './layout.ts';
import { limits } from './limits.ts';
import { calledBy, type Naming, namingIn } from './naming.ts';
import { type MapNode, type Node, type Pair, pairOf } from './node.ts';
import { outOfOrder } from './order.ts';
import type { Acceptance, Mention, Organization, Plan } from './plan.ts';
import { entriesIn, type Fitted, merged } from './sections.ts';
import { type Conformed, conform } from './shape.ts';

/** A plan as it was read, and what the next reading of it may keep. */
export interface Reading {
  readonly plan: Plan;
  readonly faults: readonly Fault[];
  readonly kept: Kept;
}

/**
 * The plan that the document holds, as far as it fits the language, and everything that does not. Entries of the used
 * documents, nearest first, count as if written here; of a stakeholder in both, the nearer file's keys win one by one
 * (LANGUAGE 3.1). Who has no name there is called as the first of the names files says that speaks of them, and else by
 * the id. Never throws.
 *
 * `before` is the reading of an earlier version. What is made of pairs that are still the same is the same object again,
 * and stands in the newest document from now on, also for those who look at the earlier plan.
 */
export function readPlan(
  document: Document,
  used: readonly Document[] = [],
  before?: Reading,
  namesFiles: readonly Document[] = [],
): Reading {
  const kept = before?.kept ?? keptNothing();
  const ids = idsLikePlaceholders([document, ...used]);
  const own = fitted(document, kept, ids);
  if (document.beyondLimits)
    return { plan: { ...nothing(document, kept), kind: own.kind }, faults: document.faults, kept };
  const others = used.map((other) => fitted(other, kept, ids));
  const plan = toPlan(own, others, kept, namingIn(namesFiles));
  const faults = [own, ...others].flatMap((file) =>
    atMost(limits.faults, [
      ...file.document.faults.filter(({ at }) => !file.twice.has(at)),
      ...file.faults,
      ...(file === own ? outOfOrder(plan) : []),
    ]),
  );
  return { plan, faults, kept };
}

type FittedWithFaults = Fitted & Omit<Conformed, 'root'>;

function fitted(document: Document, { fits }: Kept, ids: ReadonlySet<string>): FittedWithFaults {
  const said = scalar(document.root, 'kind')?.text;
  const kind = said === 'organization' || said === 'names' ? said : 'plan';
  if (document.beyondLimits) return { document, kind, root: undefined, faults: [], placeholders: [], twice: new Set() };
  return { document, kind, ...conform(document, schemas[kind], fits[kind], ids) };
}

/** The keys of a file that only a plan has, each of which says something; none in an organization file, which has none. */
export function keysOfPlan({ root }: Document): readonly string[] {
  if (scalar(root, 'kind')?.text === 'organization') return [];
  const keys = (root?.pairs ?? []).flatMap(({ key, value }) => (value && !isBlank(value) ? [key.text] : []));
  return keys.filter(
    (key) => Object.hasOwn(planSchema.shape, key) && !Object.hasOwn(organizationFileSchema.shape, key),
  );
}

/** The ids of entries that anywhere else would be placeholders, such as `tbd` for a department of that name. */
function idsLikePlaceholders(documents: readonly Document[]): ReadonlySet<string> {
  const sections = documents.flatMap(({ root }) => root?.pairs.flatMap(({ value }) => value ?? []) ?? []);
  const keys = sections.flatMap((section) => (section.kind === 'map' ? section.pairs.map(({ key }) => key.text) : []));
  return new Set(keys.filter((key) => isPlaceholder(key)).map(idOf));
}

const schemas = { plan: planSchema, organization: organizationFileSchema, names: namesFileSchema };

/** The paths under `uses`, as far as they are texts and not yet to be filled in. */
export function usesIn(document: Document): readonly Mention[] {
  return isSaid(document, 'uses') ? pathsSaid(document, mentions(document.root, 'uses')) : [];
}

/** The path of the names file, as far as it is a text and not yet to be filled in. */
export function namesPathIn(document: Document): Mention | undefined {
  const path = isSaid(document, 'names') ? scalar(document.root, 'names') : undefined;
  return path && pathsSaid(document, [{ id: path.text, at: path.span }])[0];
}

/** `null` is no path, but nothing. */
function isSaid({ root }: Document, key: string): boolean {
  const value = pairOf(root, key)?.value;
  return value !== undefined && !isBlank(value);
}

function pathsSaid(document: Document, paths: readonly Mention[]): readonly Mention[] {
  if (!paths.some(({ id }) => isPlaceholder(id))) return paths;
  const ids = idsLikePlaceholders([document]);
  return paths.filter(({ id }) => !isPlaceholder(id, ids));
}

function atMost(most: number, faults: readonly Fault[]): readonly Fault[] {
  const sorted = [...faults].sort((a, b) => byPosition(a.at, b.at));
  const next = sorted[most];
  if (!next) return sorted;
  const more = sorted.length - most;
  const message =
    more === 1
      ? t('1 more error stands from here on; they show once those above are mended.')
      : t('{more} more errors stand from here on; they show once those above are mended.', { more });
  return [...sorted.slice(0, most), { rule: 'syntax', at: next.at, message }];
}

function nothing(document: Document, { named }: Kept): Omit<Plan, 'kind'> {
  return {
    document,
    success: [],
    stopIf: [],
    uses: [],
    values: [],
    stakeholders: [],
    actions: [],
    tactics: [],
    scenarios: [],
    accepted: [],
    used: [],
    keys: new Map(),
    placeholders: [],
    named,
  };
}

function toPlan(own: FittedWithFaults, others: readonly FittedWithFaults[], kept: Kept, naming: Naming): Plan {
  const { document, kind, root } = own;
  const files = [own, ...others];
  const lead = text(root, 'lead');
  return {
    document,
    kind,
    ...optional('said', root),
    ...optional('title', text(root, 'title')),
    ...optional('purpose', text(root, 'purpose')),
    ...optional('lead', lead && { ...lead, value: idOf(lead.value) }),
    ...optional('audience', text<Audience>(root, 'audience')),
    ...optional('names', kind === 'names' ? undefined : text(root, 'names')),
    success: entriesIn([own], 'success', toSuccess, kept),
    stopIf: mentions(root, 'stop-if'),
    ...optional('keepUntil', text(root, 'keep-until')),
    uses: mentions(root, 'uses'),
    ...optional('organization', organizationIn(files, kept)),
    values: entriesIn(files, 'values', toGlossaryEntry, kept),
    stakeholders: entriesIn(files, 'stakeholders', toStakeholder, kept).map((it) => calledBy(naming, it, kept.called)),
    actions: entriesIn([own], 'actions', toAction, kept),
    tactics: entriesIn([own], 'tactics', toTactic, kept),
    scenarios: entriesIn([own], 'scenarios', toScenario, kept),
    accepted: files.flatMap((file) => acceptedIn(file.root, kept)),
    used: others.map((file) => ({
      document: file.document,
      ...optional('names', text(file.root, 'names')),
      ...optional('audience', text<Audience>(file.root, 'audience')),
    })),
    keys: new Map(document.root?.pairs.map((pair) => [pair.key.text, pair])),
    placeholders: files.flatMap(({ placeholders }) => placeholders),
    named: kept.named,
  };
}

/** What the nearest file says of it, with what only farther files say added key by key. */
function organizationIn(files: readonly Fitted[], { organizations }: Kept): Organization | undefined {
  const pairs = files.flatMap(({ root }) => pairOf(root, 'organization') ?? []);
  const [near] = pairs;
  if (!near) return undefined;
  const known = organizations.get(near);
  if (known && samePairs(known.pairs, pairs)) return known.organization;
  const organization = toOrganization(pairs.reduce<Pair | undefined>(merged, undefined) ?? near);
  organizations.set(near, { pairs, organization });
  return organization;
}

function acceptedIn(root: MapNode | undefined, { acceptances }: Kept): Acceptance[] {
  const said = pairOf(root, 'accepted')?.value;
  return (said?.kind === 'map' ? [said] : items(said)).flatMap((item: Node) => {
    if (item.kind !== 'map') return [];
    const acceptance = acceptances.get(item) ?? toAcceptance(item);
    acceptances.set(item, acceptance);
    return [acceptance];
  });
}
