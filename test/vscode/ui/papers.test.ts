import assert from 'node:assert/strict';
import { useWorkbench } from './workbench.ts';

describe('pages on paper', () => {
  const workbench = useWorkbench();

  it('are made one from another: whom one meets, what concerns them, and what the board is shown', async () => {
    const { page } = workbench();
    await workbench().openFile('seniors-program/before.changeplan.yaml');
    await workbench().run('Change Plan: Brief for…', 'Hospital vice presidents');
    await workbench().tab('Brief: Hospital vice presidents').click();
    await (await workbench().preview()).getByRole('heading', { name: 'Hospital vice presidents' }).first().waitFor();
    await workbench().screenshot('brief');

    await workbench().run('Change Plan: Page for…', 'Hospital vice presidents');
    await workbench().tab('Page for Hospital vice presidents').click();
    await workbench().screenshot('page for those concerned');
    await workbench().run('Notifications: Clear All Notifications');

    await workbench().run('Change Plan: Present');
    const sure = page.locator('.monaco-dialog-box').getByRole('button', { name: 'Present' });
    await sure.click({ timeout: 3_000 }).catch(() => {});
    await workbench().tab('Present').click();
    const panel = await workbench().preview();
    const now = panel.locator('[data-part][data-now]');
    const told = async () => (await now.textContent())?.trim();
    await now.waitFor();
    const first = await told();
    await panel.locator('body').click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('ArrowRight');
    await panel.locator('[data-part]:not([data-now])').first().waitFor({ state: 'attached' });
    assert.notEqual(await told(), first);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await told(), first);
  });
});
