/** What most likely mends a line that is no YAML, for whoever has never heard of it: quotes around a text, a space behind a colon. */
import { t } from '../text/l10n.ts';

/** Another text for a part of the line; offsets count from its start. */
export interface Mend {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Puts what stands behind the first key of the line in quotes, up to a comment; nothing where no key stands there. */
export function inQuotes(line: string): Mend | undefined {
  const [, before = '', said = ''] =
    /^(\s*(?:- +)*(?:"[^"]*"|'[^']*'|[^\s"'#:[\]{},&*!|>%@`-][^:#]*?)\s*:[ \t]+)(\S.*?)(?:\s+#.*)?\s*$/.exec(line) ??
    [];
  if (said === '' || /^[[{|>&*!]/.test(said)) return undefined;
  const inner = /^(["'])(.*)\1$/.exec(said)?.[2] ?? said;
  if (/^["']/.test(inner)) return undefined;
  return {
    title: t('Put the text in quotes'),
    start: before.length,
    end: before.length + said.length,
    text: printQuoted(inner),
  };
}

/** What JSON escapes, YAML reads. */
export function printQuoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** Puts a space behind the colon of `power:strong`, in place of hard ones that stand there; not of a link. */
export function withSpace(line: string): Mend | undefined {
  const [, before = '', hard = ''] =
    /^(\s*(?:- +)*[\p{L}\p{N}_-]+:)([\u00a0\u2007\u202f\u3000]*)(?=[^\s:/])/u.exec(line) ?? [];
  if (before === '') return undefined;
  return { title: withSpaceTitle(), start: before.length, end: before.length + hard.length, text: ' ' };
}

export const mended = (line: string, { start, end, text }: Mend): string =>
  line.slice(0, start) + text + line.slice(end);

export const withSpaceTitle = (): string => t('Put a space behind the colon');
export const spaceMissing = (): string => t('A space is missing behind the colon.');
