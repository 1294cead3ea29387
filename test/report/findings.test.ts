import assert from 'node:assert/strict';
import { check } from '../../server/src/check/check.ts';
import { defaults } from '../../server/src/check/settings.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { findingViews } from '../../server/src/report/findings/finding.ts';
import { findingsView } from '../../server/src/report/findings/view.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { world } from '../world.ts';
import { reportOf } from './states.ts';

describe('findings in the report', () => {
  it('stand in one group each, whatever the rule', () => {
    const one = ({ name: rule, severity }: Rule) => ({
      rule,
      severity,
      message: '',
      at: { file: '', start: 0, end: 0 },
    });
    const groups = findingsView({ begun: true, findings: rules.map(one) })?.groups ?? [];
    const grouped = groups.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    assert.deepEqual(grouped.sort(), rules.map(({ name }) => name).sort());
  });

  it('begin with the group of the heaviest', () => {
    const { findings } = reportOf('changeplan: 1\ntitle: T\npurpose: P\nlead: nobody\nstakeholders: { wards: {} }\n');
    assert.equal(findings?.groups[0]?.title, 'Mend the text');
    assert.match(findings?.sentence ?? '', /^One error and .* notes?, grouped by what they stop\.$/);
  });

  it('of files that the plan uses say which', () => {
    const plan = readDocument('file:///plan.changeplan.yaml', 'changeplan: 1\ntitle: T\nuses: a%20b.changeplan.yaml\n');
    const used = [
      readDocument('file:///a%20b.changeplan.yaml', 'changeplan: 1\nkind: organization\ntitle: O\nnonsense: 1\n'),
    ];
    const checked = check({ document: plan, used, unresolved: [], faults: [], settings: defaults }, world);
    const findings = findingViews(checked).map(({ rule, file }) => ({ rule, file }));
    assert.deepEqual(findings[0], { rule: 'schema', file: 'a b.changeplan.yaml' });
  });
});
