/** What has changed in a plan since an earlier version of it. Plain text throughout. */
export interface ChangesView {
  /** What matters most. */
  readonly sentence: string;
  /** Both versions side by side; empty where nothing has changed. */
  readonly rows: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  readonly sections: readonly ChangeSectionView[];
}

export interface ChangeSectionView {
  /** In English. */
  readonly title: string;
  readonly lines: readonly { readonly mark: 'added' | 'gone' | 'changed'; readonly text: string }[];
}
