import { type Disposable, l10n, window } from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { crashes, rest } from './crashes.ts';

/**
 * Starts the server again whenever it has crashed, in silence: the open texts are sent anew, and their findings come back.
 * Only when it crashes again and again the person hears of it, once.
 */
export function restarting(client: () => BaseLanguageClient): ErrorHandler & Disposable {
  const after = crashes();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    // A message that no longer reached it says nothing about the next server.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const next = after(Date.now());
      if (next === 'start')
        return {
          action: CloseAction.Restart,
          handled: true,
          message: l10n.t('The language server ended and is started again.'),
        };
      timer = setTimeout(
        () =>
          void client()
            .start()
            .catch(() => {}),
        rest,
      );
      if (next === 'tell and rest')
        void window.showWarningMessage(
          l10n.t(
            'Plans are not checked at the moment: what checks them has ended several times in a row. It is tried again every few seconds. “Change Plan: Show Output” says more.',
          ),
        );
      return {
        action: CloseAction.DoNotRestart,
        handled: true,
        message: l10n.t('The language server has ended several times in a row and is started again after a rest.'),
      };
    },
    dispose: () => clearTimeout(timer),
  };
}
