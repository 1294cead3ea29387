// `npm run pictures`: takes the pictures of README and walkthrough anew, by day and by night, from a real VS Code and a real
// report. Look at them before you commit them.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { startHost } from './host.mjs';
import { asked, main, root, runNode } from './process.mjs';
import { build, findChromium, installPackages } from './setup.mjs';

const pictures = join(root, 'docs/pictures');
const themes = { light: 'Light 2026', dark: 'Dark 2026' };
const plan = 'seniors-program/before.changeplan.yaml';
const reported = 'car-free-centre/plan.changeplan.yaml';

await main(async () => {
  asked('npm run pictures takes no options.');
  await installPackages();
  await build();
  const scratch = mkdtempSync(join(tmpdir(), 'changeplan-pictures-'));
  cpSync(join(root, 'examples'), join(scratch, 'examples'), { recursive: true });
  const browser = await chromium.launch({ executablePath: await findChromium() });
  try {
    for (const name of Object.keys(themes)) {
      await ofEditor(browser, scratch, name);
      await ofReport(browser, scratch, name);
    }
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
});

async function ofEditor(browser, scratch, theme) {
  const settings = { 'workbench.colorTheme': themes[theme], 'workbench.layoutControl.enabled': false };
  const host = await startHost({ data: join(scratch, theme), extension: root, settings });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(180_000);
  try {
    const examples = join(scratch, 'examples');
    await page.goto(host.address(examples, join(examples, plan)), { timeout: 120_000 });
    // Once the first finding is underlined, and its list of files away, there is all to see.
    await page.locator('.squiggly-warning').first().waitFor();
    await page.keyboard.press('ControlOrMeta+b');
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.press('v');
    const outer = page.locator('iframe.webview.ready:visible').first().contentFrame();
    await outer.frameLocator('iframe#active-frame').locator('h1').waitFor();
    await page.keyboard.press('ControlOrMeta+1');
    await page.mouse.move(0, 0);
    await page.waitForTimeout(3_000);
    await page.screenshot({ path: join(pictures, `editor-${theme}.png`) });
    for (const [index, name] of ['plan', 'preview'].entries()) {
      const box = await page.locator('.editor-group-container').nth(index).boundingBox();
      const clip = { x: box.x, y: box.y, width: box.width, height: Math.min(box.height, 520) };
      const shot = await page.screenshot({ clip });
      writeFileSync(join(pictures, `walkthrough-${name}-${theme}.webp`), await smaller(browser, shot));
    }
  } finally {
    await page.close();
    host.stop();
  }
}

async function ofReport(browser, scratch, theme) {
  const file = join(scratch, 'report.html');
  const command = ['report', join(root, 'examples', reported), '--format', 'html', '--output', file];
  await runNode(join(root, 'dist/cli.js'), command);
  const page = await browser.newPage({ viewport: { width: 1160, height: 1000 }, colorScheme: theme });
  await page.goto(pathToFileURL(file).href);
  const parts = await Promise.all(['base', 'positions'].map((part) => page.locator(`section#${part}`).boundingBox()));
  const [top, bottom] = [Math.min(...parts.map(({ y }) => y)), Math.max(...parts.map(({ y, height }) => y + height))];
  const clip = { x: 0, y: top, width: 1160, height: Math.min(bottom - top, 1300) };
  await page.screenshot({ path: join(pictures, `report-${theme}.png`), clip, fullPage: true });
  await page.close();
}

/** What the extension carries with it is carried by everybody: as WebP, which the browser itself makes of it. */
async function smaller(browser, png) {
  const page = await browser.newPage();
  const data = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.width, picture.height];
    canvas.getContext('2d').drawImage(picture, 0, 0);
    return canvas.toDataURL('image/webp', 0.3);
  }, png.toString('base64'));
  await page.close();
  return Buffer.from(data.replace(/^.*,/, ''), 'base64');
}
