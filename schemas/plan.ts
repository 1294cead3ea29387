/**
 * The shape of a change plan and of an organization file, said once: what may be written, and a sentence for each key.
 * Reading, completion, hover and the printed JSON Schema all come from here.
 *
 * Alternatives of a union differ in what is written (text, list or map), so that a reader can choose by looking once.
 */
import * as z from 'zod';
import {
  audiences,
  bases,
  dimensions,
  kinds,
  powers,
  relations,
  scopes,
  severities,
  stakeholderKinds,
  stances,
  statuses,
  tacticTypes,
} from './choices.ts';

/** Letters, digits, `-` and `_` of any script, starting with a letter or digit. */
export const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

const everyPattern = /^([1-9][0-9]* (days|weeks|months)|day|week|month|quarter|year)$/;

const text = z.string();
const id = z.string().regex(idPattern, 'An id is letters, digits, “-” and “_”, and starts with a letter or a digit.');
const date = z.iso.date('A date is written year-month-day, such as 2026-11-21.');
const every = z
  .string()
  .regex(
    everyPattern,
    'A rhythm is written “2 weeks”, “10 days”, “3 months”, or “day”, “week”, “month”, “quarter”, “year”.',
  );

/** One of the choices; what they mean goes with it, as editors that know JSON Schema show it. */
export const choice = <const T extends Record<string, string>>(choices: T) =>
  z
    .enum(Object.keys(choices) as [keyof T & string, ...(keyof T & string)[]])
    .meta({ enumDescriptions: Object.values(choices) });

const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item)]);

/** One id, a list of ids, or a map from id to what is said about it. */
const idsOrMap = <T extends z.ZodType>(about: T) => z.union([id, z.array(id), z.record(id, about)]);

const stakeholderIds = oneOrMore(id);

const heldValue = {
  how: text.optional().describe('How the value is pursued.'),
  basis: choice(bases).optional().describe('How the authors know that the value is held.'),
  source: text.optional().describe('Where that can be seen: a document, a link, an observation.'),
};

const stakeholderValue = z.strictObject(heldValue);
const organizationValue = z.strictObject({
  ...heldValue,
  'pursued-by': stakeholderIds.optional().describe('The stakeholders who are made responsible for this value.'),
});

const valuesHeld = <T extends z.ZodType>(about: T) =>
  z.strictObject({
    terminal: idsOrMap(z.union([text, about]))
      .optional()
      .describe('Values pursued for their own sake: what all the work is for.'),
    instrumental: idsOrMap(z.union([text, about]))
      .optional()
      .describe('Values pursued because they serve the terminal ones.'),
  });

export const organizationSchema = z.strictObject({
  name: text.optional().describe('The organization’s name.'),
  values: valuesHeld(organizationValue).optional().describe('The values that the organization pursues.'),
});

export const glossaryEntrySchema = z.strictObject({
  meaning: text.optional().describe('What the value means here, in plain words.'),
  aliases: oneOrMore(id).optional().describe('Other ids for the same value.'),
});

const resistance = z.strictObject({
  dimensions: oneOrMore(choice(dimensions))
    .optional()
    .describe(
      'The dimensions of power used against the plan: in the open, off the agenda, or through what people want.',
    ),
  signs: oneOrMore(text).optional().describe('What shows the resistance.'),
  severity: choice(severities).optional().describe('How much the resistance can do.'),
});

export const stakeholderSchema = z.strictObject({
  name: text.optional().describe('The name shown to readers; the id stands in for it when absent.'),
  kind: choice(stakeholderKinds).optional().describe('A group (when absent) or a single person.'),
  relation: choice(relations).optional().describe('Where they stand, seen from the lead: up, across, down or outside.'),
  department: text.optional().describe('The department they belong to.'),
  power: choice(powers).optional().describe('How much they can do for or against the plan.'),
  stance: choice(stances).optional().describe('What they do about the plan today.'),
  assessed: date.optional().describe('The date on which power and stance were last judged.'),
  values: valuesHeld(stakeholderValue).optional().describe('The values that they pursue.'),
  controls: idsOrMap(text).optional().describe('The resources that they control.'),
  influences: stakeholderIds.optional().describe('The stakeholders who listen to them.'),
  resistance: resistance.optional().describe('How they resist the plan.'),
  notes: text.optional().describe('Anything else worth remembering.'),
});

const conflict = z.strictObject({
  how: text.optional().describe('How the action hurts the value.'),
  for: stakeholderIds.optional().describe('Only these groups’ pursuit of the value suffers.'),
});

export const actionSchema = z.strictObject({
  summary: text.describe('What is to be done, in one sentence.'),
  scope: choice(scopes).optional().describe('Whose agreement the action needs; the organization’s when absent.'),
  needs: idsOrMap(text).optional().describe('The resources that the action needs.'),
  'aligns-with': idsOrMap(text).optional().describe('The values that the action serves.'),
  'conflicts-with': idsOrMap(z.union([text, conflict]))
    .optional()
    .describe('The values that the action hurts.'),
  justification: text.optional().describe('Why acting is right although it goes against terminal values.'),
});

export const tacticSchema = z.strictObject({
  type: choice(tacticTypes).describe('What kind of tactic this is.'),
  summary: text.optional().describe('What is to be done, in one sentence.'),
  targets: stakeholderIds.optional().describe('The stakeholders whom the tactic is meant to move.'),
  'appeals-to': oneOrMore(id).optional().describe('The values that the argument rests on.'),
  evidence: oneOrMore(text).optional().describe('What supports the argument: data, documents, links.'),
  through: stakeholderIds.optional().describe('The stakeholders who carry the tactic, or whose power is drawn on.'),
  purpose: text.optional().describe('What the tactic is for.'),
  offer: text.optional().describe('What the other side gains.'),
  'aims-for': choice(stances).optional().describe('The stance that the targets should have afterwards.'),
  owner: text.optional().describe('Who sees to it: a stakeholder id or a name.'),
  start: date.optional().describe('The date on which it begins.'),
  due: date.optional().describe('The date by which it should be done.'),
  last: date.optional().describe('The date on which it last took place.'),
  every: every.optional().describe('How often it takes place: “2 weeks”, “month”, “quarter”.'),
  status: choice(statuses).optional().describe('How far it is; planned when absent.'),
  outcome: text.optional().describe('What came of it.'),
});

export const acceptanceSchema = z.strictObject({
  rule: text.describe('The rule whose finding is accepted.'),
  reason: text.describe('Why the authors live with it.'),
  subject: text
    .optional()
    .describe(
      'The entry concerned and everything below it, such as stakeholders.vice-presidents; the whole plan when absent.',
    ),
  by: text.optional().describe('Who decided it.'),
  until: date.optional().describe('The date after which the acceptance no longer holds.'),
});

const shared = {
  changeplan: z.literal(1).describe('The version of this language: 1.'),
  title: text.describe('What the file is called.'),
  audience: choice(audiences).optional().describe('Who may read the file; private when absent.'),
  uses: oneOrMore(text)
    .optional()
    .describe('Organization files whose entries count as if written here: relative paths.'),
  organization: organizationSchema.optional().describe('The organization and the values it pursues.'),
  values: z
    .record(id, z.union([text, glossaryEntrySchema]))
    .optional()
    .describe('The values that this file speaks of, with what they mean here.'),
  stakeholders: z
    .record(id, stakeholderSchema)
    .optional()
    .describe('The groups and people whose support or resistance matters.'),
  accepted: z.array(acceptanceSchema).optional().describe('Findings that the authors live with, and why.'),
};

const kind = 'Whether the file is a plan (when absent) or an organization file that many plans share.';

/** A change plan. */
export const planSchema = z
  .strictObject({
    changeplan: shared.changeplan,
    kind: choice(kinds).optional().describe(kind),
    title: shared.title,
    purpose: text.optional().describe('What the change is for.'),
    lead: id.optional().describe('The stakeholder who drives the plan; never counted as its own ally.'),
    audience: shared.audience,
    uses: shared.uses,
    organization: shared.organization,
    values: shared.values,
    stakeholders: shared.stakeholders,
    actions: z.record(id, actionSchema).optional().describe('What is to be done.'),
    tactics: z.record(id, tacticSchema).optional().describe('How support is won and resistance met.'),
    accepted: shared.accepted,
  })
  .describe('A change plan: what is to be done, who is concerned, how support is won.');

/** A file of values and stakeholders that many plans share. */
export const organizationFileSchema = z
  .strictObject({ ...shared, kind: choice({ organization: kinds.organization }).describe(kind) })
  .describe('An organization file: values and stakeholders that many plans share.');

/** What a `.changeplan.yaml` file may hold. */
export const fileSchema = z.union([planSchema, organizationFileSchema]);
