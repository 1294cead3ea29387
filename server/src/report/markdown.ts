import { t } from '../text/l10n.ts';
import { asBlock, asText, code } from './markdown/escape.ts';
import { partKeys, parts, partTitle } from './parts.ts';
import type { Report } from './report.ts';

/** The report as Markdown that GitHub and editors render, in the order and the words of the page. */
export function reportToMarkdown(report: Report): string {
  const { title, purpose, caution, unread } = report;
  const shown = partKeys.filter((key) => report[key] !== undefined);
  const blocks = [
    `# ${asText(title)}`,
    ...(caution ? [`> ${asText(caution)}`] : []),
    ...(purpose ? [asBlock(purpose)] : []),
    ...(unread.length > 0
      ? [
          t(
            '**Not all could be read.** What is wrong there is listed under Findings; the rest leaves it out: {entries}.',
            { entries: unread.map(({ name }) => code(name)).join(', ') },
          ),
        ]
      : []),
    ...shown.flatMap((key) => [`## ${partTitle(key)}`, ...parts[key].markdown(report[key]).filter(Boolean)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
