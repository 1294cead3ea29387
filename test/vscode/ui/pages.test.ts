import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './workbench.ts';

describe('pages that lead into the texts', () => {
  const workbench = useWorkbench();

  it('show what goes out without names, and what is taken out, before it goes', async () => {
    const { page, plans } = workbench();
    await workbench().openFile('seniors-program/before.changeplan.yaml');
    await workbench().run('Change Plan: Share a Version Without Names…');
    const panel = await workbench().preview();
    await panel.getByRole('heading', { name: 'Before it goes out' }).waitFor();
    await panel.locator('.goes').getByText('Group B').first().waitFor();
    await workbench().screenshot('before it goes out');
    await panel.locator('aside .place').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: /selected\)/ }).waitFor();
    await panel.getByRole('button', { name: 'Choose a format and save…' }).click();
    await page.locator('.quick-input-list').getByText('Brief', { exact: true }).click();
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('exported as before.without-names.md').first().waitFor();
    const brief = readFileSync(join(plans, 'seniors-program/before.without-names.md'), 'utf8');
    assert.match(brief, /Group B/);
    assert.doesNotMatch(brief, /vice presidents/i);
  });

  it('follow the text', async () => {
    await workbench().type(' and Quixlyzorb', { behind: 'name: Hospital vice presidents' });
    const panel = await workbench().preview();
    await panel.locator('aside').getByText('Hospital vice presidents and Quixlyzorb').first().waitFor();
  });
});
