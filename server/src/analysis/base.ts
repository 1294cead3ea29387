import { type Relation, relations } from '../../../schemas/choices.ts';
import type { Plan, Stakeholder } from '../model/plan.ts';
import type { Pursued } from './values.ts';

/** How deep and wide the support is, from none to broad. */
export const grades = ['none', 'shallow', 'narrow', 'broad'] as const;
export type Grade = (typeof grades)[number];

/** LANGUAGE 4.5, after Biggers: one or two supporters are a shallow root system; connections in more directions hold. */
export interface Base {
  /** Stakeholders other than the lead whose stance is `ally`, in the order of the plan. */
  readonly allies: readonly Stakeholder[];
  readonly depth: number;
  /** Number of allies in each relation that an ally states. */
  readonly directions: Readonly<Record<Relation, number>>;
  /** Number of allies in each department that an ally states, in the order of the plan. */
  readonly departments: ReadonlyMap<string, number>;
  readonly grade: Grade;
}

/** Whose values the grade looks at. */
export interface ValuesAround {
  readonly of: (stakeholder: Stakeholder) => Pursued | undefined;
  readonly organization: Pursued | undefined;
}

/** Acts for the plan; the lead is never its own ally. */
export function isAlly({ lead }: Pick<Plan, 'lead'>, { id, stance }: Pick<Stakeholder, 'id' | 'stance'>): boolean {
  return id !== lead?.value && stance?.value === 'ally';
}

export function baseOf(plan: Pick<Plan, 'stakeholders' | 'lead'>, values: ValuesAround): Base {
  const allies = plan.stakeholders.filter((stakeholder) => isAlly(plan, stakeholder));
  const departments = new Map<string, number>();
  for (const { department } of allies)
    if (department) departments.set(department.value, (departments.get(department.value) ?? 0) + 1);
  const inRelation = (relation: Relation) => allies.filter((ally) => ally.relation?.value === relation).length;
  const directions = Object.fromEntries(
    (Object.keys(relations) as Relation[]).map((relation) => [relation, inRelation(relation)]),
  );
  return {
    allies,
    depth: allies.length,
    directions: directions as Base['directions'],
    departments,
    grade: gradeOf(allies, values),
  };
}

/** Three allies or more are narrow support while they all come from one place, or all stand for one cause of their own. */
function gradeOf(allies: readonly Stakeholder[], values: ValuesAround): Grade {
  if (allies.length === 0) return 'none';
  if (allies.length <= 2) return 'shallow';
  const [first] = allies;
  const oneRelation = first?.relation && allies.every(({ relation }) => relation?.value === first.relation?.value);
  const oneDepartment =
    first?.department && allies.every(({ department }) => department?.value === first.department?.value);
  return oneRelation || oneDepartment || haveOneCause(allies, values) ? 'narrow' : 'broad';
}

/** Whether all hold the same single terminal value, and the organization does not pursue it. */
function haveOneCause(allies: readonly Stakeholder[], { of, organization }: ValuesAround): boolean {
  const causes = allies.map((ally) => of(ally)?.terminal);
  if (causes.some((terminal) => terminal?.size !== 1)) return false;
  const [cause, other] = new Set(causes.flatMap((terminal) => [...(terminal ?? [])]));
  return (
    cause !== undefined &&
    other === undefined &&
    !organization?.terminal.has(cause) &&
    !organization?.instrumental.has(cause)
  );
}
