import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { barriers } from './looks.ts';
import { useWorkbench } from './workbench.ts';

describe('pages that lead into the texts', () => {
  const workbench = useWorkbench();
  /** The organization, and no panel beside it. */
  const alone = async () => {
    // What other tests have left unsaved would be asked about.
    await workbench().run('File: Save All Files');
    await workbench().page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
    await workbench().run('View: Close All Editors');
    await workbench().page.locator('iframe.webview').first().waitFor({ state: 'detached' });
    await workbench().openFile('house/house.changeplan.yaml');
  };

  it('show what goes out without names, and what is taken out, before it goes', async () => {
    const { page, plans } = workbench();
    await workbench().openCopy('seniors-program/before.changeplan.yaml', 'shared');
    await workbench().run('Change Plan: Share a Version Without Names…');
    const panel = await workbench().preview();
    await panel.getByRole('heading', { name: 'Before it goes out' }).waitFor();
    await panel.locator('.goes').getByText('Group B').first().waitFor();
    await workbench().screenshot('before it goes out');
    await panel.locator('aside .place').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: /selected\)/ }).waitFor();
    await panel.getByRole('button', { name: 'Choose a format and save…' }).click();
    await page.locator('.quick-input-list').getByText('Text for GitHub and GitLab', { exact: true }).click();
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('exported as before.without-names.md').first().waitFor();
    const brief = readFileSync(join(plans, 'shared/before.without-names.md'), 'utf8');
    assert.match(brief, /Group B/);
    assert.doesNotMatch(brief, /vice presidents/i);
  });

  it('follow the text', async () => {
    const { page } = workbench();
    await workbench().type(' and Quixlyzorb', { behind: 'name: Hospital vice presidents' });
    const panel = await workbench().preview();
    const name = panel.locator('aside').getByText('Quixlyzorb').first();
    await name.waitFor();
    const isGone = () =>
      name.waitFor({ state: 'detached', timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    for (let words = 0; words < 5 && !(await isGone()); words++) await page.keyboard.press('ControlOrMeta+z');
    await name.waitFor({ state: 'detached' });
  });

  it('tell of many plans, and lead to the line that each entry comes from', async () => {
    const { page, plans } = workbench();
    mkdirSync(join(plans, 'house'));
    for (const [name, text] of Object.entries(house)) writeFileSync(join(plans, 'house', name), text);
    await alone();
    await workbench().run('Change Plan: Load on the Organization');
    let panel = await workbench().preview();
    await panel.getByText('Too much at once: Finance in January 2027.').waitFor();
    assert.deepEqual(await barriers(panel), []);
    await workbench().screenshot('load on the organization');
    await panel
      .getByRole('button', { name: /^Cut costs/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active[data-resource-name="b.changeplan.yaml"]').waitFor();
    await page.locator('.statusbar-item', { hasText: '(7 selected)' }).waitFor();

    await alone();
    await workbench().run('Change Plan: Agenda');
    panel = await workbench().preview();
    await panel.getByText(/Look again, We/).waitFor();
    assert.deepEqual(await barriers(panel), []);
    await workbench().setTheme('high contrast');
    await workbench().screenshot('agenda in high contrast');
    await workbench().setTheme('light');
  });

  it('tell everything about a group, from the line above it and in the preview of its organization', async () => {
    const { page } = workbench();
    await alone();
    await page.locator('.codelens-decoration a', { hasText: 'Everything about them' }).first().click();
    const panel = await workbench().preview();
    await panel.getByText('Two plans speak of them: ally in one plan and opposed in one plan.').waitFor();
    assert.deepEqual(await barriers(panel), []);
    await workbench().screenshot('everything about a group');
    await alone();
    await workbench().run('Change Plan: Open Preview to the Side');
    const preview = await workbench().preview();
    await preview.getByRole('heading', { name: 'In all plans' }).waitFor();
    await preview.getByRole('button', { name: 'Cut costs' }).first().waitFor();
    await workbench().screenshot('preview of an organization');
    // Nobody has that plan open.
    await alone();
    await workbench().run('Change Plan: Open Preview to the Side');
    const again = await workbench().preview();
    await again.getByRole('button', { name: 'Cut costs' }).first().waitFor();
    const file = join(workbench().plans, 'house/b.changeplan.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('Cut costs', 'Cut all costs'));
    await again.getByRole('button', { name: 'Cut all costs' }).first().waitFor();
    writeFileSync(file, text);
    await again.getByRole('button', { name: 'Cut costs', exact: true }).first().waitFor();
  });
});

const plan = (title: string, rest: string) =>
  `changeplan: 1\ntitle: ${title}\nuses: house.changeplan.yaml\nlead: us\n${rest}`;

/** Two plans over one organization. */
const house: Readonly<Record<string, string>> = {
  'house.changeplan.yaml': `changeplan: 1
kind: organization
title: The house
stakeholders:
  finance:
    name: Finance
    bears: 1
    values: { terminal: profitability }
`,
  'a.changeplan.yaml': plan(
    'Move the office',
    `stakeholders: { us: { name: We }, finance: { power: strong, stance: ally } }
actions: { move: { summary: Move it, start: 2026-12-01, due: 2027-01-20, aligns-with: profitability, affects: { finance: high } } }
`,
  ),
  'b.changeplan.yaml': plan(
    'New ledger',
    `stakeholders: { us: { name: We }, finance: { power: limited, stance: opposed } }
actions: { cut: { summary: Cut costs, start: 2027-01-10, conflicts-with: profitability, affects: { finance: high } } }
tactics: { wait: { type: watch, summary: Look again, targets: finance, owner: us, due: 2026-11-01 } }
`,
  ),
};
