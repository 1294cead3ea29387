import assert from 'node:assert/strict';
import { rulePages } from '../../server/src/features/rule-pages.ts';

describe('pages of rules', () => {
  it('say in a sentence what each rule finds', () => {
    for (const { rule, summary } of rulePages()) assert.match(summary, /^[^`*\n[]+\.$/, rule);
  });
  it('are whole', () => {
    for (const { rule, markdown } of rulePages()) assert.match(markdown, new RegExp(`^# ${rule}\n[^]*\n## `), rule);
  });
  it('lead nowhere that is not there', () => {
    for (const { rule, markdown } of rulePages()) assert.doesNotMatch(markdown, /\]\([^)]*\.md/, rule);
  });
});
