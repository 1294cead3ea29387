import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Supposing, ToPreview } from '../../../server/src/protocol.ts';
import type { Report } from '../../../server/src/report/report.ts';
import { themes } from '../../report/themes.ts';

export type Theme = keyof typeof themes;

/**
 * The preview's own script and style in a page of their own, with the colours that the editor would give them, and the words
 * of its language.
 */
export async function openPanel(browser: Browser, language: 'en' | 'de' = 'en'): Promise<Page> {
  const page = await browser.newPage();
  const style = Object.entries(themes)
    .map(([, { class: names, ...variables }]) => {
      const colours = Object.entries(variables).map(([name, colour]) => `${name}: ${colour};`);
      return `body.${names.split(' ').join('.')} { ${colours.join(' ')} }`;
    })
    .join('\n');
  await page.setContent(`<!DOCTYPE html>
<html lang="${language}"><head><title>Preview</title>
<style>${readFileSync('dist/preview.css', 'utf8')}</style>
<style>:root { --vscode-font-size: 13px; --vscode-font-family: system-ui, sans-serif; }\n${style}</style>
<script>
  window.said = [];
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => window.said.push(message),
    getState: () => window.kept,
    setState: (state) => { window.kept = state; },
  });
</script></head>
<body class="vscode-light"><div id="root"></div></body></html>`);
  if (language !== 'en') await page.addScriptTag({ content: readFileSync(`dist/preview.${language}.js`, 'utf8') });
  await page.addScriptTag({ content: readFileSync('dist/preview.js', 'utf8') });
  return page;
}

export async function setLooks(page: Page, theme: Theme, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((names) => {
    document.body.className = names;
  }, themes[theme].class);
}

/** As the extension would tell it; waits until it is drawn. */
export async function show(page: Page, report: Report, source = report.title, supposing?: Supposing): Promise<void> {
  // Through JSON, as between server and editor.
  const message = JSON.stringify(toPanel(report, source, supposing));
  await page.evaluate((data) => window.postMessage(JSON.parse(data), '*'), message);
  await page.waitForFunction((title) => document.querySelector('h1')?.textContent === title, report.title);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What the extension says to the panel when there is a new report. */
export const toPanel = (
  report: Report,
  source = report.title,
  supposing: Supposing = { supposed: { moves: [] } },
): ToPreview => ({ type: 'show', source, locked: false, report, past: {}, asked: {}, supposing });
