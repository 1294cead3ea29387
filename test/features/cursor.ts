import { type Checked, checkText } from '../../server/src/check/check.ts';
import { world } from '../world.ts';

/** A text with a cursor, written `$0`: no sign of YAML, and short enough to read past. */
export function cursor(marked: string): { checked: Checked; offset: number; text: string } {
  const offset = marked.indexOf('$0');
  if (offset < 0) throw new Error('The text has no $0.');
  const text = marked.replace('$0', '');
  return { checked: checkText('example.changeplan.yaml', text, world), offset, text };
}
