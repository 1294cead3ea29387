/** What the rules about the values that an argument rests on have in common. */
import { commonGround } from '../../analysis/candidates.ts';
import type { Mention, Tactic } from '../../model/plan.ts';
import type { Fix } from '../../text/edit.ts';
import { list } from '../../text/words.ts';
import type { Context } from '../rule.ts';
import { removeId } from './fixes.ts';
import { targetsOf } from './tactics.ts';

/** What to do about a value that does not carry the argument. */
interface Repair {
  /** The beginning of a sentence. */
  readonly advice: string;
  readonly fixes: () => readonly Fix[];
}

/** Another value, which a target pursues, the actions serve and the tactic does not name yet; else none, if others remain. */
export function repair(context: Context, tactic: Tactic, value: Mention): Repair {
  const named = new Set(tactic.appealsTo.map(({ id }) => context.resolve(id)));
  const ground = targetsOf(context, tactic).flatMap((target) => commonGround(target, context));
  const better = [...new Set(ground)].filter((it) => !named.has(context.resolve(it))).slice(0, 3);
  if (better.length > 0)
    return {
      advice: `Appeal to ${list(better, 'or')}, which they pursue and the plan serves`,
      fixes: () =>
        better.map((it) => ({
          title: `Appeal to “${it}” instead`,
          edits: [{ at: value.at, text: it }],
        })),
    };
  return tactic.appealsTo.length > 1
    ? { advice: 'Leave it out', fixes: () => removeId(tactic, 'appeals-to', value) }
    : { advice: 'Look for a value that both the plan serves and its audience pursues', fixes: () => [] };
}
