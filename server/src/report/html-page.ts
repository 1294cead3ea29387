import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { t } from '../text/l10n.ts';
import lookCss from './components/look.css';
import type { Look } from './components/look.tsx';

/** A page as one file that needs nothing beside it and runs nothing; `body` is markup. */
export function htmlPage(title: string, css: string, body: string, look: Look = {}): string {
  const isPlain = Object.keys(look).length === 0;
  return t(
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; {part}base-uri \'none\'; form-action \'none\'">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n{renderToString}\n<style>\n{part2}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n',
    {
      part: look.logo ? t('img-src data:; ') : '',
      renderToString: renderToString(h('title', null, title)),
      part2: isPlain ? css : css + lookCss,
      body,
    },
  );
}
