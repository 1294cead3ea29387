/** What messages call people and things: short, and never with what would reach a person. */
import { inQuotes, short } from '../../text/words.ts';
import { holdsEmailAddress, holdsTelephoneNumber } from './contacts.ts';

/** The name, or the id where the name holds an address or a number. */
export const called = ({ id, name }: { readonly id: string; readonly name: string }): string => said(name, id, 40);

/** What an action is called, in quotes. */
export const calledAction = ({ id, summary }: { readonly id: string; readonly summary: string }): string =>
  inQuotes(said(summary, id));

/** The text in at most that many characters; what stands for it where the text is empty or holds an address or a number. */
export function said(text: string, instead: string, most = 60): string {
  const line = text.trim();
  return line === '' || holdsEmailAddress(line) || holdsTelephoneNumber(line)
    ? short(instead, most)
    : short(line, most);
}
