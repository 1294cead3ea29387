import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './workbench.ts';

const text = `changeplan: 1
title: One ward for surgery
lead: us
stakeholders:
  us: { name: The nursing office, power: strong }
  jane-quixlyzorb:
    name: Jane Quixlyzorb
    kind: person
    role: Head of surgery
    power: dominant
    stance: resistant
actions:
  move: { summary: Ask whoever has the rota }
tactics:
  talk: { type: gain-access, targets: jane-quixlyzorb, summary: A meeting before summer }
`;

describe('names of people', () => {
  const workbench = useWorkbench();

  it('move to a names file that git leaves out, with roles for ids, are shown still, and go out nowhere', async () => {
    const { page, plans } = workbench();
    const folder = join(plans, 'ward');
    mkdirSync(folder);
    writeFileSync(join(folder, 'ward.changeplan.yaml'), text);
    await workbench().openFile('ward/ward.changeplan.yaml');
    await workbench().type(' ', { behind: 'name: Jane' });
    await page.keyboard.press('Backspace');
    await workbench().takeFix('Move the name to names.local.yaml, outside git (git’s past keeps it)');
    const names = join(folder, 'names.local.yaml');
    await page.locator('.explorer-folders-view').getByText('names.local.yaml').first().waitFor();
    // The new file is there before the edits of the plan are.
    await page.locator('.view-line', { hasText: 'head-of-surgery' }).first().waitFor();
    await workbench().run('File: Save All Files');
    await page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
    const plan = readFileSync(join(folder, 'ward.changeplan.yaml'), 'utf8');
    assert.doesNotMatch(plan, /quixlyzorb/i);
    assert.match(plan, /names: names\.local\.yaml/);
    assert.match(plan, /targets: head-of-surgery/);
    assert.match(readFileSync(names, 'utf8'), /head-of-surgery: Jane Quixlyzorb/);

    await workbench().run('Change Plan: Open Preview to the Side');
    const preview = await workbench().preview();
    await preview.getByText('Jane Quixlyzorb').first().waitFor();
    await workbench().screenshot('names from a names file');

    await workbench().run('View: Close All Editors');
    await page.locator('iframe.webview').first().waitFor({ state: 'detached' });
    await workbench().openFile('ward/ward.changeplan.yaml');
    await workbench().run('Change Plan: Share a Version Without Names…');
    await workbench().tab('Before it goes out').waitFor();
    const panel = await workbench().preview();
    await panel.locator('.goes').getByText('Person B').first().waitFor();
    assert.doesNotMatch((await panel.locator('.goes').textContent()) ?? '', /quixlyzorb/i);
    assert.match((await panel.locator('aside').textContent()) ?? '', /Jane Quixlyzorb/);
    await workbench().screenshot('a version without names');
  });

  it('are those of a names file as it is saved, on a disk that is not watched, too', async () => {
    const { plans } = workbench();
    const folder = join(plans, 'unwatched');
    mkdirSync(folder);
    const planText = text
      .replace('lead: us', 'lead: us\nnames: who.local.yaml')
      .replace('    name: Jane Quixlyzorb\n', '');
    writeFileSync(join(folder, 'quiet.changeplan.yaml'), planText);
    writeFileSync(join(folder, 'who.local.yaml'), 'changeplan: 1\nkind: names\nnames: { jane-quixlyzorb: Jane }\n');
    await workbench().run('View: Close All Editors');
    await workbench().openFile('unwatched/quiet.changeplan.yaml');
    await workbench().run('Change Plan: Open Preview to the Side');
    await (await workbench().preview()).getByText('Jane', { exact: true }).first().waitFor();
    await workbench().openFile('unwatched/who.local.yaml');
    await workbench().type(' Quixlyzorb', { behind: 'jane-quixlyzorb: Jane' });
    await workbench().save();
    await (await workbench().preview()).getByText('Jane Quixlyzorb').first().waitFor();
  });
});
