/** What the rules about faults of the text have in common. */
import type { Fault } from '../../model/fault.ts';
import type { Draft } from '../rule.ts';
import { withoutContacts } from './contacts.ts';

/** What one rule tells of all that reading the text has found. */
export function* draftsOf(faults: readonly Fault[], rule: Fault['rule']): Iterable<Draft> {
  for (const { rule: by, at, message, related, fixes } of faults)
    if (by === rule)
      yield { at, message: withoutContacts(message), ...(fixes && { fixes }), ...(related && { related }) };
}
