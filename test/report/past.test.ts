import assert from 'node:assert/strict';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { growthView } from '../../server/src/compare/panel.ts';
import { standingOf } from '../../server/src/compare/standing.ts';
import { Changes } from '../../server/src/report/changes/page.tsx';
import type { ChangeSectionView } from '../../server/src/report/changes/view.ts';
import { Growth } from '../../server/src/report/growth/page.tsx';
import { checked, plan } from '../compare/lines.ts';
import { words } from './page-text.ts';

const line = (text: string): ChangeSectionView['lines'][number] => ({ mark: 'changed', text });
const changes = (...texts: string[]) =>
  renderToString(
    h(Changes, {
      changes: {
        sentence: 'Changed.',
        rows: [
          { label: 'Base', before: 'none', after: 'shallow, one ally' },
          { label: 'Findings', before: 'none', after: 'none' },
        ],
        sections: [{ title: 'Stakeholders', lines: texts.map(line) }],
      },
    }),
  );
const standing = (...allies: string[]) =>
  standingOf(checked(plan(`stakeholders: { ${allies.map((id) => `${id}: { stance: ally }`).join(', ')} }`)));

describe('the past on the page', () => {
  it('tells what has changed, and what stayed the same', () =>
    assert.match(
      words(changes('vp: stance resistant → neutral')),
      /Changed\. ?Measure ?Last commit ?Now ?Base ?none ?shallow, one ally ?Findings ?none ?the same.*changed: vp: stance resistant → neutral/,
    ));

  it('has no table where nothing has changed', () => {
    const page = renderToString(h(Changes, { changes: { sentence: 'Nothing has changed.', rows: [], sections: [] } }));
    assert.match(words(page), /Nothing has changed\./);
    assert.doesNotMatch(page, /<table/);
  });

  it('folds many changes away', () => {
    assert.doesNotMatch(changes('a', 'b'), /<details>/);
    assert.match(changes(...'abcdefghijklmnop'), /<details><summary>Show them all/);
  });

  it('keeps hostile names what they are', () => assert.doesNotMatch(changes('<img src=x onerror=alert(1)>'), /<img/));

  it('can be hidden', () => assert.match(changes('a'), /<button type="button" class="link" data-hide="changes">/));

  it('draws and lists the growth, also where a version cannot be read', () => {
    const growth = growthView([
      { day: '2026-01-01', version: 'a1', standing: standing() },
      { day: '2026-02-01', version: 'b2', standing: 'is not UTF-8 text' },
      { day: '2026-03-01', version: 'now', standing: standing('x') },
    ]);
    const page = renderToString(h(Growth, { growth }));
    assert.match(page, /aria-label="Number of allies over time"/);
    assert.match(words(page), /2026-03-01 ?now ?one ally, too few to lose one ?0 to 0/);
    assert.match(words(page), /2026-02-01 ?b2 ?The plan is not UTF-8 text\./);
  });
});
