import type pc from 'picocolors';
import { t } from '../../text/l10n.ts';
import { count, list, sentence } from '../../text/words.ts';
import type { FileFindings } from '../checking.ts';
import { tally } from './tally.ts';

/** The last line for people: how many files, and how much was found in them. */
export function summary(files: readonly FileFindings[], colors: ReturnType<typeof pc.createColors>): string {
  const { errors, warnings, infos, hints, accepted } = tally(files);
  const parts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'note'],
    [hints, 'hint'],
  ] as const;
  const counted = parts.filter(([number]) => number > 0).map(([number, name]) => count(number, name));
  const found = accepted > 0 ? [...counted, `${count(accepted, 'finding')} accepted`] : counted;
  const checked = `${sentence(count(files.length, 'file'))} checked`;
  return found.length > 0
    ? colors.bold(`${checked}: ${list(found)}.`)
    : colors.green(t('{checked}: nothing found.', { checked }));
}
