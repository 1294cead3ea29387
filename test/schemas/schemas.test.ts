import assert from 'node:assert/strict';
import * as z from 'zod';
import { configurationSchema } from '../../schemas/configuration.ts';
import { fileSchema } from '../../schemas/plan.ts';
import { rules } from '../../server/src/rules/index.ts';
import { assertPrinted } from '../update.ts';
import { languageAsMarkdown } from './language.ts';

describe('schemas', () => {
  it('are printed for editors that know JSON Schema only', () => {
    const schema = { title: 'Change plan', ...z.toJSONSchema(fileSchema, { target: 'draft-07', io: 'input' }) };
    assertPrinted('schemas/changeplan.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
  });

  it('are printed as a page for people', () => assertPrinted('docs/language.md', languageAsMarkdown()));

  it('are printed for configurations too', () => {
    const schema = {
      title: 'Change plan configuration',
      ...z.toJSONSchema(configurationSchema(rules), { target: 'draft-07', io: 'input' }),
    };
    assertPrinted('schemas/changeplanrc.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
  });

  it('have a sentence for each key', () => {
    const missing = [...withoutSentence(z.toJSONSchema(fileSchema, { io: 'input' }) as Shape, '')];
    assert.deepEqual(missing, []);
  });
});

interface Shape {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
}

function* withoutSentence(shape: Shape, path: string): Iterable<string> {
  for (const [key, value] of Object.entries(shape.properties ?? {})) {
    if (!/^[A-Z].*\.$/.test(value.description ?? '')) yield `${path}${key}`;
    yield* withoutSentence(value, `${path}${key}.`);
  }
  for (const option of shape.anyOf ?? []) yield* withoutSentence(option, path);
  if (shape.items) yield* withoutSentence(shape.items, `${path}[].`);
  if (typeof shape.additionalProperties === 'object') yield* withoutSentence(shape.additionalProperties, `${path}*.`);
}
