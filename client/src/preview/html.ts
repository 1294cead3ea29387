import { Uri, type Webview } from 'vscode';
import { freshNonce } from '../nonce.ts';

/** The page that the panel begins with: it holds nothing of the plan and may load nothing but our script and style. */
export function previewPage(webview: Webview, dist: Uri): string {
  const nonce = freshNonce();
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(dist, name));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Change Plan</title>
<link rel="stylesheet" href="${file('preview.css')}">
</head>
<body>
<div id="root"></div>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}
