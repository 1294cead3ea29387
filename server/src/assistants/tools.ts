/** What an assistant may ask of the plans: everything is read, nothing written. */

import * as z from 'zod';
import type { Checked, Finding } from '../check/check.ts';
import { toldOnce } from '../check/told.ts';
import type { Value } from '../model/layout.ts';
import { findingToJson } from '../report/finding-json.ts';
import { reportToJson } from '../report/json.ts';
import { rules } from '../rules/index.ts';
import { pageOf } from '../rules/rule.ts';
import { addEntry } from '../rules/shared/fixes.ts';
import { applyEdits } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import type { Place } from '../text/lines.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { list } from '../text/words.ts';
import { dependenceOn } from './depends.ts';

/** Where the tools find plans. Whatever stands in the way is thrown as an `Unanswered`. */
export interface Plans {
  /** The names of the plans that a path stands for: a file, or all in a folder. */
  readonly find: (path: string) => Promise<readonly string[]>;
  /** `names`: people are called as in the plan and its names file; otherwise by their ids, and what is private is left out. */
  readonly open: (name: string, names: boolean) => Promise<OpenPlan>;
}

export interface OpenPlan {
  readonly plan: Checked;
  readonly place: (at: Span) => Place;
  /** The plan as it would be with another text. */
  readonly draft: (text: string) => Promise<Checked>;
}

/** Why there is no answer, as a sentence for the one who asked. */
export class Unanswered extends Error {}

export interface Tool {
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  /** `input` has been parsed by it. Throws an `Unanswered`. */
  readonly answer: (input: never, plans: Plans) => Promise<Answer>;
}

export type Answer = Readonly<Record<string, unknown>>;

export type AssistantTool = 'check' | 'explain' | 'analyze' | 'depends' | 'draft';

const path = z
  .string()
  .min(1)
  .describe('A plan, such as plans/merger.changeplan.yaml, from the folder on that is open');
const names = z.boolean().default(false).describe('Call people by name; otherwise by id, without notes');

function tool<S extends z.ZodObject>(
  input: S,
  said: Pick<Tool, 'title' | 'description'>,
  answer: (input: z.infer<S>, plans: Plans) => Promise<Answer>,
): Tool {
  return { ...said, input, answer };
}

/** By name, in the order in which they are offered. */
export const tools: Readonly<Record<AssistantTool, Tool>> = {
  check: tool(
    z.strictObject({ path: z.string().min(1).default('.').describe('A plan, or a folder'), names }),
    {
      title: 'Check change plans',
      description: 'Who may resist, why, and what is missing: the findings of change plans.',
    },
    async (input, plans) => {
      const found = new Map<string, { places: OpenPlan['place']; findings: (readonly Finding[])[] }>();
      const unread: string[] = [];
      for (const name of await plans.find(input.path)) {
        const opened = await plans.open(name, input.names).catch(unanswered);
        if (opened instanceof Unanswered) {
          unread.push(opened.message);
          continue;
        }
        const { plan, place } = opened;
        for (const file of new Set([name, ...plan.findings.map(({ at }) => at.file)])) {
          const known = found.get(file) ?? { places: place, findings: [] };
          found.set(file, known);
          known.findings.push(plan.findings.filter(({ at }) => at.file === file));
        }
      }
      if (found.size === 0 && unread.length > 0) throw new Unanswered(unread.join(' '));
      return {
        version: 1,
        ...(unread.length > 0 && { unread }),
        files: [...found].map(([file, { places, findings }]) => ({
          path: places({ file, start: 0, end: 0 }).path,
          findings: toldOnce(findings).map((finding) => findingToJson(finding, places)),
        })),
      };
    },
  ),
  explain: tool(
    z.strictObject({ rule: z.string().describe('The name of a rule, such as shallow-base') }),
    {
      title: 'Explain a rule',
      description: 'The page of a rule: what it finds, why that matters, when to live with it.',
    },
    async ({ rule }) => {
      const found = rules.find(({ name }) => name === rule);
      if (!found)
        throw new Unanswered(
          t('There is no rule “{rule}”.', { rule }) +
            meant(
              rule,
              rules.map(({ name }) => name),
            ),
        );
      return { rule, page: await pageOf(found).text() };
    },
  ),
  analyze: tool(
    z.strictObject({ path, names }),
    {
      title: 'Analyze a change plan',
      description:
        'All that is computed of a plan: outlook, alignment, base, balance, standing, whom to win, checklist.',
    },
    async (input, plans) => {
      const { plan, place } = await onePlan(input.path, plans, input.names);
      return reportToJson(plan, (finding) => findingToJson(finding, place));
    },
  ),
  depends: tool(
    z.strictObject({
      path,
      stakeholder: z.string().optional().describe('The id of a stakeholder of the plan; all of them when absent'),
      names,
    }),
    {
      title: 'What hangs on whom',
      description: 'What hangs on a stakeholder: resources, listeners, ways, and what the plan does to their values.',
    },
    async (input, plans) => {
      const { analysis } = (await onePlan(input.path, plans, input.names)).plan;
      const { stakeholders } = analysis.plan;
      const asked = input.stakeholder?.normalize('NFC');
      const chosen = asked === undefined ? stakeholders : stakeholders.filter(({ id }) => id === asked);
      if (asked !== undefined && chosen.length === 0)
        throw new Unanswered(
          t('No stakeholder of the plan is called “{asked}”.', { asked }) +
            meant(
              asked,
              stakeholders.map(({ id }) => id),
            ),
        );
      return { version: 1, depends: chosen.map((stakeholder) => dependenceOn(stakeholder, analysis)) };
    },
  ),
  draft: tool(
    z.strictObject({
      path,
      section: z.enum(['stakeholders', 'actions', 'tactics']),
      id: z.string().min(1).describe('The id of the new entry; a number is added to one that is taken'),
      entry: z.record(z.string(), z.json()).describe('What the entry says, key by key, as the language has it'),
      names,
    }),
    {
      title: 'Draft an entry',
      description:
        'A new stakeholder, action or tactic in the layout of the plan, and what would be found; nothing is written.',
    },
    async (input, plans) => {
      const { plan, place, draft } = await onePlan(input.path, plans, input.names);
      const fields = asValue(input.entry);
      const [added] = addEntry(plan.analysis.plan, input.section, '', input.id, fields);
      if (!added) throw new Unanswered(t('The plan cannot take the entry: its text cannot be read there.'));
      const known = new Set(plan.findings.map(keyOf));
      const after = await draft(applyEdits(plan.document.text, added.edits));
      const line = ({ at }: { at: Span }) => place(at).line;
      return {
        version: 1,
        edits: added.edits.map((edit) => ({ line: line(edit), column: place(edit.at).column, text: edit.text })),
        findings: after.findings
          .filter((finding) => finding.at.file === plan.document.file && !known.has(keyOf(finding)))
          .map(({ rule, severity, message, subject }) => ({ rule, severity, message, subject })),
      };
    },
  ),
};

/** What the tool of that name says to an input that nobody has looked at yet. Throws an `Unanswered`. */
export async function answerOf(name: string, given: unknown, plans: Plans): Promise<Answer> {
  const found = Object.entries<Tool>(tools).find(([known]) => known === name)?.[1];
  if (!found) throw new Unanswered(t('There is no tool “{name}”.', { name }) + meant(name, Object.keys(tools)));
  const input = found.input.safeParse(given);
  if (!input.success) throw new Unanswered(z.prettifyError(input.error));
  return found.answer(input.data as never, plans);
}

async function onePlan(path: string, plans: Plans, names: boolean): Promise<OpenPlan> {
  const [name, ...others] = await plans.find(path);
  if (name === undefined) throw new Unanswered(t('No plan was found at {path}.', { path }));
  if (others.length > 0)
    throw new Unanswered(t('{count} plans were found at {path}; name one.', { count: others.length + 1, path }));
  return plans.open(name, names);
}

/** What cannot stand in a plan, such as a list of maps, is refused. */
function asValue(json: unknown): Value {
  if (typeof json === 'string' || typeof json === 'number') return json;
  if (Array.isArray(json) && json.every((item) => typeof item === 'string')) return json;
  if (json !== null && typeof json === 'object' && !Array.isArray(json))
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, asValue(value)]));
  throw new Unanswered(t('An entry holds texts, numbers, lists of texts, and maps of these.'));
}

const keyOf = ({ rule, subject, message }: Finding) => JSON.stringify([rule, subject, message]);

/** A sentence to follow another; empty where nothing helps. */
function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near) return ` ${t('Did you mean “{near}”?', { near })}`;
  return known.length > 0 && known.length <= 20 ? ` ${t('There are {known}.', { known: list(known) })}` : '';
}

function unanswered(error: unknown): Unanswered {
  if (error instanceof Unanswered) return error;
  throw error;
}
