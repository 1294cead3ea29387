import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readRegister } from '../../../server/src/import/read.ts';
import { useWorkbench } from './workbench.ts';

/** Sixty rows as a department keeps them: ratings in words with reasons, an empty row, a column that nobody knows. */
const register = [
  'Stakeholder;Role;Influence;Attitude;Concerns;Room',
  ...Array.from({ length: 60 }, (_, at) => {
    const influence = ['High – signs the budget', 'Medium', 'Low'][at % 3];
    const attitude = ['Champion', 'Supporter', 'Neutral', 'Skeptic', 'Blocker'][at % 5];
    return `Team ${at + 1};Runs area ${at + 1};${influence};${attitude};More work in month ${(at % 12) + 1};R${at}`;
  }),
  ';;;;;',
].join('\r\n');
const plan = 'areas.changeplan.yaml';

/** What a spreadsheet leads to, step by step; what each leaves is what the next begins with. */
describe('a register with sixty rows', function () {
  this.timeout(120_000);
  const workbench = useWorkbench();
  let before: string;

  it('becomes a plan, once one has seen and changed what each column is taken for', async () => {
    const { page, plans } = workbench();
    writeFileSync(join(plans, 'areas.csv'), register);
    await workbench().run('Change Plan: Import Register…');
    await give(join(plans, 'areas.csv'));
    await column('Influence').getByText('power').waitFor();
    await column('Attitude').getByText('stance').waitFor();
    await workbench().screenshot('a register, its columns');
    // Nobody knows what a room has to do with it, so it would be kept as a note.
    await column('Room').click();
    await page.getByText('What does “Room” say?').first().waitFor();
    await page.keyboard.type('nothing');
    await choice('nothing').click();
    await page.getByText('Is each column taken for the right thing?').first().waitFor();
    await column('Take it over like this').click();
    await accept(plan);
    await workbench().tab(plan).waitFor();
    await page.getByText('The register is taken over.').first().waitFor();
    before = readFileSync(join(plans, plan), 'utf8');
    assert.equal(before.match(/^ {4}power: (strong|moderate|limited)/gm)?.length, 60);
    assert.equal(before.match(/^ {4}stance: (ally|supportive|neutral|resistant|opposed)/gm)?.length, 60);
    assert.equal(before.match(/signs the budget/g)?.length, 20);
    assert.doesNotMatch(before, /dominant|\bR5\b/);
    const preview = await workbench().preview();
    await preview.getByText('Team 60').first().waitFor({ state: 'attached' });
    await workbench().screenshot('a register as a plan');
  });

  it('comes out as a table, in which three cells change, and just these are changed in the plan', async () => {
    const { page, plans } = workbench();
    await exported('Register as text', 'table.csv');
    const table = readFileSync(join(plans, 'table.csv'), 'utf8');
    const changed = table
      .replace(/^(team-2,.*?),supportive,/m, '$1,opposed,')
      .replace(/^(team-3,.*?),limited,/m, '$1,strong,')
      .replace('More work in month 4', 'Nobody has asked us');
    writeFileSync(join(plans, 'table.csv'), changed);
    await workbench().openFile(plan);
    // What was said of the first import is not to be taken for what is said of this one.
    await workbench().run('Notifications: Clear All Notifications');
    await workbench().run('Change Plan: Import Register…');
    await give(join(plans, 'table.csv'));
    await choice(`Bring ${plan} up to date`).click();
    await column('Take it over like this').click();
    await page.getByText('The register is taken over.').first().waitFor();
    const [old, now] = [before, await workbench().save()].map((text) => text.split('\n'));
    assert.deepEqual(
      now?.filter((line, at) => line !== old?.[at]).map((line) => line.trim().replace(/^.*Nobody/, 'Nobody')),
      ['stance: opposed', 'power: strong', 'Nobody has asked us]'],
    );
    assert.equal(now?.length, old?.length);
    const { keyboard } = workbench().page;
    await workbench().openFile(plan);
    await keyboard.press('ControlOrMeta+z');
    assert.equal(await workbench().save(), before);
    await keyboard.press('ControlOrMeta+Shift+z');
    assert.deepEqual((await workbench().save()).split('\n'), now);
  });

  it('and as a sheet on which others rate', async () => {
    await exported('Ratings sheet', 'ask.xlsx');
    const { tables } = await readRegister('ask.xlsx', readFileSync(join(workbench().plans, 'ask.xlsx')));
    assert.equal(tables[0]?.rows.length, 60);
    assert.doesNotMatch(JSON.stringify(tables[0]?.rows), /supportive|opposed|strong/);
  });

  async function exported(form: string, name: string) {
    const { page, plans } = workbench();
    await workbench().openFile(plan);
    await workbench().run('Change Plan: Export Report or Board Page…');
    await choice(form).click();
    await choice('For us').click();
    await proposed(extname(name));
    await untilGone(join(plans, name));
    await page.getByText(`exported as ${name}`).first().waitFor();
  }

  const widget = () => workbench().page.locator('.quick-input-widget');
  const button = () => widget().locator('.quick-input-action .monaco-button').first();
  const choice = (label: string) => widget().locator('.monaco-list-row').getByText(label, { exact: true }).first();
  const column = (head: string) => widget().locator('.monaco-list-row', { hasText: head }).first();

  /** Names a file in the dialog that asks for one. */
  async function give(path: string) {
    await button().waitFor();
    await untilGone(path);
  }

  /** Takes the name that the dialog proposes, once it is there. */
  async function accept(name: string) {
    await proposed(name);
    await untilGone();
  }

  /** Waits for the dialog’s own proposal, which it writes over what is typed before. */
  async function proposed(end: string) {
    await button().waitFor();
    await workbench().page.waitForFunction(
      (it) =>
        [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input')].some(({ value }) =>
          value.endsWith(it),
        ),
      end,
    );
  }

  /** The dialog hears no Enter until it has looked at the folder. */
  async function untilGone(path?: string) {
    for (let tries = 0; tries < 10 && (await button().isVisible()); tries++) {
      if (path) await widget().locator('input:visible').first().fill(path);
      await workbench().page.keyboard.press('Enter');
      await button()
        .waitFor({ state: 'hidden', timeout: 4_000 })
        .catch(() => {});
    }
  }
});
