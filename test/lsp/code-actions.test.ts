import assert from 'node:assert/strict';
import { type CodeAction, CodeActionTriggerKind } from 'vscode-languageserver/node';
import { type RulePage, rulesMethod } from '../../server/src/protocol.ts';
import { head, pulling, Session, uri } from './session.ts';

/** A slip on the line of a list, so that there is something of every kind but a move. */
const text = `${head}# 🏥\nactions:\n  a: { sumary: A, scop: alone, needs: [beds] }\n`;
const slip = { line: 4, character: 8 };
const list = { line: 4, character: 35 };

describe('code actions', () => {
  let session: Session;
  afterEach(() => session.kill());

  /** The titles that the editor gets at a place. */
  async function check(place: object, context: object, expected: readonly string[], commands: readonly string[] = []) {
    session = new Session();
    await session.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: pulling,
      initializationOptions: { commands },
    });
    session.notify('initialized', {});
    session.open(text);
    const range = { start: place, end: place };
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    const actions = await session.request<CodeAction[]>('textDocument/codeAction', params);
    assert.deepEqual(
      actions.map(({ title }) => title),
      expected,
    );
    return actions;
  }

  const fixes = ['Change to “summary”', 'Mend all two slips of “schema”'];

  it('when asked for, are fixes and changes that fit the place', () => check(slip, {}, [...fixes, 'Add an action']));
  it('without being asked for, are fixes only', () =>
    check(slip, { triggerKind: CodeActionTriggerKind.Automatic }, fixes));
  it('of one kind include the kinds below it', () =>
    check(list, { only: ['refactor'] }, ['Add an action', 'Turn into a map with a reason for each']));
  it('of one kind leave out its neighbours', () =>
    check(list, { only: ['refactor.rewrite'] }, ['Turn into a map with a reason for each']));
  it('of the source mend the file', () => check(slip, { only: ['source'] }, ['Mend all slips of spelling and layout']));
  it('of a kind that only begins like one of ours are none', () => check(slip, { only: ['refactor.a'] }, []));
  it('say where the author goes on, where the editor can select it', async () => {
    const [, , add] = await check(slip, {}, [...fixes, 'Add an action'], ['changeplan.select']);
    const start = { line: 5, character: 25 };
    assert.deepEqual(add?.command?.arguments, [{ uri, range: { start, end: { ...start, character: 29 } } }]);
  });
  it('explain the rule last, where the editor can show it', async () => {
    const actions = await check(slip, { only: ['quickfix'] }, [...fixes, 'Explain schema'], ['changeplan.explainRule']);
    assert.deepEqual(actions.at(-1)?.command?.arguments, ['schema']);
    const pages = await session.request<RulePage[]>(rulesMethod, undefined);
    assert.match(pages.find(({ rule }) => rule === 'schema')?.markdown ?? '', /^# schema\n/);
  });
});
