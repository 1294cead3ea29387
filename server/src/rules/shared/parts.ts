/** The smaller step before a large one: a part of an action that needs nobody's support (Anderson: limited changes can be made alone). */

import { actionSchema } from '../../../../schemas/plan.ts';
import { unusedId } from '../../model/ids.ts';
import { addTo } from '../../model/layout.ts';
import type { Action } from '../../model/plan.ts';
import { isJudged } from '../../model/plan.ts';
import type { Fix } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import { placeholder } from '../../text/placeholder.ts';
import type { Context } from '../rule.ts';
import { calledAction } from './called.ts';
import { addEntry } from './fixes.ts';

/** Those that come before the action and that can be done alone. */
export function partsBefore(context: Context, { after }: Action): Action[] {
  return after.flatMap(({ id }) => {
    const part = context.action(id);
    return part?.scope === 'alone' && isJudged(part) ? [part] : [];
  });
}

/** A new action that needs nobody, with this one after it. */
export function beginWithPart({ plan, action: find }: Context, action: Action): Fix[] {
  const isTaken = (id: string) => find(id) !== undefined;
  const wanted = `part-of-${action.id}`;
  const id = unusedId(wanted, wanted, isTaken);
  const title = t(
    'Begin with a part of {action} that needs nobody’s support (an action with scope “alone”, this one “after” it)',
    { action: calledAction(action) },
  );
  const after = addTo(action.document, action.written, 'after', id, Object.keys(actionSchema.shape));
  if (after.length === 0) return [];
  return addEntry(plan, 'actions', title, id, { summary: placeholder, scope: 'alone' }, isTaken).map((fix) => ({
    ...fix,
    edits: [...after, ...fix.edits],
  }));
}
