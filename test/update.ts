import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Compares a printed file with what it should hold; `npm run update` writes it instead, to be read as a diff. */
export function assertPrinted(file: string, content: string): void {
  const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (known === content) return;
  if (process.env['UPDATE']) writeFileSync(file, content);
  else assert.equal(content, known, `${file} is stale; run “npm run update” and read the diff`);
}
