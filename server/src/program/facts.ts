import { analyze } from '../analysis/analysis.ts';
import { factsOf, type PlanFacts } from '../analysis/shared-groups.ts';
import type { Document } from '../model/document.ts';
import { readPlan, usesIn } from '../model/read.ts';
import type { Files } from '../workspace/files.ts';
import { configuredFor, load, type ReadDocument } from '../workspace/load.ts';

/**
 * What a plan says of groups that it shares with other plans, called by their ids. `undefined` of what shares nothing: an
 * organization file, or a plan that uses none.
 */
export async function factsIn(document: Document, files: Files, read: ReadDocument): Promise<PlanFacts | undefined> {
  if (usesIn(document).length === 0) return undefined;
  const quiet: Files = { ...files, remotes: async () => undefined, tracking: async () => undefined };
  const configured = await configuredFor(document.file, quiet, read);
  const { used, settings } = await load(document, quiet, read, 'ids', configured);
  const { plan } = readPlan(document, used);
  return plan.kind === 'plan' ? factsOf(analyze(plan, settings.values)) : undefined;
}
