import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { useWorkbench } from './workbench.ts';

const plan = `changeplan: 1
title: Close the wards at night
audience: organization
stakeholders:
  board: { name: The board, relation: above, power: dominant, stance: resistant }
`;

// It waits for what VS Code writes in its own time, which on a slow machine is too late: for THOROUGH=1.
const ifThorough = process.env['THOROUGH'] ? describe : describe.skip;

ifThorough('what was asked of the past of a plan', function () {
  this.timeout(180_000);
  const workbench = useWorkbench();
  const path = 'night/wards.changeplan.yaml';
  let preview: Frame;
  const growth = () => preview.getByRole('heading', { name: 'Growth of the base' });
  const changes = () => preview.getByRole('heading', { name: 'Since the last commit' });

  before('a plan is committed, and changed', async () => {
    const folder = join(workbench().plans, 'night');
    mkdirSync(folder);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
    const write = (text: string) => writeFileSync(join(folder, 'wards.changeplan.yaml'), text);
    write(plan);
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'First');
    write(plan.replace('resistant', 'neutral'));
    await workbench().openFile(path);
  });

  it('is there again after a restart', async () => {
    await workbench().run('Change Plan: Growth of the Base');
    preview = await workbench().preview();
    await growth().waitFor();
    await workbench().run('Change Plan: Compare with Last Commit');
    await changes().waitFor();
    await workbench().reopen();
    preview = await workbench().preview();
    await changes().waitFor();
    await growth().waitFor();
    await workbench().screenshot('the past after a restart');
  });

  it('belongs to that plan alone', async () => {
    await workbench().openFile('smaller-classes/plan.changeplan.yaml');
    await preview.getByRole('heading', { level: 1, name: /Thirty children/ }).waitFor();
    assert.deepEqual([await changes().count(), await growth().count()], [0, 0]);
    await workbench().openFile(path);
    await growth().waitFor();
  });

  it('stays hidden once it is hidden', async () => {
    await preview.locator('[data-hide=growth]').click();
    await growth().waitFor({ state: 'detached' });
    await workbench().reopen();
    preview = await workbench().preview();
    await changes().waitFor();
    assert.equal(await growth().count(), 0);
  });
});
