import { t, texts } from '../../text/l10n.ts';
import { pageKeys, pages } from '../pages.ts';
import type { PartKey } from '../parts.ts';
import type { Report } from '../report.ts';
import { OnlyThis } from './only.tsx';

/** What the bar calls a part, where that is shorter than its heading. */
const names: Partial<Readonly<Record<PartKey, string>>> = texts({
  start: 'Start',
  verdict: 'Next',
  positions: 'Map',
  grid: 'Interest',
  tactics: 'Time',
  sharedValues: 'Values',
});

/** Those that are there at every width; the others as far as there is room, and under “More”. */
const always: readonly PartKey[] = ['outlook', 'verdict', 'positions', 'findings'];
const often: readonly PartKey[] = ['alignment', 'base', 'tactics'];

/** Stays in sight and leads to the parts of the page. */
export function Bar({ report }: { readonly report: Report }) {
  const there = pageKeys.filter((key) => report[key] !== undefined);
  const number = report.findings?.groups.reduce((sum, { findings, more = 0 }) => sum + findings.length + more, 0);
  return (
    <nav class="bar" aria-label={t('Parts of this page')} data-roving>
      {there.map((key) => (
        <a key={key} href={`#${key}`} class={always.includes(key) ? '' : often.includes(key) ? 'often' : 'seldom'}>
          {nameOf(key)}
          {key === 'findings' && number ? <span class="about"> {number}</span> : null}
        </a>
      ))}
      {there.some((key) => !always.includes(key)) && (
        <details class={namesOfMore(there)}>
          <summary>
            <span>{t('More')}</span>
          </summary>
          <div class="menu">
            {there
              .filter((key) => !always.includes(key))
              .map((key) => (
                <a key={key} href={`#${key}`}>
                  {t(pages[key].title)}
                </a>
              ))}
          </div>
        </details>
      )}
      <OnlyThis />
    </nav>
  );
}

/** With little before it, its list opens towards the other side; with nothing in it that has no room, it is not there. */
function namesOfMore(there: readonly PartKey[]): string {
  const isFirst = there.filter((key) => always.includes(key)).length < 3;
  const isNeeded = there.some((key) => !always.includes(key) && !often.includes(key));
  return ['more', isFirst && 'first', !isNeeded && 'often-not'].filter(Boolean).join(' ');
}

const nameOf = (key: PartKey) => t(names[key] ?? pages[key].title);
