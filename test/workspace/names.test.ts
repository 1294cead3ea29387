import assert from 'node:assert/strict';
import { type Checked, check, withoutNames } from '../../server/src/check/check.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { load } from '../../server/src/workspace/load.ts';
import { filesInMemory } from '../../server/src/workspace/memory.ts';
import { world } from '../world.ts';

const head = 'changeplan: 1\ntitle: T\n';
const namesFile = (...names: readonly string[]) =>
  `changeplan: 1\nkind: names\nnames:\n${names.map((line) => `  ${line}\n`).join('')}`;

async function checked(texts: Readonly<Record<string, string>>, calling: 'names' | 'ids' = 'names'): Promise<Checked> {
  const files = filesInMemory(texts);
  const read = async (name: string) => readDocument(name, await files.read(name));
  const [first = ''] = Object.keys(texts);
  return check(await load(await read(first), files, read, calling), world);
}

const namesIn = ({ analysis: { plan } }: Checked) => plan.stakeholders.map(({ name }) => name);
const rulesIn = ({ findings }: Checked) => findings.map(({ rule }) => rule);

describe('a names file', () => {
  const plan = `${head}names: names.local.yaml\nstakeholders: { cfo: { kind: person }, wards: {} }\n`;
  const uses = `${head}uses: org.yaml\nnames: mine.yaml\nstakeholders: { cfo: {}, ceo: {}, wards: {}, guild: {} }\n`;
  const organization = `${head}kind: organization\nnames: theirs/all.yaml\nstakeholders: { wards: { name: The wards } }\n`;

  it('says who the ids stand for', async () => {
    const found = await checked({ plan, 'names.local.yaml': namesFile('cfo: Jane Doe', 'gone: John Roe') });
    assert.deepEqual(namesIn(found), ['Jane Doe', 'wards']);
  });

  it('is not asked where ids are to stand', async () => {
    const texts = { plan, 'names.local.yaml': namesFile('cfo: Jane Doe') };
    assert.deepEqual(namesIn(await checked(texts, 'ids')), ['cfo', 'wards']);
    assert.deepEqual(namesIn(withoutNames(await checked(texts), world)), ['cfo', 'wards']);
  });

  it('may be missing, a folder, or not begun, and nothing is wrong with that', async () => {
    const without = rulesIn(await checked({ plan: plan.replace(/names: .*\n/, '') }));
    for (const texts of [{}, { 'names.local.yaml/x': plan }, { 'names.local.yaml': '%' }, { 'names.local.yaml': '' }]) {
      const found = await checked({ plan, ...texts });
      assert.deepEqual(namesIn(found), ['cfo', 'wards']);
      assert.deepEqual(rulesIn(found), without);
    }
  });

  for (const calling of ['names', 'ids'] as const)
    it(`is told to be none where it is another kind of file, and ${calling} are to stand`, async () => {
      const { findings, ...found } = await checked({ plan, 'names.local.yaml': plan }, calling);
      assert.deepEqual(namesIn({ ...found, findings }), ['cfo', 'wards']);
      const [told, ...more] = findings.filter(({ rule }) => rule === 'schema' || rule === 'names-shared');
      assert.match(told?.message ?? '', /^“names.local.yaml” is no names file, .* write “kind: names” into it/);
      assert.deepEqual(more, []);
    });

  it('says nothing with a placeholder, an empty name, or what is no name', async () => {
    const texts = { plan, 'names.local.yaml': namesFile('cfo: TODO', 'wards: [a, b]', 'other: ') };
    assert.deepEqual(namesIn(await checked(texts)), ['cfo', 'wards']);
  });

  it('of the plan comes before that of an organization file, and a name in any text before both', async () => {
    const texts = {
      plan: uses,
      'org.yaml': organization,
      'mine.yaml': namesFile('cfo: Mine', 'wards: Nobody'),
      'theirs/all.yaml': namesFile('cfo: Theirs', 'ceo: Theirs too', 'wards: Nobody'),
    };
    assert.deepEqual(namesIn(await checked(texts)), ['Mine', 'Theirs too', 'The wards', 'guild']);
  });

  it('is looked for in the workspace only', async () => {
    for (const path of ['../names.yaml', '/etc/names.yaml', 'https://example.org/names.yaml', '~/names.yaml']) {
      const { findings } = await checked({ plan: plan.replace('names.local.yaml', path) });
      const [found, ...others] = findings.filter(({ rule }) => rule === 'unresolved-use');
      assert.deepEqual(others, []);
      assert.equal(found && plan.replace('names.local.yaml', path).slice(found.at.start, found.at.end), path);
    }
  });

  it('that is opened itself is read as one', async () => {
    const opened = await checked({ names: `${namesFile('cfo: Jane Doe')}title: T\nstakeholders: {}\n` });
    assert.deepEqual(rulesIn(opened), ['schema', 'schema']);
    assert.deepEqual(rulesIn(await checked({ names: namesFile('cfo: Jane Doe') })), []);
    assert.deepEqual(rulesIn(await checked({ names: namesFile('cfo: TODO') })), ['left-to-do']);
    assert.deepEqual(rulesIn(await checked({ names: namesFile('cfo:', 'wards: ~') })), []);
  });
});
