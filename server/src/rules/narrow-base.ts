import type { Relation } from '../../../schemas/choices.ts';
import { candidates } from '../analysis/candidates.ts';
import { type Stakeholder, sectionPlace } from '../model/plan.ts';
import { count, list } from '../text/words.ts';
import page from './narrow-base.md';
import type { Context, Rule } from './rule.ts';
import { promise } from './shared/base.ts';

export const narrowBase: Rule = {
  name: 'narrow-base',
  severity: 'warning',
  step: 'grow-base',
  needsSupport: true,
  page,

  *check(context) {
    const { allies, depth, grade } = context.base;
    if (grade !== 'narrow') return;
    const side = sideOf(allies);
    const names = list(
      allies.map(({ name }) => name),
      'and',
      5,
    );
    yield {
      at: sectionPlace(context.plan, 'stakeholders'),
      message: `All ${count(depth, 'ally', 'allies')} ${inWords(side)}: narrow base. They are ${names}; what turns one of them away may turn them all. ${advice(context, side)}`,
      related: allies.map(({ at, name }) => ({ at, message: `Ally: ${name}` })),
    };
  },
};

/** What all of the allies have in common. */
interface Side {
  readonly relation: Relation | undefined;
  readonly department: string | undefined;
}

function sideOf(allies: readonly Stakeholder[]): Side {
  const [relation, ...relations] = new Set(allies.map((ally) => ally.relation?.value));
  const [department, ...departments] = new Set(allies.map((ally) => ally.department?.value));
  return {
    relation: relations.length === 0 ? relation : undefined,
    department: departments.length === 0 ? department : undefined,
  };
}

const sides: Readonly<Record<Relation, string>> = {
  above: 'stand above the lead',
  peer: 'are peers of the lead',
  below: 'stand below the lead',
  outside: 'come from outside',
};

const inWords = ({ relation, department }: Side): string =>
  list([...(relation ? [sides[relation]] : []), ...(department ? [`belong to ${department}`] : [])]);

function advice(context: Context, side: Side): string {
  const next = candidates(context.plan, context.responses).find(
    ({ relation, department, stance }) =>
      stance?.value !== 'resistant' &&
      stance?.value !== 'opposed' &&
      (!side.relation || (relation && relation.value !== side.relation)) &&
      (!side.department || (department && department.value !== side.department)),
  );
  return next
    ? `${next.name}, ${promise(context, next)}, could be the first from elsewhere.`
    : 'Look for somebody from elsewhere who gains from the plan.';
}
