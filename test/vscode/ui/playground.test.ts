import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Download, type Frame, type Page } from 'playwright-core';
import { readRegister } from '../../../server/src/import/read.ts';
import { barriers, blemishes } from './looks.ts';
import { givenRunner } from './workbench.ts';

const company =
  'changeplan: 1\nkind: organization\ntitle: The company\nstakeholders:\n  helpdesk: { name: Those who help }\n';
const billing = `changeplan: 1
title: One bill for everything
purpose: Customers understand what they pay for
uses: company.changeplan.yaml
lead: helpdesk
stakeholders:
  helpdesk: { stance: neutral, power: strong }
  board: { stanse: ally }
`;
/** As registers are: with a column that nobody knows. */
const register = [
  'Who;Influence;Attitude;Remark',
  ...Array.from(
    { length: 60 },
    (_, at) => `Group ${at + 1};${(at % 3) + 1};${['for', 'neutral', 'against'][at % 3]};r${at}`,
  ),
].join('\n');

describe('the playground, from a folder and without a network', () => {
  let browser: Browser;
  let page: Page;
  const beyond: string[] = [];
  const faults: string[] = [];

  before(async () => {
    browser = await chromium.launch({ executablePath: givenRunner().browser });
  });
  after(() => browser?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await page.screenshot({ path: `${givenRunner().screenshots}/failed playground.png` });
    await page.context().close();
  });

  it('shows what is wrong in a text, and the picture follows what is typed', async () => {
    await open();
    await picture().getByRole('heading', { name: 'Spread the Seniors Program' }).waitFor();
    await put({ 'company.changeplan.yaml': company, 'billing.changeplan.yaml': billing });
    await picture().getByRole('heading', { name: 'One bill for everything' }).waitFor();
    // What it uses is read: only the slip is told, not the helpdesk.
    await page.locator('.cm-lintRange-error', { hasText: 'stanse' }).waitFor();
    assert.equal(await page.locator('.cm-lintRange-error', { hasText: 'helpdesk' }).count(), 0);
    await page.getByText('One bill for everything').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' and everybody');
    await picture().getByRole('heading', { name: 'One bill for everything and everybody' }).waitFor();
    assert.deepEqual([beyond, faults], [[], []]);
  });

  it('completes, explains and repairs', async () => {
    await open();
    await put({ 'company.changeplan.yaml': company, 'billing.changeplan.yaml': billing });
    const slip = page.locator('.cm-lintRange-error', { hasText: 'stanse' });
    await slip.click();
    await page.keyboard.press('ControlOrMeta+.');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /stance/ })
      .first()
      .click();
    await slip.waitFor({ state: 'detached' });
    assert.match(await text(), /board: \{ stance: ally \}/);
    await page.locator('.cm-line', { hasText: 'board:' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(', power: do');
    await page.locator('.cm-tooltip-autocomplete', { hasText: 'dominant' }).waitFor();
    await untilSo(() => page.keyboard.press('Tab'), /board: \{ stance: ally, power: dominant \}/);
    await page.locator('.cm-line', { hasText: 'neutral' }).getByText('neutral').hover();
    await page.locator('.cm-tooltip-hover', { hasText: /neutral|neither/i }).waitFor();
    assert.deepEqual([beyond, faults], [[], []]);
  });

  it('says what is wrong where one points at it, with its fixes below, and for the line with the cursor', async () => {
    await open();
    await put({ 'company.changeplan.yaml': company, 'billing.changeplan.yaml': billing });
    const slip = page.locator('.cm-lintRange-error', { hasText: 'stanse' });
    const fix = page.locator('.cm-tooltip').getByRole('button', { name: /stance/ });
    // They come a moment after the finding.
    for (const end = Date.now() + 30_000; Date.now() < end && !(await fix.isVisible()); ) {
      await page.mouse.move(0, 0);
      await slip.hover();
      await fix.waitFor({ timeout: 2000 }).catch(() => {});
    }
    await fix.click();
    await slip.waitFor({ state: 'detached' });
    assert.match(await text(), /board: \{ stance: ally \}/);
    await page.keyboard.press('ControlOrMeta+z');
    await slip.click();
    await page.getByRole('button', { name: 'Fix…' }).click();
    const dialog = page.getByRole('dialog', { name: 'What can be done here' });
    await dialog
      .getByText(/stanse/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    assert.match(await text(), /stanse/);
    assert.deepEqual([beyond, faults], [[], []]);
  });

  it('finds what is opened later, goes to where somebody is said, and renames them in both texts', async () => {
    await open();
    await put({ 'billing.changeplan.yaml': billing });
    const missing = page.locator('.cm-lintRange-error', { hasText: 'company.changeplan.yaml' });
    await missing.waitFor();
    await put({ 'company.changeplan.yaml': company });
    const files = page.getByLabel('Which file');
    await files.selectOption('billing.changeplan.yaml');
    await page.locator('.cm-lintRange-error', { hasText: 'stanse' }).waitFor();
    await missing.waitFor({ state: 'detached' });

    await page.locator('.cm-line', { hasText: 'lead:' }).getByText('helpdesk').click();
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog', { name: 'Rename' });
    await dialog.getByRole('textbox').fill('care');
    await page.keyboard.press('Enter');
    await page.locator('.cm-line', { hasText: 'lead: care' }).waitFor();
    assert.equal(await text(), billing.replaceAll('helpdesk', 'care'));
    await files.selectOption('company.changeplan.yaml');
    assert.equal(await text(), company.replace('helpdesk', 'care'));

    await files.selectOption('billing.changeplan.yaml');
    await page.locator('.cm-line', { hasText: 'uses:' }).getByText('company').click();
    await page.keyboard.press('F12');
    await page.locator('.cm-line', { hasText: 'The company' }).waitFor();
    assert.deepEqual([beyond, faults], [[], []]);
  });

  it('finds files by their names, whatever folders a plan looks for them in, and says what is to be opened', async () => {
    await open();
    const elsewhere = billing.replace('company.change', '../shared/company.change');
    await put({ 'billing.changeplan.yaml': elsewhere });
    const missing = page.locator('.cm-lintRange-error', { hasText: 'company.changeplan.yaml' });
    await missing.waitFor();
    const button = page.getByRole('button', { name: 'Open company.changeplan.yaml, too…' });
    await choose('Open company.changeplan.yaml, too…', { 'company.changeplan.yaml': company });
    await page.locator('.cm-lintRange-error', { hasText: 'stanse' }).waitFor();
    await missing.waitFor({ state: 'detached' });
    await button.waitFor({ state: 'hidden' });
    assert.equal(await text(), elsewhere, 'the plan stays in front');

    await page.locator('.cm-line', { hasText: 'lead:' }).getByText('helpdesk').click();
    await page.keyboard.press('F2');
    await page.getByRole('dialog', { name: 'Rename' }).getByRole('textbox').fill('care');
    await page.keyboard.press('Enter');
    await page.locator('.cm-line', { hasText: 'lead: care' }).waitFor();
    const files = page.getByLabel('Which file');
    await files.selectOption('company.changeplan.yaml');
    assert.equal(await text(), company.replace('helpdesk', 'care'));

    // Both at once, and in front the one that is looked for.
    await put({ 'company.changeplan.yaml': company, 'third.changeplan.yaml': elsewhere.replace('One', 'Another') });
    await picture().getByRole('heading', { name: 'Another bill for everything' }).waitFor();
    await page.locator('.cm-lintRange-error', { hasText: 'stanse' }).waitFor();
    assert.equal(await missing.count(), 0);
    assert.deepEqual([beyond, faults], [[], []]);
  });

  it('writes into the text what is answered in the picture', async () => {
    await open();
    const before = await text();
    await picture().getByRole('button', { name: 'Win Nurses and physicians on the wards as an ally' }).first().click();
    await page.getByText('not saved yet').waitFor();
    assert.notEqual(await text(), before);
    assert.match(await text(), /type: produce-power-relations/);
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByText('not saved yet').waitFor({ state: 'hidden' });
    assert.equal(await text(), before);
  });

  it('takes back what was done in the picture, in whichever text, and does it again, by the keys for that', async () => {
    await open();
    const shared = company.replace('those', '').replace(' }', ', power: strong }');
    const plan = billing.replace(', power: strong', '').replace('stanse', 'stance');
    await put({ 'company.changeplan.yaml': shared, 'billing.changeplan.yaml': plan });
    const files = page.getByLabel('Which file');
    const person = picture().locator('.positions [data-who=board]');
    const saved: string[] = [];
    const move = async (who: string, ...keys: readonly string[]) => {
      await picture().locator(`.positions [data-who=${who}]`).focus();
      for (const key of ['Space', ...keys, 'Enter']) await page.keyboard.press(key);
    };
    const stands = (stance: string) => picture().locator(`[data-cell$=${stance}] [data-who=board]`).waitFor();
    await stands('ally');
    for (const stance of ['supportive', 'neutral']) {
      await move('board', 'ArrowLeft');
      await stands(stance);
    }
    saved.push(await text());
    await person.focus();
    for (const stance of ['supportive', 'ally']) {
      await page.keyboard.press('ControlOrMeta+z');
      await stands(stance);
    }
    assert.equal(await text(), plan);
    for (const key of ['ControlOrMeta+Shift+z', 'ControlOrMeta+y']) await page.keyboard.press(key);
    await stands('neutral');
    assert.equal(await text(), saved[0]);
    // What stands elsewhere is changed there, and taken back there.
    await move('helpdesk', 'ArrowDown');
    await picture().locator('[data-cell^=moderate] [data-who=helpdesk]').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await picture().locator('[data-cell^=strong] [data-who=helpdesk]').waitFor();
    assert.equal(await text(), saved[0]);
    await files.selectOption('company.changeplan.yaml');
    assert.equal(await text(), shared);
    await files.selectOption('billing.changeplan.yaml');

    // What was renamed in two texts is taken back in both, by one key in either.
    await page.locator('.cm-line', { hasText: 'lead:' }).getByText('helpdesk').click();
    await page.keyboard.press('F2');
    await page.getByRole('dialog', { name: 'Rename' }).getByRole('textbox').fill('care');
    await page.keyboard.press('Enter');
    await page.locator('.cm-line', { hasText: 'lead: care' }).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    assert.equal(await text(), saved[0]);
    await files.selectOption('company.changeplan.yaml');
    assert.equal(await text(), shared);
    await page.locator('.cm-content').press('ControlOrMeta+Shift+Z');
    assert.equal(await text(), shared.replace('helpdesk', 'care'));
    await files.selectOption('billing.changeplan.yaml');
    assert.equal(await text(), saved[0]?.replaceAll('helpdesk', 'care'));

    const kept = await downloaded(async () => {
      await person.focus();
      await page.keyboard.press('ControlOrMeta+s');
    });
    assert.equal(kept.bytes.toString(), await text());
    assert.deepEqual([beyond, faults], [[], []]);
  });

  it('makes a plan of a register with sixty rows, and gives it away as page, slides and table', async () => {
    await open();
    await choose('Import…', { 'groups.csv': register });
    await page.getByRole('button', { name: 'Make a new plan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import groups.csv' });
    await dialog.getByText('60 found').waitFor();
    await dialog.getByLabel('Remark').selectOption('nothing');
    await dialog.getByLabel('How far the scale of Influence goes').selectOption('3');
    await dialog.getByRole('button', { name: 'Make the plan' }).click();
    await picture().getByText('Group 60').first().waitFor({ state: 'attached' });
    assert.doesNotMatch(await text(), /r59/);
    // As numbers of no known scale they would be left out.
    assert.equal((await text()).match(/^ {4}power: /gm)?.length, 60);
    const html = await exported('Web page', 'For us');
    assert.equal(html.name, 'groups.html');
    assert.match(html.bytes.toString(), /^<!doctype html>[\s\S]*Group 60/i);
    const hidden = await exported('Web page', 'For others');
    assert.equal(hidden.name, 'groups.without-names.html');
    assert.doesNotMatch(hidden.bytes.toString(), /Group 60/);
    const slides = await exported('Slides', 'For us');
    assert.deepEqual([slides.name, slides.bytes.subarray(0, 2).toString()], ['groups.pptx', 'PK']);
    const table = await exported('Register Excel', 'For us');
    const { tables } = await readRegister(table.name, table.bytes);
    assert.equal(tables[0]?.rows.length, 60);
    assert.deepEqual([beyond, faults], [[], []]);
  });

  it('brings a plan up to date with a register', async () => {
    await open();
    await put({ 'company.changeplan.yaml': company, 'billing.changeplan.yaml': billing });
    await choose('Import…', { 'table.csv': 'ID,Name,Stance\nhelpdesk,Those who help,resistant\n' });
    const where = page.getByRole('dialog', { name: 'Import table.csv' });
    await where.getByRole('button', { name: 'Bring billing.changeplan.yaml up to date' }).click();
    await where.getByRole('button', { name: 'Bring it up to date' }).click();
    await page
      .getByRole('dialog', { name: 'The register is taken over' })
      .getByRole('button', { name: 'Close' })
      .click();
    assert.equal(await text(), billing.replace('stance: neutral', 'stance: resistant'));
  });

  it('says of what is no register that it is none', async () => {
    await open();
    await choose('Import…', { 'empty.csv': '' });
    await page.getByRole('button', { name: 'Make a new plan' }).click();
    await page
      .getByRole('dialog', { name: 'That is no register' })
      .getByText(/^empty\.csv /)
      .waitFor();
  });

  it('saves as a download where the browser reaches no disk, and into the file where it does', async () => {
    await open();
    await put({ 'billing.changeplan.yaml': billing });
    const saved = await downloaded(() => page.keyboard.press('ControlOrMeta+s'));
    assert.deepEqual([saved.name, saved.bytes.toString()], ['billing.changeplan.yaml', billing]);
    await page.context().close();

    await open(withDisk);
    await page.getByRole('button', { name: 'Open…' }).click();
    await picture().getByRole('heading', { name: 'On the disk' }).waitFor();
    await page.locator('.cm-line', { hasText: 'On the disk' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' again');
    await page.getByText('not saved yet').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('not saved yet').waitFor({ state: 'hidden' });
    assert.match(await page.evaluate('window.disk'), /^title: On the disk again$/m);
  });

  it('speaks German to those who read German: the page, what is found, the picture, and what is said of a register', async () => {
    await open(undefined, { locale: 'de-DE', width: 320 });
    assert.deepEqual(await unlessText(), []);
    await page.setViewportSize({ width: 1400, height: 900 });
    await picture().getByRole('heading', { name: 'Aussichten' }).waitFor();
    await choose('Öffnen…', { 'company.changeplan.yaml': company, 'billing.changeplan.yaml': billing });
    await page.locator('.cm-lintRange-error', { hasText: 'stanse' }).click();
    await page.getByRole('button', { name: 'Korrigieren…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Was sich hier tun lässt' });
    await dialog.getByText('„stanse“').first().waitFor();
    await dialog.getByRole('button', { name: 'Schließen' }).click();
    await choose('Importieren…', { 'groups.csv': register });
    await page.getByRole('button', { name: 'Einen neuen Plan anlegen' }).click();
    const asked = page.getByRole('dialog', { name: 'groups.csv importieren' });
    await asked.getByText('Nicht übernommen').click();
    await asked.getByText(/^Zeile 2, Influence: „1“ kann/).waitFor();
    await asked.getByRole('button', { name: 'Den Plan anlegen' }).click();
    await picture().getByText('Group 60').first().waitFor({ state: 'attached' });
    assert.match(await text(), /^# Die Menschen aus einem Verzeichnis/);
    assert.equal(await page.locator('html').getAttribute('lang'), 'de');
    assert.equal(await picture().locator('html').getAttribute('lang'), 'de');
    assert.deepEqual([beyond, faults, await barriers(page)], [[], [], []]);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 1400])
      it(`can be read and used by everybody in ${colorScheme}, ${width} pixels wide`, async () => {
        await open(undefined, { colorScheme, width });
        await page.locator('.cm-lintRange').first().waitFor();
        assert.deepEqual([...(await barriers(page)), ...(await unlessText())], []);
        await page.screenshot({ path: `${givenRunner().screenshots}/playground ${colorScheme} ${width}.png` });
        if (width < 800) await page.getByRole('button', { name: 'Picture' }).click();
        await picture().getByRole('heading', { name: 'Spread the Seniors Program' }).waitFor();
        assert.deepEqual([...(await barriers(picture())), ...(await blemishes(picture()))], []);
        await page.screenshot({ path: `${givenRunner().screenshots}/playground picture ${colorScheme} ${width}.png` });
        await page.getByRole('button', { name: 'Export…' }).click();
        assert.deepEqual(await barriers(page), []);
      });

  /** Where the browser has no pickers of files, unless `before` gives some. */
  async function open(
    before = withoutDisk,
    { colorScheme = 'light' as 'light' | 'dark', width = 1400, locale = 'en-US' } = {},
  ) {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ viewport, colorScheme, locale, offline: true });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    beyond.length = faults.length = 0;
    page.on('request', (request) => !/^(?:file|blob|data|about):/.test(request.url()) && beyond.push(request.url()));
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('dialog', (dialog) => dialog.accept());
    await page.addInitScript(before);
    await page.goto(pathToFileURL(givenRunner().playground).href);
    await page.locator('.cm-content').waitFor();
  }

  function picture(): Frame {
    return page.frames()[1] ?? assert.fail('There is no picture.');
  }

  /** All of it, also what is out of sight. */
  const text = (): Promise<string> =>
    page.evaluate(() =>
      (document.querySelector('.cm-content') as unknown as { cmTile: { view: View } }).cmTile.view.state.doc.toString(),
    );

  /** What is on its way on the page needs a moment. */
  async function untilSo(act: () => Promise<void>, expected: RegExp): Promise<void> {
    for (const end = Date.now() + 30_000; Date.now() < end && !expected.test(await text()); ) {
      await act();
      await page.waitForTimeout(100);
    }
    assert.match(await text(), expected);
  }

  const put = (files: Readonly<Record<string, string>>) => choose('Open…', files);

  async function choose(button: string, files: Readonly<Record<string, string>>) {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: button }).click();
    const chosen = Object.entries(files).map(([name, it]) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(it),
    }));
    await (await chooser).setFiles(chosen);
  }

  async function exported(form: string, reader: string) {
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('dialog', { name: 'Export as what?' }).getByRole('button', { name: form }).first().click();
    return downloaded(() =>
      page.getByRole('dialog', { name: 'For whom?' }).getByRole('button', { name: reader }).click(),
    );
  }

  async function downloaded(act: () => Promise<unknown>) {
    const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, act()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** The page is as wide as the window; what scrolls within the editor is its own. */
  async function unlessText(): Promise<readonly string[]> {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    return wide > 0 ? [`the page is ${wide} pixels too wide`] : [];
  }
});

interface View {
  readonly state: { readonly doc: object };
}

const withoutDisk = 'delete window.showOpenFilePicker; delete window.showSaveFilePicker;';

/** A disk with one file, as browsers give pages access to it. */
const withDisk = `
  window.disk = 'changeplan: 1\\ntitle: On the disk\\n';
  window.showOpenFilePicker = async () => [{
    name: 'disk.changeplan.yaml',
    getFile: async () => new File([window.disk], 'disk.changeplan.yaml'),
    createWritable: async () => ({ write: async (text) => { window.disk = text; }, close: async () => {} }),
  }];
  window.showSaveFilePicker = async () => { throw new Error('It has a place already.'); };`;
