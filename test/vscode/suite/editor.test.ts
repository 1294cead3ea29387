import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  type CompletionList,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  LanguageModelTextPart,
  languages,
  lm,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

const closing = `changeplan: 1
title: Close the wards at night
purpose: Keep the hospital open by day
stakeholders:
  nurses: { relation: below, stance: ally }
  board: { relation: above, power: dominant, stance: resistant, values: { terminal: [public-interest] } }
actions:
  close:
    summary: Close the wards at night
    needs: [staff-time]
    conflicts-with: [public-interest]
`;

const company = `changeplan: 1
kind: organization
title: The company
stakeholders:
  helpdesk:
    name: Those whom customers call
  sales: { influences: [helpdesk] }
`;

const billing = `changeplan: 1
title: One bill for everything
uses: company.changeplan.yaml
lead: helpdesk
stakeholders:
  helpdesk: { stance: neutral }
tactics:
  ask: { type: seek-counsel, through: [helpdesk] }
`;

describe('in the editor', () => {
  it('a file is a change plan by the end of its name', async () => {
    assert.equal((await file('a.changeplan.yaml')).languageId, 'changeplan');
    assert.equal((await file('a.changeplan.yml')).languageId, 'changeplan');
    assert.notEqual((await file('a.yaml')).languageId, 'changeplan');
  });

  it('a plan that one group alone supports is a shallow base, until more join', async () => {
    const plan = await file('shallow.changeplan.yaml', closing);
    const found = await finding(plan, 'shallow-base');
    assert.equal(drawn(plan, found.range), '«stakeholders»:');
    assert.equal(found.severity, DiagnosticSeverity.Warning);
    await replace(plan, 'actions:', '  wards: { stance: ally }\n  families: { stance: ally }\nactions:');
    await noFinding(plan, 'shallow-base');
  });

  it('an action against a terminal value of a dominant group is an error, until it is not', async () => {
    const plan = await file('conflict.changeplan.yaml', closing);
    const found = await finding(plan, 'terminal-conflict');
    assert.equal(drawn(plan, found.range), '    conflicts-with: [«public-interest»]');
    assert.equal(found.severity, DiagnosticSeverity.Error);
    await replace(plan, 'conflicts-with', 'aligns-with');
    await noFinding(plan, 'terminal-conflict');
  });

  it('a plan that was never saved is judged too', async () => {
    const untitled = await workspace.openTextDocument({ language: 'changeplan', content: closing });
    const plan = (await window.showTextDocument(untitled)).document;
    assert.equal(plan.uri.scheme, 'untitled');
    assert.equal(drawn(plan, (await finding(plan, 'shallow-base')).range), '«stakeholders»:');
    assert.equal(
      drawn(plan, (await finding(plan, 'terminal-conflict')).range),
      '    conflicts-with: [«public-interest»]',
    );
  });

  it('a fix repairs what it is offered for', async () => {
    const plan = await file('misspelt.changeplan.yaml', closing.replace('stance: ally', 'stanse: ally'));
    const found = await finding(plan, 'schema');
    assert.equal(drawn(plan, found.range), '  nurses: { relation: below, «stanse»: ally }');
    const [fix] = await fixes(plan, found);
    assert.ok(fix?.edit, 'A misspelt key has a fix.');
    await workspace.applyEdit(fix.edit);
    assert.equal(plan.getText(), closing);
    await noFinding(plan, 'schema');
  });

  it('a fix for a conflict adds what is missing', async () => {
    const plan = await file('unjustified.changeplan.yaml', closing);
    const offered = await fixes(plan, await finding(plan, 'terminal-conflict'));
    const fix = offered.find(({ title }) => title === 'Say why it is right (justification)');
    assert.ok(fix?.edit, `It is not among ${offered.map(({ title }) => title).join(', ')}.`);
    await workspace.applyEdit(fix.edit);
    assert.match(plan.getText(), /\n {4}justification: TODO\n/);
  });

  it('a stakeholder used in two files is renamed in both', async () => {
    const shared = await file('company.changeplan.yaml', company);
    const plan = await file('renamed.changeplan.yaml', billing);
    const place = at(plan, 'lead: ').end;
    await eventually(plan, (all) => !all.some((it) => ruleOf(it) === 'unknown-reference'));
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      plan.uri,
      place,
      'customer-care',
    );
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(plan.getText(), billing.replaceAll('helpdesk', 'customer-care'));
    assert.equal(shared.getText(), company.replaceAll('helpdesk', 'customer-care'));
  });

  it('a file that moves takes the paths along that lead to it', async () => {
    await file('company.changeplan.yaml', company);
    const plan = await file('moved.changeplan.yaml', billing);
    await eventually(plan, (all) => !all.some((it) => ruleOf(it) === 'unknown-reference'));
    const move = new WorkspaceEdit();
    const [folder] = workspace.workspaceFolders ?? [];
    assert.ok(folder, 'A folder is open.');
    const place = (path: string) => Uri.joinPath(folder.uri, path);
    move.renameFile(place('company.changeplan.yaml'), place('shared/company.changeplan.yaml'));
    assert.ok(await workspace.applyEdit(move));
    assert.equal(plan.getText(), billing.replace('uses: ', 'uses: shared/'));
    await noFinding(plan, 'unresolved-use');
  });

  it('who is meant is completed, and a hover tells who it is', async () => {
    const plan = await file('completed.changeplan.yaml', closing.replace('title:', 'lead: nurses\ntitle:'));
    await finding(plan, 'no-ally');
    const { start, end } = at(plan, 'nurses');
    const offered = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      plan.uri,
      start,
    );
    const labels = offered.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const id of ['nurses', 'board']) assert.ok(labels.includes(id), `${id} is not among ${labels.join(', ')}.`);
    const [hover] = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', plan.uri, end);
    const [told] = hover?.contents ?? [];
    assert.match(typeof told === 'object' ? told.value : '', /nurses/i);
  });

  it('assistants read plans for as long as a setting lets them, by ids', async () => {
    await file('asked.changeplan.yaml', closing.replace('nurses: {', 'nurses: { name: Quixley and hers,'));
    const tool = 'changeplan_check';
    const invoke = async () =>
      lm.invokeTool(tool, { input: { path: 'asked.changeplan.yaml' }, toolInvocationToken: undefined });
    const isAllowed = (allowed: boolean | undefined) =>
      workspace.getConfiguration('changeplan').update('assistants.enabled', allowed, ConfigurationTarget.Global);
    await assert.rejects(invoke(), /changeplan_check/);
    await isAllowed(true);
    try {
      const told = (await invoke()).content
        .map((part) => (part instanceof LanguageModelTextPart ? part.value : ''))
        .join('');
      assert.match(told, /"path":"asked\.changeplan\.yaml".*"rule":"shallow-base"/);
      assert.doesNotMatch(told, /Quixley/);
    } finally {
      await isAllowed(undefined);
    }
    await assert.rejects(invoke(), /changeplan_check/);
  });

  it('a rename to a taken id is refused with a sentence', async () => {
    const plan = await file('taken.changeplan.yaml', closing);
    const rename = commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      plan.uri,
      at(plan, 'nurses').start,
      'board',
    );
    await assert.rejects(Promise.resolve(rename), /already has a stakeholder “board”/);
  });
});

/** Shows a file of this content in the folder that is open, a copy made for the tests: only what is shown is judged. */
async function file(name: string, content = ''): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'A folder is open.');
  const uri = Uri.joinPath(folder.uri, name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return (await window.showTextDocument(uri)).document;
}

/** The first finding of a rule, once there is one. */
async function finding(document: TextDocument, rule: string): Promise<Diagnostic> {
  const found = await eventually(document, (all) => all.find((it) => ruleOf(it) === rule));
  return found ?? assert.fail(`${rule} is not found in time; found: ${rulesFound(document)}`);
}

async function noFinding(document: TextDocument, rule: string): Promise<void> {
  const gone = await eventually(document, (all) => !all.some((it) => ruleOf(it) === rule));
  assert.ok(gone, `${rule} does not go in time; found: ${rulesFound(document)}`);
}

async function fixes(document: TextDocument, { range }: Diagnostic): Promise<CodeAction[]> {
  const kind = CodeActionKind.QuickFix.value;
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind, 10);
}

async function replace(document: TextDocument, text: string, replacement: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, at(document, text), replacement);
  assert.ok(await workspace.applyEdit(edit));
}

/** Where a text stands first. */
function at(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `“${text}” is in the document.`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The line of a range, with marks around the range. */
function drawn(document: TextDocument, range: Range): string {
  const line = document.lineAt(range.start).text;
  const [start, end] = [range.start.character, range.end.character];
  return `${line.slice(0, start)}«${line.slice(start, end)}»${line.slice(end)}`;
}

/** What `look` sees in the findings, as soon as it sees something; undefined when it never does. */
async function eventually<T>(
  document: TextDocument,
  look: (found: readonly Diagnostic[]) => T,
): Promise<T | undefined> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const seen = look(languages.getDiagnostics(document.uri));
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return undefined;
}

function ruleOf({ source, code }: Diagnostic): unknown {
  if (source !== 'changeplan') return undefined;
  return typeof code === 'object' ? code.value : code;
}

function rulesFound(document: TextDocument): string {
  return languages.getDiagnostics(document.uri).map(ruleOf).join(', ') || 'nothing';
}
