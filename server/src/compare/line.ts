/** What a comparison says, as plain text. */
export interface Section {
  /** In English: it is asked for where it is shown. */
  readonly title: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly mark: 'added' | 'gone' | 'changed';
  readonly text: string;
}

/** One line of the table that sets both versions side by side. */
export interface Row {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}
