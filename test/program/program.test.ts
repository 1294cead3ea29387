import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Program } from '../../server/src/program/program.ts';
import { Unreadable } from '../../server/src/workspace/files.ts';
import { filesInMemory } from '../../server/src/workspace/memory.ts';
import { world } from '../world.ts';

const plan = 'changeplan: 1\ntitle: P\npurpose: Q\nuses: o.changeplan.yaml\nlead: s\n';
const org = 'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { s: {} }\n';

/** A program with these files on disk, of which some are open. */
function programOf(disk: Record<string, string>, open: Record<string, string>, read = filesInMemory(disk).read) {
  const documents = new Map(
    Object.entries(open).map(([uri, text]) => [uri, TextDocument.create(uri, 'changeplan', 1, text)]),
  );
  const files = filesInMemory(disk);
  const program = new Program({
    files: { ...files, read },
    plans: files.plans,
    open: () => [...documents.values()],
    world: () => world,
  });
  return {
    program,
    type: (uri: string, text: string) => {
      const version = (documents.get(uri)?.version ?? 0) + 1;
      documents.set(uri, TextDocument.create(uri, 'changeplan', version, text));
      return program.changed(uri);
    },
    /** Each file with the stakeholders that it speaks of. */
    everywhere: async () => {
      const snapshot = program.snapshot();
      await snapshot.loadAll();
      return snapshot.plans().map(({ analysis, document }) => {
        const names = analysis.names.filter(({ at }) => at.file === document.file);
        return `${document.file}: ${[...new Set(names.map(({ id }) => id))].join()}`;
      });
    },
    /** By the rules by which something is found, once it is known what plans say of each other. */
    rulesIn: async (uri: string) => {
      await program.settled();
      const snapshot = program.snapshot();
      await snapshot.loadOpen();
      return snapshot.findings(uri).map(({ rule }) => rule);
    },
  };
}

describe('a program', () => {
  it('takes the open text before the one on disk', async () => {
    const disk = { 'p.changeplan.yaml': '', 'o.changeplan.yaml': org.replace('s:', 'other:') };
    const { rulesIn } = programOf(disk, { 'p.changeplan.yaml': plan, 'o.changeplan.yaml': org });
    assert.doesNotMatch((await rulesIn('p.changeplan.yaml')).join(), /unknown-reference/);
  });

  it('says which open plans an edit to a file that they use concerns', async () => {
    const { rulesIn, type } = programOf(
      { 'o.changeplan.yaml': '' },
      { 'p.changeplan.yaml': plan, 'o.changeplan.yaml': org },
    );
    await rulesIn('p.changeplan.yaml');
    assert.deepEqual(type('o.changeplan.yaml', org.replace('s:', 'other:')), ['p.changeplan.yaml']);
    assert.match((await rulesIn('p.changeplan.yaml')).join(), /unknown-reference/);
  });

  it('hears of a plan that is opened before it is saved', async () => {
    const rated = (power: string) =>
      `${plan}stakeholders: { s: { power: ${power} } }\nactions: { a: { summary: A } }\n`;
    const { rulesIn, type } = programOf({ 'o.changeplan.yaml': org }, { 'p.changeplan.yaml': rated('strong') });
    assert.doesNotMatch((await rulesIn('p.changeplan.yaml')).join(), /rated-differently/);
    type('q.changeplan.yaml', rated('limited'));
    assert.match((await rulesIn('p.changeplan.yaml')).join(), /rated-differently/);
  });

  it('looks at each file once, however many plans need it, where nobody tells what changes on disk', async () => {
    const disk: Record<string, string> = { 'o.changeplan.yaml': org };
    const open = Object.fromEntries([1, 2, 3, 4, 5, 6].map((each) => [`${each}.changeplan.yaml`, plan]));
    const asked: string[] = [];
    const { program, rulesIn } = programOf(disk, open, async (name) => {
      asked.push(name);
      return filesInMemory(disk).read(name);
    });
    await rulesIn('1.changeplan.yaml');
    const known = [...new Set(asked.splice(0))].sort();
    assert.deepEqual(await program.look(), []);
    assert.deepEqual(asked.splice(0).sort(), known);
    await rulesIn('1.changeplan.yaml');
    assert.deepEqual(asked, []);
    disk['o.changeplan.yaml'] = org.replace('s:', 'other:');
    assert.deepEqual((await program.look()).sort(), Object.keys(open));
    assert.match((await rulesIn('6.changeplan.yaml')).join(), /unknown-reference/);
  });

  it('says which plans a key in another plan concerns, and only once something is otherwise that they read', async () => {
    const rated = (power: string, name: string) =>
      `${plan}stakeholders: { s: { power: ${power} }, t: { name: ${name} } }\nactions: { a: { summary: A } }\n`;
    const open = { 'p.changeplan.yaml': rated('strong', 'T'), 'q.changeplan.yaml': rated('strong', 'T') };
    const { rulesIn, type, program } = programOf({ 'o.changeplan.yaml': org }, open);
    await rulesIn('p.changeplan.yaml');
    const told = async (text: string) => [type('q.changeplan.yaml', text), await program.settled()];
    assert.deepEqual(await told(`# A note\n${rated('strong', 'Tom')}`), [[], []]);
    assert.deepEqual(await told(rated('limited', 'Tom')), [[], ['p.changeplan.yaml']]);
    assert.match((await rulesIn('p.changeplan.yaml')).join(), /rated-differently/);
  });

  it('loads for a plan no others than those that may find something in it, also after what others say has changed', async () => {
    const texts = {
      'o.changeplan.yaml': org,
      'p.changeplan.yaml': `${plan}stakeholders: { s: { power: strong } }\n`,
      'q.changeplan.yaml': `${plan}stakeholders: { s: { power: limited } }\n`,
    };
    const { rulesIn, type, program } = programOf(texts, texts);
    await rulesIn('p.changeplan.yaml');
    type('q.changeplan.yaml', `${plan}stakeholders: { s: { power: dominant } }\n`);
    assert.deepEqual(await program.settled(), ['p.changeplan.yaml']);
    await rulesIn('q.changeplan.yaml');
    assert.deepEqual(await program.readersOf('q.changeplan.yaml'), []);
    assert.deepEqual(await program.readersOf('o.changeplan.yaml'), ['p.changeplan.yaml', 'q.changeplan.yaml']);
  });

  it('follows a change on disk', async () => {
    const disk = { 'o.changeplan.yaml': org };
    const { rulesIn, program } = programOf(disk, { 'p.changeplan.yaml': plan });
    assert.doesNotMatch((await rulesIn('p.changeplan.yaml')).join(), /unknown-reference/);
    disk['o.changeplan.yaml'] = org.replace('s:', 'other:');
    assert.deepEqual(program.changed('o.changeplan.yaml'), ['p.changeplan.yaml']);
    assert.match((await rulesIn('p.changeplan.yaml')).join(), /unknown-reference/);
  });

  it('finds a file that comes, though only a change of it is told', async () => {
    const disk: Record<string, string> = {};
    const { rulesIn, program } = programOf(disk, { 'p.changeplan.yaml': plan });
    assert.match((await rulesIn('p.changeplan.yaml')).join(), /unresolved-use/);
    disk['o.changeplan.yaml'] = org;
    assert.deepEqual(program.changed('o.changeplan.yaml'), ['p.changeplan.yaml']);
    assert.doesNotMatch((await rulesIn('p.changeplan.yaml')).join(), /unresolved-use/);
  });

  it('follows a configuration that comes and goes', async () => {
    const disk: Record<string, string> = { 'o.changeplan.yaml': org };
    const { rulesIn, program } = programOf(disk, { 'p.changeplan.yaml': `${plan}foo: 1` });
    assert.match((await rulesIn('p.changeplan.yaml')).join(), /without-actions/);
    disk['.changeplanrc.yaml'] = 'rules: { without-actions: off }';
    assert.deepEqual(program.rearranged(), ['p.changeplan.yaml']);
    assert.doesNotMatch((await rulesIn('p.changeplan.yaml')).join(), /without-actions/);
  });

  it('shows what an open plan finds in a file that it uses there', async () => {
    const { rulesIn } = programOf(
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
    const { everywhere, program } = programOf(disk, { 'p.changeplan.yaml': plan });
    assert.deepEqual(await everywhere(), [
      ...['p.changeplan.yaml: s', 'o.changeplan.yaml: s', 'q.changeplan.yaml: s', 'shared.yaml: s'],
    ]);
    disk['o.changeplan.yaml'] = org.replace('{ s:', '{ other:');
    assert.deepEqual(program.changed('o.changeplan.yaml'), ['p.changeplan.yaml']);
    assert.deepEqual((await everywhere())[1], 'o.changeplan.yaml: other');
    delete disk['q.changeplan.yaml'];
    disk['r.changeplan.yaml'] = org;
    program.rearranged();
    assert.deepEqual((await everywhere()).slice(2), ['r.changeplan.yaml: s']);
  });

  it('leaves out plans that cannot be read', async () => {
    const { everywhere } = programOf({ 'o.changeplan.yaml': org }, {}, async (name) => {
      throw new Unreadable(`is not there: ${name}`);
    });
    assert.deepEqual(await everywhere(), []);
  });

  it('checks a configuration like a plan', async () => {
    const { rulesIn } = programOf({}, { '/.changeplanrc.yaml': 'rules: { no-aly: off }' });
    assert.deepEqual(await rulesIn('/.changeplanrc.yaml'), ['schema']);
  });
});
