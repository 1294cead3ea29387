/** The schemas of the language in the JSON Schema that other tools read: draft-07, strict, and one slip is one message. */
export type Schema = { readonly [key: string]: unknown };

/**
 * The same schema without what only some tools know, and with `if` in place of `anyOf` where the forms differ in their type: whoever
 * writes a list is told of the list alone.
 */
export function strict(schema: Schema): Schema {
  const { enumDescriptions, anyOf, ...rest } = schema;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, within(key, value)]));
  const described = withMeanings(inner, enumDescriptions);
  const forms = Array.isArray(anyOf) ? anyOf.map((it) => strict(it as Schema)) : undefined;
  if (forms) return { ...described, ...byType(forms) };
  return Array.isArray(described['type']) ? split(described) : described;
}

function within(key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (key === 'properties' || key === 'definitions')
    return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, strict(it as Schema)]));
  return ['items', 'additionalProperties', 'propertyNames'].includes(key) ? strict(value as Schema) : value;
}

/** What each choice means, in the words that every tool shows. */
function withMeanings(schema: Schema, meanings: unknown): Schema {
  const choices = schema['enum'];
  if (!Array.isArray(meanings) || !Array.isArray(choices)) return schema;
  const told = choices.map((choice, index) => `${choice}: ${meanings[index]}`).join('; ');
  const own = schema['description'] === undefined ? '' : `${schema['description']} `;
  return { ...schema, description: `${own}${told}.` };
}

/** A map, a list, or whatever else, each with its own form. */
function byType(forms: readonly Schema[]): Schema {
  const of = (type: string) => forms.filter((it) => it['type'] === type);
  const [lists, maps] = [of('array'), of('object')];
  const others = forms.filter((it) => !lists.includes(it) && !maps.includes(it));
  const tested = [
    ['array', lists],
    ['object', maps],
  ] as const;
  const last = others.length > 0 ? one(others) : undefined;
  const [first, ...more] = tested.filter(([, its]) => its.length > 0);
  if (!first) return one(others);
  const rest: Schema | undefined = more.reduceRight<Schema | undefined>(
    (otherwise, [type, its]) => branch(type, one(its), otherwise),
    last,
  );
  return branch(first[0], one(first[1]), rest);
}

const branch = (type: string, form: Schema, otherwise: Schema | undefined): Schema =>
  // Where nothing else may stand there, what stands there is told to be of the wrong type.
  otherwise === undefined ? form : conditional({ type }, form, otherwise);

const conditional = (test: Schema, then: Schema, otherwise: Schema): Schema => ({ if: test, then, else: otherwise });

const one = (forms: readonly Schema[]): Schema => (forms.length === 1 ? (forms[0] ?? {}) : { anyOf: forms });

/** `["string", "null"]`, which a strict reader does not take. */
function split({ type, ...rest }: Schema): Schema {
  const types = (type as readonly string[]).filter((it) => it !== 'null');
  return { if: { type: 'null' }, else: { ...rest, type: types[0] } };
}

/** A file is what its `kind` says; a plan where it says nothing. */
export function byKind(plan: Schema, others: Readonly<Record<string, Schema>>): Schema {
  const ref = (name: string) => ({ $ref: `#/definitions/${name}` });
  const test = (kind: string) => ({ type: 'object', properties: { kind: { const: kind } }, required: ['kind'] });
  const choice = Object.keys(others).reduceRight<Schema>(
    (otherwise, kind) => conditional(test(kind), ref(kind), otherwise),
    ref('plan'),
  );
  return { type: 'object', ...choice, definitions: { plan, ...others } };
}
