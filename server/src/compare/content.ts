/** What entries mean, key by key, so that neither layout nor order nor another spelling of the same id counts. */
import { pairOf } from '../model/node.ts';
import type {
  Acceptance,
  Action,
  Entry,
  GlossaryEntry,
  Mention,
  Organization,
  Plan,
  Said,
  Stakeholder,
  Tactic,
  ValuesHeld,
} from '../model/plan.ts';

/** One thing that a key says. */
export interface Item {
  /** What it is compared by: the same on both sides, whatever the ids are called there. */
  readonly key: string;
  /** As the plan writes it, on one line. */
  readonly written: string;
  /** As people read it: a name instead of an id. */
  readonly name: string;
}

export interface Told {
  /** The key holds one thing, and not a list. */
  readonly single: boolean;
  readonly items: readonly Item[];
}

/** Dotted keys, such as `resistance.severity`, in a fixed order, and what they say; a key that is not said may be empty. */
export type Content = ReadonlyMap<string, Told>;

/** What ids stand for on one side of a comparison. */
export interface Ids {
  readonly stakeholder: (id: string) => Item;
  readonly value: (id: string) => Item;
  /** Of an acceptance: a dotted path. */
  readonly subject: (path: string) => Item;
}

export function planContent({ title, purpose, lead, audience, kind, uses, accepted }: Plan, ids: Ids): Content {
  return content([
    one('title', title),
    one('purpose', purpose),
    one('lead', lead, ids.stakeholder),
    one('audience', audience),
    one('kind', { value: kind }),
    many('uses', uses),
    ...accepted.flatMap((acceptance) => acceptanceLines(acceptance, ids)),
  ]);
}

export function organizationContent({ name, values }: Organization, ids: Ids): Content {
  return content([one('name', name), ...held(values, ids)]);
}

export function valueContent({ meaning, aliases }: GlossaryEntry): Content {
  return content([one('meaning', meaning), many('aliases', aliases)]);
}

export function stakeholderContent(stakeholder: Stakeholder, ids: Ids): Content {
  const { id, name, kind, relation, department, power, stance, assessed, values, resistance, notes } = stakeholder;
  return content([
    one('name', name === id ? undefined : { value: name }),
    one('kind', { value: kind }),
    one('relation', relation),
    one('department', department),
    one('power', power),
    one('stance', stance),
    one('assessed', assessed),
    ...held(values, ids),
    ...withTexts('controls', stakeholder.controls, stakeholder),
    many('influences', stakeholder.influences, ids.stakeholder),
    many('resistance.dimensions', resistance?.dimensions ?? []),
    many('resistance.signs', resistance?.signs ?? []),
    one('resistance.severity', resistance?.severity),
    one('notes', notes),
  ]);
}

export function actionContent(action: Action, ids: Ids): Content {
  const { id, summary, scope, alignsWith, conflictsWith, justification } = action;
  return content([
    one('summary', summary === id ? undefined : { value: summary }),
    one('scope', { value: scope }),
    ...withTexts('needs', action.needs, action),
    many('aligns-with', alignsWith, ids.value),
    ...alignsWith.map((value) => one(`aligns-with.${ids.value(value.id).key}.how`, value.how)),
    many('conflicts-with', conflictsWith, ids.value),
    ...conflictsWith.flatMap((value) => {
      const key = `conflicts-with.${ids.value(value.id).key}`;
      return [one(`${key}.how`, value.how), many(`${key}.for`, value.for ?? [], ids.stakeholder)];
    }),
    one('justification', justification),
  ]);
}

export function tacticContent(tactic: Tactic, ids: Ids): Content {
  return content([
    one('summary', tactic.summary),
    one('type', tactic.type),
    many('targets', tactic.targets, ids.stakeholder),
    many('appeals-to', tactic.appealsTo, ids.value),
    many('evidence', tactic.evidence),
    many('through', tactic.through, ids.stakeholder),
    one('purpose', tactic.purpose),
    one('offer', tactic.offer),
    one('aims-for', tactic.aimsFor),
    one('owner', tactic.owner, ids.stakeholder),
    one('start', tactic.start),
    one('due', tactic.due),
    one('last', tactic.last),
    one('every', tactic.every),
    one('status', { value: tactic.status }),
    one('outcome', tactic.outcome),
  ]);
}

function held({ terminal, instrumental }: ValuesHeld, ids: Ids): Line[] {
  return [
    many('values.terminal', terminal, ids.value),
    many('values.instrumental', instrumental, ids.value),
    ...[...terminal, ...instrumental].flatMap(({ id, how, basis, source, pursuedBy }) => {
      const key = `values.${ids.value(id).key}`;
      return [
        one(`${key}.how`, how),
        one(`${key}.basis`, basis),
        one(`${key}.source`, source),
        many(`${key}.pursued-by`, pursuedBy, ids.stakeholder),
      ];
    }),
  ];
}

/** Ids with what the entry itself says about each. */
function withTexts(key: string, mentions: readonly Mention[], { written }: Entry): Line[] {
  const value = pairOf(written.value, key)?.value;
  const pairs = value?.kind === 'map' ? value.pairs : [];
  return [
    many(key, mentions),
    ...pairs.map((pair) =>
      one(`${key}.${pair.key.text}.how`, pair.value?.kind === 'scalar' ? { value: pair.value.text } : undefined),
    ),
  ];
}

function acceptanceLines({ rule, subject, reason, by, until }: Acceptance, ids: Ids): Line[] {
  const about = [rule?.value ?? '', ...(subject ? [ids.subject(subject.value).key] : [])].join(' ');
  return [
    one(`accepted.${about}.reason`, reason),
    one(`accepted.${about}.by`, by),
    one(`accepted.${about}.until`, until),
  ];
}

type Line = readonly [key: string, told: Told];

/** A key that is there twice, as an acceptance may be, says both. */
function content(lines: readonly Line[]): Content {
  const found = new Map<string, Told>();
  for (const [key, { single, items }] of lines) {
    const known = found.get(key)?.items ?? [];
    found.set(key, { single, items: [...known, ...items] });
  }
  return found;
}

const one = (key: string, said: Pick<Said<string>, 'value'> | undefined, item = asText): Line => [
  key,
  { single: true, items: said ? [item(said.value)] : [] },
];

const many = (key: string, mentions: readonly Mention[], item = asText): Line => [
  key,
  { single: false, items: mentions.map(({ id }) => item(id)) },
];

/** Where a text is broken into lines says nothing. */
function asText(text: string): Item {
  const line = text.trim().replace(/\s+/g, ' ');
  return { key: line, written: line, name: line };
}
