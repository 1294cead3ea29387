import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { htmlPage } from './html-page.ts';
import css from './load/load.css';
import { LoadPage, LoadPicture } from './load/page.tsx';
import type { LoadView } from './load/view.ts';

/** The load of an organization as one file that needs nothing beside it and runs nothing. */
export const loadToHtml = (load: LoadView): string =>
  htmlPage('Load on the organization', css, renderToString(h(LoadPage, load)));

/** The same as a picture. */
export const loadToSvg = (load: LoadView): string =>
  `${renderToString(h(LoadPicture, load))
    .replaceAll(']]>', ']]&gt;')
    .replace(/[\x00-\x08\x0b-\x1f\ufffe\uffff]/g, '\ufffd')}\n`;
