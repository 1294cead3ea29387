import assert from 'node:assert/strict';
import { folding } from '../../server/src/features/folding.ts';
import { readDocument } from '../../server/src/model/document.ts';

/**
 * Before each line a column for each fold, the first the outermost: `┌` the line that stays, `└` the last that goes. In a
 * fold of comments and of a region these are `╓ ╙` and `╔ ╚`.
 */
function check(drawn: string, eol = '\n'): void {
  const lines = drawn.replace(/^\n/, '').split('\n');
  const width = Math.max(...lines.map((line) => line.indexOf('|')));
  const text = lines.map((line) => line.slice(line.indexOf('|') + 1)).join(eol);
  assert.equal(draw(text, width, eol), lines.join('\n'));
}

const marks = { comment: '╓║╙', region: '╔║╚', block: '┌│└' };

function draw(text: string, width: number, eol: string): string {
  const lines = text.split(eol);
  const lineOf = (offset: number) => text.slice(0, offset).split(eol).length - 1;
  const columns: string[][] = lines.map(() => []);
  for (const { at, kind } of folding(readDocument('example.changeplan.yaml', text))) {
    const [from, to] = [lineOf(at.start), lineOf(at.end)];
    const free = (index: number) => columns.slice(from, to + 1).every((column) => column[index] === undefined);
    let column = 0;
    while (!free(column)) column++;
    const [first = '', middle = '', last = ''] = marks[kind ?? 'block'];
    for (let line = from; line <= to; line++)
      (columns[line] ?? [])[column] = line === from ? first : line === to ? last : middle;
  }
  const bar = (line: number) => Array.from({ length: width }, (_, index) => columns[line]?.[index] ?? ' ').join('');
  return lines.map((line, index) => `${bar(index)}|${line}`).join('\n');
}

const layouts = `
┌  |stakeholders:
│┌ |  a:
││ |    name: A
│└ |    stance: ally
│  |
└  |  b: {}
   |
┌  |actions:
└  |  c: {}
   |`;

describe('folding', () => {
  it('hides sections and entries, not the blank lines behind them', () => check(layouts));
  it('knows CRLF', () => check(layouts, '\r\n'));
  it('hides lists, also as far left as their key', () =>
    check(`
┌  |accepted:
│┌ |- rule: no-ally
│└ |  reason: Later
│┌ |- rule: no-growth
└└ |  reason: Later
┌  |actions:
│┌ |  a:
││┌|    needs:
│││|      - beds
└└└|      - staff`));
  it('hides brackets over several lines, but a closing line', () =>
    check(`
┌  |actions:
│┌ |  a: {
││┌|    needs: [
││└|      beds
││ |    ],
│└ |    summary: "A" # 🏥
│  |  }
│┌ |  b: { needs: [beds,
└└ |    staff] }`));
  it('hides brackets at the top, however they are indented', () =>
    check('┌  |{\n│  |changeplan: 1,\n└  |title: P\n   |}'));
  it('hides texts as a whole', () =>
    check(`
┌  |purpose: |
│  |  One
│  |
│  |    # no comment
│  |    # no comment
└  |  two: three
┌  |title: "A
└  |  B"`));
  it('hides comments', () =>
    check(`
╓  |# one
╙  |# two
   |
   |# alone
┌  |actions:
│  |  a: {}
│  |
│╓ |  # b
│╙ |  # b
└  |  b: {}
   |# what follows`));
  it('hides deeper comments with what they stand below', () =>
    check(`
┌  |actions:
│┌ |  a:
││ |    summary: A
└└ |    # more
   |# what follows
┌  |tactics:
└  |  b: {}`));
  it('goes on behind a line that is commented out', () =>
    check(`
┌  |actions:
│┌ |  a:
││ |#    summary: A
└└ |    needs: b`));
  it('hides regions', () =>
    check(`
╔  |# region Allies
║┌ |stakeholders:
║└ |  a: {}
║╔ |#region
║╚ |  # endregion
╚  |# endregion
   |# endregion
   |# region`));
  it('does its best with broken text', () =>
    check(`
┌  |stakeholders:
│┌ |  a:
││ |    name: "A
││┌|    values: [
│└└|      care
│┌ |  b
└└ |    stance: ally
┌  |actions
└  |  {`));
  it('finds nothing in what has no second line', () => {
    check('   |');
    check('   |actions: {}');
  });
});
