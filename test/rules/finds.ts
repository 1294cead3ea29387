import assert from 'node:assert/strict';
import { findingsOf } from '../workspace/project.ts';

/** The beginning of a plan that says what it must. */
export const head = 'changeplan: 1\ntitle: P\npurpose: Q\n';

/** The beginning of an organization file. */
export const shared = 'changeplan: 1\nkind: organization\ntitle: O\n';

/** Checks what a rule underlines in the first of some files and those that it uses: file, line and text. */
export function finding(rule: string) {
  return async (texts: Readonly<Record<string, string>>, ...expected: readonly string[]): Promise<void> => {
    const found = (await findingsOf(texts)).filter((it) => it.rule === rule);
    assert.deepEqual(
      found.map(({ at: { file, start, end } }) => {
        const text = texts[file] ?? '';
        return `${file} ${text.slice(0, start).split('\n').length}: ${text.slice(start, end)}`;
      }),
      expected,
    );
  };
}
