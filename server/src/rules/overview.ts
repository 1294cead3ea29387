import { rules } from './index.ts';
import type { Rule } from './rule.ts';

/** What a rule finds, in the first sentence of its page. */
export function summaryOf({ page }: Rule): string {
  const [first = ''] = page.replace(/^# .*\n+/, '').split(/\n\n/);
  const line = first.replace(/\s*\n\s*/g, ' ');
  return /^.*?[.](?=\s|$)/.exec(line)?.[0] ?? line;
}

/** All pages as one document, printed to `docs/rules.md`. */
export function rulesAsMarkdown(): string {
  const rows = rules.map((rule) => `| [\`${rule.name}\`](#${rule.name}) | ${rule.severity} | ${summaryOf(rule)} |`);
  const pages = rules.map(({ page }) => deeper(page.trim()).replace(/\]\(([a-z-]+)\.md\)/g, '](#$1)'));
  return [
    '# Rules',
    '',
    'What Change Plan warns of, printed from the pages of the rules.',
    '',
    '| rule | severity | finds |',
    '|---|---|---|',
    ...rows,
    '',
    pages.join('\n\n'),
    '',
  ].join('\n');
}

/** Headings one level down; what stands in fences is no heading. */
function deeper(markdown: string): string {
  return markdown
    .split(/^(```[\s\S]*?^```$)/m)
    .map((part) => (part.startsWith('```') ? part : part.replace(/^(#+) /gm, '#$1 ')))
    .join('');
}
