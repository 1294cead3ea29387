import type { Described } from '../../../../schemas/describe.ts';
import type { Checked } from '../../check/check.ts';
import type { Document } from '../../model/document.ts';
import type { Place } from '../shared/place.ts';
import type { Layout } from './sketch.ts';

/** The text that is being written, and what is known of it. */
export interface Writing {
  readonly document: Document;
  /** Absent for a configuration. */
  readonly checked?: Checked;
  /** Year-month-day. */
  readonly today: string;
}

/** A place in the text with what the language has there. */
export interface Asked extends Writing {
  readonly place: Place;
  readonly described: Described;
  /** The key of the language that the place is about. */
  readonly key?: string;
  readonly layout: Layout;
  /** Whether somebody asks for a list, or types a word that is looked for; not a mere blank or colon. */
  readonly wanted: boolean;
}
