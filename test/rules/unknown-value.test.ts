import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edit.ts';
import { findingsOf } from '../workspace/project.ts';
import { finding, head, shared } from './finds.ts';

const check = finding('unknown-value');

/** The text after the first fix, which has that title. */
async function fix(text: string, title: string, after: string): Promise<void> {
  const [found] = (await findingsOf({ p: text })).filter(({ rule }) => rule === 'unknown-value');
  assert.equal(found?.fixes()[0]?.title, title);
  assert.equal(applyEdits(text, found?.fixes()[0]?.edits ?? []), after);
}

describe('unknown-value', () => {
  it('stands where the glossary only holds the place of a meaning, and then has nothing to add', async () => {
    const p = `${head}values:\n  craft: TODO\nactions: { a: { summary: A, aligns-with: craft } }`;
    await check({ p }, 'p 5: TODO');
    const [found] = (await findingsOf({ p })).filter(({ rule }) => rule === 'unknown-value');
    assert.deepEqual(found?.fixes(), []);
  });

  it('tells each id once, where the text first has it', () =>
    check(
      {
        p: `${head}actions:\n  a: { summary: A, aligns-with: craft }\nstakeholders: { s: { values: { terminal: [craft, zeal-2] } } }`,
      },
      'p 5: craft',
      'p 6: zeal-2',
    ));

  it('tells it in the plan’s own file where both have it', () =>
    check(
      {
        p: `${head}uses: o.changeplan.yaml\nactions: { a: { summary: A, aligns-with: craft } }`,
        'o.changeplan.yaml': `${shared}stakeholders: { s: { values: { terminal: [craft, knack] } } }`,
      },
      'o.changeplan.yaml 4: knack',
      'p 5: craft',
    ));

  it('knows the glossaries of files used, aliases, and what a configuration adds', () =>
    check({
      p: `${head}uses: o.changeplan.yaml\nstakeholders: { s: { values: { terminal: [craft, handwork, knack, flair, transparency] } } }`,
      'o.changeplan.yaml': `${shared}values: { craft: { meaning: M, aliases: handwork } }`,
      '.changeplanrc.yaml': 'values: { knack: { meaning: M, aliases: [flair] } }',
    }));

  it('is silent while a file used is missing', () =>
    check({ p: `${head}uses: o.changeplan.yaml\nstakeholders: { s: { values: { terminal: craft } } }` }));

  it('speaks in organization files', () =>
    check({ p: `${shared}organization: { values: { terminal: craft } }` }, 'p 4: craft'));

  it('is silent about an id that stands in lines of the glossary that cannot be read', () =>
    check(
      { p: `${head}values:\n  craft: "Work\nstakeholders: { s: { values: { terminal: [craft, knack] } } }` },
      'p 6: knack',
    ));

  it('is not silenced by what is missing at the top', () =>
    check({ p: 'stakeholders:\n  s: { values: { terminal: craft } }' }, 'p 2: craft'));

  it('changes every mention in the file', () =>
    fix(
      `${head}stakeholders: { s: { values: { terminal: { robustnes: By X } } } }\nactions: { a: { summary: A, aligns-with: "robustnes" } }\n`,
      'Change to “robustness”',
      `${head}stakeholders: { s: { values: { terminal: { robustness: By X } } } }\nactions: { a: { summary: A, aligns-with: robustness } }\n`,
    ));

  it('does not change an id into one that stands beside it', () =>
    fix(
      `${head}actions: { a: { summary: A, aligns-with: { robustness: R, robustnes: S } } }\n`,
      'Add “robustnes” to the values',
      `${head}values: { robustnes: TODO }\nactions: { a: { summary: A, aligns-with: { robustness: R, robustnes: S } } }\n`,
    ));

  it('adds to the glossary of the file that has the value', async () => {
    const texts = {
      p: `${head}uses: o.changeplan.yaml\n`,
      'o.changeplan.yaml': `${shared}values: { craft: C }\nstakeholders: { s: { values: { terminal: [craft, knack] } } }\n`,
    };
    const [found] = (await findingsOf(texts)).filter(({ rule }) => rule === 'unknown-value');
    const edits = found?.fixes().at(-1)?.edits ?? [];
    assert.deepEqual([...new Set(edits.map(({ at }) => at.file))], ['o.changeplan.yaml']);
    assert.match(applyEdits(texts['o.changeplan.yaml'], edits), /values: \{ craft: C, knack: TODO \}/);
  });

  it('takes a near spelling of what the plan uses more often for its slip, and nothing follows from it', async () => {
    const text = (id: string) =>
      `${head}organization: { values: { terminal: [road-safety] } }\nstakeholders: { s: { power: strong, values: { terminal: road-safety } } }\nactions: { a: { summary: A, needs: x, aligns-with: ${id} } }\ntactics: { t: { type: define-rationality, targets: s, appeals-to: road-safety, evidence: E } }\n`;
    const rules = async (id: string) => (await findingsOf({ p: text(id) })).map(({ rule }) => rule);
    assert.deepEqual(await rules('road-safty'), [...(await rules('road-safety')), 'unknown-value']);
    const [slip] = (await findingsOf({ p: text('road-safty') })).filter(({ message }) =>
      message.includes('road-safty'),
    );
    assert.match(slip?.message ?? '', /Did you mean “road-safety”/);
    assert.equal(slip?.fixes()[0]?.title, 'Change to “road-safety”');
  });

  it('takes no value for the slip of another one that is near it', async () => {
    const meant = async (id: string, oftener: string) => {
      const p = `${head}organization: { values: { terminal: [${oftener}] } }\nstakeholders: { s: { values: { terminal: ${oftener} } }, t: { values: { terminal: ${id} } } }\n`;
      const found = (await findingsOf({ p })).filter(({ message }) => message.includes(`“${id}”`));
      return found.map(({ message }) => /Did you mean “([^”]*)”/.exec(message)?.[1]);
    };
    assert.deepEqual(await meant('prosperity', 'property'), [undefined]);
    assert.deepEqual(await meant('exclusion', 'inclusion'), [undefined]);
    assert.deepEqual(await meant('public-wealth', 'public-health'), [undefined]);
    assert.deepEqual(await meant('wohlbefinden-x', 'wohlbefinden-y'), ['wohlbefinden-y']);
    assert.deepEqual(await meant('prosperty', 'prosperity'), ['prosperity']);
  });

  it('says nothing else of a slip that its audience would not hear either', async () => {
    const plan = (id: string) =>
      `${head}organization: { values: { terminal: [reliability, speed] } }\nstakeholders:\n  s: { values: { terminal: reliability } }\n  t: { stance: opposed, values: { terminal: autonomy } }\nactions: { a: { summary: A, aligns-with: speed } }\ntactics: { t: { type: define-rationality, summary: T, targets: t, appeals-to: ${id}, evidence: E } }\n`;
    const of = async (id: string) =>
      (await findingsOf({ p: plan(id) })).filter(({ message }) => message.includes(id)).map(({ rule }) => rule);
    assert.deepEqual(await of('relibility'), ['unknown-value']);
    assert.ok((await of('reliability')).includes('argument-misses-target'));
  });

  it('asks whether a key without a text belongs to the text before', async () => {
    const says = async (values: string) =>
      (await findingsOf({ p: `${head}stakeholders: { s: { values: { terminal: ${values} } } }` })).some(({ message }) =>
        message.includes('or does it belong to the text before? Then put that in quotes.'),
      );
    assert.ok(await says('{ reliability: Fewer sick days, steadiness }'));
    assert.ok(await says('{ reliability: Fewer sick days, stability }'));
    assert.ok(await says('{ reliability: Fewer\n  sick days, stability }'));
    assert.ok(!(await says('{ reliability: Fewer sick days, stability }, instrumental: [stability]')));
    assert.ok(!(await says('{ reliability: Fewer sick days, stability: Few changes }')));
    assert.ok(!(await says('{ reliability: Fewer sick days,\n  stability }')));
    assert.ok(!(await says('{ reliability: , stability }')));
    assert.ok(!(await says('[reliability, stability]')));
    assert.ok(
      !(await says('{ reliability: Fewer sick days, stability } } } }\nvalues: { stability: { meaning: Few changes')),
    );
    assert.ok(!(await says('{ reliability: "Fewer sick days", steadiness }')));
  });
});
