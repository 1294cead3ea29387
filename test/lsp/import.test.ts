import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ImportAnswer, ImportParams } from '../../server/src/protocol.ts';
import { head, pulling, Session, uri } from './session.ts';

const register = `ID,Name,Weight,Stance,E-mail
board,Board,3,Blocker,board@trust.example
staff,"Staff, nights",1,Champion,
`;

describe('a register in the editor', () => {
  let session: Session;
  before(async () => {
    session = await Session.start(pulling);
  });
  after(() => session.kill());

  it('shows what each column is taken for, and what would come of it', async () => {
    const { columns, stakeholders, text, leftOut, changes } = await ask(register);
    assert.equal(stakeholders, 2);
    assert.deepEqual(
      columns.map(({ head: name, meaning, sample, most }) => [name, meaning, sample, most]),
      [
        ['ID', 'id', 'board · staff', 0],
        ['Name', 'name', 'Board · Staff, nights', 0],
        ['Weight', 'kept in the notes', '3 · 1', 3],
        ['Stance', 'stance', 'Blocker · Champion', 0],
        ['E-mail', 'left out: how to reach somebody does not belong in a plan', 'board@trust.example', 0],
      ],
    );
    assert.match(text ?? '', /title: register\n/);
    assert.match(text ?? '', /board:\n {4}name: Board\n {4}stance: opposed\n/);
    assert.deepEqual(leftOut, ['row 2, E-mail: tells how to reach somebody, which does not belong in a plan']);
    assert.deepEqual(changes, ['two stakeholders, all of them new']);
  });
  it('takes a column for what the person says', async () => {
    const { columns, text } = await ask(register, { wishes: [{ column: 'Weight', field: 'power', end: 3 }] });
    assert.equal(columns.find((it) => it.head === 'Weight')?.meaning, 'power');
    assert.match(text ?? '', /power: strong\n/);
  });
  it('brings an open plan up to date by one edit for the version that is open', async () => {
    const plan = `${head}stakeholders:\n  board: { name: Board, stance: neutral } # since May\n  works-council: {}\n`;
    const document = session.open(plan);
    const { edit, changes, text } = await ask(register, { into: uri });
    assert.equal(text, undefined);
    const [change] = (edit as WorkspaceEdit).documentChanges ?? [];
    assert.ok(change && 'edits' in change && change.edits.length === 1);
    assert.equal(change.textDocument.version, 1);
    const after = TextDocument.applyEdits(document, change.edits as never);
    assert.match(
      after,
      /board: \{ name: Board, stance: opposed, notes: "?Weight: 3"? \} # since May\n {2}works-council: \{\}\n/,
    );
    assert.deepEqual(changes, [
      'board: stance neutral → opposed',
      'board: notes Weight: 3',
      'staff: new',
      'Not in the register, and left as they are: works-council.',
    ]);
    session.close();
    session.open(after);
    const again = await ask(register, { into: uri });
    assert.equal(again.edit, undefined);
    session.close();
  });
  it('says why there is nothing to import', async () => {
    assert.equal((await ask('')).problem, 'register.csv holds no table of stakeholders.');
    assert.equal((await ask('PK\u0003\u0004', { name: 'r.xlsx' })).problem?.slice(0, 26), 'r.xlsx is no workbook that');
    assert.equal(await ask(register, { into: 'file:///nowhere/gone.changeplan.yaml' }), null);
  });
  it('tells once of a column that is left out as a whole', async () => {
    const { leftOut } = await ask(register.replace('1,Champion,', '1,Champion,staff@trust.example'));
    assert.deepEqual(leftOut, ['2 rows, E-mail: tells how to reach somebody, which does not belong in a plan']);
  });
  it('says that nobody is found', async () => {
    const { stakeholders, columns } = await ask('Weight,Colour\n3,red\n');
    assert.deepEqual([stakeholders, columns.length], [0, 2]);
  });

  const ask = (text: string, more: Partial<ImportParams> = {}) =>
    session.request<ImportAnswer>('changeplan/import', {
      name: 'register.csv',
      bytes: Buffer.from(text).toString('base64'),
      wishes: [],
      ...more,
    });
});
