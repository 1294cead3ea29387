import { type Disposable, type Event, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StaleParams } from '../../../server/src/protocol.ts';
import { type PageOf, pageType } from './page-of.ts';
import type { Pages } from './pages.ts';

/** Pages whose code is loaded with the first of them, or with a panel of an earlier session. */
export interface PagesOnceAsked extends Disposable {
  readonly show: (of: PageOf) => Promise<void>;
}

/** `save` is what the page of what goes out leads to. */
export function pagesOnceAsked(
  server: BaseLanguageClient,
  stale: Event<StaleParams>,
  save: (uri: Uri) => void,
): PagesOnceAsked {
  let loaded: Promise<Pages> | undefined;
  const pages = () => {
    loaded ??= import('./pages.ts').then((it) => new it.Pages(server, stale, save));
    return loaded;
  };
  const restoring = window.registerWebviewPanelSerializer(pageType, {
    deserializeWebviewPanel: async (panel, state: unknown) => (await pages()).restore(panel, state),
  });
  return {
    show: async (of) => (await pages()).show(of),
    dispose: () => {
      restoring.dispose();
      void loaded?.then((it) => it.dispose());
    },
  };
}
