import { check } from '../../server/src/check/check.ts';
import { defaults, type Settings } from '../../server/src/check/settings.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { applyEdits, type Fix } from '../../server/src/text/edit.ts';
import { world } from '../world.ts';

/** What one rule finds in a text, for what its page cannot show: other days, other files, other settings. */
interface Found {
  /** The text underlined. */
  readonly at: string;
  readonly message: string;
  readonly severity: string;
  readonly fixes: readonly string[];
  /** The plan after the first fix. */
  readonly fixed: string;
}

export function found(
  rule: string,
  text: string,
  { today = world.today, uses = '', settings = {} as Partial<Settings> } = {},
): Found[] {
  const document = readDocument('plan', text);
  const used = uses ? [readDocument('organization', uses)] : [];
  const source = { document, used, unresolved: [], faults: [], settings: { ...defaults, ...settings } };
  return check(source, { ...world, today })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ at, message, severity, fixes }) => ({
      at: (at.file === 'plan' ? text : uses).slice(at.start, at.end),
      message,
      severity,
      fixes: fixes().map(({ title }) => title),
      fixed: apply(text, fixes()[0]),
    }));
}

function apply(text: string, fix: Fix | undefined): string {
  return applyEdits(text, fix?.edits.filter(({ at }) => at.file === 'plan') ?? []);
}
