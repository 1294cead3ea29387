import type { Checked } from '../check/check.ts';
import type { Name } from '../model/names.ts';
import type { Span } from '../text/span.ts';
import { nameAt, placeOf } from './shared/names.ts';

export interface Highlight {
  readonly at: Span;
  readonly role: Name['role'];
}

/** Every place in the file where the id at the offset stands as it is written there. */
export function highlights(checked: Checked, offset: number): readonly Highlight[] {
  const name = nameAt(checked, offset);
  return checked.analysis.names
    .filter(({ kind, id, at }) => kind === name?.kind && id === name.id && at.file === checked.document.file)
    .map((it) => ({ at: placeOf(it), role: it.role }));
}
