import * as z from 'zod';
import { configurationName } from '../check/configuration.ts';
import { t } from '../text/l10n.ts';
import { byText } from '../text/order.ts';
import { planName, Unreadable } from '../workspace/files.ts';
import type { FileFindings } from './checking.ts';
import { type Counts, countsOf, keyOf } from './counts.ts';
import { type Io, UsageError } from './io.ts';
import { deliver } from './output.ts';
import { printableJson } from './printable.ts';

/** Findings that a team has agreed to live with for now, in a file of its own. */
const shape = z.object({
  version: z.literal(1),
  findings: z.array(
    z.object({ path: z.string(), rule: z.string(), subject: z.string(), count: z.int().nonnegative() }),
  ),
});

/** What the file lists. Throws a `UsageError` when it is not there or is no such list. */
export async function knownFromBaseline(path: string, { files }: Io): Promise<Counts> {
  const text = await files.read(files.at(path)).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(
      t('The baseline {path} {message}. --write-baseline writes it.', { path, message: error.message }),
    );
  });
  const counts = new Map<string, number>();
  for (const { path: of, count, ...finding } of listed(text, path)) {
    const key = keyOf(of, finding);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

function listed(text: string, path: string): z.infer<typeof shape>['findings'] {
  try {
    return shape.parse(JSON.parse(text)).findings;
  } catch {
    throw new UsageError(t('{path} is no baseline: it must be JSON as --write-baseline writes it.', { path }));
  }
}

/** Lists what was found, sorted, so that the file changes only where the findings do. */
export async function writeBaseline(path: string, found: readonly FileFindings[], io: Io): Promise<void> {
  if (planName.test(path) || path.endsWith(configurationName))
    throw new UsageError(t('The baseline would take the place of {path}: name another file.', { path }));
  const findings = [...countsOf(found)].map(([key, count]) => {
    const [of, rule, subject] = JSON.parse(key) as [string, string, string];
    return { path: of, rule, subject, count };
  });
  findings.sort((a, b) => byText(a.path, b.path) || byText(a.rule, b.rule) || byText(a.subject, b.subject));
  await deliver(printableJson({ version: 1, findings }), t('The baseline'), path, io);
}
