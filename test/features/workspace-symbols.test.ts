import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../server/src/features/workspace-symbols.ts';
import { assertMarked, workspaceOf } from './workspace.ts';

const texts = {
  'p.changeplan.yaml': `title: Our plan
uses: o.changeplan.yaml
values: { «calm»: No haste }
stakeholders:
  «vps»: { name: Hospital vice presidents }
  «wards»: { stance: ally }
actions:
  «pilot»:
    summary: Run the program in two towns
tactics: { «talk»: { type: watch }, «ask»: { type: watch, summary: Ask them } }
`,
  'o.changeplan.yaml': 'kind: organization\nstakeholders: { «"wards"»: { name: The wards } }',
};

async function check(query: string, names: readonly string[]): Promise<void> {
  const { plans } = await workspaceOf(texts);
  assert.deepEqual(
    workspaceSymbols(plans, query).map(({ name, kind, container }) => `${kind} ${name}, ${container}`),
    names,
  );
}

describe('workspace symbols', () => {
  it('are all entries, each where it stands', async () => {
    const workspace = await workspaceOf(texts);
    const found = workspaceSymbols(workspace.plans, '');
    assertMarked(
      texts,
      workspace,
      found.map(({ at }) => at),
    );
  });
  it('are found by name', () => check('vice pres', ['stakeholder Hospital vice presidents (vps), Our plan']));
  it('are found by id', () => check('pilot', ['action Run the program in two towns (pilot), Our plan']));
  it('are found by some of their letters, in any case', () =>
    check('HVPD', ['stakeholder Hospital vice presidents (vps), Our plan']));
  it('have an id alone where it is the name', () => check('calm', ['value calm, Our plan']));
  it('stand in each file that has them', () =>
    check('wards', ['stakeholder The wards (wards), Our plan', 'stakeholder The wards (wards), ']));
  it('may be none', () => check('zzz', []));
});
