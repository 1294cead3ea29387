import assert from 'node:assert/strict';
import { outputOf, outputs } from './outputs.ts';

/** Whoever runs the command line in a test holds what it prints as JSON against its schema. */
export function assertOutput(argv: readonly string[], out: string): void {
  const name = outputOf(argv);
  if (name === undefined || out === '') return;
  const [, schema] = outputs[name];
  const { error } = schema.safeParse(JSON.parse(out));
  assert.equal(error?.message, undefined, `${argv.join(' ')}: not as schemas/output/${name}.schema.json says`);
}
