import { t } from '../text/l10n.ts';
import { rules } from './index.ts';
import { pageOf, type Rule } from './rule.ts';

/** The pages of these rules in Markdown, by the names of the rules. */
export async function pagesOf(wanted: readonly Rule[] = rules): Promise<ReadonlyMap<string, string>> {
  return new Map(await Promise.all(wanted.map(async (rule) => [rule.name, await pageOf(rule).text()] as const)));
}

/** All pages as one document, printed to `docs/rules.md`. */
export async function rulesAsMarkdown(): Promise<string> {
  const rows = rules.map(
    (rule) => `| [\`${rule.name}\`](#${rule.name}) | ${rule.severity} | ${pageOf(rule).summary} |`,
  );
  const pages = [...(await pagesOf()).values()].map((page) =>
    deeper(page.trim()).replace(/\]\(([a-z-]+)\.md\)/g, '](#$1)'),
  );
  return [
    '# Rules',
    '',
    t('What Change Plan warns of, printed from the pages of the rules.'),
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
