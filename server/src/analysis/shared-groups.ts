/** What one plan says that concerns others: of groups that several plans share, plain and narrow (LANGUAGE 4.16). */
import type { Depth, Power } from '../../../schemas/choices.ts';
import { isOpen, type Stakeholder } from '../model/plan.ts';
import { plainData, type Span } from '../text/span.ts';
import type { Analysis } from './analysis.ts';

export interface PlanFacts {
  /** The name of the plan’s file. */
  readonly file: string;
  readonly title: string;
  /** The organization files that it uses. */
  readonly used: readonly string[];
  readonly groups: readonly GroupFacts[];
  readonly touches: readonly Touch[];
  readonly appeals: readonly Appeal[];
}

/** A stakeholder, known by the file that it is shared through and its id. */
export interface GroupFacts {
  /** The organization file that declares it, the farthest of several; else the plan itself. */
  readonly file: string;
  readonly id: string;
  readonly name: string;
  /** Deep changes that it can bear at once. */
  readonly bears?: number;
  readonly power?: Power;
  readonly powerAt?: Span;
}

/** A judged action that changes the work of a group. */
export interface Touch {
  readonly group: string;
  readonly action: string;
  readonly summary: string;
  readonly depth: Depth;
  readonly start?: string;
  readonly due?: string;
  /** The group’s key in `affects`. */
  readonly at: Span;
}

/** A value that an open tactic appeals to with a group, resolved. */
export interface Appeal {
  readonly group: string;
  readonly value: string;
  readonly tactic: string;
  readonly summary: string;
  readonly at: Span;
}

/** What tells a group from all others. */
export const groupKey = ({ file, id }: Pick<GroupFacts, 'file' | 'id'>): string => `${file}\n${id}`;

export function factsOf({ plan, actions, resolve, stakeholder }: Analysis): PlanFacts {
  const keyOf = (id: string) => {
    const found = stakeholder(id);
    return found && groupKey({ file: homeOf(found), id });
  };
  const facts: PlanFacts = {
    file: plan.document.file,
    title: plan.title?.value.trim() ?? '',
    used: plan.used.map(({ document }) => document.file),
    groups: plan.stakeholders.map((it) => ({
      file: homeOf(it),
      id: it.id,
      name: it.name,
      ...(it.bears && { bears: it.bears.value }),
      ...(it.power && { power: it.power.value, powerAt: it.power.at }),
    })),
    touches: actions.flatMap(({ id, summary, start, due, affects }) =>
      affects.flatMap(({ id: affected, depth, at }) => {
        const group = keyOf(affected);
        if (!group || !depth) return [];
        const days = { ...(start && { start: start.value }), ...(due && { due: due.value }) };
        return [{ group, action: id, summary, depth: depth.value, ...days, at }];
      }),
    ),
    appeals: plan.tactics.filter(isOpen).flatMap(({ id, summary, targets, appealsTo }) =>
      targets.flatMap((target) => {
        const group = keyOf(target.id);
        return (group ? appealsTo : []).map((value) => ({
          group: group ?? '',
          value: resolve(value.id),
          tactic: id,
          summary: summary?.value.trim() || id,
          at: value.at,
        }));
      }),
    ),
  };
  return plainData(facts);
}

/** What other plans read of that: neither names nor places, which change with nearly each key. */
export function forOthers({ file, used, groups, touches, appeals }: PlanFacts): PlanFacts {
  const somewhere = (at: Span | undefined): Span => ({ file: at?.file ?? file, start: 0, end: 0 });
  return {
    file,
    title: '',
    used,
    groups: groups
      .filter((group) => group.file !== file)
      .map(({ powerAt, ...group }) => ({ ...group, name: '', ...(powerAt && { powerAt: somewhere(powerAt) }) })),
    touches: touches.map((touch) => ({ ...touch, at: somewhere(undefined) })),
    appeals: appeals.map((appeal) => ({ ...appeal, at: somewhere(undefined) })),
  };
}

/** The file that several plans know the stakeholder by. */
export const homeOf = ({ at, farther }: Pick<Stakeholder, 'at' | 'farther'>): string => farther.at(-1)?.file ?? at.file;

/** Whether both use one of the same organization files. */
export const shares = (one: Pick<PlanFacts, 'used'>, other: Pick<PlanFacts, 'used'>): boolean =>
  one.used.some((file) => other.used.includes(file));
