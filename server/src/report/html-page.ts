import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { spoken } from '../text/l10n.ts';
import lookCss from './components/look.css';
import type { Look } from './components/look.tsx';

/** A page as one file that needs nothing beside it and runs nothing; `body` is markup. */
export function htmlPage(title: string, css: string, body: string, look: Look = {}): string {
  const isPlain = Object.keys(look).length === 0;
  return `<!doctype html>
<html lang="${spoken()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; ${look.logo ? 'img-src data:; ' : ''}base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${renderToString(h('title', null, title))}
<style>
${isPlain ? css : css + lookCss}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
