import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis/analysis.ts';
import type { Finding } from '../../server/src/check/check.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { readPlan } from '../../server/src/model/read.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { findingsOf } from './project.ts';

const head = 'changeplan: 1\ntitle: P\npurpose: Q\n';
const org = 'changeplan: 1\nkind: organization\ntitle: O\n';

/** File, severity, rule and the underlined text of each finding of these rules. */
async function check(
  rules: readonly string[],
  texts: Readonly<Record<string, string>>,
  expected: readonly string[],
): Promise<void> {
  const findings = await findingsOf(texts);
  const print = ({ at, severity, rule }: Finding) =>
    `${at.file}: ${severity} ${rule} “${texts[at.file]?.slice(at.start, at.end)}”`;
  assert.deepEqual(findings.filter(({ rule }) => rules.includes(rule)).map(print), expected);
}

describe('uses', () => {
  it('knows the stakeholders of the files used, and of those that they use', () =>
    check(
      ['unknown-reference', 'unresolved-use'],
      {
        'plans/p.changeplan.yaml': `${head}uses: ../org/a.changeplan.yaml\nlead: deep\ntactics: { t: { type: protect, targets: [near, nobody] } }`,
        'org/a.changeplan.yaml': `${org}uses: [b.changeplan.yaml]\nstakeholders: { near: {} }`,
        'org/b.changeplan.yaml': `${org}stakeholders: { deep: {} }`,
      },
      ['plans/p.changeplan.yaml: error unknown-reference “nobody”'],
    ));

  it('reports where the deciding key stands', () =>
    check(
      ['terminal-conflict'],
      {
        'p.changeplan.yaml': `${head}uses: o.changeplan.yaml\nactions: { a: { summary: A, conflicts-with: public-interest } }`,
        'o.changeplan.yaml': `${org}stakeholders: { s: { power: dominant, values: { terminal: public-interest } } }`,
      },
      ['p.changeplan.yaml: error terminal-conflict “public-interest”'],
    ));

  it('tells the faults of a file used in that file', () =>
    check(
      ['schema'],
      {
        'p.changeplan.yaml': `${head}uses: o.changeplan.yaml`,
        'o.changeplan.yaml': `${org}stakeholders: { s: { powr: dominant } }`,
      },
      ['o.changeplan.yaml: error schema “powr”'],
    ));

  for (const [path, why] of [
    ['missing.changeplan.yaml', 'is not there'],
    ['../../elsewhere.changeplan.yaml', 'lies outside this workspace'],
    ['/etc/passwd', 'is not relative'],
    ['https://example.org/o.changeplan.yaml', 'is an address'],
    ['p.changeplan.yaml', 'is this file itself: correct the path, or remove it'],
  ] as const)
    it(`says that ${path} ${why}`, async () => {
      const text = `${head}uses: ${path}`;
      await check(['unresolved-use'], { 'p.changeplan.yaml': text }, [
        `p.changeplan.yaml: error unresolved-use “${path}”`,
      ]);
      const [found] = (await findingsOf({ 'p.changeplan.yaml': text })).filter(({ rule }) => rule === 'unresolved-use');
      assert.match(found?.message ?? '', new RegExp(why));
    });

  it('offers to make a file that is only not there, with what the plan says of the organization', async () => {
    const offered = async (text: string) => {
      const found = (await findingsOf({ 'p.changeplan.yaml': text })).find(({ rule }) => rule === 'unresolved-use');
      return (found?.fixes() ?? []).map(({ title, edits, creates }) => ({
        title,
        after: applyEdits(text, edits),
        creates,
      }));
    };
    const uses = 'uses: org/o.changeplan.yaml\n';
    const made = `${org.replace('title: O', 'title: The Works')}organization:\n  name: The Works   # ours\n  values: { terminal: [safety] }\n`;
    const plan = `${head}${uses}organization:\n  name: The Works   # ours\n  values: { terminal: [safety] }\nstakeholders: { s: {} }\n`;
    assert.deepEqual(await offered(plan), [
      {
        title: 'Make “org/o.changeplan.yaml”, and move the organization there',
        after: `${head}${uses}stakeholders: { s: {} }\n`,
        creates: [{ name: 'org/o.changeplan.yaml', text: made }],
      },
    ]);
    const bare = [{ name: 'org/o.changeplan.yaml', text: org.replace('title: O', 'title: TODO') }];
    for (const text of [
      `${head}${uses}`,
      `${head}${uses}organization: &o { name: O }\n`,
      `${head}${uses}success: &s S\norganization: { name: *s }\n`,
      `${head}${uses}organization:\n  values: { terminal: { safety: { pursued-by: s } } }\nstakeholders: { s: {} }\n`,
      `${head}${uses}organization:\n  values: &v { terminal: [safety] }\nstakeholders: { s: { values: *v } }\n`,
    ])
      assert.deepEqual(await offered(text), [
        { title: 'Make “org/o.changeplan.yaml” as a new organization file', after: text, creates: bare },
      ]);
    for (const path of ['../../o.changeplan.yaml', 'p.changeplan.yaml', 'o.txt', '/o.changeplan.yaml'])
      assert.deepEqual(await offered(`${head}uses: ${path}\n`), []);
  });

  it('takes nothing for no path', async () => {
    for (const nothing of ['null', '~', 'Null', 'NULL', '""', '[]'])
      await check(['unresolved-use'], { 'p.changeplan.yaml': `${head}uses: ${nothing}\nnames: ${nothing}\n` }, []);
  });

  it('says where a names file belongs', async () => {
    const files = {
      'p.changeplan.yaml': `${head}uses: names.local.yaml`,
      'names.local.yaml': 'changeplan: 1\nkind: names\nnames: { s: Jane }\n',
    };
    await check(['unresolved-use'], files, ['p.changeplan.yaml: error unresolved-use “names.local.yaml”']);
    const [found] = (await findingsOf(files)).filter(({ rule }) => rule === 'unresolved-use');
    assert.match(found?.message ?? '', /is a names file, which belongs under “names”/);
  });

  it('says what of a plan does not count where it is used', async () => {
    const used = (plan: string) =>
      findingsOf({ 'p.changeplan.yaml': `${head}uses: q.changeplan.yaml`, 'q.changeplan.yaml': plan });
    const told = async (plan: string) =>
      (await used(plan)).filter(({ rule }) => rule === 'schema').map(({ message }) => message);
    const [one, ...more] = await told(`${head}lead: s\nstakeholders: { s: {} }\nactions: { a: { summary: A } }`);
    assert.match(
      one ?? '',
      /^“q.changeplan.yaml” is a plan of its own, and “purpose”, “lead” and “actions” in it count only there\./,
    );
    assert.deepEqual(more, []);
    assert.deepEqual(await told('changeplan: 1\ntitle: Q\nactions:\nstakeholders: { s: {} }\n'), []);
    assert.deepEqual(await told(`${org}stakeholders: { s: {} }`), []);
  });

  it('reports a cycle where it closes', () =>
    check(
      ['unresolved-use'],
      {
        'p.changeplan.yaml': `${head}uses: a.changeplan.yaml`,
        'a.changeplan.yaml': `${org}uses: b.changeplan.yaml`,
        'b.changeplan.yaml': `${org}uses: a.changeplan.yaml`,
      },
      ['b.changeplan.yaml: error unresolved-use “a.changeplan.yaml”'],
    ));
  it('does not call unknown what a file in a cycle says, since it counts', async () => {
    const found = await findingsOf({
      'p.changeplan.yaml': `${head}uses: a.changeplan.yaml\nlead: s\n`,
      'a.changeplan.yaml': `${org}uses: b.changeplan.yaml\nstakeholders: { s: {} }\n`,
      'b.changeplan.yaml': `${org}uses: a.changeplan.yaml`,
    });
    assert.deepEqual(
      found.flatMap(({ rule, message }) => (/^un(?:resolved|known)/.test(rule) ? [message] : [])),
      ['“a.changeplan.yaml” uses this file in turn, so neither would come first: correct the path, or remove it.'],
    );
  });

  it('reads a file once that is used twice', () =>
    check(
      ['unresolved-use', 'syntax'],
      {
        'p.changeplan.yaml': `${head}uses: [a.changeplan.yaml, b.changeplan.yaml]`,
        'a.changeplan.yaml': `${org}uses: c.changeplan.yaml`,
        'b.changeplan.yaml': `${org}uses: c.changeplan.yaml`,
        'c.changeplan.yaml': `${org}stakeholders:\n\ts: {}`,
      },
      ['c.changeplan.yaml: error syntax “\t”'],
    ));

  it('reads 50 files and tells the rest with one finding', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `o${index}.changeplan.yaml`);
    const texts = Object.fromEntries(names.map((name) => [name, org]));
    const findings = await findingsOf({ 'p.changeplan.yaml': `${head}uses: [${names}]`, ...texts });
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'syntax').map(({ message }) => message),
      ['More than 50 files are used; this one and those after it are not read.'],
    );
  });
});

describe('merging', () => {
  function merged(own: string, used: string) {
    const documents = [`${head}${own}`, `${org}${used}`].map((text, index) => readDocument(`${index}`, text));
    const [first, ...others] = documents;
    if (!first) throw new Error('There is no document.');
    return analyze(readPlan(first, others).plan).plan;
  }

  it('lets the plan’s own keys win one by one', () => {
    const [s] = merged(
      'stakeholders: { s: { stance: ally, power: limited } }',
      'stakeholders: { s: { name: Shared, power: dominant, relation: above } }',
    ).stakeholders;
    assert.deepEqual(
      [s?.name, s?.power?.value, s?.relation?.value, s?.stance?.value],
      ['Shared', 'limited', 'above', 'ally'],
    );
    assert.deepEqual([s?.at.file, s?.relation?.at.file], ['0', '1']);
  });

  it('takes an entry that only says its id for the shared one', () =>
    assert.equal(
      merged('stakeholders: { s: }', 'stakeholders: { s: { power: dominant } }').stakeholders[0]?.power?.value,
      'dominant',
    ));

  it('puts shared entries after the plan’s own', () =>
    assert.deepEqual(
      merged('stakeholders: { b: {} }', 'stakeholders: { a: {}, b: {} }').stakeholders.map(({ id }) => id),
      ['b', 'a'],
    ));

  it('merges the organization key by key', () => {
    const { organization } = merged(
      'organization: { name: Own }',
      'organization: { name: Shared, values: { terminal: a } }',
    );
    assert.deepEqual([organization?.name?.value, organization?.values.terminal.map(({ id }) => id)], ['Own', ['a']]);
  });

  it('takes nothing else over', () => {
    const plan = merged('', 'purpose: X\nlead: s\nactions: { a: { summary: A } }');
    assert.deepEqual([plan.purpose?.value, plan.lead, plan.actions.length], ['Q', undefined, 0]);
  });
});
