import MarkdownIt from 'markdown-it';

/**
 * The plans in the fences of a Markdown text that are marked `changeplan`: each the whole text with blanks in place of all
 * that stands around the fence, so that offsets, lines and columns are those of the Markdown. Empty where there is none.
 */
export function plansInMarkdown(text: string): string[] {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  return new MarkdownIt({ html: true })
    .parse(text, {})
    .filter(({ type, info }) => type === 'fence' && /^changeplan(?!\S)/.test(info.trim()))
    .map(({ map, content }) => onlyFence(lines, (map?.[0] ?? 0) + 1, content.replace(/\n$/, '').split('\n')));
}

/** `inside` are the lines of the fence from that line on, without what quotes or indents them. */
function onlyFence(lines: readonly string[], first: number, inside: readonly string[]): string {
  const outside = (line: string) => line.replace(/[^\r\n]/g, ' ');
  return lines
    .map((line, index) => {
      const content = inside[index - first];
      if (content === undefined) return outside(line);
      const end = line.replace(/[\r\n]+$/, '').length;
      const start = Math.max(end - content.length, 0);
      return `${outside(line.slice(0, start))}${line.slice(start)}`;
    })
    .join('');
}

/** The Markdown text with each of its plans made anew. */
export async function withPlans(text: string, anew: (plan: string) => Promise<string>): Promise<string> {
  let result = text;
  for (let index = 0; ; index++) {
    const plan = plansInMarkdown(result)[index];
    if (plan === undefined) return result;
    result = withPlan(result, plan, await anew(plan));
  }
}

/**
 * The Markdown text once the plan in one of its fences, which was `before`, has become `after`. As it was where lines of
 * the fence are quoted, as nobody knows which of them new ones would belong to.
 */
function withPlan(text: string, before: string, after: string): string {
  const start = before.search(/\S/);
  const end = before.trimEnd().length;
  const isPlain = text.slice(start, end) === before.slice(start, end);
  if (start < 0 || !isPlain) return text;
  return `${text.slice(0, start)}${after.slice(start, after.length - (before.length - end))}${text.slice(end)}`;
}
