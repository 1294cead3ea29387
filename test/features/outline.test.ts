import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { type OutlineItem, outline } from '../../server/src/features/outline.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { world } from '../world.ts';
import { checkFiles } from './files.ts';

const file = 'example.changeplan.yaml';

/** The outline as an indented list: the kind, the name, the detail. */
function check(text: string, expected: string): void {
  const { document, analysis } = checkText(file, text, world);
  assert.equal(list(outline(document, analysis)), expected.trim());
}

const list = (items: readonly OutlineItem[], indent = ''): string =>
  items.map((item) => entry(item, indent)).join('\n');

function entry({ kind, name, detail, children }: OutlineItem, indent: string): string {
  const line = `${indent}${kind} ${name}${detail && ` (${detail})`}`;
  return children.length > 0 ? `${line}\n${list(children, `${indent}  `)}` : line;
}

/** What an item of the marked name covers: «…» around all of it, ‹…› around its key. */
function checkRange(marked: string): void {
  const name = /‹"?(.*?)"?›/.exec(marked)?.[1] ?? '';
  const text = marked.replace(/[«»‹›]/g, '');
  const { document, analysis } = checkText(file, text, world);
  const found = find(outline(document, analysis), name);
  assert.ok(found, `no ${name}`);
  const marks = [
    [found.at.end, '»'],
    [found.key.end, '›'],
    [found.key.start, '‹'],
    [found.at.start, '«'],
  ] as const;
  const drawn = marks
    .toSorted(([a], [b]) => b - a)
    .reduce((result, [at, mark]) => result.slice(0, at) + mark + result.slice(at), text);
  assert.equal(drawn, marked);
}

function find(items: readonly OutlineItem[], name: string): OutlineItem | undefined {
  for (const item of items) {
    const found = item.name === name ? item : find(item.children, name);
    if (found) return found;
  }
  return undefined;
}

describe('outline', () => {
  it('shows top-level keys', () => check('changeplan: 1\ntitle: A plan', 'text changeplan (1)\ntext title (A plan)'));
  it('shows stakeholders with name and stance, and what they hold', () =>
    check(
      'stakeholders:\n  wards:\n    name: The wards\n    stance: ally\n    values:\n      terminal: [care]\n    influences: board\n  board: {}',
      `
section stakeholders
  stakeholder wards (The wards · ally)
    key values
      key terminal
        value care
    text influences (board)
  stakeholder board`,
    ));
  it('shows actions with summary, needs and values', () =>
    check(
      'actions:\n  pilot:\n    summary: Begin\n    needs: { beds: two }\n    conflicts-with:\n      calm: { how: Noise, for: [wards] }',
      `
section actions
  action pilot (Begin)
    key needs
      resource beds (two)
    key conflicts-with
      value calm
        key for
          stakeholder wards`,
    ));
  it('shows tactics with type and summary', () =>
    check(
      'tactics:\n  talk:\n    type: watch\n    summary: Look\n    targets:\n      - wards\n    evidence: [A, B]\n',
      `
section tactics
  tactic talk (watch · Look)
    key targets
      stakeholder wards
    key evidence`,
    ));
  it('shows the glossary and acceptances', () =>
    check(
      'values:\n  calm: No haste\naccepted:\n  - rule: no-ally\n    subject: stakeholders\n    reason: Later',
      `
section values
  value calm (No haste)
section accepted
  item no-ally (stakeholders · Later)`,
    ));
  it('shows entries whose id or value is no good', () =>
    check(
      'stakeholders: { the wards: {}, b: text, "": {} }\nfoo: [x]',
      `
section stakeholders
  key the wards
  stakeholder b (text)
  key “”
section foo`,
    ));
  it('shows a single id behind its key', () =>
    check('lead: wards\nuses: o.yaml', 'text lead (wards)\ntext uses (o.yaml)'));
  it('shows what an alias stands for once, where it is written', () =>
    check(
      'stakeholders:\n  a: &a { values: { terminal: [care] } }\n  b: *a',
      `
section stakeholders
  stakeholder a
    key values
      key terminal
        value care
  stakeholder b`,
    ));
  it('shows what it can of broken text', () =>
    check(
      'stakeholders:\n  a:\n    name: "A\n    stance: ally\n  b:\n    stance: ally\nactions: [',
      `
section stakeholders
  stakeholder a (A · ally)
  stakeholder b (ally)
section actions`,
    ));
  it('shows an empty file, a comment and a list as nothing', () => {
    check('', '');
    check('# nothing', '');
    check('- a', '');
  });
  it('shows a name that stands in a file used', () => {
    const { document, analysis } = checkFiles({
      'plan.changeplan.yaml': 'changeplan: 1\ntitle: P\nuses: o.changeplan.yaml\nstakeholders: { a: { stance: ally } }',
      'o.changeplan.yaml': 'kind: organization\nstakeholders: { a: { name: A B }, c: {} }',
    });
    assert.match(list(outline(document, analysis)), /^ {2}stakeholder a \(A B · ally\)$/m);
    assert.doesNotMatch(list(outline(document, analysis)), /stakeholder c/);
  });
  it('shows all of a configuration', () => {
    const text = 'root: true\nrules:\n  no-ally: off\n  shallow-base: { severity: error }\nignore: [a, b]';
    assert.equal(
      list(outline(readDocument('.changeplanrc.yaml', text))),
      `
text root (true)
section rules
  text no-ally (off)
  key shallow-base
    text severity (error)
section ignore
  text a
  text b`.trim(),
    );
  });

  it('covers the lines of an entry', () => checkRange('stakeholders:\n  «‹a›:\n    name: A»\n\n  b: {}\n'));
  it('covers quotes, behind an emoji, between CRLF', () =>
    checkRange('# 🏥\r\nstakeholders:\r\n  «‹"a"›: { name: "🏥",\r\n    stance: ally }»\r\n  b: {}\r\n'));
  it('covers one of a flow map', () => checkRange('stakeholders: { «‹a›: { name: A }», b: {} }'));
  it('covers deeper lines that cannot be read', () =>
    checkRange('stakeholders:\n  «‹a›:\n    name: A\n    stanc»\n\n  b: {}\n'));
  it('covers deeper comments, not those of the next entry', () =>
    checkRange('stakeholders:\n  «‹a›:\n    name: A\n    # deeper»\n  # b\n  b: {}\n'));
  it('covers a section to its last line', () =>
    checkRange('«‹stakeholders›:\n  a:\n    name: A\n    stanc»\n\nactions:\n  b: {}\n'));
  it('covers no sibling that stands too far left', () =>
    checkRange('stakeholders:\n    «‹a›:\n      name: A»\n   b: {}\n    c: {}\n'));
});
