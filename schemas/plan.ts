/**
 * The shape of a change plan, an organization file and a names file, said once: what may be written, what it holds, and
 * a sentence for each key. Reading, names, comparison, redaction, completion, hover and the printed JSON Schema all come
 * from here.
 *
 * Alternatives of a union differ in what is written (text, list or map), so that a reader can choose by looking once.
 */
import * as z from 'zod';
import {
  actionStatuses,
  audiences,
  bases,
  certainties,
  depths,
  dimensions,
  interests,
  kinds,
  powers,
  presences,
  relations,
  scopes,
  severities,
  stakeholderKinds,
  stances,
  statuses,
  tacticTypes,
} from './choices.ts';
import {
  day,
  declared,
  id,
  idsOrMap,
  number,
  oneOf,
  oneOrMore,
  partly,
  path,
  rhythm,
  rule,
  subject,
  who,
  words,
} from './holds.ts';

const stakeholderIds = oneOrMore(id('stakeholder'));

const heldValue = {
  how: words().optional().describe('How the value is pursued.'),
  basis: oneOf(bases).optional().describe('How the authors know that the value is held.'),
  source: words().optional().describe('Where that can be seen: a document, a link, an observation.'),
};

const stakeholderValue = z.strictObject(heldValue);
const organizationValue = z.strictObject({
  ...heldValue,
  'pursued-by': stakeholderIds.optional().describe('The stakeholders who are made responsible for this value.'),
});

const valuesHeld = <T extends z.ZodType>(about: T) =>
  z.strictObject({
    terminal: idsOrMap('value', z.union([words(), about]))
      .optional()
      .describe('Values pursued for their own sake: what all the work is for.'),
    instrumental: idsOrMap('value', z.union([words(), about]))
      .optional()
      .describe('Values pursued because they serve the terminal ones.'),
  });

export const organizationSchema = z.strictObject({
  name: words({ private: true }).optional().describe('The organization’s name.'),
  values: valuesHeld(organizationValue).optional().describe('The values that the organization pursues.'),
});

export const glossaryEntrySchema = z.strictObject({
  meaning: words().optional().describe('What the value means here, in plain words.'),
  aliases: oneOrMore(id('value', { further: true }))
    .optional()
    .describe('Other ids for the same value.'),
});

const resistance = z.strictObject({
  dimensions: oneOrMore(oneOf(dimensions))
    .optional()
    .describe(
      'The dimensions of power used against the plan: in the open, off the agenda, or through what people want.',
    ),
  signs: oneOrMore(words({ private: true }))
    .optional()
    .describe('What shows the resistance.'),
  severity: oneOf(severities).optional().describe('How much the resistance can do.'),
});

const couldBe = z.strictObject({
  stance: oneOrMore(oneOf(stances)).optional().describe('The stances that they may have as well.'),
  power: oneOrMore(oneOf(powers)).optional().describe('The power that they may have as well.'),
});

export const stakeholderSchema = z.strictObject({
  name: words({ called: 'stakeholder', short: true })
    .optional()
    .describe('The name shown to readers; the id stands in for it when absent.'),
  role: words().optional().describe('Their title or function.'),
  kind: oneOf(stakeholderKinds, 'group').optional().describe('A group (when absent) or a single person.'),
  size: number(1).optional().describe('How many people are in the group.'),
  relation: oneOf(relations).optional().describe('Where they stand, seen from the lead: up, across, down or outside.'),
  department: words({ called: 'department', short: true }).optional().describe('The department they belong to.'),
  power: oneOf(powers).optional().describe('How much they can do for or against the plan.'),
  stance: oneOf(stances).optional().describe('What they do about the plan today.'),
  interest: oneOf(interests).optional().describe('How much they care about this change.'),
  assessed: day().optional().describe('The date on which power and stance were last judged.'),
  sure: oneOf(certainties).optional().describe('How well power and stance are known.'),
  'could-be': couldBe.optional().describe('What they may be as well, as far as one knows.'),
  source: words({ private: true }).optional().describe('What the rating rests on: a talk, a survey, an observation.'),
  concerns: oneOrMore(words({ private: true }))
    .optional()
    .describe('What they fear to lose, or want to know.'),
  owner: who({ short: true }).optional().describe('Who keeps up the relation: a stakeholder id or a name.'),
  bears: number(0).optional().describe('How many deep changes they can bear at once.'),
  values: valuesHeld(stakeholderValue).optional().describe('The values that they pursue.'),
  controls: idsOrMap('resource', words()).optional().describe('The resources that they control.'),
  influences: stakeholderIds.optional().describe('The stakeholders who listen to them.'),
  resistance: resistance.optional().describe('How they resist the plan.'),
  notes: words({ private: true }).optional().describe('Anything else worth remembering.'),
});

const conflict = z.strictObject({
  how: words().optional().describe('How the action hurts the value.'),
  for: stakeholderIds.optional().describe('Only these groups’ pursuit of the value suffers.'),
});

const affected = z.strictObject({
  depth: oneOf(depths).optional().describe('How deeply the action changes their work.'),
  loss: words().optional().describe('What they lose by it, in a few words.'),
  gain: words().optional().describe('What they gain by it, in a few words.'),
});

export const actionSchema = z.strictObject({
  summary: words({ short: true }).describe('What is to be done, in one sentence.'),
  scope: oneOf(scopes, 'organization')
    .optional()
    .describe('Whose agreement the action needs; the organization’s when absent.'),
  needs: idsOrMap('resource', words()).optional().describe('The resources that the action needs.'),
  'aligns-with': idsOrMap('value', words()).optional().describe('The values that the action serves.'),
  'conflicts-with': idsOrMap('value', z.union([words(), conflict]))
    .optional()
    .describe('The values that the action hurts.'),
  justification: words().optional().describe('Why acting is right although it goes against terminal values.'),
  status: oneOf(actionStatuses, 'planned').optional().describe('How far it is; planned when absent.'),
  after: oneOrMore(id('action')).optional().describe('The actions that come before it.'),
  start: day().optional().describe('The date on which it begins.'),
  due: day().optional().describe('The date by which it should be done.'),
  affects: z
    .record(id('stakeholder'), z.union([oneOf(depths), affected]))
    .optional()
    .describe('Whose work it changes, how deeply, and what they lose and gain by it.'),
});

export const tacticSchema = z.strictObject({
  type: oneOf(tacticTypes).describe('What kind of tactic this is.'),
  summary: words({ short: true }).optional().describe('What is to be done, in one sentence.'),
  targets: stakeholderIds.optional().describe('The stakeholders whom the tactic is meant to move.'),
  for: oneOrMore(id('action')).optional().describe('The actions that it serves; all of them when absent.'),
  'appeals-to': oneOrMore(id('value')).optional().describe('The values that the argument rests on.'),
  evidence: oneOrMore(words()).optional().describe('What supports the argument: data, documents, links.'),
  through: stakeholderIds.optional().describe('The stakeholders who carry the tactic, or whose power is drawn on.'),
  purpose: words({ short: true }).optional().describe('What the tactic is for.'),
  offer: words({ short: true }).optional().describe('What the other side gains.'),
  'aims-for': oneOf(stances).optional().describe('The stance that the targets should have afterwards.'),
  owner: who({ short: true }).optional().describe('Who sees to it: a stakeholder id or a name.'),
  start: day().optional().describe('The date on which it begins.'),
  due: day().optional().describe('The date by which it should be done.'),
  last: day().optional().describe('The date on which it last took place.'),
  every: rhythm().optional().describe('How often it takes place: “2 weeks”, “month”, “quarter”.'),
  status: oneOf(statuses, 'planned').optional().describe('How far it is; planned when absent.'),
  outcome: words({ short: true }).optional().describe('What came of it.'),
});

export const successSchema = z.strictObject({
  measure: words({ short: true }).optional().describe('What is measured or looked at.'),
  target: words({ short: true }).optional().describe('What it should come to.'),
  by: day().optional().describe('The date by which it should.'),
  reached: words({ short: true }).optional().describe('What has been reached.'),
});

/** Entries of the plan as they would be then: only what differs is written. */
const changed = (schema: z.ZodObject) => z.union([oneOf(presences), partly(schema)]);

export const scenarioSchema = z.strictObject({
  summary: words({ short: true }).optional().describe('What would be otherwise, in one sentence.'),
  stakeholders: z
    .record(id('stakeholder'), changed(stakeholderSchema))
    .optional()
    .describe('What would be said of stakeholders of the plan; “absent” takes one out.'),
  actions: z
    .record(id('action'), changed(actionSchema))
    .optional()
    .describe('What would be said of actions of the plan; “absent” takes one out.'),
  tactics: z
    .record(id('tactic'), changed(tacticSchema))
    .optional()
    .describe('What would be said of tactics of the plan; “absent” takes one out.'),
});

export const acceptanceSchema = z.strictObject({
  rule: rule().describe('The rule whose finding is accepted.'),
  reason: words().describe('Why the authors live with it.'),
  subject: subject()
    .optional()
    .describe(
      'The entry concerned and everything below it, such as stakeholders.vice-presidents; the whole plan when absent.',
    ),
  by: words({ called: 'somebody', private: true, short: true }).optional().describe('Who decided it.'),
  until: day().optional().describe('The date after which the acceptance no longer holds.'),
});

const shared = {
  changeplan: z.literal(1).describe('The version of this language: 1.'),
  title: words({ short: true }).describe('What the file is called.'),
  audience: oneOf(audiences).optional().describe('Who may read the file; private when absent.'),
  names: path()
    .optional()
    .describe('A names file, which git does not hold: who the ids of stakeholders stand for. A relative path.'),
  'keep-until': day().optional().describe('The date on which what is written about persons is to be deleted.'),
  uses: oneOrMore(path())
    .optional()
    .describe('Organization files whose entries count as if written here: relative paths.'),
  organization: organizationSchema.optional().describe('The organization and the values it pursues.'),
  values: z
    .record(declared('value'), z.union([words(), glossaryEntrySchema]))
    .optional()
    .describe('The values that this file speaks of, with what they mean here.'),
  stakeholders: z
    .record(declared('stakeholder'), stakeholderSchema)
    .optional()
    .describe('The groups and people whose support or resistance matters.'),
  // While nothing stands there yet, a list is begun.
  accepted: z
    .union([z.array(acceptanceSchema), acceptanceSchema])
    .optional()
    .describe('Findings that the authors live with, and why.'),
};

const kind =
  'Whether the file is a plan (when absent), an organization file that many plans share, or a names file that git does not hold.';

/** A change plan. */
export const planSchema = z
  .strictObject({
    changeplan: shared.changeplan,
    kind: oneOf(kinds, 'plan').optional().describe(kind),
    title: shared.title,
    purpose: words({ short: true }).optional().describe('What the change is for.'),
    lead: id('stakeholder').optional().describe('The stakeholder who drives the plan; never counted as its own ally.'),
    audience: shared.audience,
    names: shared.names,
    success: z
      .record(declared('measure'), successSchema)
      .optional()
      .describe('By what one will see that the change has worked.'),
    'stop-if': oneOrMore(words()).optional().describe('When one will stop.'),
    'keep-until': shared['keep-until'],
    uses: shared.uses,
    organization: shared.organization,
    values: shared.values,
    stakeholders: shared.stakeholders,
    actions: z.record(declared('action'), actionSchema).optional().describe('What is to be done.'),
    tactics: z.record(declared('tactic'), tacticSchema).optional().describe('How support is won and resistance met.'),
    scenarios: z
      .record(declared('scenario'), scenarioSchema)
      .optional()
      .describe('What if it were otherwise: entries of the plan as they would be then.'),
    accepted: shared.accepted,
  })
  .describe('A change plan: what is to be done, who is concerned, how support is won.');

/** A file of values and stakeholders that many plans share. */
export const organizationFileSchema = z
  .strictObject({ ...shared, kind: oneOf({ organization: kinds.organization }).describe(kind) })
  .describe('An organization file: values and stakeholders that many plans share.');

/** A file of names that git does not hold. */
export const namesFileSchema = z
  .strictObject({
    changeplan: shared.changeplan,
    kind: oneOf({ names: kinds.names }).describe(kind),
    names: z
      .record(id('stakeholder'), words({ called: 'stakeholder' }).nullable())
      .optional()
      .describe('The names of stakeholders by their ids.'),
  })
  .describe('A names file: who the ids of stakeholders stand for, kept apart from the plans that speak of them.');

/** What a `.changeplan.yaml` file may hold. */
export const fileSchema = z.union([planSchema, organizationFileSchema, namesFileSchema]);
