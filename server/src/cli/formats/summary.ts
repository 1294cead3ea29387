import type pc from 'picocolors';
import { t } from '../../text/l10n.ts';
import { count, list, sentence } from '../../text/words.ts';
import type { FileFindings } from '../checking.ts';
import { tally } from './tally.ts';

/** The last line for people: how many files, and how much was found in them. */
export function summary(files: readonly FileFindings[], colors: ReturnType<typeof pc.createColors>): string {
  const { errors, warnings, infos, hints, accepted } = tally(files);
  const all = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(infos > 0 ? [count(infos, 'note')] : []),
    ...(hints > 0 ? [count(hints, 'hint')] : []),
    ...(accepted > 0 ? [t('{findings} accepted', { findings: count(accepted, 'finding') })] : []),
  ];
  const checked = sentence(count(files.length, 'file'));
  return all.length > 0
    ? colors.bold(t('{files} checked: {findings}.', { files: checked, findings: list(all) }))
    : colors.green(t('{files} checked: nothing found.', { files: checked }));
}
