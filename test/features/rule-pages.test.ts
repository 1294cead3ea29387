import assert from 'node:assert/strict';
import { rulePages } from '../../server/src/features/rule-pages.ts';

describe('pages of rules', () => {
  it('say in a sentence what each rule finds', async () => {
    for (const { rule, summary } of await rulePages()) assert.match(summary, /^[^`*\n[]+\.$/, rule);
  });
  it('are whole', async () => {
    for (const { rule, markdown } of await rulePages())
      assert.match(markdown, new RegExp(`^# ${rule}\n[^]*\n## `), rule);
  });
  it('lead nowhere that is not there', async () => {
    for (const { rule, markdown } of await rulePages()) assert.doesNotMatch(markdown, /\]\([^)]*\.md/, rule);
  });
});
