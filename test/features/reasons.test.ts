import assert from 'node:assert/strict';
import { turnsAt } from '../../server/src/features/reasons.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { cursor } from './cursor.ts';

const head = 'changeplan: 1\ntitle: P 🏥\n';

/** What is offered at the cursor, and the text that it makes; no text when nothing is. */
function check(marked: string, title: string | undefined, after?: string): void {
  const start = marked.includes('\r\n') ? head.replaceAll('\n', '\r\n') : head;
  const { checked, offset, text } = cursor(start + marked);
  const [offered] = turnsAt(checked, offset);
  assert.equal(offered?.title, title);
  if (offered) assert.equal(applyEdits(text, offered.edits), start + after);
}

const turnsToMap = (marked: string, after: string) => check(marked, 'Turn into a map with a reason for each', after);
const turnsToList = (marked: string, after: string) => check(marked, 'Turn into a list', after);
const offersNothing = (marked: string) => check(marked, undefined);

describe('a list into a map', () => {
  it('of brackets on one line', () =>
    turnsToMap(
      'actions:\n  a:\n    needs: [be$0ds, "staff"] # both\n    summary: 🏥\n',
      'actions:\n  a:\n    needs: # both\n      beds: TODO\n      "staff": TODO\n    summary: 🏥\n',
    ));
  it('of brackets on one line, at the end of the file', () =>
    turnsToMap(
      'actions:\n    a:\n        need$0s: [beds]',
      'actions:\n    a:\n        needs:\n            beds: TODO',
    ));
  it('of brackets over many lines', () =>
    turnsToMap(
      'actions:\n  a:\n    aligns-with: [\n      care, # daily\n      d$0ialogue\n    ]\n',
      'actions:\n  a:\n    aligns-with: {\n      care: TODO, # daily\n      dialogue: TODO\n    }\n',
    ));
  it('of dashes', () =>
    turnsToMap(
      'stakeholders:\n  s:\n    controls:\n      # all of them\n      - beds # in number\n      - st$0aff\n',
      'stakeholders:\n  s:\n    controls:\n      # all of them\n      beds: TODO # in number\n      staff: TODO\n',
    ));
  it('of dashes below their key', () =>
    turnsToMap(
      'stakeholders:\n  s:\n    controls:\n    - be$0ds\n    -  staff\n    power: strong\n',
      'stakeholders:\n  s:\n    controls:\n      beds: TODO\n      staff: TODO\n    power: strong\n',
    ));
  it('of one id', () =>
    turnsToMap(
      'organization:\n  values:\n    terminal: ca$0re # daily\n',
      'organization:\n  values:\n    terminal: # daily\n      care: TODO\n',
    ));
  it('of one id on the next line', () =>
    turnsToMap(
      'organization:\n  values:\n    terminal:\n      ca$0re\n',
      'organization:\n  values:\n    terminal:\n      care: TODO\n',
    ));
  it('in braces', () =>
    turnsToMap(
      'stakeholders: { s: { values: { terminal: [ca$0re, dialogue], instrumental: x } } }',
      'stakeholders: { s: { values: { terminal: { care: TODO, dialogue: TODO }, instrumental: x } } }',
    ));
  it('in braces, of one id', () =>
    turnsToMap(
      'stakeholders:\n  s: { values: { instrumental: ca$0re } }',
      'stakeholders:\n  s: { values: { instrumental: { care: TODO } } }',
    ));
  it('with the line breaks of the file', () =>
    turnsToMap(
      'actions:\r\n  a:\r\n    conflicts-with: [c$0are, x]\r\n    needs: y\r\n',
      'actions:\r\n  a:\r\n    conflicts-with:\r\n      care: TODO\r\n      x: TODO\r\n    needs: y\r\n',
    ));

  it('not where an id stands twice', () => offersNothing('actions: { a: { needs: [be$0ds, beds] } }'));
  it('not of an empty list', () => offersNothing('actions: { a: { needs: [$0] } }'));
  it('not of what is no id', () => offersNothing('actions: { a: { needs: [be$0ds, x y] } }'));
  it('not of what is named elsewhere', () => offersNothing('actions: { a: { needs: &n [be$0ds] }, b: { needs: *n } }'));
  it('not of an alias', () => offersNothing('actions: { a: { needs: &n [beds] }, b: { needs: *$0n } }'));
  it('not where a comment parts a dash from its id', () =>
    offersNothing('actions:\n  a:\n    needs:\n      - # x\n        be$0ds\n'));
  it('not of targets, which take no reasons', () => offersNothing('tactics: { t: { targets: [$0a, b] } }'));
  it('not beside the list', () => offersNothing('actions: { a: { summ$0ary: A, needs: [beds] } }'));
  it('not in a list that is not closed', () => offersNothing('actions:\n  a:\n    needs: [be$0ds\n'));
  it('not in an empty file', () => {
    const { checked } = cursor('$0');
    assert.deepEqual(turnsAt(checked, 0), []);
  });
});

describe('a map into a list', () => {
  it('of lines', () =>
    turnsToList(
      'actions:\n  a:\n    needs: # both\n      be$0ds: TODO # in number\n      # of every age\n      "staff":\n    summary: A\n',
      'actions:\n  a:\n    needs: # both\n      - beds # in number\n      # of every age\n      - "staff"\n    summary: A\n',
    ));
  it('of braces', () =>
    turnsToList(
      'actions: { a: { needs: { be$0ds: TODO, staff: "", rooms }, scope: alone } }',
      'actions: { a: { needs: [beds, staff, rooms], scope: alone } }',
    ));
  it('of braces over many lines', () =>
    turnsToList(
      'actions:\n  a:\n    needs: {\n      be$0ds: TODO, # in number\n      staff:\n    }\n',
      'actions:\n  a:\n    needs: [\n      beds, # in number\n      staff\n    ]\n',
    ));
  it('says what it leaves out', () =>
    check(
      'actions:\n  a:\n    needs:\n      b$0eds: For 🏥 and\n        clinics\n      staff: |\n        At night\n\n      rooms: TODO\n',
      'Turn into a list, leaving out two reasons',
      'actions:\n  a:\n    needs:\n      - beds\n      - staff\n\n      - rooms\n',
    ));
  it('with the line breaks of the file', () =>
    check(
      'actions:\r\n  a:\r\n    needs:\r\n      b$0eds: Many\r\n',
      'Turn into a list, leaving out one reason',
      'actions:\r\n  a:\r\n    needs:\r\n      - beds\r\n',
    ));

  it('not where more than reasons would be lost', () =>
    offersNothing('actions: { a: { conflicts-with: { c$0are: { for: s } } } }'));
  it('not where a comment would be lost', () =>
    offersNothing('actions:\n  a:\n    needs:\n      b$0eds: # many\n        At night\n'));
  it('not of what is named elsewhere', () => offersNothing('actions:\n  a:\n    needs:\n      b$0eds: &x Many\n'));
});
