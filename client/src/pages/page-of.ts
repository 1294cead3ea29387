import type { Uri } from 'vscode';
import type { PageState } from '../../../server/src/protocol.ts';

/** What VS Code knows these panels by; `package.json` names it too. */
export const pageType = 'changeplan.page';

/** What a page is about. */
export interface PageOf {
  readonly kind: PageState['kind'];
  /** Of the plan or the folder; absent: all plans that are known. */
  readonly uri?: Uri;
  readonly stakeholder?: string;
}
