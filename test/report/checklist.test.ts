import assert from 'node:assert/strict';
import { check, checkText, type Finding } from '../../server/src/check/check.ts';
import { readConfiguration } from '../../server/src/check/configuration.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { checklist } from '../../server/src/report/checklist.ts';
import { world } from '../world.ts';

describe('steps and findings', () => {
  const text = 'changeplan: 1\ntitle: A plan\norganization: { values: { terminal: justice } }\n';
  const statusWith = (configuration: string, accepted = '') => {
    const { settings } = readConfiguration(readDocument('rc.yaml', configuration), '');
    const document = readDocument('plan.changeplan.yaml', text + accepted);
    const checked = check({ document, used: [], unresolved: [], faults: [], settings }, world);
    const item = checklist(checked).find(({ step }) => step === 'divide-labour');
    return [item?.status, ...(item?.findings.map(({ severity }) => severity) ?? [])].join(' ');
  };
  it('stay the same whatever a configuration makes of a rule', () => {
    assert.equal(statusWith('rules: { value-without-group: error }'), 'open error');
    assert.equal(statusWith('rules: { value-without-group: off }'), 'open');
  });
  const acceptance = 'accepted: [{ rule: value-without-group, reason: We are new }]\n';
  it('are held open by nothing that is accepted', () => {
    assert.equal(statusWith('', acceptance), 'done');
    assert.equal(statusWith('rules: { value-without-group: off }', acceptance), 'done');
  });
  it('are not held open by a smaller conflict that is answered', () => {
    const checked = checkText(
      'plan.changeplan.yaml',
      'stakeholders: { o: { stance: resistant } }\nactions: { a: { summary: Act } }\ntactics: { t: { type: negotiate, targets: o, offer: Help } }',
      world,
    );
    const told = (own: Finding['own']): Finding => ({
      ...{ rule: 'terminal-conflict-minor', severity: 'warning', own, subject: '', message: '', related: [] },
      ...{ at: { file: '', start: 0, end: 0 }, fixes: () => [], accept: () => undefined },
    });
    const statusWhere = (findings: readonly Finding[]) =>
      checklist({ ...checked, findings }).find(({ step }) => step === 'answer-resistance')?.status;
    assert.deepEqual([statusWhere([told('info')]), statusWhere([told('warning')])], ['done', 'open']);
  });
});
