import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Checked, checkText } from '../../../server/src/check/check.ts';
import { type Intention, intend } from '../../../server/src/features/intentions.ts';
import { supposeAnswer } from '../../../server/src/lsp/features/suppose.ts';
import type { FromPreview, Supposed } from '../../../server/src/protocol.ts';
import { buildReport } from '../../../server/src/report/build.ts';
import { forPanel } from '../../../server/src/report/panel.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { world } from '../../world.ts';
import { barriers, blemishes } from './looks.ts';
import { openPanel, setLooks, show, type Theme } from './panel-page.ts';
import { chromiumPath } from './workbench.ts';

const nothing: Supposed = { moves: [] };
const square = `${readFileSync('examples/car-free-centre/plan.changeplan.yaml', 'utf8')}
scenarios:
  council-won: { summary: The council is for it, stakeholders: { council-majority: { stance: ally } } }
`;

describe('what if, in the preview', () => {
  let browser: Browser;
  let page: Page;
  let text = square;

  const check = (): Checked => checkText('file:///square.changeplan.yaml', text, world);
  /** As the extension does with what the panel says. */
  const hear = async (supposed: Supposed) => {
    const checked = check();
    const answer = supposeAnswer(checked, supposed, world.today);
    await show(page, forPanel(buildReport(checked, world.today)), 'square', { supposed, answer });
  };
  const said = () => page.evaluate<FromPreview[]>('window.said.splice(0)');
  /** Answers the last thing that was supposed, and gives it. */
  const supposed = async (): Promise<Supposed> => {
    const last = (await said()).findLast((message) => message.type === 'suppose');
    assert.ok(last, 'Nothing was supposed.');
    await hear(last.supposed);
    return last.supposed;
  };
  const intended = async (): Promise<Intention> => {
    const last = (await said()).findLast((message) => message.type === 'intend');
    assert.ok(last, 'Nothing was intended.');
    return last.intention;
  };
  const write = (intention: Intention) => {
    const done = intend(check(), intention);
    assert.ok('edits' in done);
    text = applyEdits(text, done.edits);
  };
  const choice = () => page.getByLabel('What if:');
  const strip = () => page.getByRole('region', { name: 'Only supposed' });
  const council = () => page.locator('.positions [data-who=council-majority]');
  const differences = () => page.locator('[data-differs]');
  const spoken = (text: RegExp) => page.locator('.spoken[role=status]', { hasText: text }).first();

  before('opens a page', async () => {
    browser = await chromium.launch({ executablePath: chromiumPath() });
    page = await openPanel(browser);
    await setLooks(page, 'light', 900);
  });

  after('closes it', () => browser.close());

  beforeEach(async () => {
    text = square;
    await hear(nothing);
    await said();
  });

  it('offers first that tactics fail one by one, then the scenarios of the plan', async () => {
    const groups = await choice()
      .locator('optgroup')
      .evaluateAll((all) => all.map((it) => it.getAttribute('label')));
    assert.deepEqual(groups, ['If an open tactic fails', 'Scenarios of the plan']);
    const [first] = await choice()
      .locator('option')
      .allInnerTexts()
      .then((all) => all.slice(1));
    assert.match(first ?? '', /^without “/);
  });

  it('shows a scenario with what is different in it, and the plan as it is again', async () => {
    const before = await page.locator('.report').innerText();
    assert.equal(await differences().count(), 0);
    await choice().selectOption({ label: 'The council is for it' });
    assert.deepEqual(await supposed(), { moves: [], scenario: 'council-won' });
    await strip().getByText('The council is for it').waitFor();
    assert.equal(await council().evaluate((it) => it.closest('td')?.dataset['cell']), 'dominant ally');
    assert.equal(await council().getAttribute('aria-description'), 'only supposed');
    assert.ok((await differences().count()) > 3);
    assert.match(await page.locator('section[aria-label="What would change"]').innerText(), /stance neutral → ally/);
    await spoken(/^What if: The council is for it\./).waitFor({ state: 'attached' });
    await strip().getByRole('button', { name: 'Back to the plan as it is' }).click();
    assert.deepEqual(await supposed(), nothing);
    assert.equal(await page.locator('.report').innerText(), before);
    assert.equal(await differences().count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'SELECT');
  });

  it('moves somebody with Alt held down, on top of what is supposed already, and writes nothing', async () => {
    await page.keyboard.down('Alt');
    await council().dragTo(page.locator('.positions [data-cell="dominant supportive"]').first());
    await page.keyboard.up('Alt');
    assert.deepEqual(await supposed(), { moves: [{ id: 'council-majority', stance: 'supportive' }] });
    const paper = page.locator('.positions [data-who=local-paper]');
    await paper.dragTo(page.locator('.positions [data-cell="moderate ally"]').first());
    assert.equal((await supposed()).moves.length, 2);
    await page.keyboard.press('ControlOrMeta+z');
    assert.deepEqual(await supposed(), { moves: [{ id: 'council-majority', stance: 'supportive' }] });
    assert.equal(text, square);
  });

  it('moves somebody by keys alone', async () => {
    await council().focus();
    for (const key of ['Space', 'ArrowRight', 'Alt+Enter']) await page.keyboard.press(key);
    assert.deepEqual(await supposed(), { moves: [{ id: 'council-majority', stance: 'supportive' }] });
    await strip().waitFor();
  });

  it('is kept as a scenario, by keyboard, and shows the same afterwards', async () => {
    await hear({ moves: [{ id: 'council-majority', stance: 'supportive' }] });
    await strip().getByRole('button', { name: 'Keep as scenario' }).focus();
    await page.keyboard.press('Enter');
    write(await intended());
    await hear({ moves: [], scenario: 'council-majority-supportive' });
    assert.match(text, /\n {2}council-majority-supportive: \{ summary: .*stance: supportive/);
    assert.equal(await strip().getByRole('button', { name: 'Keep as scenario' }).count(), 0);
    assert.equal(await council().evaluate((it) => it.closest('td')?.dataset['cell']), 'dominant supportive');
  });

  it('is made the aim of a tactic', async () => {
    await hear({ moves: [{ id: 'council-majority', stance: 'ally' }] });
    const aims = strip().getByRole('button', { name: /^Make “ally” the aim of/ });
    await aims.first().click();
    const intention = await intended();
    assert.equal(intention.kind, 'aim');
    write(intention);
    assert.match(text, /aims-for: ally/);
  });

  it('writes nothing by what else can be done in the picture', async () => {
    await hear({ moves: [], scenario: 'council-won' });
    assert.equal(await page.locator('[data-add]:visible, [data-answer]:visible').count(), 0);
    for (const box of await page.locator('[data-done]').all()) await box.dispatchEvent('change');
    assert.deepEqual(
      (await said()).filter(({ type }) => type === 'intend'),
      [],
    );
  });

  const looks: readonly (readonly [Theme, number])[] = [
    ['light', 900],
    ['dark', 320],
    ['high contrast', 600],
    ['high contrast light', 320],
  ];
  for (const [theme, width] of looks) {
    it(`can be read and used by everybody in a ${theme} theme, ${width} wide`, async () => {
      await setLooks(page, theme, width);
      await hear({ moves: [{ id: 'council-majority', stance: 'ally' }] });
      assert.deepEqual(await barriers(page), []);
      assert.deepEqual(await blemishes(page), []);
      await setLooks(page, 'light', 900);
    });
  }
});
