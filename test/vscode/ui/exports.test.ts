import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './workbench.ts';

describe('the report leaves the editor', () => {
  const workbench = useWorkbench();

  it('as a page, without names where it is for others', async () => {
    const { page, plans } = workbench();
    await workbench().openFile('seniors-program/before.changeplan.yaml');
    await workbench().run('Change Plan: Export Report or Board Page…', 'Web page', 'For others');
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('exported as before.without-names.html').first().waitFor();
    const html = readFileSync(join(plans, 'seniors-program/before.without-names.html'), 'utf8');
    assert.match(html, /Group B/);
    assert.doesNotMatch(html, /vice presidents/i);
  });

  it('into the Markdown preview of a file that holds a plan', async () => {
    const note =
      '# Notes\n\n```changeplan\nchangeplan: 1\ntitle: Close the wards\nactions: { close: { summary: Close } }\n```\n';
    writeFileSync(join(workbench().plans, 'note.md'), note);
    await workbench().openFile('note.md');
    await workbench().run('Markdown: Open Preview');
    const preview = await workbench().preview();
    await preview.getByRole('heading', { name: 'Close the wards' }).waitFor();
    await workbench().screenshot('a plan in a Markdown preview');
  });
});
