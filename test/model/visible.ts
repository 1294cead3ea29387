import type { Document } from '../../server/src/model/document.ts';
import { plainData } from '../../server/src/text/span.ts';

/** All that a document says, as data; what it has kept of earlier versions is its own affair. */
export function visible({ frame: _, versions: __, faults, ...document }: Document) {
  return plainData({ ...document, faults: faults.map(({ fixes, ...fault }) => ({ ...fault, fixes: fixes?.() })) });
}
