import assert from 'node:assert/strict';
import { type Browser, chromium, type Page } from 'playwright-core';
import { forPanel } from '../../../server/src/report/panel.ts';
import { states } from '../../report/states.ts';
import { openPanel, setLooks, show } from './panel-page.ts';
import { chromiumPath } from './workbench.ts';

const report = forPanel(states['tactics over time']);

describe('work in the picture', () => {
  let browser: Browser;
  let page: Page;
  const foremen = () => page.locator('.positions [data-who=foremen]');
  const said = async () => {
    const all = await page.evaluate<{ type: string; intention?: unknown; of?: unknown }[]>('window.said.splice(0)');
    return all
      .filter(({ type }) => ['intend', 'choose', 'undo', 'redo'].includes(type))
      .map(({ type, intention, of }) => intention ?? of ?? type);
  };

  before('opens a page', async () => {
    browser = await chromium.launch({ executablePath: chromiumPath() });
    page = await openPanel(browser);
    await setLooks(page, 'light', 900);
    await show(page, report);
  });

  after('closes it', () => browser.close());

  beforeEach(() => said());

  it('moves somebody by dragging, and leads nowhere by that', async () => {
    await foremen().dragTo(page.locator('.positions [data-cell="moderate opposed"]').first());
    assert.deepEqual(await said(), [{ kind: 'move', id: 'foremen', power: 'moderate', stance: 'opposed' }]);
  });

  it('moves somebody by keys: picked up, moved, written', async () => {
    await foremen().focus();
    for (const key of ['Space', 'ArrowLeft', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    assert.deepEqual(await said(), [{ kind: 'move', id: 'foremen', power: 'dominant', stance: 'neutral' }]);
  });

  it('takes back and makes again by the keys for it, but for the letters in a field', async () => {
    await foremen().focus();
    for (const key of ['Control+z', 'Control+y', 'Control+Shift+z', 'z']) await page.keyboard.press(key);
    assert.deepEqual(await said(), ['undo', 'redo', 'redo']);
    await page.evaluate(() => document.body.append(document.createElement('input')));
    await page.locator('body > input').press('Control+z');
    await page.evaluate(() => document.querySelector('body > input')?.remove());
    assert.deepEqual(await said(), []);
  });

  it('puts somebody back with Esc, and walks with arrows while nobody is picked up', async () => {
    await foremen().focus();
    for (const key of ['Space', 'ArrowLeft', 'Escape', 'ArrowRight']) await page.keyboard.press(key);
    assert.deepEqual(await said(), []);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-who')), 'council');
  });

  it('asks where to for those who cannot drag', async () => {
    await foremen().focus();
    await page.keyboard.press('m');
    await foremen().click({ button: 'right' });
    const of = { id: 'foremen', name: 'Foremen' };
    assert.deepEqual(await said(), [of, of]);
  });

  it('adds somebody in an empty cell', async () => {
    await page.locator('.positions [data-cell="dominant neutral"] [data-add]').click();
    assert.deepEqual(await said(), [{ kind: 'add', power: 'dominant', stance: 'neutral' }]);
  });

  it('answers a finding', async () => {
    await page.locator('#verdict [data-answer]').first().click();
    const [asked] = await said();
    assert.deepEqual(Object.keys(asked ?? {}), ['rule', 'message']);
  });

  it('has the fixes of a finding as buttons, once they are known', async () => {
    const asks = page.locator('#verdict [data-asks]').first();
    const { rule = '', message = '' } = await asks.evaluate((it) => ({ ...(it as HTMLElement).dataset }));
    await show(page, report);
    await page.waitForFunction('window.said.some(({ type }) => type === "answers")');
    await said();
    const learn = (titles: readonly string[]) =>
      page.evaluate((data) => window.postMessage(data, '*'), {
        type: 'answers',
        of: [{ rule, message }],
        titles: [titles],
      });
    await learn(['Add one', 'Add two', 'Add three', 'Add four']);
    await asks.getByRole('button', { name: 'Other answers …' }).waitFor();
    await asks.getByRole('button', { name: 'Add two' }).click();
    assert.deepEqual(await said(), [{ kind: 'answer', rule, message, title: 'Add two' }]);
    await learn([]);
    await asks.getByRole('button', { name: 'Answer in the text' }).waitFor();
  });

  it('says no finding twice', async () => {
    const told = await page
      .locator('[data-asks]')
      .evaluateAll((all) => all.map((it) => (it as HTMLElement).dataset['message']));
    assert.deepEqual(told, [...new Set(told)]);
  });

  it('ticks a tactic off, and sets the day on which it is due', async () => {
    await page.locator('.timeline [data-done=payroll-talks]').check();
    await page.locator('[data-due=payroll-talks]').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    assert.deepEqual(await said(), [
      { kind: 'done', id: 'payroll-talks' },
      { kind: 'due', id: 'payroll-talks', day: '2026-12-06' },
    ]);
  });

  it('draws a line from one to another', async () => {
    await page.locator('.network [data-person=payroll]').focus();
    await page.keyboard.press('Space');
    await page.locator('.network [data-person=foremen]').focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await said(), [{ kind: 'influence', from: 'payroll', to: 'foremen' }]);
  });

  it('has one stop for Tab in a map, and few on the whole page', async () => {
    assert.equal(await page.locator('.positions :is(button, [role=button]):not([tabindex="-1"])').count(), 1);
  });
});
