import assert from 'node:assert/strict';
import { useWorkbench } from './workbench.ts';

describe('in a German VS Code', () => {
  const workbench = useWorkbench('de');

  it('commands, findings, the light bulb and the preview speak German', async () => {
    const { page } = workbench();
    await workbench().openFile('seniors-program/before.changeplan.yaml');
    await workbench().run('Change Plan: Vorschau an der Seite öffnen');
    const preview = await workbench().preview();
    await preview.getByRole('heading', { name: 'Nächste Schritte' }).first().waitFor();
    assert.equal(await preview.locator('html').getAttribute('lang'), 'de');
    await workbench().screenshot('german');
    await workbench().run('View: Focus Problems');
    await page.locator('.markers-panel').getByText('Noch gibt es keine Verbündeten').first().waitFor();
  });
});
