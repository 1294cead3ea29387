import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, Hover } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Session } from './session.ts';

const able = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
  },
};
const commands = ['editor.action.triggerSuggest', 'changeplan.explainRule'];

describe('the server completes and explains', () => {
  let session: Session;
  afterEach(() => session.kill());

  async function at<T>(
    method: string,
    marked: string,
    name?: string,
  ): Promise<{ answer: T | null; document: TextDocument }> {
    const offset = marked.indexOf('$0');
    const document = session.open(marked.replace('$0', ''), name);
    const position = document.positionAt(offset);
    return {
      answer: await session.request<T | null>(method, { textDocument: { uri: document.uri }, position }),
      document,
    };
  }

  /** The item of that label, and the text after it is taken. */
  async function take(
    marked: string,
    label: string,
  ): Promise<{ item: CompletionItem; after: string; list: CompletionList }> {
    const { answer, document } = await at<CompletionList>('textDocument/completion', marked);
    const item = answer?.items.find((it) => it.label === label);
    if (!answer || !item?.textEdit || !('range' in item.textEdit)) throw new Error(`No “${label}”.`);
    const edits = [item.textEdit, ...(item.additionalTextEdits ?? [])];
    return { item, after: TextDocument.applyEdits(document, edits), list: answer };
  }

  it('with snippets, indented by itself, leading on, where the editor can', async () => {
    session = await Session.start(able, { initializationOptions: { commands } });
    const { item, after } = await take('title: 🌱\r\nstakeholders:\r\n  a:\r\n    po$0', 'power');
    assert.equal(after, 'title: 🌱\r\nstakeholders:\r\n  a:\r\n    power: ');
    assert.equal(item.insertTextMode, 1);
    assert.equal(item.command?.command, 'editor.action.triggerSuggest');
  });

  it('with plain text elsewhere', async () => {
    session = await Session.start({});
    const { item, after } = await take('stakeholders:\n  a:\n    po$0', 'power');
    assert.equal(after, 'stakeholders:\n  a:\n    power: ');
    assert.deepEqual([item.insertTextMode, item.insertTextFormat, item.command], [undefined, 1, undefined]);
  });

  it('with plain text for a word, so that an editor sees when it is typed already', async () => {
    session = await Session.start(able);
    const { item } = await take('stakeholders:\n  a:\n    stance: ally$0', 'ally');
    assert.equal(item.insertTextFormat, 1);
  });

  it('with nothing for the lines below when a colon opens the list', async () => {
    session = await Session.start(able);
    const { uri } = session.open('stakeholders:');
    const at = { textDocument: { uri }, position: { line: 0, character: 13 } };
    const ask = (context: object) =>
      session.request<CompletionList | null>('textDocument/completion', { ...at, context });
    assert.equal(await ask({ triggerKind: 2, triggerCharacter: ':' }), null);
    assert.deepEqual(
      (await ask({ triggerKind: 1 }))?.items.map(({ label }) => label),
      ['New stakeholder'],
    );
  });

  it('in the order of what fits', async () => {
    session = await Session.start({});
    const { list } = await take('stakeholders: { a: { stance: $0 } }', 'ally');
    const byRank = list.items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.deepEqual(
      byRank.map(({ label }) => label),
      ['ally', 'supportive', 'neutral', 'resistant', 'opposed'],
    );
  });

  it('with nothing in free text', async () => {
    session = await Session.start({});
    assert.equal((await at('textDocument/completion', 'title: $0')).answer, null);
  });

  it('in a configuration', async () => {
    session = await Session.start({});
    const { answer } = await at<CompletionList>(
      'textDocument/completion',
      'rules: { no-ally: $0 }',
      'file:///nowhere/.changeplanrc.yaml',
    );
    assert.deepEqual(
      answer?.items.map(({ label }) => label),
      ['off', 'hint', 'info', 'warning', 'error'],
    );
  });

  const shown = async (marked: string) => {
    const document = session.open(marked.replace('$0', ''));
    await session.push(() => true);
    const asked = { textDocument: { uri: document.uri }, position: document.positionAt(marked.indexOf('$0')) };
    const answer = await session.request<Hover | null>('textDocument/hover', asked);
    const contents = answer?.contents as { value: string } | undefined;
    return `${answer?.range && document.getText(answer.range)}: ${contents?.value}`;
  };

  it('with a link to the page of a rule where the editor has the command', async () => {
    session = await Session.start({}, { initializationOptions: { commands } });
    assert.match(
      await shown('lead: no$0body'),
      /\[The whole page\]\(command:changeplan\.explainRule\?%5B%22unknown-reference%22%5D\)/,
    );
  });

  it('with the words for the command line elsewhere', async () => {
    session = await Session.start({});
    const text = await shown('lead: no$0body');
    assert.match(text, /`changeplan explain unknown-reference`/);
    assert.doesNotMatch(text, /command:/);
  });

  it('and says what a key is for', async () => {
    session = await Session.start({});
    assert.match(await shown('title: 🌱\npur$0pose: P'), /^purpose: What the change is for\./);
  });
});
