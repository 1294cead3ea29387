import type { CheckedPlans } from '../checking.ts';

/** Everything that a check found, as text for standard output. */
export type Format = (checked: CheckedPlans, style: { readonly colors: boolean }) => string;
