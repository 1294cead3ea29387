import type { Courses, GrowthPicture } from './picture.ts';

/** How the base of a plan has grown, commit by commit. Plain text throughout. */
export interface GrowthView {
  readonly sentence: string;
  /** Absent while there is nothing to set side by side. */
  readonly picture?: GrowthPicture;
  /** Power for the plan and against it. */
  readonly power?: Courses;
  /** How many errors and warnings were open. */
  readonly findings?: Courses;
  /** The latest first. */
  readonly rows: readonly GrowthRowView[];
}

export interface GrowthRowView {
  /** Year-month-day. */
  readonly day: string;
  /** The commit in short, or that it is the text in the editor. */
  readonly version: string;
  readonly base: string;
  readonly balance: string;
  readonly findings: string;
  /** Why nothing is known of this version, as a sentence. */
  readonly problem?: string;
}
