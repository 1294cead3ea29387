import type { World } from '../check/check.ts';
import { t } from '../text/l10n.ts';
import { knownFromBaseline, writeBaseline } from './baseline.ts';
import type { CheckedPlans } from './checking.ts';
import { type Counts, keyOf } from './counts.ts';
import { type Io, UsageError } from './io.ts';
import { ruleNamed } from './rule-named.ts';
import { foundAt } from './since.ts';
import type { Order, Told } from './told.ts';

/** Which of the findings the author wants to hear of. */
export interface Choice {
  /** Names of rules; absent: all. */
  readonly rule?: readonly string[];
  /** A revision: only what was not found there. */
  readonly since?: string;
  /** A file that lists findings: only what it does not list. */
  readonly baseline?: string;
  /** What is found is written into that file instead. */
  readonly writeBaseline?: true;
}

/**
 * What is left of a check after the author's choice. What keeps a text from being read is always left. Throws a
 * `UsageError` for a rule, a revision or a file that is not there.
 */
export async function reported(
  checked: CheckedPlans,
  choice: Choice,
  order: Pick<Order, 'names' | 'configuration'>,
  world: World,
  io: Io,
): Promise<CheckedPlans> {
  const { rule, since, baseline } = choice;
  if (choice.writeBaseline && baseline === undefined)
    throw new UsageError(t('--write-baseline goes with --baseline: the file to write.'));
  const wanted = rule && new Set(rule.map((name) => ruleNamed(name).name));
  let left = wanted ? keeping(checked, () => (finding) => wanted.has(finding.rule)) : checked;
  if (since !== undefined) left = unlessKnown(left, await foundAt(since, order, world, io));
  if (baseline === undefined) return left;
  if (!choice.writeBaseline) return unlessKnown(left, await knownFromBaseline(baseline, io));
  await writeBaseline(baseline, left.files, io);
  return keeping(left, () => () => false);
}

/** Without as many of each as were known; of several alike, the first by position are the old ones. */
function unlessKnown(checked: CheckedPlans, known: Counts): CheckedPlans {
  return keeping(checked, (path) => {
    const seen = new Map<string, number>();
    return (finding) => {
      const key = keyOf(path, finding);
      const number = (seen.get(key) ?? 0) + 1;
      seen.set(key, number);
      return number > (known.get(key) ?? 0);
    };
  });
}

function keeping(checked: CheckedPlans, which: (path: string) => (finding: Told) => boolean): CheckedPlans {
  const files = checked.files.map((file) => {
    const isKept = which(file.path);
    return { ...file, findings: file.findings.filter((finding) => isKept(finding) || keepsFromReading(finding)) };
  });
  return { ...checked, files };
}

/** Nothing may pass that was not read. */
const keepsFromReading = ({ rule }: Told): boolean => rule === 'syntax';
