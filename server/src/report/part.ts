import type { ComponentChildren, JSX } from 'preact';
import type { Checked, Finding } from '../check/check.ts';
import type { Reported } from './reported.ts';

/** One part of the report in all its forms. Its folder holds them; `parts.ts` lists it. */
export interface Part<View> {
  readonly page: Page<View>;
  /** What it shows as plain data, put into words and drawn; `undefined` where there is nothing to show. */
  view(of: Reported): View | undefined;
  /** The same without what nobody can read in a panel, so that a large plan does not make it slow; it says what is left out. */
  panel?(view: View): View;
  /** Its blocks in Markdown, without its heading; an empty one is left out. */
  markdown(view: View): readonly string[];
  /** The part as a picture that can stand alone; `undefined` where there is nothing to draw. */
  picture?(view: View): Pictured | undefined;
  /** What is computed for it, under the names of LANGUAGE section 7. */
  json?(checked: Checked, toJson: (finding: Finding) => unknown): Readonly<Record<string, unknown>>;
}

/** What the panel needs of a part: it draws and computes nothing. */
export interface Page<View> {
  /** What the part is headed, in English: `t` is asked for it where people read it. */
  readonly title: string;
  Content(props: Shown<View>): ComponentChildren;
}

export interface Shown<View> {
  readonly view: View;
}

export interface Pictured {
  /** What is to be seen, in a sentence. */
  readonly sentence: string | undefined;
  /** As the page has it, with its legend. */
  readonly drawing: JSX.Element;
}
