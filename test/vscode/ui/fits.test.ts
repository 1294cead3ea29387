import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { speakIn } from '../../../l10n/index.ts';
import { forPanel } from '../../../server/src/report/panel.ts';
import { reportOf, states } from '../../report/states.ts';
import { themes } from '../../report/themes.ts';
import { barriers, blemishes } from './looks.ts';
import { openPanel, setLooks, show, type Theme } from './panel-page.ts';
import { chromiumPath } from './workbench.ts';

const widths = [320, 541, 900, 1600];

describe('the preview fits', function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;

  before('opens a page', async () => {
    browser = await chromium.launch({ executablePath: chromiumPath() });
    page = await openPanel(browser);
  });

  after('closes it', () => browser.close());

  for (const [name, report] of Object.entries(states))
    it(`into every width, in every theme: ${name}`, async () => {
      const problems: string[] = [];
      await show(page, forPanel(report));
      for (const [width, theme] of name === 'long words' ? [...looks, [700, 'light'] as const] : looks) {
        await setLooks(page, theme, width);
        const here = [...(await blemishes(page)), ...(await barriers(page, rulesFor(theme, width)))];
        problems.push(...here.map((problem) => `${width}, ${theme}: ${problem}`));
      }
      assert.deepEqual(problems, []);
    });
});

describe('tables of words', function () {
  this.timeout(120_000);

  it('are read without scrolling sideways where there is little room', async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath() });
    try {
      const page = await openPanel(browser);
      await show(page, forPanel(reportOf(readFileSync('examples/seniors-program/before.changeplan.yaml', 'utf8'))));
      await setLooks(page, 'light', 345);
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('.scroll:has(.stacks)')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map((it) => it.ariaLabel),
      );
      assert.deepEqual(wide, []);
      assert.ok(await page.locator('.stacks').count());
    } finally {
      await browser.close();
    }
  });
});

describe('the preview fits in German', function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;

  before('opens a page', async () => {
    await speakIn('de');
    browser = await chromium.launch({ executablePath: chromiumPath() });
    page = await openPanel(browser, 'de');
  });

  after('closes it', async () => {
    await speakIn('en');
    await browser.close();
  });

  for (const name of ['seniors-program/before', 'seniors-program/after', 'one-billing-platform/plan'])
    it(`into every width: ${name}`, async () => {
      await show(page, forPanel(reportOf(readFileSync(`examples/${name}.changeplan.yaml`, 'utf8'))));
      const problems: string[] = [];
      // Around the widths from which on more of the bar is shown.
      for (const width of [...widths, 600, 700, 1300]) {
        await setLooks(page, 'light', width);
        problems.push(...(await blemishes(page)).map((problem) => `${width}: ${problem}`));
      }
      assert.deepEqual(problems, []);
    });
});

/** Every width and every theme; every theme in every width takes minutes and is for THOROUGH=1, since widths have no colours. */
const looks = widths.flatMap((width) =>
  (Object.keys(themes) as Theme[])
    .filter((theme) => theme === 'light' || width === 900 || process.env['THOROUGH'])
    .map((theme) => [width, theme] as const),
);

/** All rules where the layout is quite another one; a theme changes colours and nothing else. */
const rulesFor = (theme: Theme, width: number) =>
  theme === 'light' && width < 600 ? undefined : ['color-contrast', 'scrollable-region-focusable'];
