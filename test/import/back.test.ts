import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { powers, stances } from '../../schemas/choices.ts';
import { isEmpty } from '../../server/src/import/cells.ts';
import { updated } from '../../server/src/import/update.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { readPlan } from '../../server/src/model/read.ts';
import { registerToCsv } from '../../server/src/report/exports/csv.ts';
import { type Register, registerOf } from '../../server/src/report/exports/register.ts';
import { registerToXlsx } from '../../server/src/report/exports/xlsx.ts';
import { itemsInCell, joinedInCell } from '../../server/src/text/cell-list.ts';
import { tries } from '../robust/survive.ts';
import { imported } from './register.ts';

const file = 'a.changeplan.yaml';

const planOf = (text: string) => {
  const { plan, faults } = readPlan(readDocument(file, text));
  assert.deepEqual(faults, [], text);
  return plan;
};

/** The plan after its table was changed and has come back. */
async function back(text: string, change: (rows: string[][]) => void, format: 'csv' | 'xlsx' = 'csv') {
  const plan = planOf(text);
  const { columns, rows } = registerOf(plan);
  const changed: Register = { columns, rows: rows.map((cells) => [...cells]) };
  change(changed.rows as string[][]);
  const bytes = format === 'csv' ? registerToCsv(changed) : await registerToXlsx(changed, 'Stakeholders');
  return { table: changed, made: updated(plan, (await imported(`a.${format}`, bytes)).register) };
}

const at = (title: string) => registerOf({ stakeholders: [] }).columns.findIndex((it) => it.title === title);

describe('the table of a plan that comes back', () => {
  it('replaces what was changed in a cell of several texts, in the layout and quotes that are there', async () => {
    const text = `changeplan: 1
title: A
stakeholders:
  a:
    concerns:
      - one # why
      - "two"
      # of these more
      - three
    notes: |  # keep
      Ask in person
      and in time

  b: { concerns: [x, y], controls: money, notes: "plain: 1" } # c
  c:
    influences: [a, b]
    notes: >-
      folded text
      goes on
    values:
      terminal: { fun: why fun, order: why order }
      instrumental: [craft]
  d:
    notes: plain text
      over lines # c
    # a comment
`;
    const { made } = await back(text, ([a = [], b = [], c = [], d = []]) => {
      a[at('Concerns')] = 'one; deux; three';
      a[at('Notes')] = 'Ask by letter\nand in time\nor late';
      b[at('Concerns')] = 'y';
      b[at('Controls')] = 'money; staff';
      b[at('Notes')] = 'plain: 2';
      c[at('Influences')] = 'a; d';
      c[at('Notes')] = 'folded text goes wrong';
      c[at('Terminal values')] = 'fun; peace';
      c[at('Instrumental values')] = 'trade';
      d[at('Notes')] = 'plain text over two lines';
    });
    assert.deepEqual(made.problems, []);
    assert.deepEqual(made.changed, [
      'a: concerns two → deux',
      'a: notes Ask in person; and in time → Ask by letter; and in time; or late',
      'b: concerns without x',
      'b: controls staff',
      'b: notes plain: 1 → plain: 2',
      'c: terminal order → peace',
      'c: instrumental craft → trade',
      'c: influences b → d',
      'c: notes folded text goes on → folded text goes wrong',
      'd: notes plain text over lines → plain text over two lines',
    ]);
    assert.equal(
      made.text,
      text
        .replace('"two"', '"deux"')
        .replace('in person\n      and in time', 'by letter\n      and in time\n      or late')
        .replace('[x, y], controls: money', '[y], controls: [money, staff]')
        .replace('plain: 1', 'plain: 2')
        .replace('[a, b]', '[a, d]')
        .replace('goes on', 'goes wrong')
        .replace('order: why', 'peace: why')
        .replace('craft', 'trade')
        .replace('over lines', 'over two lines'),
    );
  });

  it('answers with a list of its own what another file says', async () => {
    const org = readDocument(
      'org.changeplan.yaml',
      `changeplan: 1
kind: organization
title: O
stakeholders:
  council: { concerns: [p, q], values: { terminal: [fun, order], instrumental: [craft] }, notes: theirs }
`,
    );
    const text = 'changeplan: 1\ntitle: A\nuses: org.changeplan.yaml\nstakeholders:\n  council: { stance: neutral }\n';
    const { plan } = readPlan(readDocument(file, text), [org]);
    const { columns, rows } = registerOf(plan);
    const cells = [...(rows[0] ?? [])];
    cells[at('Concerns')] = 'p; r';
    cells[at('Terminal values')] = 'order; fun; rest';
    const { register } = await imported('a.csv', registerToCsv({ columns, rows: [cells] }));
    const made = updated(plan, register);
    assert.deepEqual(made.changed, ['council: concerns q → r', 'council: terminal rest']);
    assert.equal(
      made.text,
      text.replace(
        'neutral }',
        'neutral, concerns: [p, r], values: { terminal: [fun, order, rest], instrumental: [craft] } }',
      ),
    );
  });

  it('takes its columns for what they are called, whatever stands in them', async () => {
    const text = 'changeplan: 1\ntitle: A\nstakeholders:\n  a: { concerns: ["#1", high], notes: x }\n';
    const { made } = await back(text, ([a = []]) => {
      a[at('Concerns')] = '#1; low';
    });
    assert.deepEqual(made.changed, ['a: concerns high → low']);
  });

  it('takes no sign for another that stands alone on the first line of a note', async () => {
    const text =
      "changeplan: 1\ntitle: A\nstakeholders:\n  a:\n    stance: neutral\n    notes: |\n      '\n      late\n";
    const { made } = await back(text, () => {});
    assert.deepEqual([made.text, made.changed], [text, []]);
  });

  it('says of an emptied cell that the plan keeps what it says', async () => {
    const text = 'changeplan: 1\ntitle: A\nstakeholders:\n  a: { power: strong, notes: "-" }\n  b: { notes: x }\n';
    const { made } = await back(text, ([a = [], b = []]) => {
      a[at('Power')] = '';
      b[at('Notes')] = '-';
    });
    assert.equal(made.text, text);
    assert.deepEqual(made.problems, [
      '“power” of a is empty in the table; the plan keeps what it says. If it should go, take it out of the plan.',
      '“notes” of b is empty in the table; the plan keeps what it says. If it should go, take it out of the plan.',
    ]);
  });

  it('changes nothing that others would share', async () => {
    const text = `changeplan: 1
title: A
stakeholders:
  a: { notes: &n both, concerns: &c [one, two] }
  b: { notes: *n, concerns: *c }
`;
    const { made } = await back(text, ([a = [], b = []]) => {
      a[at('Notes')] = 'only a';
      b[at('Notes')] = 'only b';
      b[at('Concerns')] = 'one; three';
    });
    assert.equal(made.text, text.replace('*n', 'only b'));
    assert.equal(made.problems.length, 2);
  });

  for (const format of ['csv', 'xlsx'] as const)
    it(`changes exactly the cells that were changed, whatever stands in them (${format})`, async () => {
      const property = fc.asyncProperty(
        plans,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), words)),
        async (text, wishes) => {
          let changes = 0;
          let removals = 0;
          const { table, made } = await back(
            text,
            (rows) => {
              const done = new Set<string>();
              for (const [row, column, how, word] of wishes) {
                const cells = rows[row % rows.length];
                const title = changeable[column % changeable.length] ?? '';
                const key = `${row % rows.length} ${title}`;
                if (!cells || done.has(key)) continue;
                done.add(key);
                const was = cells[at(title)] ?? '';
                const now = otherwise(title, was, how, word);
                if (isEmpty(now) || isEmpty(was) || now === was) continue;
                cells[at(title)] = now;
                changes++;
                if (title !== 'Notes' && itemsInCell(now).length < itemsInCell(was).length) removals++;
              }
            },
            format,
          );
          assert.deepEqual(made.problems, []);
          assert.equal(made.changed.length, changes, made.changed.join('\n'));
          const seen = (rows: Register['rows']) =>
            rows.map((cells) => cells.map((it) => it.replace(/\s*\n\s*/g, '; ')));
          assert.deepEqual(seen(registerOf(planOf(made.text)).rows), seen(table.rows), `${text}\n${made.text}`);
          // What is taken out of a list goes with the comment on its line.
          const lost = [...text.matchAll(/#c\d+/g)].filter(([comment]) => !made.text.includes(comment));
          assert.ok(lost.length <= removals, `${text}\n${made.text}`);
        },
      );
      await fc.assert(property, tries(12, 3000));
    });
});

/** Of one line, hostile to YAML and to tables. */
const words = fc
  .array(
    fc.constantFrom(
      ...[
        'late',
        'buses',
        'a: b',
        '#1',
        '- x',
        '* y',
        "it's",
        '"so"',
        ';',
        '; then',
        '•',
        '=1+1',
        '@all',
        '{',
        '}',
        '[z]',
        ',',
      ],
      ...[
        'true',
        'null',
        '12',
        'Größe',
        '🚌',
        '&',
        '*n',
        '!',
        '%',
        '|',
        '>',
        '\\',
        "'",
        '?',
        ':',
        '-',
        '+',
        '~',
        'N.N.',
      ],
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' ').trim())
  .filter((text) => !isEmpty(text) && itemsInCell(joinedInCell([text]))[0] === text);

const ids = fc.uniqueArray(fc.constantFrom('fun', 'order', 'craft', 'public-interest', 'größe'), { minLength: 1 });

const layouts = fc.constantFrom('flow', 'block', 'map');

/** A list in one of the layouts that an author has. */
const listOf = (items: readonly string[], layout: 'flow' | 'block' | 'map', indent: string, mark: () => string) => {
  const quoted = items.map((it) => JSON.stringify(it));
  if (layout === 'flow') return ` [${quoted.join(', ')}] ${mark()}`;
  return quoted.map((it) => `\n${indent}${layout === 'block' ? `- ${it}` : `${it}: why`} ${mark()}`).join('');
};

const noteIn = (lines: readonly string[], style: number, mark: () => string) => {
  const [first = ''] = lines;
  if (style === 0) return ` ${stringify(first, { lineWidth: 0 }).trimEnd()} ${mark()}`;
  if (style === 1) return ` ${JSON.stringify(first)} ${mark()}`;
  return ` ${style === 2 ? '|' : '>-'} ${mark()}\n${lines.map((line) => `      ${line}`).join('\n')}`;
};

const plans = fc
  .array(
    fc.record({
      concerns: fc.uniqueArray(words, { minLength: 1, maxLength: 4 }),
      terminal: ids,
      instrumental: ids,
      controls: ids,
      layout: fc.tuple(layouts, layouts, layouts),
      notes: fc.array(words, { minLength: 1, maxLength: 3 }),
      style: fc.nat(3),
      role: words,
      power: fc.constantFrom(...Object.keys(powers)),
      gap: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((people) => {
    let marks = 0;
    const mark = () => `#c${++marks}`;
    const entries = people.map((it, index) => {
      const [one, two, three] = it.layout;
      return `  s${index}: ${mark()}
    role: ${JSON.stringify(it.role)} ${mark()}
    power: ${it.power}
    stance: neutral
    concerns:${listOf(it.concerns, one === 'map' ? 'block' : one, '      ', mark)}
    values:
      terminal:${listOf(it.terminal, two, '        ', mark)}
      instrumental:${listOf(it.instrumental, three, '        ', mark)}
    controls:${listOf(it.controls, 'block', '      ', mark)}
    influences: [${people
      .map((_, other) => `s${other}`)
      .filter((id) => id !== `s${index}`)
      .join(', ')}]
    notes:${noteIn(it.notes, it.style, mark)}
${it.gap ? '\n' : ''}`;
    });
    return `changeplan: 1\ntitle: A\nstakeholders:\n${entries.join('')}`;
  });

const changeable = [
  ...[
    'Role',
    'Power',
    'Stance',
    'Concerns',
    'Terminal values',
    'Instrumental values',
    'Controls',
    'Influences',
    'Notes',
  ],
];

function otherwise(title: string, was: string, how: number, word: string): string {
  if (title === 'Power' || title === 'Stance') {
    const choices = Object.keys(title === 'Power' ? powers : stances);
    return choices[how % choices.length] ?? '';
  }
  if (title === 'Role') return word;
  if (title === 'Notes') {
    const place = how % (was.length + 1);
    return /[\ud800-\udfff]/.test(was)
      ? `${was} ${word}`
      : `${was.slice(0, place)}${word}${was.slice(place + (how % 3))}`.trim();
  }
  const items = [...itemsInCell(was)];
  const fresh = title === 'Concerns' ? word : `new-${how % 7}`;
  const place = how % items.length;
  if (title === 'Influences') items.splice(place, items.length > 1 ? 1 : 0);
  else if (how % 3 === 0 && !items.includes(fresh)) items[place] = fresh;
  else if (how % 3 === 1 && !items.includes(fresh)) items.push(fresh);
  else if (items.length > 1) items.splice(place, 1);
  return joinedInCell(items);
}
