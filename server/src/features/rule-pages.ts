import { rules } from '../rules/index.ts';
import { pagesOf } from '../rules/overview.ts';

/**
 * What an editor shows of each rule: its severity, what it finds in a sentence of plain text, and its page. Links to other
 * pages are left out, as they lead nowhere in an editor.
 */
export async function rulePages() {
  const pages = await pagesOf();
  return rules.map(({ name, severity, page }) => ({
    rule: name,
    severity,
    summary: withoutLinks(page.summary).replace(/[`*]/g, ''),
    markdown: withoutLinks(pages.get(name) ?? ''),
  }));
}

const withoutLinks = (markdown: string) => markdown.replace(/\[([^\]]+)\]\([\w-]+\.md\)/g, '$1');
