import * as z from 'zod';
import {
  actionStatuses,
  audiences,
  bases,
  certainties,
  depths,
  dimensions,
  interests,
  powers,
  relations,
  scopes,
  stances,
  statuses,
  tacticTypes,
} from '../../schemas/choices.ts';
import {
  acceptanceSchema,
  actionSchema,
  glossaryEntrySchema,
  namesFileSchema,
  organizationSchema,
  planSchema,
  scenarioSchema,
  stakeholderSchema,
  successSchema,
  tacticSchema,
} from '../../schemas/plan.ts';
import { catalogue, constellations } from '../../schemas/values.ts';

/** The keys and choices of the language as one page, printed to `docs/language.md` from what reading is done with. */
export function languageAsMarkdown(): string {
  return [
    '# The change-plan language',
    '',
    'Every key, what it takes and what it means, printed from `schemas/`. A key in **bold** has to be there. Every list of ids',
    'may be written as one id; where a map of ids is possible, it says more about each.',
    '',
    section('A plan', 'The top of a `*.changeplan.yaml` file.', planSchema),
    section('The organization', 'Under `organization`.', organizationSchema),
    section('A value', 'Each entry of `values`: a sentence, or a map.', glossaryEntrySchema),
    section('A stakeholder', 'Each entry of `stakeholders`.', stakeholderSchema),
    section('An action', 'Each entry of `actions`.', actionSchema),
    section('A tactic', 'Each entry of `tactics`.', tacticSchema),
    section('A measure of success', 'Each entry of `success`.', successSchema),
    section('A scenario', 'Each entry of `scenarios`.', scenarioSchema),
    section('An acceptance', 'Each item of `accepted`.', acceptanceSchema),
    section('A names file', 'The top of a file with `kind: names`.', namesFileSchema),
    '## Choices',
    '',
    ...choiceTables(),
    '## The catalogue of values',
    '',
    'What a value id means when a plan does not say it. A plan may use any other id, and add it to its own `values`.',
    '',
    ...catalogueTables(),
  ].join('\n');
}

function section(title: string, where: string, schema: z.ZodObject): string {
  const { required = [], properties = {} } = z.toJSONSchema(schema, { io: 'input' }) as Shape;
  const rows = Object.entries(properties).flatMap(([key, shape]) => {
    const name = required.includes(key) ? `**\`${key}\`**` : `\`${key}\``;
    return [`| ${name} | ${takes(shape)} | ${shape.description ?? ''} |`, ...nested(shape, key)];
  });
  return [`## ${title}`, '', where, '', '| key | takes | meaning |', '|---|---|---|', ...rows, ''].join('\n');
}

/** The keys below a key, `*` for any id; entries have a table of their own. */
function nested(shape: Shape, path: string): string[] {
  if (ownTable.has(path)) return [];
  const keys = Object.entries(shape.properties ?? {}).flatMap(([key, inner]) => [
    `| \`${path}.${key}\` | ${takes(inner)} | ${inner.description ?? ''} |`,
    ...nested(inner, `${path}.${key}`),
  ]);
  const below = typeof shape.additionalProperties === 'object' ? nested(shape.additionalProperties, `${path}.*`) : [];
  return [...keys, ...below, ...(shape.anyOf ?? []).flatMap((option) => nested(option, path))];
}

const ownTable: ReadonlySet<string> = new Set([
  ...['organization', 'values.*', 'stakeholders', 'actions', 'tactics', 'success', 'scenarios', 'accepted'],
]);

interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
}

function takes(shape: Shape): string {
  if (shape.anyOf) return [...new Set(shape.anyOf.filter(({ type }) => type !== 'null').map(takes))].join(', or ');
  if (shape.const !== undefined) return `\`${shape.const}\``;
  if (shape.enum) return shape.enum.map((choice) => `\`${choice}\``).join(' · ');
  if (shape.type === 'array') return `a list of ${plural(takes(shape.items ?? {}))}`;
  if (shape.properties)
    return `a map with ${Object.keys(shape.properties)
      .map((key) => `\`${key}\``)
      .join(', ')}`;
  if (shape.type === 'object') return 'a map from ids';
  if (shape.type === 'integer') return 'a whole number';
  if (shape.format === 'date') return 'a date';
  if (shape.pattern?.includes('days?|weeks?')) return 'a rhythm such as `2 weeks` or `month`';
  return shape.pattern ? 'an id' : 'text';
}

const plural = (one: string) => ({ 'an id': 'ids', text: 'texts' })[one] ?? one;

function choiceTables(): string[] {
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    Power: powers,
    Stance: stances,
    Interest: interests,
    'How sure a rating is': certainties,
    Relation: relations,
    'Dimension of power': dimensions,
    'Type of a tactic': tacticTypes,
    'Scope of an action': scopes,
    'Depth to which an action changes somebody’s work': depths,
    'Status of an action': actionStatuses,
    'Status of a tactic': statuses,
    'Basis of a value held': bases,
    Audience: audiences,
  };
  return Object.entries(tables).flatMap(([name, choices]) => [
    `| ${name} | means |`,
    '|---|---|',
    ...Object.entries(choices).map(([choice, meaning]) => `| \`${choice}\` | ${meaning} |`),
    '',
  ]);
}

function catalogueTables(): string[] {
  return Object.entries(constellations).flatMap(([key, title]) => [
    `### ${title}`,
    '',
    '| value | means | also written | name from |',
    '|---|---|---|---|',
    ...Object.entries(catalogue)
      .filter(([, { constellation }]) => constellation === key)
      .map(
        ([id, { meaning, aliases, source }]) =>
          `| \`${id}\` | ${meaning} | ${aliases.map((alias) => `\`${alias}\``).join(', ')} | ${source} |`,
      ),
    '',
  ]);
}
