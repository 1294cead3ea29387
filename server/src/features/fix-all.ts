import type { Finding } from '../check/check.ts';
import { applyEdits, type Edit, type Fix } from '../text/edit.ts';

/** As often as fixes may call for further fixes before they are taken for going round in circles. */
const passes = 10;

/**
 * The text of a file after all its safe fixes, applied again and again until none is left. What overlaps waits for the
 * next pass. `findingsIn` checks a text of that file.
 */
export async function fixAll(
  file: string,
  text: string,
  findingsIn: (text: string) => Promise<readonly Finding[]>,
): Promise<string> {
  let fixed = text;
  for (let pass = 0; pass < passes; pass++) {
    const fixes = safeFixes(file, await findingsIn(fixed));
    const next = applyEdits(
      fixed,
      fixes.flatMap(({ edits }) => edits),
    );
    if (next === fixed) return fixed;
    fixed = next;
  }
  return fixed;
}

/** The first safe fix of each finding, but for those that touch what an earlier one changes. */
export function safeFixes(file: string, findings: readonly Finding[]): Fix[] {
  const taken: Fix[] = [];
  const edits: Edit[] = [];
  for (const { fixes, accepted } of findings) {
    const fix = accepted ? undefined : fixes().find(({ safe }) => safe);
    if (!fix?.edits.every((edit) => edit.at.file === file && !edits.some((other) => overlap(edit, other)))) continue;
    taken.push(fix);
    edits.push(...fix.edits);
  }
  return taken;
}

const overlap = (a: Edit, b: Edit) => a.at.start <= b.at.end && b.at.start <= a.at.end;
