/** Characters that move the cursor or turn the direction of reading, and that JSON may hold as they are. */
const unprintableInJson = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** With those that `JSON.stringify` escapes itself: all below the blank, and halves of characters. */
const unprintable = new RegExp(`[\\x00-\\x1f\\ud800-\\udfff]|${unprintableInJson.source}`, 'gu');

/** What build servers take for a command wherever it stands in a line: `##[…`, `##vso[…`. */
const command = /##(?=\w*\[)/g;

/**
 * Text from a plan or a file name, safe to print: nothing in it can move the cursor, turn the direction of reading, or
 * pass for a command of the build server that reads the output. One character more or less is never lost: it is shown.
 */
export function printable(text: string): string {
  return text
    .replace(unprintable, escaped)
    .replace(command, `#${escaped('#')}`)
    .replace(/^\s*:(?=:)/, (start) => `${start.slice(0, -1)}${escaped(':')}`);
}

/** The same for text of several lines, such as complaints that repeat an argument. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n');

/** Data as JSON whose text is as safe to print; what it says is unchanged. */
export function printableJson(data: unknown): string {
  const safe = JSON.stringify(data, null, 2)
    .replace(unprintableInJson, escaped)
    .replace(command, `#${escaped('#')}`);
  return `${safe}\n`;
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
