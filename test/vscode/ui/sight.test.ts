import assert from 'node:assert/strict';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { ToPreview } from '../../../server/src/protocol.ts';
import { states } from '../../report/states.ts';
import { openPanel, setLooks, show } from './panel-page.ts';
import { chromiumPath } from './workbench.ts';

const report = states['sixty stakeholders'];

describe('the preview and the cursor', () => {
  let browser: Browser;
  let page: Page;

  before('opens a page', async () => {
    browser = await chromium.launch({ executablePath: chromiumPath() });
    page = await openPanel(browser);
    await setLooks(page, 'light', 541);
    await show(page, report);
  });

  after('closes it', () => browser.close());

  const send = async (message: ToPreview) => {
    await page.evaluate((data) => window.postMessage(data, '*'), message);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  };
  const [entries] = report.entries;
  const place = (number: number) => entries?.places[number] ?? assert.fail('There are as many entries.');
  const caret = (number: number, leads: boolean): ToPreview => ({
    type: 'caret',
    file: entries?.file ?? '',
    offset: place(number)[0],
    leads,
  });
  const marked = () => page.locator('[aria-current=location]:visible').first();
  const scrolled = () => page.evaluate(() => window.scrollY);
  const isInSight = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[aria-current=location]')].some((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        return it.checkVisibility() && top >= 0 && bottom <= window.innerHeight;
      }),
    );

  it('scrolls to what shows the entry that the cursor comes into, if that is wanted', async () => {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const bottom = await scrolled();
    await send(caret(3, false));
    assert.ok(Math.abs((await scrolled()) - bottom) < 40, 'Only the mark of the entry needs some room.');
    await send(caret(4, true));
    await marked().waitFor();
    assert.ok(await isInSight());
  });

  it('stays where it is while the cursor stays in the entry', async () => {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const bottom = await scrolled();
    await send({ type: 'caret', file: entries?.file ?? '', offset: place(4)[0] + 3, leads: true });
    assert.equal(await scrolled(), bottom);
  });

  it('tells what the reader scrolls to, and nothing of what moves by itself', async () => {
    const told = () => page.evaluate<{ type: string; span: { start: number } }[]>('window.said.splice(0)');
    await page.waitForTimeout(800);
    await told();
    await page.evaluate(() => window.scrollTo(0, 300));
    await page.waitForTimeout(300);
    assert.deepEqual(await told(), []);
    await page.mouse.move(200, 500);
    await page.mouse.wheel(0, 400);
    await page.waitForFunction('window.said.length > 0');
    const [{ type, span } = assert.fail('Something is told.')] = await told();
    assert.equal(type, 'sight');
    assert.ok(Number.isInteger(span.start));
  });

  for (const language of ['en', 'de'] as const)
    it(`has room for the bar and its button on one line, in every width: ${language}`, async () => {
      const panel = language === 'en' ? page : await openPanel(browser, language);
      if (panel !== page) await show(panel, report);
      const crowded: number[] = [];
      for (let width = 320; width <= 1500; width += width < 640 ? 20 : 60) {
        await setLooks(panel, 'light', width);
        await panel.evaluate((data) => window.postMessage(data, '*'), caret(2, false));
        await panel.locator('.only').waitFor();
        const fits = await panel.locator('nav.bar').evaluate((bar) => {
          const links = [...bar.querySelectorAll('a, summary, .only')].filter((it) => it.checkVisibility());
          const tops = new Set(links.map((it) => Math.round(it.getBoundingClientRect().top)));
          return bar.scrollWidth > bar.clientWidth ? 'too wide' : `lines: ${tops.size}`;
        });
        // German takes two lines on the narrowest of telephones.
        if (fits !== 'lines: 1' && (fits === 'too wide' || language === 'en' || width >= 360)) crowded.push(width);
      }
      assert.deepEqual(crowded, []);
      await setLooks(page, 'light', 541);
    });

  it('shows only what concerns the entry at the cursor, until that is taken back', async () => {
    await send(caret(2, false));
    const places = () => page.locator('.board [data-file]:visible').count();
    const before = await places();
    const button = page.getByRole('button', { name: 'Only this group' });
    await button.focus();
    await page.keyboard.press('Enter');
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    const starts = await page
      .locator('.board [data-file]:visible')
      .evaluateAll((all) => [...new Set(all.map((it) => Number((it as HTMLElement).dataset['start'])))]);
    assert.deepEqual(starts, [place(2)[0]]);
    await send({ type: 'only' });
    assert.equal(await places(), before);
  });
});
