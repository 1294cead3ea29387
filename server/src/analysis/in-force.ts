import { tacticSchema } from '../../../schemas/plan.ts';
import { type Action, isJudged, isLive, isOpen, type Mention, type Stakeholder, type Tactic } from '../model/plan.ts';
import { mayBeSaid } from '../model/unread.ts';
import { isAgainst } from './ratings.ts';

/**
 * Which tactics answer something (LANGUAGE 3). A tactic is in force for one of its targets while it is open, or done and
 * the target does not resist: what was tried in vain answers nothing. Lists are in the order of the plan.
 */
export interface InForce {
  /** Every tactic that targets the id, whatever its status and whatever it says. */
  readonly towards: (id: string) => readonly Tactic[];
  /** Those in force for the stakeholder, whichever action they serve. */
  readonly for: (stakeholder: Stakeholder) => readonly Tactic[];
  /** Those in force for the stakeholder as far as this action concerns them: they serve all actions, or this one too. */
  readonly forAction: (stakeholder: Stakeholder, action: Action) => readonly Tactic[];
  /** Those that watch the stakeholder, which is enough only where nobody resists. */
  readonly watching: (stakeholder: Stakeholder) => readonly Tactic[];
  /** Whether the tactic counts where this action is concerned, whomever it targets. */
  readonly serves: (tactic: Tactic, action: Action) => boolean;
}

export function inForceIn(
  towards: (id: string) => readonly Tactic[],
  action: (id: string) => Action | undefined,
): InForce {
  const serving = servedBy(action);
  const inForce = (stakeholder: Stakeholder) =>
    towards(stakeholder.id).filter((tactic) => serving.any(tactic) && isInForce(tactic, stakeholder));
  return {
    towards,
    for: inForce,
    forAction: (stakeholder, action) => inForce(stakeholder).filter((tactic) => serving.one(tactic, action)),
    watching: (stakeholder) =>
      isAgainst(stakeholder.stance?.value)
        ? []
        : towards(stakeholder.id).filter(
            (tactic) => isLive(tactic) && tactic.type?.value === 'watch' && serving.any(tactic),
          ),
    serves: serving.one,
  };
}

/**
 * Whether the tactic answers somebody of that stance whom it targets, apart from which actions it serves. To protect one's
 * own people, to seek counsel and to watch answer nobody; neither does a tactic that says nothing.
 */
export function isInForce(tactic: Tactic, { stance }: Pick<Stakeholder, 'stance'>): boolean {
  if (answersNobody(tactic) || saysNothing(tactic)) return false;
  return isOpen(tactic) || (tactic.status === 'done' && !isAgainst(stance?.value));
}

/** What is done for the plan's own people, or not done at all: never an answer to somebody, nor a way to win them. */
export const answersNobody = ({ type }: Tactic): boolean =>
  type?.value === 'protect' || type?.value === 'seek-counsel' || type?.value === 'watch';

/** Whether a live tactic, other than to watch, says nothing of what is done. What cannot be read may say it. */
export function saysNothing(tactic: Tactic): boolean {
  const { type, summary, purpose, offer, evidence, appealsTo, outcome } = tactic;
  if (!isLive(tactic) || type?.value === 'watch' || evidence.length + appealsTo.length > 0) return false;
  if ([summary, purpose, offer, outcome].some((text) => text?.value.trim())) return false;
  return !telling.some((key) => mayBeSaid(tactic, key, tacticKeys));
}

const tacticKeys = Object.keys(tacticSchema.shape);
const telling = ['summary', 'purpose', 'offer', 'evidence', 'appeals-to', 'outcome'];

/** Open, and says what is done. */
export const isTold = (tactic: Tactic): boolean => isOpen(tactic) && !saysNothing(tactic);

/**
 * Which actions a tactic serves: those that it names, or all. One that names only actions which are given up or kept in
 * reserve, or whose actions are all taken out of the plan, serves none. An id that no action has may be a slip for any of
 * them, so that it takes nothing away.
 */
function servedBy(find: (id: string) => Action | undefined) {
  const may = ({ id }: Mention, action?: Action): boolean => {
    const named = find(id);
    return !named || (action ? named.id === action.id : isJudged(named));
  };
  const serves = ({ for: named = [], idle }: Tactic, action?: Action) =>
    !idle && (named.length === 0 || named.some((mention) => may(mention, action)));
  return {
    any: (tactic: Tactic) => serves(tactic),
    one: (tactic: Tactic, action: Action) => serves(tactic, action),
  };
}
