import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edit.ts';
import { findingsOf } from '../workspace/project.ts';
import { finding, head, shared } from './finds.ts';

const act = 'actions: { a: { summary: A, needs: x } }\n';
const uses = `${head}uses: o.changeplan.yaml\n`;

/** All texts after the first fix of the rule. */
async function fixed(rule: string, texts: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const [found] = (await findingsOf(texts)).filter((it) => it.rule === rule);
  const edits = found?.fixes()[0]?.edits ?? [];
  return Object.fromEntries(
    Object.entries(texts).map(([file, text]) => [
      file,
      applyEdits(
        text,
        edits.filter(({ at }) => at.file === file),
      ),
    ]),
  );
}

describe('no-terminal-value', () => {
  const check = finding('no-terminal-value');

  it('asks those who have means and no end, and nobody who has one', () =>
    check(
      {
        p: `${head}${act}stakeholders:
  means: { values: { instrumental: [dialogue] } }
  both: { values: { instrumental: [dialogue], terminal: [public-interest] } }
  end: { values: { terminal: [public-interest] } }
  neither: {}
`,
      },
      'p 6: instrumental',
    ));
  it('asks nobody where everybody has one', () =>
    check({
      p: `${head}${act}stakeholders: { both: { values: { instrumental: [dialogue], terminal: [public-interest] } } }\n`,
    }));
});

describe('stakeholder-without-values', () => {
  const check = finding('stakeholder-without-values');
  const plan = (entry: string) => ({ p: `${head}${act}stakeholders:\n${entry}\n` });

  for (const entry of [
    '  s:',
    '  s: {}',
    '  s: { values: }',
    '  s: { values: { terminal: [] } }',
    '  s:\n    values:\n',
  ])
    it(`asks about ${JSON.stringify(entry)}`, () => check(plan(entry), 'p 6: s'));
  for (const entry of [
    '  s: { values: public-interest }',
    '  s: { values: { terminl: public-interest } }',
    '  s: { values: { terminal: [public interest] } }',
    '  s: { valus: { terminal: public-interest } }',
    '  s:\n    name: S\n    valu',
    '  s:\n    name: S\n    # soon\n\n    values: { terminal: [public-interest }',
  ])
    it(`is silent where the values cannot be read: ${JSON.stringify(entry)}`, () => check(plan(entry)));

  it('asks about the entry above a line that belongs to the next one', () =>
    check(plan('  s:\n    name: S\n  next'), 'p 6: s'));
  it('counts values of a file used', () =>
    check({
      p: `${uses}${act}stakeholders: { s: { stance: ally } }`,
      'o.changeplan.yaml': `${shared}stakeholders: { s: { values: { terminal: equity } } }`,
    }));
  it('is silent while a file used is missing', () => check({ p: `${uses}${act}stakeholders: { s: {} }` }));
  it('asks for the pressing ones at once, and for the rest at once by a hint', async () => {
    const texts = plan(
      '  a: { name: A }\n  b: { name: B, power: strong }\n  c: { name: C }\n  d: { name: D, stance: resistant }\n  e: { name: E, controls: x }\n  f: { name: F, resistance: { severity: low } }',
    );
    await check(texts, 'p 6: a', 'p 7: b');
    assert.deepEqual(
      (await findingsOf(texts))
        .filter(({ rule }) => rule === 'stakeholder-without-values')
        .map(({ severity, message }) => `${severity} ${/matters to (.*?), so/.exec(message)?.[1]}`),
      ['hint A and C', 'info B, D, E and F'],
    );
  });
  it('asks one question of 95 people', async () => {
    const people = Array.from({ length: 95 }, (_, index) => `  s${index}: { power: limited }`).join('\n');
    await check(plan(people), 'p 6: s0');
    assert.ok((await findingsOf(plan(people))).length < 12);
  });
  it('never asks the lead, nor somebody who is meant by a slip', async () => {
    await check({ p: `${head}${act}lead: s\nstakeholders: { s: {} }` });
    await check({ p: `${head}${act}lead: nurse\nstakeholders: { nurses: {} }` });
  });
  it('stays at the placeholder of the first, and offers nothing there', async () => {
    const texts = plan('  s: { values: { terminal: TODO } }\n  t: {}');
    await check(texts, 'p 6: TODO');
    assert.deepEqual(
      (await findingsOf(texts))
        .filter(({ rule }) => rule === 'stakeholder-without-values')
        .flatMap(({ fixes }) => fixes()),
      [],
    );
  });
  it('makes room for all at once', async () => {
    const [found] = (await findingsOf(plan('  s: {}\n  t: {}'))).filter(
      ({ rule }) => rule === 'stakeholder-without-values',
    );
    assert.deepEqual(
      found?.fixes().map(({ title }) => title),
      ['Add values of s (terminal, instrumental)', 'Add values of all 2 (terminal, instrumental)'],
    );
  });
  it('fills lists that are empty', async () =>
    assert.match(
      (await fixed('stakeholder-without-values', plan('  s: { values: { terminal: [] } }')))['p'] ?? '',
      /s: \{ values: \{ terminal: \[TODO\] \} \}/,
    ));
});

describe('organization-without-values', () => {
  const check = finding('organization-without-values');
  it('asks at the title where there is no organization', () => check({ p: `${head}${act}` }, 'p 2: P'));
  it('counts values of a file used', () =>
    check({
      p: `${uses}${act}organization: { name: N }`,
      'o.changeplan.yaml': `${shared}organization: { values: { terminal: equity } }`,
    }));
  it('asks in the file used that names the organization, and mends it there', async () => {
    const texts = { p: `${uses}${act}`, 'o.changeplan.yaml': `${shared}organization: { name: N }\n` };
    await check(texts, 'o.changeplan.yaml 4: organization');
    assert.match(
      (await fixed('organization-without-values', texts))['o.changeplan.yaml'] ?? '',
      /\{ name: N, values: \{ terminal: \[TODO\], instrumental: \[TODO\] \} \}/,
    );
  });
  it('stays at a placeholder', async () => {
    await check({ p: `${head}${act}organization: { name: N, values: { terminal: [TODO] } }` }, 'p 5: TODO');
    await check({ p: `${head}${act}organization: { name: N, values: TODO }` }, 'p 5: TODO');
  });
  it('is silent where the organization cannot be read', async () => {
    await check({ p: `${head}${act}organization: The town` });
    await check({ p: `${head}${act}organisation: { name: N }` });
    await check({ p: `${head}${act}organization:\n  name: N\n  valu\n` });
  });
});

describe('no-terminal-value', () => {
  const check = finding('no-terminal-value');
  it('speaks in organization files', () =>
    check({ p: `${shared}stakeholders: { s: { values: { instrumental: [equity] } } }` }, 'p 4: instrumental'));
  it('is told once for the pressing ones, and once for the rest', () =>
    check(
      {
        p: `${head}stakeholders:\n  a: { values: { instrumental: equity } }\n  b: { power: strong, values: { instrumental: openness } }\n  c: { values: { instrumental: trust } }\n  d: { stance: opposed, values: { instrumental: safety } }\n`,
      },
      'p 5: equity',
      'p 6: openness',
    ));
  it('leaves the organization alone', () =>
    check({ p: `${head}organization: { values: { instrumental: [equity] } }` }));
  it('takes a placeholder for none', () =>
    check({ p: `${head}stakeholders: { s: { values: { terminal: [TODO], instrumental: equity } } }` }, 'p 4: TODO'));
  it('leaves the lead alone', () =>
    check({ p: `${head}lead: s\nstakeholders: { s: { values: { instrumental: [equity] } } }` }));
  it('is silent where terminal values cannot be read', () =>
    check({ p: `${head}stakeholders: { s: { values: { instrumental: [equity], terminl: [openness] } } }` }));
  it('speaks where the values stand', async () => {
    const texts = {
      p: `${uses}stakeholders: { s: { stance: ally } }`,
      'o.changeplan.yaml': `${shared}stakeholders:\n  s: { values: { instrumental: equity } }\n`,
    };
    await check(texts, 'o.changeplan.yaml 5: equity');
    assert.match(
      (await fixed('no-terminal-value', texts))['o.changeplan.yaml'] ?? '',
      /instrumental: equity, terminal: \[TODO\] \}/,
    );
  });
});

describe('value-without-group', () => {
  const check = finding('value-without-group');
  const organization = 'organization: { values: { terminal: [openness], instrumental: transparency } }\n';
  it('tells a value once, whatever its names', () =>
    check({ p: `${head}${organization}stakeholders: { s: {} }` }, 'p 4: openness'));
  it('compares what is meant, and counts the lead', () =>
    check({ p: `${head}${organization}lead: s\nstakeholders: { s: { values: { instrumental: transparency } } }` }));
  it('is silent in an organization file without stakeholders', () => check({ p: `${shared}${organization}` }));
  it('speaks in an organization file with stakeholders', () =>
    check({ p: `${shared}${organization}stakeholders: { s: {} }` }, 'p 4: openness'));
  it('does not take TODO for a group', () =>
    check(
      {
        p: `${head}organization: { values: { terminal: { openness: { pursued-by: TODO } } } }\nstakeholders: { s: {} }`,
      },
      'p 4: TODO',
    ));
  it('does not take TODO for a value', () =>
    check({ p: `${head}organization: { values: { terminal: [TODO] } }\nstakeholders: { s: {} }` }));
});

describe('inferred-value', () => {
  const check = finding('inferred-value');
  const value = (about: string) => `stakeholders: { s: { values: { terminal: { equity: { ${about} } } } } }`;
  it('leaves an empty source to the schema', () => check({ p: `${head}${value('basis: inferred, source: ')}` }));
  it('takes blank text for none', async () => {
    const texts = { p: `${head}${value('basis: inferred, source: ""')}` };
    await check(texts, 'p 4: equity');
    assert.match((await fixed('inferred-value', texts))['p'] ?? '', /source: TODO \}/);
  });
  it('stays at a placeholder', () => check({ p: `${head}${value('basis: inferred, source: tbd')}` }, 'p 4: tbd'));
  it('speaks in organization files', () => check({ p: `${shared}${value('basis: inferred')}` }, 'p 4: equity'));
});

describe('missing-purpose', () => {
  const check = finding('missing-purpose');
  const plan = 'changeplan: 1\ntitle: P\n';
  it('stays at a placeholder, and offers nothing there', async () => {
    const texts = { p: `${plan}purpose: ToDo\n${act}` };
    await check(texts, 'p 3: ToDo');
    assert.deepEqual(
      (await findingsOf(texts)).filter(({ rule }) => rule === 'missing-purpose').flatMap(({ fixes }) => fixes()),
      [],
    );
  });
  it('asks before there is an action, too', () => check({ p: plan }, 'p 2: P'));
  it('is silent where the key is misspelt', () => check({ p: `${plan}purpos: Q\n${act}` }));
  it('asks nobody who needs no support', () => check({ p: `${plan}actions: { a: { summary: A, scope: alone } }` }));
});
