import { actionSchema } from '../../../schemas/plan.ts';
import { statesValues } from '../analysis/alignment.ts';
import { placeholder } from '../analysis/values.ts';
import type { Action } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import { list, short } from '../text/words.ts';
import type { Context, Rule } from './rule.ts';
import { holdersAround, writtenValues } from './shared/base.ts';
import { addKey } from './shared/fixes.ts';
import { lacksList } from './shared/missing.ts';
import page from './unstated-alignment.md';

export const unstatedAlignment: Rule = {
  name: 'unstated-alignment',
  severity: 'info',
  step: 'judge-alignment',
  needsSupport: true,
  page,

  *check(context) {
    const likely = likelyValues(context);
    for (const action of context.plan.actions) {
      if (statesValues(action) || !lacksList(action, 'aligns-with') || !lacksList(action, 'conflicts-with')) continue;
      const question = likely.length > 0 ? `Perhaps ${list(likely, 'or')}? ` : '';
      yield {
        at: action.at,
        message: `Which values does “${short(action.summary)}” serve? ${question}Until the plan says so, nobody can tell who will welcome the action and who will resist it.`,
        fixes: () => [
          ...say(action, 'Say which values it serves', placeholder),
          ...likely.flatMap((id) => say(action, `Say that it serves “${id}”`, id)),
        ],
      };
    }
  },
};

const say = (action: Action, title: string, value: string): Fix[] =>
  addKey(action, title, 'aligns-with', [value], Object.keys(actionSchema.shape));

/** The first values that the organization or, where it names none, the stakeholders pursue. */
function likelyValues(context: Context): string[] {
  const found = new Map<string, string>();
  for (const holder of holdersAround(context))
    for (const id of writtenValues(context, holder)) {
      const value = context.resolve(id);
      if (!found.has(value)) found.set(value, id);
      if (found.size === 3) return [...found.values()];
    }
  return [...found.values()];
}
