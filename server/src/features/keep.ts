import { stances } from '../../../schemas/choices.ts';
import { planSchema, scenarioSchema, stakeholderSchema, tacticSchema } from '../../../schemas/plan.ts';
import { withoutTitle } from '../check/asked.ts';
import type { Checked } from '../check/check.ts';
import { type Document, readDocument } from '../model/document.ts';
import { addPair, setPair, type Value, writeOver } from '../model/layout.ts';
import { nameInText } from '../model/naming.ts';
import { type Pair, pairOf } from '../model/node.ts';
import { isOpen, type Plan } from '../model/plan.ts';
import { addEntry, freeId } from '../rules/shared/fixes.ts';
import { applyEdits, difference, type Edit } from '../text/edit.ts';
import { placeholder } from '../text/placeholder.ts';
import { list, sentence } from '../text/words.ts';
import { type MoveIn, movesIn, ratingsInWords, type Supposed } from './suppose.ts';

/** What is supposed is written down as a scenario, or added to the one that it began with. */
export interface Keep {
  readonly kind: 'keep';
  readonly supposed: Supposed;
}

/** Where somebody would stand is what a tactic aims for: the one named, or a new one. */
export interface Aim {
  readonly kind: 'aim';
  /** Of the stakeholder. */
  readonly id: string;
  readonly stance: string;
  readonly tactic?: string;
}

/** Edits, and the id of the scenario that says it then. */
export interface Kept {
  readonly edits: readonly Edit[];
  readonly scenario: string;
}

/** Nothing where the layout leaves no safe place, or nothing is supposed that is not written already. */
export function keep({ analysis: { plan } }: Checked, { supposed }: Keep): Kept | undefined {
  const moves = movesIn(plan, supposed.moves);
  const scenario = plan.scenarios.find(({ id }) => id === supposed.scenario);
  if (scenario) return moves.length > 0 ? inScenario(plan, scenario.id, moves) : undefined;
  const failing = plan.tactics.find(({ id }) => id === supposed.without);
  if (moves.length === 0 && !failing) return undefined;
  const wanted = [
    ...moves.map(({ stakeholder: { id }, ratings }) => [id, ...ratings.map(([, value]) => value)].join('-')),
    ...(failing ? [`without-${failing.id}`] : []),
  ];
  const id = freeId(wanted.slice(0, 2).join('-and-'), plan.scenarios);
  const summary = [...moves.map(inWordsOfTheText), ...(failing ? [withoutTitle(failing)] : [])];
  const said: Value = {
    summary: sentence(list(summary, 'and', 4)),
    ...(moves.length > 0 && {
      stakeholders: Object.fromEntries(
        moves.map(({ stakeholder, ratings }) => [stakeholder.id, Object.fromEntries(ratings)]),
      ),
    }),
    ...(failing && { tactics: { [failing.id]: 'absent' } }),
  };
  const { document } = plan;
  const edits = below(document, ['scenarios', id], said);
  return edits.length > 0 ? { edits, scenario: id } : undefined;
}

/** The names that stand in the text; those of a names file never get into it. */
function inWordsOfTheText({ stakeholder, ratings }: MoveIn): string {
  const name = nameInText(stakeholder)?.text.trim() ?? stakeholder.id;
  return `${name}: ${ratingsInWords(ratings)}`;
}

function inScenario(plan: Plan, scenario: string, moves: readonly MoveIn[]): Kept | undefined {
  let { document } = plan;
  for (const { stakeholder, ratings } of moves)
    for (const [key, value] of ratings) {
      const path = ['scenarios', scenario, 'stakeholders', stakeholder.id, key];
      const edits = below(document, path, value);
      if (edits.length === 0) return undefined;
      document = readDocument(document.file, applyEdits(document.text, edits));
    }
  return { edits: difference(plan.document.file, plan.document.text, document.text), scenario };
}

/** The value at the end of the path, whose first steps may be there; written over what stands there. */
function below(document: Document, path: readonly string[], value: Value): Edit[] {
  let last: Pair | undefined;
  for (const [depth, step] of path.entries()) {
    const pair = pairOf(depth === 0 ? document.root : last?.value, step);
    const order = orders[depth] ?? [];
    if (!pair) {
      const rest = path.slice(depth + 1).reduceRight<Value>((inner, key) => ({ [key]: inner }), value);
      return last ? setPair(document, last, step, rest, order) : addPair(document, document.root, step, rest, order);
    }
    if (depth === path.length - 1 && typeof value === 'string')
      return pair.value ? writeOver(document, pair, value) : last ? setPair(document, last, step, value, order) : [];
    last = pair;
  }
  return [];
}

/** The keys at the top, none by id, those of a scenario, none by id, those of a stakeholder. */
const orders = [
  Object.keys(planSchema.shape),
  [],
  Object.keys(scenarioSchema.shape),
  [],
  Object.keys(stakeholderSchema.shape),
];

/** `gone` where the plan has no such stakeholder or open tactic any more, none where the layout leaves no place. */
export function aim({ analysis: { plan } }: Checked, { id, stance, tactic }: Aim): readonly Edit[] | 'gone' {
  if (!plan.stakeholders.some((it) => it.id === id) || !Object.hasOwn(stances, stance)) return 'gone';
  if (tactic === undefined)
    return (
      addEntry(plan, 'tactics', '', `win-${id}`, {
        type: 'produce-power-relations',
        targets: [id],
        purpose: placeholder,
        offer: placeholder,
        'aims-for': stance,
      })[0]?.edits ?? []
    );
  const known = plan.tactics.find((it) => it.id === tactic && isOpen(it));
  if (!known) return 'gone';
  const { document, written } = known;
  const said = pairOf(written.value, 'aims-for');
  return said?.value
    ? writeOver(document, said, stance)
    : setPair(document, written, 'aims-for', stance, Object.keys(tacticSchema.shape));
}
