import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, addFormats } from '@modelcontextprotocol/server/validators/ajv';
import { parse } from 'yaml';
import * as z from 'zod';
import { configurationSchema } from '../../schemas/configuration.ts';
import { fileSchema, namesFileSchema, organizationFileSchema, planSchema } from '../../schemas/plan.ts';
import { rules } from '../../server/src/rules/index.ts';
import { assertPrinted } from '../update.ts';
import { byKind, type Schema, strict } from './json-schema.ts';
import { languageAsMarkdown } from './language.ts';

describe('schemas', () => {
  it('are printed for editors that know JSON Schema only', () =>
    assertPrinted('schemas/changeplan.schema.json', `${JSON.stringify(plans(), null, 2)}\n`));

  it('are printed as a page for people', () => assertPrinted('docs/language.md', languageAsMarkdown()));

  it('are printed for configurations too', () =>
    assertPrinted('schemas/changeplanrc.schema.json', `${JSON.stringify(configurations(), null, 2)}\n`));

  it('are printed as entries for a catalogue of schemas', () => {
    const entries = [plans(), configurations()].map((schema, index) => ({
      name: schema['title'],
      description: schema['description'],
      fileMatch: manifest.contributes.yamlValidation[index].fileMatch,
      url: schema['$id'],
    }));
    assertPrinted('schemas/catalog.json', `${JSON.stringify({ version: 1, schemas: entries }, null, 2)}\n`);
  });

  it('are contributed to editors of YAML', () => {
    const urls = manifest.contributes.yamlValidation.map(({ url }: { url: string }) => url);
    assert.deepEqual(urls, ['./schemas/changeplan.schema.json', './schemas/changeplanrc.schema.json']);
  });

  it('are read by the strictest of readers', () => {
    for (const schema of [plans(), configurations()]) assert.ok(reader().compile(schema));
  });

  it('find the examples without a mistake', () => {
    const validate = reader().compile(plans());
    for (const file of examples) assert.deepEqual(slips(parse(readFileSync(file, 'utf8')), validate), [], file);
  });

  it('make one message of one slip', () => {
    const plan = { changeplan: 1, title: 'P' };
    const validate = reader().compile(plans());
    for (const [file, message] of [
      [{ title: 'P' }, " must have required property 'changeplan'"],
      [{ ...plan, kind: 'organisation' }, '/kind must be equal to one of the allowed values'],
      [
        { ...plan, stakeholders: { a: { stance: 'alli' } } },
        '/stakeholders/a/stance must be equal to one of the allowed values',
      ],
      [{ ...plan, stakeholders: { a: { powr: 'strong' } } }, '/stakeholders/a must NOT have additional properties'],
      [{ ...plan, actions: { a: { summary: 'Act', needs: [3] } } }, '/actions/a/needs/0 must be string'],
      [{ ...plan, kind: 'organization', actions: {} }, ' must NOT have additional properties'],
      [{ ...plan, accepted: { rule: 'no-ally' } }, "/accepted must have required property 'reason'"],
    ] as const) {
      assert.deepEqual(slips(file, validate), [message]);
    }
  });

  it('have a sentence for each key', () => {
    const missing = [...withoutSentence(z.toJSONSchema(fileSchema, { io: 'input' }) as Shape, '')];
    assert.deepEqual(missing, []);
  });
});

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.changeplan.yaml'))
  .map((name) => `examples/${name}`);

const toJson = (schema: z.ZodType): Schema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-07', io: 'input' });
  return strict(rest);
};

const headed = (name: string, title: string, schema: Schema, description = schema['description']): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `${manifest.homepage}/raw/main/schemas/${name}.schema.json`,
  title,
  ...schema,
  description,
});

const plans = (): Schema =>
  headed(
    'changeplan',
    'Change Plan',
    byKind(toJson(planSchema), { organization: toJson(organizationFileSchema), names: toJson(namesFileSchema) }),
    'A change plan, an organization file or a names file: who resists, why, and what to do about it.',
  );

const configurations = (): Schema =>
  headed('changeplanrc', 'Change Plan configuration', toJson(configurationSchema(rules)));

function reader(): InstanceType<typeof Ajv> {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv as never);
  return ajv;
}

/** What a reader says of a file, without the frames around it. */
function slips(file: unknown, validate = reader().compile(plans())): string[] {
  validate(file);
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, message }) => `${instancePath} ${message}`);
}

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
