import { wrapAnsi } from 'fast-wrap-ansi';

/** Narrower than that, words would be torn. */
const narrowest = 20;

/**
 * A text in lines of at most `width` columns, broken between words; further lines of what is indented are indented as
 * much. A word that is wider stays whole, so that it can be copied. As it is where the width is not known.
 */
export function wrapped(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  return text
    .split('\n')
    .map((line) => wrappedLine(line, width))
    .join('\n');
}

function wrappedLine(line: string, width: number): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const room = Math.max(width - indent.length, narrowest);
  return wrapAnsi(line.slice(indent.length), room, { trim: true }).replace(/^(?=.)/gm, indent);
}

/**
 * The same of a help text, whose paragraphs are broken already: lines that are not indented flow into one another. A command
 * line among them stays whole, as it is there to be copied.
 */
export function reflowed(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  return text
    .replace(/^(?=\S)(.+)\n(?=\S)/gm, '$1 ')
    .split('\n')
    .map((line) => (/^ +changeplan /.test(line) ? line : wrappedLine(line, width)))
    .join('\n');
}
