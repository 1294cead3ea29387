import assert from 'node:assert/strict';
import { type Browser, chromium, type Page } from 'playwright-core';
import { walkThroughParts } from '../../../client/src/pages/walk.ts';
import { speakIn } from '../../../l10n/index.ts';
import { loadOf } from '../../../server/src/analysis/load.ts';
import { factsOf } from '../../../server/src/analysis/shared-groups.ts';
import { checkText } from '../../../server/src/check/check.ts';
import { agendaView, planAgenda } from '../../../server/src/report/agenda/view.ts';
import { boardView, printBoard } from '../../../server/src/report/boards.ts';
import { everywhereView } from '../../../server/src/report/everywhere/view.ts';
import { exportReport } from '../../../server/src/report/export.ts';
import { goingOutToHtml } from '../../../server/src/report/going-out.ts';
import { loadView } from '../../../server/src/report/load/view.ts';
import { lookOf } from '../../../server/src/report/look.ts';
import { paperOf, printPaper } from '../../../server/src/report/papers.ts';
import { agendaToHtml, everywhereToHtml, loadToHtml } from '../../../server/src/report/portfolio.ts';
import { redact } from '../../../server/src/report/redact.ts';
import { themes } from '../../report/themes.ts';
import { world } from '../../world.ts';
import { barriers, blemishes } from './looks.ts';
import type { Theme } from './panel-page.ts';
import { chromiumPath, givenRunner } from './workbench.ts';

const long = 'Customer service in all eleven branches of the north, Verkehrsinfrastrukturplanungsamt included';
const place = 'file:///w/plans/relocation-of-the-head-office.changeplan.yaml';
const text = `changeplan: 1
title: Move the head office from the hill to the river, with everybody who works there
lead: us
keep-until: 2027-01-31
stakeholders:
  us: { name: We }
  service: { name: "${long}", power: strong, stance: opposed, bears: 1, assessed: 2024-01-01, notes: "${long}", values: { terminal: craft } }
actions:
  move: { summary: Move it all, start: 2026-11-01, due: 2027-06-30, conflicts-with: craft, affects: { service: high, us: low } }
  rest: { summary: "And the rest of ${long}", start: 2027-01-01, due: 2027-02-01, aligns-with: craft, affects: { service: high } }
  later: { summary: Some day, affects: { service: medium } }
tactics:
  talk: { type: negotiate, summary: "Talk to ${long}", targets: service, owner: service, due: 2026-11-01 }
  see: { type: watch, targets: service, due: 2026-11-25 }
  soon: { type: gain-access, summary: "A meeting with ${long}", targets: service, due: 2026-12-04, owner: us }
  far: { type: gain-access, summary: Another one, targets: service, due: 2027-06-01 }
`;
const checked = checkText(place, text, world);
const logo = {
  type: 'svg',
  base64: btoa('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  width: 600,
  height: 60,
} as const;
const look = { logo, accent: 'yellow', footer: `Only inside ${long}` };
const inLook = { ...checked, source: { ...checked.source, look } };
const someone = checked.analysis.stakeholder('service');
const path = 'plans/relocation-of-the-head-office.changeplan.yaml';
const [group] = everywhereView(checked, [{ checked, path }], world.today, 'service');

const pages: Readonly<Record<string, string>> = {
  'what goes out': goingOutToHtml(checkText(place, text.slice(0, text.indexOf('tactics:')), world), world),
  load: loadToHtml(
    loadView(loadOf([factsOf(checked.analysis)]), () => path),
    'leads',
  ),
  agenda: agendaToHtml(
    agendaView([planAgenda(checked, path, world.today, 14, 'carried')], 14, 'two weeks ago'),
    'leads',
  ),
  report: exportReport(inLook, world.today, 'html') ?? '',
  'report without names': exportReport(redact(checked, world, 'letters'), world.today, 'html') ?? '',
  board: printBoard(boardView(inLook, world.today), 'html', undefined, lookOf(inLook)),
  'for those concerned': someone
    ? printPaper(paperOf('concerned', inLook, someone, world.today), 'html', undefined, lookOf(inLook))
    : '',
  everything: group ? everywhereToHtml(group, 'leads') : '',
};

describe('pages that lead into the texts fit', function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;

  before('opens a page', async () => {
    browser = await chromium.launch({ executablePath: chromiumPath() });
    page = await browser.newPage();
  });

  after('closes it', () => browser.close());

  for (const [name, html] of Object.entries(pages))
    it(`into every width, in every theme: ${name}`, async () => {
      const problems: string[] = [];
      // Axe brings a script of its own.
      await page.setContent(html.replace(/<meta http-equiv[^>]*>/, ''));
      for (const [theme, { class: names, ...colours }] of Object.entries(themes) as [Theme, Record<string, string>][])
        for (const width of theme === 'light' ? [320, 760, 1200] : [900]) {
          await page.setViewportSize({ width, height: 900 });
          await page.evaluate(
            ([of, variables]) => {
              document.body.className = of;
              document.documentElement.style.cssText = variables;
            },
            [
              names ?? '',
              ['--vscode-font-size: 13px', ...Object.entries(colours).map((it) => it.join(': '))].join(';'),
            ] as const,
          );
          const here = [...(await blemishes(page)), ...(await barriers(page))];
          problems.push(...here.map((problem) => `${width}, ${theme}: ${problem}`));
        }
      assert.deepEqual(problems, []);
    });

  it('the heads of the board’s map in German: none is parted, and none touches the next', async () => {
    await speakIn('de');
    const html = printBoard(boardView(checkText(place, text, world), world.today), 'html');
    await speakIn('en');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.setContent(html);
    const problems = await page.locator('.map th').evaluateAll((heads) =>
      heads.flatMap((head, index) => {
        const boxOf = (of: Element | undefined) => {
          const range = document.createRange();
          if (of) range.selectNodeContents(of);
          return range.getBoundingClientRect();
        };
        const [box, next] = [boxOf(head), boxOf(heads[index + 1])];
        const parted = box.height > 20 && !head.textContent?.includes(' ');
        const touches = heads[index + 1] && next.top === box.top && next.left > box.left && next.left - box.right < 2;
        return parted || touches ? [head.textContent] : [];
      }),
    );
    assert.deepEqual(problems, []);
  });

  for (const width of [320, 700, 1000, 1400, 2200])
    it(`when they are presented, a part at a time, ${width} wide`, async () => {
      await page.setViewportSize({ width, height: 900 });
      await page.setContent((pages['board'] ?? '').replace(/<meta http-equiv[^>]*>/, ''));
      await page.evaluate(walkThroughParts);
      const parts = await page.locator('[data-part]').count();
      const problems: string[] = [];
      for (let part = 1; part <= parts; part++) {
        await page.screenshot({ path: `${givenRunner().screenshots}/present ${width} ${part}.png` });
        problems.push(...(await blemishes(page)).map((problem) => `${part}: ${problem}`));
        await page.keyboard.press('ArrowRight');
      }
      assert.ok(parts > 2);
      assert.deepEqual(problems, []);
    });
});
