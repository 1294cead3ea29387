import { type FunctionComponent, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { t } from '../text/l10n.ts';
import { AgendaPage } from './agenda/page.tsx';
import type { AgendaView } from './agenda/view.ts';
import { Reveal } from './components/reveal.ts';
import { EverywherePage } from './everywhere/page.tsx';
import type { GroupEverywhere } from './everywhere/view.ts';
import { htmlPage } from './html-page.ts';
import { LoadPage, LoadPicture } from './load/page.tsx';
import type { LoadView } from './load/view.ts';
import css from './portfolio.css';
import { printable } from './printable.ts';

/** Whether a page leads into the texts: on the screen it does, in a file that is passed on it must not name their places. */
export type Leading = 'leads' | 'alone';

/** The load of an organization as one file that needs nothing beside it and runs nothing. */
export const loadToHtml = (load: LoadView, leading: Leading): string =>
  page(t('Load on the organization'), LoadPage, load, leading);

/** What is to be done next in many plans, in the same way. */
export const agendaToHtml = (agenda: AgendaView, leading: Leading): string =>
  page(t('Agenda'), AgendaPage, agenda, leading);

/** All that many plans say of one group, in the same way. */
export const everywhereToHtml = (group: GroupEverywhere, leading: Leading): string =>
  page(t('Everything about {name}', { name: group.name }), EverywherePage, { group }, leading);

function page<Props extends object>(
  title: string,
  content: FunctionComponent<Props>,
  props: Props,
  leading: Leading,
): string {
  const body = h(Reveal.Provider, { value: leading === 'leads', children: h(content, props) });
  return printable(htmlPage(title, css, renderToString(body)));
}

/** The load of an organization as a picture. */
export const loadToSvg = (load: LoadView): string =>
  `${renderToString(h(LoadPicture, load))
    .replaceAll(']]>', ']]&gt;')
    .replace(/[\x00-\x08\x0b-\x1f\ufffe\uffff]/g, '\ufffd')}\n`;
