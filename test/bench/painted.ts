import type { CDPSession, Page } from 'playwright-core';
import { checkText } from '../../server/src/check/check.ts';
import { buildReport } from '../../server/src/report/build.ts';
import { forPanel } from '../../server/src/report/panel.ts';
import type { Report } from '../../server/src/report/report.ts';
import { planOf } from '../report/plans.ts';
import { openPanel, setLooks, show, toPanel } from '../vscode/ui/panel-page.ts';
import { world } from '../world.ts';
import { type Bench, leftOut, median, ms, type Result } from './figures.ts';

/** Beside the text on a laptop. */
const WIDTH = 541;

/** The screens of `setLooks`. */
const SCREEN = 900;

/** How much the page of the preview works for a key in a plan of so many stakeholders, and the most that it may, in ms. */
const keys: readonly (readonly [stakeholders: number, goal: number])[] = [
  [60, 50],
  [500, 150],
];

/** How high the preview of a plan of so many stakeholders is, and the most that it may be, in screens. */
const heights: readonly (readonly [stakeholders: number, goal: number])[] = [
  [100, 8],
  [500, 15],
];

/** From the message with a new report until it is painted, in a browser: processor time of the page, and how much there is to scroll. */
export async function painted({ browser, quick }: Bench): Promise<readonly Result[]> {
  const found = await browser();
  if ('missing' in found) return [leftOut('a key until it is painted', found.missing)];
  const { chromium } = await import('playwright-core');
  const running = await chromium.launch({ executablePath: found.command });
  try {
    const page = await openPanel(running);
    await setLooks(page, 'light', WIDTH);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const results: Result[] = [];
    for (const [many, goal] of keys) results.push(await aKey(many, goal, quick ? 4 : 20, page, session));
    for (const [many, goal] of heights) results.push(await height(many, goal, page));
    return results;
  } finally {
    await running.close();
  }
}

async function aKey(many: number, goal: number, rounds: number, page: Page, session: CDPSession): Promise<Result> {
  const text = planOf(many);
  const [before, after] = [text, text.replace(/(name: [^\n]*)/, '$1x')].map(reportOf);
  if (!before || !after) throw new Error('There are two versions.');
  await show(page, after);
  await show(page, before);
  // So that what brings them here is not measured with it.
  await page.evaluate(
    (versions) => Object.assign(window, { versions }),
    [before, after].map((it) => toPanel(it)),
  );
  const costs: number[] = [];
  // What runs for the first time is compiled first.
  for (let round = -4; round < rounds; round++) {
    const start = await worked(session);
    await page.evaluate(paint, Math.abs(round + 1) % 2);
    if (round >= 0) costs.push((await worked(session)) - start);
  }
  const what = `a key in ${many} stakeholders until it is painted: the page’s processor time`;
  return { what, value: median(costs), unit: 'ms', goal, detail: `worst ${ms(Math.max(...costs))}, ${WIDTH} px wide` };
}

/** Runs in the page: one of the versions arrives, and is on the screen two frames later. */
async function paint(version: number): Promise<void> {
  const { versions } = window as unknown as { readonly versions: readonly unknown[] };
  window.postMessage(versions[version], '*');
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await new Promise((done) => setTimeout(done));
}

async function height(many: number, goal: number, page: Page): Promise<Result> {
  await show(page, reportOf(planOf(many)));
  const pixels = await page.evaluate(() => document.documentElement.scrollHeight);
  const what = `the preview of ${many} stakeholders, in screens`;
  return { what, value: pixels / SCREEN, unit: '', goal, detail: `${pixels} px, ${WIDTH} px wide` };
}

/**
 * What the main thread of the page has worked so far, in milliseconds of processor time: scripts, styles, layout and painting;
 * without what it did for us who measure.
 */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return (of('TaskDuration') - of('DevToolsCommandDuration')) * 1000;
}

/** As the server sends it. */
const reportOf = (text: string): Report =>
  forPanel(buildReport(checkText('file:///w/p.changeplan.yaml', text, world), world.today));
