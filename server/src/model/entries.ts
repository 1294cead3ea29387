/** What an entry says, key by key, once it fits the language. */
import type {
  ActionStatus,
  Basis,
  Certainty,
  Depth,
  Interest,
  Power,
  Relation,
  Scope,
  Severity,
  StakeholderKind,
  Stance,
  Status,
  TacticType,
} from '../../../schemas/choices.ts';
import {
  type Described,
  described,
  how,
  mentions,
  mentionsIn,
  number,
  optional,
  placeOf,
  saidBehind,
  text,
} from './fields.ts';
import { idOf } from './ids.ts';
import { type MapNode, type Node, type Pair, pairOf } from './node.ts';
import type {
  Acceptance,
  Action,
  Affected,
  CouldBe,
  Entry,
  GlossaryEntry,
  HeldValue,
  Organization,
  Resistance,
  Scenario,
  ScenarioEntry,
  Stakeholder,
  StatedConflict,
  Success,
  Tactic,
  ValuesHeld,
} from './plan.ts';

export function toOrganization({ key, value }: Pair): Organization {
  return {
    at: key.span,
    ...optional('said', value),
    ...optional('name', text(value, 'name')),
    values: valuesHeld(value),
  };
}

export function toGlossaryEntry(entry: Entry, value: Node | undefined): GlossaryEntry {
  const said = value?.kind === 'scalar' ? { value: value.text, at: value.span, key: entry.at } : text(value, 'meaning');
  return { ...entry, ...optional('meaning', said), aliases: mentions(value, 'aliases') };
}

export function toStakeholder(entry: Entry, value: Node | undefined): Stakeholder {
  const resistance = pairOf(value, 'resistance');
  const couldBe = pairOf(value, 'could-be');
  return {
    ...entry,
    name: text(value, 'name')?.value.trim() || entry.id,
    ...optional('role', text(value, 'role')),
    kind: text<StakeholderKind>(value, 'kind')?.value ?? 'group',
    ...optional('size', number(value, 'size')),
    ...optional('relation', text<Relation>(value, 'relation')),
    ...optional('department', text(value, 'department')),
    ...optional('power', text<Power>(value, 'power')),
    ...optional('stance', text<Stance>(value, 'stance')),
    ...optional('interest', text<Interest>(value, 'interest')),
    ...optional('assessed', text(value, 'assessed')),
    ...optional('sure', text<Certainty>(value, 'sure')),
    ...optional('couldBe', couldBe && toCouldBe(couldBe)),
    ...optional('source', text(value, 'source')),
    concerns: mentions(value, 'concerns'),
    ...optional('owner', text(value, 'owner')),
    ...optional('bears', number(value, 'bears')),
    values: valuesHeld(value),
    controls: mentions(value, 'controls'),
    influences: mentions(value, 'influences'),
    ...optional('resistance', resistance && toResistance(resistance)),
    ...optional('notes', text(value, 'notes')),
  };
}

function toCouldBe({ key, value }: Pair): CouldBe {
  return {
    key: key.span,
    stance: mentions(value, 'stance') as CouldBe['stance'],
    power: mentions(value, 'power') as CouldBe['power'],
  };
}

function toResistance({ key, value }: Pair): Resistance {
  return {
    key: key.span,
    dimensions: mentions(value, 'dimensions') as Resistance['dimensions'],
    ...optional('dimensionsAt', placeOf(pairOf(value, 'dimensions'))),
    signs: mentions(value, 'signs'),
    ...optional('severity', text<Severity>(value, 'severity')),
  };
}

export function toAction(entry: Entry, value: Node | undefined): Action {
  return {
    ...entry,
    summary: text(value, 'summary')?.value.trim() || entry.id,
    scope: text<Scope>(value, 'scope')?.value ?? 'organization',
    needs: mentions(value, 'needs'),
    alignsWith: described(value, 'aligns-with').map(({ mention, about }) => ({ ...mention, ...how(about) })),
    conflictsWith: described(value, 'conflicts-with').map(toConflict),
    ...optional('justification', text(value, 'justification')),
    status: text<ActionStatus>(value, 'status')?.value ?? 'planned',
    after: mentions(value, 'after'),
    ...optional('start', text(value, 'start')),
    ...optional('due', text(value, 'due')),
    affects: described(value, 'affects').map(toAffected),
  };
}

/** Where it cannot be read for whom it is, it is for nobody yet: the author meant not all. A `for` with nothing behind it says nothing. */
function toConflict({ mention, about }: Described): StatedConflict {
  const only = pairOf(about?.value, 'for');
  const whom = only?.value ? mentionsIn(only.value) : [];
  const isEmptied = only?.value?.kind === 'list' && only.value.emptied;
  return { ...mention, ...how(about), ...((whom.length > 0 || only?.unread || isEmptied) && { for: whom }) };
}

function toAffected({ mention, about }: Described): Affected {
  const value = about?.value;
  const depth = about && value?.kind === 'scalar' ? saidBehind<Depth>(about.key, value) : text<Depth>(value, 'depth');
  return {
    ...mention,
    ...optional('depth', depth),
    ...optional('loss', text(value, 'loss')),
    ...optional('gain', text(value, 'gain')),
  };
}

export function toTactic(entry: Entry, value: Node | undefined): Tactic {
  const serves = pairOf(value, 'for');
  return {
    ...entry,
    ...optional('type', text<TacticType>(value, 'type')),
    ...optional('summary', text(value, 'summary')),
    targets: mentions(value, 'targets'),
    ...optional('for', serves?.value && mentionsIn(serves.value)),
    ...(serves?.value?.kind === 'list' && serves.value.emptied && { idle: true }),
    appealsTo: mentions(value, 'appeals-to'),
    evidence: mentions(value, 'evidence'),
    through: mentions(value, 'through'),
    ...optional('purpose', text(value, 'purpose')),
    ...optional('offer', text(value, 'offer')),
    ...optional('aimsFor', text<Stance>(value, 'aims-for')),
    ...optional('owner', text(value, 'owner')),
    ...optional('start', text(value, 'start')),
    ...optional('due', text(value, 'due')),
    ...optional('last', text(value, 'last')),
    ...optional('every', text(value, 'every')),
    status: text<Status>(value, 'status')?.value ?? 'planned',
    ...optional('outcome', text(value, 'outcome')),
  };
}

export function toSuccess(entry: Entry, value: Node | undefined): Success {
  return {
    ...entry,
    ...optional('measure', text(value, 'measure')),
    ...optional('target', text(value, 'target')),
    ...optional('by', text(value, 'by')),
    ...optional('reached', text(value, 'reached')),
  };
}

export function toScenario(entry: Entry, value: Node | undefined): Scenario {
  const changed = (section: string) => described(value, section).map(toScenarioEntry);
  return {
    ...entry,
    ...optional('summary', text(value, 'summary')),
    stakeholders: changed('stakeholders'),
    actions: changed('actions'),
    tactics: changed('tactics'),
  };
}

function toScenarioEntry({ mention, about }: Described): ScenarioEntry {
  const value = about?.value;
  return { ...mention, absent: value?.kind === 'scalar', ...(value?.kind === 'map' && { said: value }) };
}

export function toAcceptance(value: MapNode): Acceptance {
  const subject = text(value, 'subject');
  return {
    at: value.span,
    said: value,
    ...optional('rule', text(value, 'rule')),
    ...optional('subject', subject && { ...subject, value: idOf(subject.value) }),
    ...optional('reason', text(value, 'reason')),
    ...optional('by', text(value, 'by')),
    ...optional('until', text(value, 'until')),
  };
}

function valuesHeld(holder: Node | undefined): ValuesHeld {
  const values = pairOf(holder, 'values');
  const held = (key: string) => described(values?.value, key).map(toHeldValue);
  return {
    terminal: held('terminal'),
    instrumental: held('instrumental'),
    keys: {
      ...optional('values', values?.key.span),
      ...optional('terminal', pairOf(values?.value, 'terminal')?.key.span),
      ...optional('instrumental', pairOf(values?.value, 'instrumental')?.key.span),
    },
  };
}

function toHeldValue({ mention, about }: Described): HeldValue {
  const value = about?.value;
  return {
    ...mention,
    ...how(about),
    ...optional('basis', text<Basis>(value, 'basis')),
    ...optional('source', text(value, 'source')),
    pursuedBy: mentions(value, 'pursued-by'),
  };
}
