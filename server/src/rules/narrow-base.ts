import type { Relation } from '../../../schemas/choices.ts';
import { candidates } from '../analysis/candidates.ts';
import { type Stakeholder, sectionPlace } from '../model/plan.ts';
import { t, texts } from '../text/l10n.ts';
import { list, numberInWords } from '../text/words.ts';
import page from './narrow-base.md';
import type { Context, Rule } from './rule.ts';
import { mayHaveMoreAllies, promise } from './shared/base.ts';
import { called } from './shared/called.ts';

export const narrowBase: Rule = {
  name: 'narrow-base',
  severity: 'warning',
  step: 'grow-base',
  needsSupport: true,
  page,

  *check(context) {
    const { allies, depth, grade } = context.base;
    if (grade !== 'narrow' || mayHaveMoreAllies(context)) return;
    const side = sideOf(allies);
    yield {
      at: sectionPlace(context.plan, 'stakeholders'),
      message: t(
        'All {number} allies {side}: narrow base. They are {who}; what turns one of them away may turn them all. {advice}',
        {
          number: numberInWords(depth),
          side: sideInWords(side),
          who: list(allies.map(called), 'and', 5),
          advice: advice(context, side),
        },
      ),
      related: allies.map((ally) => ({ at: ally.at, message: t('Ally: {who}', { who: called(ally) }) })),
    };
  },
};

/** What all of the allies have in common. */
interface Side {
  readonly relation: Relation | undefined;
  readonly department: string | undefined;
  /** The one value that each of them works for, as the first writes it, where they share neither of the others. */
  readonly cause: string | undefined;
}

function sideOf(allies: readonly Stakeholder[]): Side {
  const [relation, ...relations] = new Set(allies.map((ally) => ally.relation?.value));
  const [department, ...departments] = new Set(allies.map((ally) => ally.department?.value));
  const shared = {
    relation: relations.length === 0 ? relation : undefined,
    department: departments.length === 0 ? department : undefined,
  };
  const onePlace = shared.relation !== undefined || shared.department !== undefined;
  return { ...shared, cause: onePlace ? undefined : allies[0]?.values.terminal[0]?.id };
}

const sides: Readonly<Record<Relation, string>> = texts({
  above: 'stand above the lead',
  peer: 'are peers of the lead',
  below: 'stand below the lead',
  outside: 'come from outside',
});

/** Verbs with what belongs to them, behind who does it. */
const sideInWords = ({ relation, department, cause }: Side): string =>
  list([
    ...(relation ? [t(sides[relation])] : []),
    ...(department ? [t('belong to {department}', { department })] : []),
    ...(cause ? [t('work for {cause} alone, which the organization does not pursue', { cause })] : []),
  ]);

function advice(context: Context, side: Side): string {
  const next = candidates(context).find(
    (stakeholder) =>
      (!side.relation || (stakeholder.relation && stakeholder.relation.value !== side.relation)) &&
      (!side.department || (stakeholder.department && stakeholder.department.value !== side.department)) &&
      (!side.cause || worksForMore(context, stakeholder, side.cause)),
  );
  return next
    ? t('{who}, {promise}, could be the first from elsewhere.', {
        who: called(next),
        promise: promise(context, next),
      })
    : t('Look for somebody from elsewhere who gains from the plan.');
}

const worksForMore = ({ resolve }: Context, { values }: Stakeholder, cause: string): boolean =>
  values.terminal.some(({ id }) => resolve(id) !== resolve(cause));
