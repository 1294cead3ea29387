/**
 * Text from a plan or a file name, safe to print: nothing in it can move the cursor, turn the direction of reading, or
 * pass for a command of the build server that reads the output. One character more or less is never lost: it is shown.
 */
export function printable(text: string): string {
  return text
    .replace(/[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu, escaped)
    .replace(/##(?=\w*\[)/g, (hashes) => `${hashes.slice(1)}${escaped('#')}`);
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
