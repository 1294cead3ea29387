import type { ComponentChildren } from 'preact';
import { t } from '../../text/l10n.ts';
import { pageKeys, pages } from '../pages.ts';
import type { PartKey } from '../parts.ts';
import type { Report } from '../report.ts';
import { Bar } from './bar.tsx';
import { Header } from './header.tsx';
import type { Look } from './look.tsx';
import { inLook } from './look.tsx';
import { Reveal } from './reveal.ts';
import { Section } from './section.tsx';
import { Unread } from './unread.tsx';

interface Props {
  readonly report: Report;
  readonly reveal?: boolean;
  /** Without the bar that leads to the parts, for a page that is itself a part of another one. */
  readonly part?: boolean;
  /** How a page of the house looks, which goes out; the panel has none. */
  readonly look?: Look;
  /** Parts that only the panel has; they come behind the map. */
  readonly children?: ComponentChildren;
  /** What only the panel has above all parts, and below them. */
  readonly above?: ComponentChildren;
  readonly below?: ComponentChildren;
}

/** The whole page, for the panel and for the HTML file. Its looks are in `report.css`. */
export function ReportPage({ report, reveal = false, part = false, look, children, above, below }: Props) {
  const there = pageKeys.filter((key) => report[key] !== undefined);
  const rest = there.filter((key) => !beside.includes(key) && key !== 'positions');
  return (
    <Reveal.Provider value={reveal}>
      <main {...inLook('report', look)}>
        {!part && report.verdict && (
          <a class="skip" href="#verdict">
            {t('Skip to what to do next')}
          </a>
        )}
        <Header title={report.title} purpose={report.purpose} look={look} />
        {report.caution && <p class="note">{report.caution}</p>}
        <Unread entries={report.unread} />
        {above}
        {!part && there.length > 1 && <Bar report={report} />}
        <div class={report.positions ? 'two' : 'one'}>
          <div class="beside">
            {there
              .filter((key) => beside.includes(key))
              .map((key) => (
                <Part key={key} of={key} report={report} led={!part} />
              ))}
          </div>
          {report.positions && <Part of="positions" report={report} led={!part} />}
        </div>
        {children}
        {rest.map((key) => (
          <Part key={key} of={key} report={report} led={!part} />
        ))}
        {below}
        {look?.footer && <footer dir="auto">{look.footer}</footer>}
      </main>
    </Reveal.Provider>
  );
}

/** What stands beside the map where there is room, and above it elsewhere. */
const beside: readonly PartKey[] = ['start', 'outlook', 'verdict'];

interface PartProps {
  readonly of: PartKey;
  readonly report: Report;
  /** Whether the bar leads there. */
  readonly led: boolean;
}

function Part({ of, report, led }: PartProps) {
  const { title, Content } = pages[of];
  const view = report[of];
  if (view === undefined) return null;
  return (
    <Section title={t(title)} id={led ? of : undefined} folded={foldedIn(report, of)}>
      <Content view={view} />
    </Section>
  );
}

/** With more people than these, what stands below the map and the values is folded: nobody reads fifty screens. */
const MANY = 24;

const neverFolded: readonly PartKey[] = ['start', 'outlook', 'verdict', 'positions', 'alignment'];

/** What a part says in one line where it is folded. */
function foldedIn(report: Report, key: PartKey): string | undefined {
  const people = (report.positions?.stakeholders.length ?? 0) + (report.positions?.more ?? 0);
  if (people <= MANY || neverFolded.includes(key)) return undefined;
  const view: unknown = report[key];
  return typeof view === 'object' && view !== null && 'sentence' in view ? `${view.sentence}` : '';
}
