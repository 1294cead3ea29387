import { type LinkView, linkTo, linkToAction } from '../entry.ts';
import type { Reported } from '../reported.ts';
import type { resourceWords } from '../words.ts';

/** What the actions need, in the order in which it is first needed. */
export interface ResourcesView {
  readonly resources: readonly ResourceView[];
  /** How many more there are. */
  readonly more?: number;
}

export interface ResourceView {
  readonly id: string;
  readonly state: keyof typeof resourceWords;
  readonly neededBy: readonly LinkView[];
  readonly controlledBy: readonly (LinkView & { readonly secures: boolean })[];
}

/** Nothing where no action needs anything. */
export function resourcesView({ analysis: { resources } }: Reported): ResourcesView | undefined {
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
