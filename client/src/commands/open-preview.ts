import { ViewColumn } from 'vscode';
import { planFor } from '../active-plan.ts';
import type { Previews } from '../preview/previews.ts';

/** Shows the report of the plan in the same group as the text. */
export function openPreview(previews: Previews, uri: unknown): void {
  const plan = planFor(uri);
  if (plan) previews.show(plan, ViewColumn.Active, false);
}
