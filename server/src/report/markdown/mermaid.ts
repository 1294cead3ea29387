import { short } from '../../text/words.ts';

/** Diagrams that GitHub draws. What is beyond its limits is in the lists and tables only. */

export const MOST_PEOPLE = 60;
export const MOST_LINKS = 200;

export function diagram(title: string, direction: 'LR' | 'TB', lines: readonly string[]): string {
  return [
    '```mermaid',
    `flowchart ${direction}`,
    `  accTitle: ${title}`,
    ...lines.map((line) => `  ${line}`),
    '```',
  ].join('\n');
}

const shapes = { lead: ['{{', '}}'], ally: ['([', '])'], other: ['[', ']'] } as const;

export function node(id: string | undefined, text: string, shape: keyof typeof shapes): string {
  const [open, close] = shapes[shape];
  return `${id}${open}"${label(short(text))}"${close}`;
}

/** Mermaid reads markup, links and lists in labels: what is no letter or figure stands as its code. */
function label(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[^\p{L}\p{M}\p{N} ,’★●◆…]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
