import { readFileSync } from 'node:fs';

/** `package.json` as an editor shows it that speaks English, or the language of that file of texts. */
// biome-ignore lint/suspicious/noExplicitAny: what it holds is for each test to say.
export function manifestIn(texts = 'package.nls.json'): any {
  const words = JSON.parse(readFileSync(texts, 'utf8'));
  const known = (_: string, value: unknown) => {
    const key = typeof value === 'string' ? /^%(.+)%$/.exec(value)?.[1] : undefined;
    return key === undefined ? value : words[key];
  };
  return JSON.parse(readFileSync('package.json', 'utf8'), known);
}
