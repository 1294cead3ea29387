import { asBlock, asText, code } from './markdown/escape.ts';
import { partsInMarkdown } from './markdown/parts.ts';
import { partKeys, partTitles } from './part-names.ts';
import type { Report } from './report.ts';

/** The report as Markdown that GitHub and editors render, in the order and the words of the page. */
export function reportToMarkdown(report: Report): string {
  const { title, purpose, unread } = report;
  const parts = partKeys.flatMap((key) => {
    const lines = partsInMarkdown[key](report);
    return lines ? [`## ${partTitles[key]}`, ...lines.filter(Boolean)] : [];
  });
  const blocks = [
    `# ${asText(title)}`,
    ...(purpose ? [asBlock(purpose)] : []),
    ...(unread.length > 0
      ? [
          `**Not all could be read.** What is wrong there is listed under Findings; the rest leaves it out: ${unread.map(({ name }) => code(name)).join(', ')}.`,
        ]
      : []),
    ...parts,
  ];
  return `${blocks.join('\n\n')}\n`;
}
