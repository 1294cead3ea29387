import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './workbench.ts';

const plan = `changeplan: 1
title: Close the wards at night
purpose: Keep the hospital open by day
audience: organization
stakeholders:
  board:
    name: The board
    relation: above
    power: dominant
    stance: resistant
`;

describe('with git', () => {
  const workbench = useWorkbench();
  let folder: string;
  const path = 'night/wards.changeplan.yaml';
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const commits = () => git('log', '--format=%s').split('\n');

  before('a plan is committed, and its stance moves', async () => {
    folder = join(workbench().plans, 'night');
    mkdirSync(folder);
    git('init', '-q', '-b', 'main');
    git('config', 'user.name', 'T');
    git('config', 'user.email', 't@example.org');
    git('config', 'commit.gpgsign', 'false');
    writeFileSync(join(folder, 'wards.changeplan.yaml'), plan);
    git('add', '-A');
    git('commit', '-qm', 'First');
    // With an error beside it.
    const moved = plan.replace('resistant', 'neutral').replace('relation: above', 'relation: abov');
    writeFileSync(join(folder, 'wards.changeplan.yaml'), moved);
    git('add', '-A');
    await workbench().openFile(path);
  });

  it('stopping commits on errors is offered, and never switched on unasked', async () => {
    const offer = workbench().page.getByText('This file has errors. Should VS Code ask');
    await offer.first().waitFor();
    assert.throws(() => readFileSync(join(workbench().plans, '.vscode/settings.json')), /ENOENT/);
    await workbench().page.getByRole('button', { name: 'Switch On' }).click();
    await workbench().page.getByText('From now on VS Code asks').first().waitFor();
    const settings = readFileSync(join(workbench().plans, '.vscode/settings.json'), 'utf8');
    assert.deepEqual(JSON.parse(settings), {
      'git.diagnosticsCommitHook.enabled': true,
      'git.diagnosticsCommitHook.sources': { changeplan: 'error' },
    });
  });

  it('the preview tells what has changed since the last commit', async () => {
    await workbench().run('Change Plan: Compare with Last Commit');
    const preview = await workbench().preview();
    await preview.getByText(/^The board: .*stance resistant → neutral/).waitFor();
    await workbench().screenshot('since the last commit');
    await preview.getByRole('button', { name: 'Hide this part' }).click();
    await preview.getByText(/stance resistant → neutral/).waitFor({ state: 'detached' });
  });

  it('the changes can be read in words', async () => {
    await workbench().openFile(path);
    await workbench().run('Change Plan: Show Changes in Words');
    await workbench().tab('wards.changeplan.yaml in words: last commit ↔ now').waitFor();
    await workbench()
      .page.locator('.monaco-diff-editor .modified .view-line', { hasText: 'What weighs most' })
      .first()
      .waitFor();
    await workbench().page.keyboard.press('ControlOrMeta+F4');
  });

  it('a commit with an error is stopped, and let through once it is mended', async () => {
    const { page } = workbench();
    await workbench().openFile(path);
    await workbench().run('Change Plan: Draft Commit Message');
    const subject = 'The board: from resistant to neutral; one more change';
    await page.locator('.scm-editor .view-line', { hasText: 'The board: from resistant' }).first().waitFor();
    await workbench().run('Git: Commit');
    const dialog = page.locator('.monaco-dialog-box', { hasText: 'unresolved diagnostics' });
    await dialog.waitFor();
    await workbench().screenshot('a commit is stopped');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    assert.deepEqual(commits(), ['First']);

    writeFileSync(join(folder, 'wards.changeplan.yaml'), plan.replace('resistant', 'neutral'));
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    git('add', '-A');
    await workbench().run('Git: Commit');
    for (let tries = 0; tries < 100 && commits().length < 2; tries++) await page.waitForTimeout(100);
    assert.deepEqual(commits(), [subject, 'First']);
  });

  it('the preview tells how the base has grown', async () => {
    await workbench().run('Change Plan: Growth of the Base');
    const preview = await workbench().preview();
    await preview.getByRole('heading', { name: 'Growth of the base' }).waitFor();
    assert.equal(await preview.getByRole('region', { name: 'Table of versions' }).getByRole('row').count(), 4);
  });
});
