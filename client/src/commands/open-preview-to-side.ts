import { ViewColumn } from 'vscode';
import { planFor } from '../active-plan.ts';
import type { Previews } from '../preview/previews.ts';

/** Shows the report of the plan beside it; the cursor stays in the text. */
export function openPreviewToSide(previews: Previews, uri: unknown): void {
  const plan = planFor(uri);
  if (plan) previews.show(plan, ViewColumn.Beside, false);
}
