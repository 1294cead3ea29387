import { rules } from '../rules/index.ts';
import { summaryOf } from '../rules/overview.ts';

/**
 * What an editor shows of each rule: its severity, what it finds in a sentence of plain text, and its page. Links to other
 * pages are left out, as they lead nowhere in an editor.
 */
export function rulePages() {
  return rules.map((rule) => ({
    rule: rule.name,
    severity: rule.severity,
    summary: withoutLinks(summaryOf(rule)).replace(/[`*]/g, ''),
    markdown: withoutLinks(rule.page),
  }));
}

const withoutLinks = (markdown: string) => markdown.replace(/\[([^\]]+)\]\([\w-]+\.md\)/g, '$1');
