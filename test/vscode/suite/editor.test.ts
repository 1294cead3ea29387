import assert from 'node:assert/strict';
import {
  type CompletionList,
  ConfigurationTarget,
  commands,
  DiagnosticSeverity,
  type Hover,
  LanguageModelTextPart,
  lm,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { at, closing, drawn, eventually, file, finding, fixes, noFinding, replace, ruleOf } from './shown.ts';

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
