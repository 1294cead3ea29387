import assert from 'node:assert/strict';
import { type Open, Project } from '../../server/src/lsp/project.ts';
import { Unreadable } from '../../server/src/workspace/files.ts';
import { filesInMemory } from '../../server/src/workspace/memory.ts';
import { world } from '../world.ts';

const plan = 'changeplan: 1\ntitle: P\npurpose: Q\nuses: o.changeplan.yaml\nlead: s\n';
const org = 'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { s: {} }\n';

/** A project with these files on disk, of which some are open. */
function projectOf(disk: Record<string, string>, open: Record<string, string>, read = filesInMemory(disk).read) {
  const versions = new Map<string, number>();
  const opened = (uri: string): Open | undefined => {
    const text = open[uri];
    return text === undefined ? undefined : { uri, version: versions.get(uri) ?? 1, getText: () => open[uri] ?? '' };
  };
  const project = new Project({ ...filesInMemory(disk), read }, opened, () => world);
  project.watched = true;
  const all = () => Object.keys(open).flatMap((uri) => opened(uri) ?? []);
  return {
    project,
    type: (uri: string, text: string) => {
      open[uri] = text;
      versions.set(uri, (versions.get(uri) ?? 1) + 1);
      return project.changed(uri);
    },
    /** Each file with the stakeholders that it speaks of. */
    everywhere: async () =>
      (await project.everywhere(all())).map(({ checked }) => {
        const names = checked?.analysis.names.filter(({ at }) => at.file === checked.document.file) ?? [];
        return `${checked?.document.file}: ${[...new Set(names.map(({ id }) => id))].join()}`;
      }),
    rulesIn: async (uri: string) => (await project.findingsIn(uri, all())).findings.map(({ rule }) => rule),
  };
}

describe('project', () => {
  it('takes the open text before the one on disk', async () => {
    const disk = { 'p.changeplan.yaml': '', 'o.changeplan.yaml': org.replace('s:', 'other:') };
    const { rulesIn } = projectOf(disk, { 'p.changeplan.yaml': plan, 'o.changeplan.yaml': org });
    assert.doesNotMatch((await rulesIn('p.changeplan.yaml')).join(), /unknown-reference/);
  });

  it('says which open plans an edit to a file that they use concerns', async () => {
    const { rulesIn, type } = projectOf(
      { 'o.changeplan.yaml': '' },
      { 'p.changeplan.yaml': plan, 'o.changeplan.yaml': org },
    );
    await rulesIn('p.changeplan.yaml');
    assert.deepEqual(type('o.changeplan.yaml', org.replace('s:', 'other:')), ['p.changeplan.yaml']);
    assert.match((await rulesIn('p.changeplan.yaml')).join(), /unknown-reference/);
  });

  it('follows a change on disk', async () => {
    const disk = { 'o.changeplan.yaml': org };
    const { rulesIn, project } = projectOf(disk, { 'p.changeplan.yaml': plan });
    assert.doesNotMatch((await rulesIn('p.changeplan.yaml')).join(), /unknown-reference/);
    disk['o.changeplan.yaml'] = org.replace('s:', 'other:');
    assert.deepEqual(project.changed('o.changeplan.yaml'), ['p.changeplan.yaml']);
    assert.match((await rulesIn('p.changeplan.yaml')).join(), /unknown-reference/);
  });

  it('follows a configuration that comes and goes', async () => {
    const disk: Record<string, string> = { 'o.changeplan.yaml': org };
    const { rulesIn, project } = projectOf(disk, { 'p.changeplan.yaml': `${plan}foo: 1` });
    assert.match((await rulesIn('p.changeplan.yaml')).join(), /without-actions/);
    disk['.changeplanrc.yaml'] = 'rules: { without-actions: off }';
    assert.deepEqual(project.rearranged(), ['p.changeplan.yaml']);
    assert.doesNotMatch((await rulesIn('p.changeplan.yaml')).join(), /without-actions/);
  });

  it('shows what an open plan finds in a file that it uses there', async () => {
    const { rulesIn } = projectOf(
      { 'o.changeplan.yaml': '' },
      { 'p.changeplan.yaml': `${plan}actions: { a: { summary: A } }`, 'o.changeplan.yaml': `${org}zzz: 1\n` },
    );
    assert.deepEqual(
      (await rulesIn('o.changeplan.yaml')).filter((rule) => rule === 'schema'),
      ['schema'],
    );
  });

  it('knows every plan of the workspace, open or not, and what they use', async () => {
    const disk: Record<string, string> = {
      'o.changeplan.yaml': org,
      'q.changeplan.yaml': `${plan}uses: shared.yaml\n`.replace('uses: o.changeplan.yaml\n', ''),
      'shared.yaml': org,
    };
    const { everywhere, project } = projectOf(disk, { 'p.changeplan.yaml': plan });
    assert.deepEqual(await everywhere(), [
      ...['p.changeplan.yaml: s', 'o.changeplan.yaml: s', 'q.changeplan.yaml: s', 'shared.yaml: s'],
    ]);
    disk['o.changeplan.yaml'] = org.replace('{ s:', '{ other:');
    assert.deepEqual(project.changed('o.changeplan.yaml'), ['p.changeplan.yaml']);
    assert.deepEqual((await everywhere())[1], 'o.changeplan.yaml: other');
    delete disk['q.changeplan.yaml'];
    disk['r.changeplan.yaml'] = org;
    project.rearranged();
    assert.deepEqual((await everywhere()).slice(2), ['r.changeplan.yaml: s']);
  });

  it('leaves out plans that cannot be read', async () => {
    const { everywhere } = projectOf({ 'o.changeplan.yaml': org }, {}, async (name) => {
      throw new Unreadable(`is not there: ${name}`);
    });
    assert.deepEqual(await everywhere(), []);
  });

  it('checks a configuration like a plan', async () => {
    const { rulesIn } = projectOf({}, { '/.changeplanrc.yaml': 'rules: { no-aly: off }' });
    assert.deepEqual(await rulesIn('/.changeplanrc.yaml'), ['schema']);
  });
});
