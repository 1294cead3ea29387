import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Look } from '../components/look.tsx';
import { htmlPage } from '../html-page.ts';
import { PaperPage } from './page.tsx';
import css from './paper.css';
import type { Paper } from './paper.ts';
import scale from './scale.css';

/** The page as one file that needs nothing beside it and runs nothing. */
export const paperToHtml = (paper: Paper, look: Look = {}): string =>
  htmlPage(paper.title, paper.scale ? css + scale : css, renderToString(h(PaperPage, { paper, look })), look);
