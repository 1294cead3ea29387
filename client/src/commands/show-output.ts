import type { LogOutputChannel } from 'vscode';

/** Shows what the extension and its server have logged; never the text of a plan. */
export function showOutput(output: LogOutputChannel): void {
  output.show(true);
}
