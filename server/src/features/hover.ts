import type { Finding } from '../check/check.ts';
import { rules } from '../rules/index.ts';
import type { Span } from '../text/span.ts';

/** Markdown about what stands at an offset. */
export interface Hover {
  readonly at: Span;
  readonly markdown: string;
}

/** Why the findings under the cursor matter: the first part of each rule's page, each rule once. */
export function hover(findings: readonly Finding[], offset: number): Hover | undefined {
  const here = findings.filter(({ at }) => at.start <= offset && offset <= at.end);
  const [first] = here;
  if (!first) return undefined;
  const names = [...new Set(here.map(({ rule }) => rule))];
  return { at: first.at, markdown: names.map(shortPage).join('\n\n---\n\n') };
}

/** What the rule finds and why it matters; links to other pages are left out, as they lead nowhere in the editor. */
export function shortPage(name: string): string {
  const page = rules.find((rule) => rule.name === name)?.page ?? '';
  const [found = '', why = ''] = page.split(/^## /m);
  const reason = why.replace(/^Why it matters\s+/, '').trim();
  return `${found.replace(/^# (.*)$/m, '**$1**')}${reason}`.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
}
