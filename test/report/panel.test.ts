import assert from 'node:assert/strict';
import { onceOnly } from '../../server/src/report/once.ts';
import { forPanel } from '../../server/src/report/panel.ts';
import { printPanel, words } from './page-text.ts';
import { planOf } from './plans.ts';
import { reportOf, states } from './states.ts';

describe('the panel', () => {
  const crowd = reportOf(planOf(300));
  const shown = forPanel(crowd);

  it('is shown a plan that people can read as a whole as it is', () => {
    for (const [name, report] of Object.entries(states))
      if (name !== 'sixty stakeholders') assert.deepEqual(forPanel(report), onceOnly(report), name);
  });

  it('takes no more of a larger plan than it can show', () => {
    const size = (report: object) => JSON.stringify(report).length;
    assert.ok(size(shown) < 700_000, `${size(shown)}`);
    assert.ok(size(forPanel(reportOf(planOf(150)))) > size(shown) / 2);
  });

  it('says how many it leaves out', () => {
    const { positions, findings } = shown;
    assert.equal((positions?.stakeholders.length ?? 0) + (positions?.more ?? 0), 300);
    const all = (report: typeof crowd) =>
      (report.findings?.groups ?? []).reduce((sum, { findings: each, more = 0 }) => sum + each.length + more, 0);
    assert.equal(all(shown), all(onceOnly(crowd)));
    assert.ok((findings?.groups ?? []).some(({ more }) => more));
    const page = words(printPanel(shown));
    assert.match(page, /and 200 more stakeholders; the report that you can export has them all/);
    assert.match(page, /The table leaves out 2\d\d groups with less at stake; the report as JSON/);
  });
});
