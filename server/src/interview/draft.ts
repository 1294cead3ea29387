import type { Dimension, Power, Relation, Severity, Stance, TacticType } from '../../../schemas/choices.ts';
import { catalogue } from '../../../schemas/values.ts';
import { toId, unusedId } from '../model/ids.ts';
import { t } from '../text/l10n.ts';
import { saysTheSame } from './ids.ts';

/** What has been told so far; the interview fills it in. */
export interface Draft {
  title?: string | undefined;
  purpose?: string | undefined;
  lead?: Party;
  organization?: string | undefined;
  /** A key of `organizations`. */
  organizationKind?: string | undefined;
  organizationValues: Values;
  /** Values in the person's own words: id → words. */
  readonly meanings: Map<string, string>;
  readonly groups: Party[];
  action?: Action;
  tactic?: Tactic;
  /** What is done against retaliation. */
  protection?: string | undefined;
}

export interface Values {
  terminal: readonly string[];
  instrumental: readonly string[];
}

/** The lead, or a group whose support or resistance matters. */
export interface Party {
  readonly id: string;
  readonly name: string;
  relation?: Relation | undefined;
  power?: Power | undefined;
  stance?: Stance | undefined;
  values: Values;
  readonly controls: string[];
  readonly influences: string[];
  dimensions: readonly Dimension[];
  severity?: Severity | undefined;
}

export interface Action {
  readonly summary: string;
  serves: readonly string[];
  hurts: readonly string[];
  needs: readonly Resource[];
}

export interface Resource {
  readonly id: string;
  readonly name: string;
}

export interface Tactic {
  readonly target: Party;
  /** Who speaks for the plan; absent when its own people do. */
  through?: Party | undefined;
  type: TacticType;
  appealsTo: readonly string[];
  offer?: string | undefined;
}

export const emptyDraft = (): Draft => ({
  organizationValues: { terminal: [], instrumental: [] },
  meanings: new Map(),
  groups: [],
});

/** The lead and the groups, in the order in which they were named. */
export const partiesOf = ({ lead, groups }: Draft): readonly Party[] => (lead ? [lead, ...groups] : groups);

export function partyCalled(name: string, draft: Draft): Party {
  const taken = new Set(partiesOf(draft).map(({ id }) => id));
  return {
    id: unusedId(toId(name), 'group', (id) => taken.has(id)),
    name,
    values: { terminal: [], instrumental: [] },
    controls: [],
    influences: [],
    dimensions: [],
  };
}

/** The value that somebody's words stand for: of the catalogue, told before, or new to this plan. */
export function valueCalled(words: string, { meanings }: Draft): string {
  const plain = toId(words);
  if (isInCatalogue(plain)) return plain;
  if (saysTheSame(plain, words)) return plain;
  const known = [...meanings].find(([id, meaning]) => meaning === words || id === plain);
  if (known) return known[0];
  const id = unusedId(plain, 'value', (candidate) => meanings.has(candidate));
  meanings.set(id, words);
  return id;
}

const isInCatalogue = (id: string) =>
  Object.hasOwn(catalogue, id) || Object.values(catalogue).some(({ aliases }) => aliases.includes(id));

/** All values told so far with those who hold them, each once, in the order in which they were told. */
export function holdersByValue({ organization, organizationValues, groups }: Draft): ReadonlyMap<string, string[]> {
  const holders = new Map<string, string[]>();
  const hold = (name: string, values: Values) => {
    for (const value of idsOf(values)) holders.set(value, [...(holders.get(value) ?? []), name]);
  };
  hold(organization ?? t('The organization'), organizationValues);
  for (const { name, values } of groups) hold(name, values);
  return holders;
}

/** Terminal and instrumental values together, each once. */
export const idsOf = ({ terminal, instrumental }: Values): readonly string[] => [
  ...new Set([...terminal, ...instrumental]),
];
