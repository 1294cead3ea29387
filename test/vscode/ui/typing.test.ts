import assert from 'node:assert/strict';
import { useWorkbench } from './workbench.ts';

const file = 'wards.changeplan.yaml';

describe('a plan is typed', function () {
  this.timeout(180_000);
  const workbench = useWorkbench();
  const write = async (text: string) => {
    await workbench().page.keyboard.type(text);
    await workbench().page.keyboard.press('Tab');
  };
  const choose = async (typed: string, label: string) => {
    await workbench().complete(typed, label);
    await workbench().page.keyboard.press('Tab');
  };

  it('from an empty file to the end by completion alone', async () => {
    await workbench().newFile(file);
    await workbench().complete('', 'New plan');
    await write('Close the wards at night');
    await write('Keep the hospital open by day');
    await write('office');
    await write('The planning office');
    await write('board');
    await write('The board');
    await workbench().complete('ab', 'above');
    await workbench().complete('dom', 'dominant');
    await workbench().complete('res', 'resistant');
    await choose('public-i', 'public-interest');
    await choose('sust', 'sustainability');
    await write('close');
    await write('Close the wards from ten to six');
    await write('staff-time');
    await choose('sust', 'sustainability');
    await choose('public-i', 'public-interest');
    await workbench().complete('tact', 'tactics');
    await workbench().complete('define', 'define-rationality');
    await write('convince');
    await workbench().complete('bo', 'board');
    await choose('sust', 'sustainability');
    await write('The budget of last year');
    await workbench().screenshot('a plan typed by completion');
    assert.equal(await workbench().save(), written);
  });

  it('and nothing in it is wrong but what it plans', async () => {
    await workbench().page.locator('.squiggly-error').first().waitFor();
    await workbench().run('Change Plan: Open Preview to the Side');
    const preview = await workbench().preview();
    await preview.getByText('Blocked', { exact: true }).first().waitFor();
    assert.equal(await preview.getByText('schema', { exact: true }).count(), 0);
  });
});

const written = `changeplan: 1
title: Close the wards at night
purpose: Keep the hospital open by day
lead: office
stakeholders:
  office:
    name: The planning office
  board:
    name: The board
    relation: above
    power: dominant
    stance: resistant
    values:
      terminal: [public-interest]
      instrumental: [sustainability]
actions:
  close:
    summary: Close the wards from ten to six
    needs: [staff-time]
    aligns-with: [sustainability]
    conflicts-with: [public-interest]
tactics:
  convince:
    type: define-rationality
    targets: [board]
    appeals-to: [sustainability]
    evidence:
      - The budget of last year`;
