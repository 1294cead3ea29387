/** The text without the spaces and tabs at its end; other white space is text to YAML. Linear, as no expression is. */
export function trimBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
