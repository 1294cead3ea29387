import type { Uri } from 'vscode';
import type { PageState } from '../../../server/src/protocol.ts';

/** What VS Code knows these panels by; `package.json` names it too. */
export const pageType = 'changeplan.page';

/** What a page is about. */
export interface PageOf {
  readonly kind: PageState['kind'];
  readonly uri: Uri;
}
