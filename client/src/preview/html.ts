import { env, Uri, type Webview } from 'vscode';
import { freshNonce } from '../nonce.ts';

/** The page that the panel begins with: it holds nothing of the plan and may load nothing but our script and style. */
export function previewPage(webview: Webview, dist: Uri): string {
  const nonce = freshNonce();
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(dist, name));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const script = (name: string) => `<script nonce="${nonce}" src="${file(name)}"></script>`;
  const isGerman = /^de\b/i.test(env.language);
  return `<!DOCTYPE html>
<html lang="${isGerman ? 'de' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Change Plan</title>
<link rel="stylesheet" href="${file('preview.css')}">
</head>
<body>
<div id="root"></div>
${isGerman ? script('preview.de.js') : ''}
${script('preview.js')}
</body>
</html>`;
}
