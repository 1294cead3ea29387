import type { ComponentChildren } from 'preact';
import { pageKeys, pages } from '../pages.ts';
import type { Report } from '../report.ts';
import { Header } from './header.tsx';
import { Reveal } from './reveal.ts';
import { Section } from './section.tsx';
import { Unread } from './unread.tsx';

interface Props {
  readonly report: Report;
  readonly reveal?: boolean;
  /** Parts that only the panel has; they come first. */
  readonly children?: ComponentChildren;
}

/** The whole page, for the panel and for the HTML file. Its looks are in `report.css`. */
export function ReportPage({ report, reveal = false, children }: Props) {
  return (
    <Reveal.Provider value={reveal}>
      <main class="report">
        <Header title={report.title} purpose={report.purpose} />
        <Unread entries={report.unread} />
        {children}
        {pageKeys.map((key) => {
          const { title, Content } = pages[key];
          const view = report[key];
          return (
            view !== undefined && (
              <Section key={key} title={title}>
                <Content view={view} />
              </Section>
            )
          );
        })}
      </main>
    </Reveal.Provider>
  );
}
