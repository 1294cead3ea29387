import type { Analysis } from '../../analysis/analysis.ts';
import { type LinkView, linkTo, linkToAction } from './entry.ts';

/** What the actions need, in the order in which it is first needed. */
export interface ResourcesView {
  readonly resources: readonly ResourceView[];
}

export interface ResourceView {
  readonly id: string;
  readonly state: ResourceState;
  readonly neededBy: readonly LinkView[];
  readonly controlledBy: readonly (LinkView & { readonly secures: boolean })[];
}

/** Whether an ally or the lead controls it, somebody else does, or nobody who is named. */
export type ResourceState = 'secured' | 'unsecured' | 'uncontrolled';

/** Nothing where no action needs anything. */
export function resourcesView({ resources }: Analysis): ResourcesView | undefined {
  if (resources.length === 0) return undefined;
  return {
    resources: resources.map(({ id, neededBy, controlledBy, securedBy }) => ({
      id,
      state: securedBy.length > 0 ? 'secured' : controlledBy.length > 0 ? 'unsecured' : 'uncontrolled',
      neededBy: neededBy.map(linkToAction),
      controlledBy: controlledBy.map((stakeholder) => ({
        ...linkTo(stakeholder),
        secures: securedBy.includes(stakeholder),
      })),
    })),
  };
}
