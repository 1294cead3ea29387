import { ViewColumn } from 'vscode';
import { planFor } from '../active-plan.ts';
import type { Previews } from '../preview/previews.ts';

/** Shows the report of the plan beside it, in a panel that stays with this plan. */
export function openLockedPreviewToSide(previews: Previews, uri: unknown): void {
  const plan = planFor(uri);
  if (plan) previews.show(plan, ViewColumn.Beside, true);
}
