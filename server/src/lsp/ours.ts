import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationName } from '../check/configuration.ts';
import { planName } from '../workspace/files.ts';

/**
 * Whether a document is a plan, a configuration, or a file that plans use: by its language, its name or, where an editor
 * sends all YAML there is, by the key that each of them begins with.
 */
export function isOurs(document: TextDocument): boolean {
  const { uri, languageId } = document;
  if (languageId === 'changeplan' || planName.test(uri) || uri.endsWith(`/${configurationName}`)) return true;
  return /^["']?changeplan["']?[ \t]*:/m.test(document.getText());
}
