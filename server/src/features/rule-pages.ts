import { rules } from '../rules/index.ts';
import { pagesOf } from '../rules/overview.ts';
import { pageOf } from '../rules/rule.ts';

/**
 * What an editor shows of each rule: its severity, what it finds in a sentence of plain text, and its page. Links to other
 * pages are left out, as they lead nowhere in an editor.
 */
export async function rulePages() {
  const pages = await pagesOf();
  return rules.map((rule) => ({
    rule: rule.name,
    severity: rule.severity,
    summary: withoutLinks(pageOf(rule).summary).replace(/[`*]/g, ''),
    markdown: withoutLinks(pages.get(rule.name) ?? ''),
  }));
}

const withoutLinks = (markdown: string) => markdown.replace(/\[([^\]]+)\]\([\w-]+\.md\)/g, '$1');
