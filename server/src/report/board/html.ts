import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Look } from '../components/look.tsx';
import { htmlPage } from '../html-page.ts';
import css from './board.css';
import { BoardPage } from './page.tsx';
import type { BoardView } from './view.ts';

/** The board page as one file that needs nothing beside it and runs nothing. */
export const boardToHtml = (view: BoardView, look?: Look): string =>
  htmlPage(view.title, css, renderToString(h(BoardPage, { view, ...(look && { look }) })), look);
