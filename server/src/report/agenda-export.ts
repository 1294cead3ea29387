import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { AgendaPage, type AgendaView } from './agenda/page.tsx';
import { htmlPage } from './html-page.ts';
import css from './load/load.css';

/** The agenda as one file that needs nothing beside it and runs nothing. */
export const agendaToHtml = (agenda: AgendaView): string =>
  htmlPage('Agenda', css, renderToString(h(AgendaPage, agenda)));
