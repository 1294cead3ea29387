import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { useWorkbench } from './workbench.ts';

const file = 'four-day-week-in-support.changeplan.yaml';

/** The first ten minutes with a plan, step by step; what each leaves is what the next begins with. */
describe('from the empty window to the board page, by keys', function () {
  this.timeout(120_000);
  const workbench = useWorkbench();
  let preview: Frame;
  let text: string;

  it('New Change Plan… asks three things, and opens the file with its preview', async () => {
    const { page } = workbench();
    await workbench().run('Change Plan: New Change Plan…');
    await workbench().answer('What is the change called?', 'Four-day week in support');
    // What somebody types before the next question is there goes into no file behind it.
    const gone = await page.evaluate(() => {
      const widget = document.querySelector<HTMLElement>('.quick-input-widget');
      const seen: string[] = [];
      const watch = new MutationObserver(() => widget?.style.display === 'none' && seen.push('gone'));
      if (widget) watch.observe(widget, { attributes: true });
      Object.assign(window, { questionsGone: seen });
      return widget?.style.display;
    });
    assert.notEqual(gone, 'none');
    await workbench().answer('What will be better, and for whom?', 'Keep the people who know our customers');
    await page.locator('.quick-input-widget').getByText('Who leads it?').first().waitFor();
    assert.deepEqual(await page.evaluate('questionsGone'), []);
    // Pressed by mistake, Escape loses nothing.
    await page.locator('.quick-input-widget').getByText('Who leads it?').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Go On' }).click();
    await workbench().answer('Who leads it?', 'Team leads');
    await page.locator('.quick-input-widget').getByText('In which organization does it happen?').first().waitFor();
    await page.getByRole('button', { name: 'That is enough for now' }).press('Enter');
    // It asks where to keep the file, and proposes a name.
    await keep(page, file);
    await page.getByPlaceholder('Where are names of people to stand?').waitFor();
    await page.keyboard.press('Enter');
    await workbench().tab(file).waitFor();
    preview = await workbench().preview();
    await preview.getByRole('heading', { level: 1, name: 'Four-day week in support' }).waitFor();
    await preview.getByText('Not known yet', { exact: true }).first().waitFor();
    await workbench().openFile(file);
    text = await workbench().save();
    assert.match(text, /^lead: team-leads$/m);
  });

  it('what is typed is what stands there, and the preview follows', async () => {
    await workbench().type('', { behind: 'name: Team leads' });
    await workbench().page.keyboard.press('Enter');
    await workbench().write(typed, { pace: 40, pause: 200, indent: 4 });
    const begin = 'name: Team leads\n';
    assert.equal(await workbench().save(), text.replace(begin, `${begin}${typed}\n`));
    await preview.locator('.positions').getByText('Board of directors').first().waitFor();
    await preview.getByText('Blocked', { exact: true }).first().waitFor();
  });

  it('the light bulb writes an answer, and the next keys fill it in', async () => {
    const { page } = workbench();
    await workbench().type('', { behind: 'stance: resistant' });
    await workbench().takeFix('Trade or adjust with Board of directors');
    // What is to be filled in is selected.
    await page.locator('.statusbar-item', { hasText: '(4 selected)' }).first().waitFor();
    await page.keyboard.type('Half of what it saves goes to their budget', { delay: 20 });
    text = await workbench().save();
    assert.match(text, /^ {4}type: negotiate$/m);
    assert.match(text, /^ {4}targets: \[board\]$/m);
    assert.match(text, /^ {4}offer: Half of what it saves goes to their budget$/m);
    await preview.locator('#tactics').getByText('Board of directors').first().waitFor({ state: 'attached' });
    await workbench().screenshot('a plan on its journey');
  });

  it('and the board page leaves the editor', async () => {
    const { page, plans } = workbench();
    await workbench().run('Change Plan: Export Report or Board Page…');
    for (const choice of ['Board page', 'For us']) {
      await page.locator('.quick-input-list').getByText(choice, { exact: true }).waitFor();
      await page.keyboard.type(choice);
      await page.keyboard.press('Enter');
    }
    const name = file.replace('.changeplan.yaml', '.board.html');
    await keep(page, name);
    await page.getByText(`exported as ${name}`).first().waitFor();
    const board = await (await page.context().browser()?.newContext())?.newPage();
    assert.ok(board);
    try {
      await board.setContent(readFileSync(join(plans, name), 'utf8'));
      await board.getByText('Four-day week in support').first().waitFor();
      await board.getByText('Board of directors').first().waitFor();
      assert.doesNotMatch(await board.locator('body').innerText(), /TODO|terminal-conflict|line \d/);
    } finally {
      await board.close();
    }
  });
});

describe('New Change Plan…, for a plan about people,', function () {
  this.timeout(120_000);
  const workbench = useWorkbench();

  it('takes a word that no choice has for no answer, also once it is cleared, and leads from there to the first choice', async () => {
    const { page } = workbench();
    const questions = page.locator('.quick-input-widget');
    const skipped = questions.locator('.monaco-list-row.focused', { hasText: 'Of another kind' });
    await workbench().run('Change Plan: New Change Plan…');
    await workbench().answer('What is the change called?', 'Two teams become one');
    for (const question of ['What will be better, and for whom?', 'Who leads it?'])
      await workbench().answer(question, '');
    await workbench().answer('In which organization does it happen?', 'Brook');
    await questions.getByText('what kind of organization').first().waitFor();
    await page.keyboard.type('zzz', { delay: 20 });
    await skipped.waitFor();
    for (let letters = 3; letters > 0; letters--) await page.keyboard.press('Backspace');
    await questions.getByText('Health care').first().waitFor();
    await skipped.waitFor();
    await page.keyboard.press('ArrowDown');
    await questions.locator('.monaco-list-row.focused', { hasText: 'Company' }).waitFor();
    await page.keyboard.press('Enter');
    await questions.getByText('Brook (company): what is it there for?').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('keeps their names in a file beside it that git leaves out', async () => {
    const { page, plans } = workbench();
    await workbench().run('Change Plan: New Change Plan…');
    await workbench().answer('What is the change called?', 'Two teams become one');
    await page.locator('.quick-input-widget').getByText('What will be better, and for whom?').first().waitFor();
    await page.getByRole('button', { name: 'That is enough for now' }).press('Enter');
    const name = 'two-teams-become-one.changeplan.yaml';
    await keep(page, name);
    await page.getByPlaceholder('Where are names of people to stand?').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await workbench().tab(name).waitFor();
    const named = /^names: (.+)$/m.exec(readFileSync(join(plans, name), 'utf8'))?.[1];
    assert.ok(named, 'The plan says where the names are.');
    assert.match(readFileSync(join(plans, named), 'utf8'), /^kind: names$/m);
    assert.match(readFileSync(join(plans, '.gitignore'), 'utf8'), /\.names\.yaml|names\.local\.yaml/);
  });
});

/** Takes the name that the dialog proposes: it is there before it has looked at the folder, and hears no Enter until then. */
async function keep(page: Page, name: string): Promise<void> {
  const button = page.locator('.quick-input-widget').getByRole('button', { name: 'OK' });
  await button.waitFor();
  await page.waitForFunction(
    (end) =>
      [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input')].some(({ value }) =>
        value.endsWith(end),
      ),
    name,
  );
  for (let tries = 0; tries < 10 && (await button.isVisible()); tries++) {
    await page.keyboard.press('Enter');
    await button.waitFor({ state: 'hidden', timeout: 2_000 }).catch(() => {});
  }
}

const typed = `    power: limited
  board:
    name: Board of directors
    relation: above
    power: dominant
    stance: resistant
    values: { terminal: [margin] }
actions:
  pilot:
    summary: Try it in one team
    aligns-with: [growth]
    conflicts-with: [margin]`;
