import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { configurationSchema } from '../../schemas/configuration.ts';
import { type Described, describe as describeSchema, type Form } from '../../schemas/describe.ts';
import { checkText } from '../../server/src/check/check.ts';
import { readConfiguration } from '../../server/src/check/configuration.ts';
import { compare } from '../../server/src/compare/compare.ts';
import { headline } from '../../server/src/compare/words.ts';
import { complete } from '../../server/src/features/completion/completion.ts';
import { format } from '../../server/src/features/formatting.ts';
import { hover } from '../../server/src/features/hover.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { languages } from '../../server/src/model/language.ts';
import { planInWords } from '../../server/src/report/plain.ts';
import { redact } from '../../server/src/report/redact.ts';
import { world } from '../world.ts';

/**
 * Whatever the language has is known everywhere: each key, in a plan that says it. A key that is forgotten somewhere is
 * told here by its path; `*` stands for any id.
 */
describe('each key of the language', () => {
  const places = [...placesIn(languages.plan, [])].filter(
    ({ path }) => path[0] !== 'changeplan' && path[0] !== 'kind' && !isRepeated(path),
  );

  it('is among those tried', () => assert.ok(places.length > 100, `${places.length} keys`));

  it('is told where two plans differ in it alone', () => {
    const silent = places.filter((place) => {
      const [one, other] = textsAt(place);
      return headline(compare(checked(textWith(place, one)), checked(textWith(place, other)))).startsWith('Nothing');
    });
    assert.deepEqual(silent.map(nameOf), [], 'server/src/compare/content.ts compares them as if they said nothing');
  });

  it('hides the names that stand in its text', () => {
    const open = places.filter(isInWords).filter((place) => {
      const hidden = redact(checked(textWith(place, 'Adalbert Zweig asked')), world, 'letters');
      return /Adalbert|Zweig/.test(planInWords(hidden.document) + JSON.stringify(hidden.analysis.plan.said));
    });
    assert.deepEqual(
      open.map(nameOf),
      [],
      'schemas/plan.ts says what a text holds, and server/src/report/redact.ts hides it',
    );
  });

  it('fits the language with what it holds', () => {
    const told = places.flatMap((place) =>
      textsAt(place).flatMap((text) =>
        checked(textWith(place, text))
          .findings.filter(({ rule }) => rule === 'schema' || rule === 'syntax')
          .map(({ message }) => `${nameOf(place)}: ${message}`),
      ),
    );
    assert.deepEqual(told, []);
  });

  it('is offered where it may be written', () => {
    const missing = places.filter((place) => {
      const key = place.path.at(-1) ?? '';
      const text = textWith(place, '|');
      const offset = text.indexOf(`${key}: |`);
      const file = checked(text.replace(`${key}: |`, ''));
      const items = complete({ document: file.document, checked: file, today: world.today }, offset)?.items ?? [];
      return !items.some(({ label }) => label === key);
    });
    assert.deepEqual(missing.map(nameOf), [], 'server/src/features/completion does not offer them');
  });

  it('is explained where it is written', () => {
    const unexplained = places.filter((place) => {
      const text = textWith(place, `|${textsAt(place)[0]}`);
      const offset = text.indexOf('|') - `${place.path.at(-1)}: `.length;
      const file = checked(text.replace('|', ''));
      const { meaning = '?' } = place.described;
      return !hover({ ...file, checked: file, whereToRead: String, pages: new Map() }, offset)?.markdown.includes(
        meaning,
      );
    });
    assert.deepEqual(unexplained.map(nameOf), [], 'server/src/features/hover.ts does not explain them');
  });

  it('is laid out', () => {
    const untidy = places.filter((place) => {
      const text = textWith(place, textsAt(place)[0]).replace(/:\s(?=\S)/g, ':   ');
      return format(readDocument('file:///plan', text), 2).length === 0;
    });
    assert.deepEqual(untidy.map(nameOf), []);
  });

  it('stands in the documentation and the printed schema', () => {
    const page = readFileSync('docs/language.md', 'utf8');
    const schema = readFileSync('schemas/changeplan.schema.json', 'utf8');
    const missing = places.filter(({ path }) => {
      const key = path.at(-1);
      return !page.includes(`${key}\``) || !schema.includes(`"${key}"`);
    });
    assert.deepEqual(missing.map(nameOf), [], 'run “npm run update -- schemas”');
  });
});

describe('each key of a configuration', () => {
  const page = readFileSync('docs/configuration.md', 'utf8');

  it('stands in the documentation and the printed schema', () => {
    const schema = readFileSync('schemas/changeplanrc.schema.json', 'utf8');
    const keys = keysIn(describeSchema(configurationSchema([])));
    assert.ok(keys.includes('footer') && keys.includes('root'));
    const missing = keys.filter((key) => !page.includes(`| \`${key}\` |`) || !schema.includes(`"${key}"`));
    assert.deepEqual(missing, [], 'run “npm run update -- schemas”');
  });

  it('is used there as it may be', () => {
    const [, sample = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
    const { faults } = readConfiguration(readDocument('.changeplanrc.yaml', sample), '');
    assert.deepEqual([sample === '', faults], [false, []]);
  });
});

/** Those with a name of their own, not inside values or rules. */
const keysIn = ({ forms }: Described): readonly string[] =>
  forms.flatMap((form) => (form.kind === 'keys' ? [...form.keys].flatMap(([key, of]) => [key, ...keysIn(of)]) : []));

/** Entries of a scenario have the keys of the plan's: of each the first one is tried. */
function isRepeated([top, , , id, , ...deeper]: readonly string[]): boolean {
  return top === 'scenarios' && id === '*' && deeper.length > 0;
}

interface Place {
  /** Keys from the top, `*` for any id. */
  readonly path: readonly string[];
  readonly described: Described;
}

const nameOf = ({ path }: Place) => path.join('.');

/** Every key of the language; the entries of a scenario are those of the plan. */
function* placesIn({ forms }: Described, path: readonly string[]): Iterable<Place> {
  for (const form of forms) {
    if (form.kind === 'entries') yield* placesIn(form.of, [...path, '*']);
    if (form.kind === 'list' && path.at(-1) === 'accepted') yield* placesIn(form.of, [...path, '-']);
    if (form.kind !== 'keys') continue;
    for (const [key, described] of form.keys) {
      const inner = [...path, key];
      yield { path: inner, described };
      yield* placesIn(described, inner);
    }
  }
}

/** A plan that says that of the place, and else only what it must; somebody in it has a name that is to be hidden. */
function textWith({ path }: Place, value: string): string {
  const lines = linesOf(languages.plan, path, value, '');
  const somebody = ['  zweig:', '    name: Adalbert Zweig', '    kind: person'];
  const at = lines.indexOf('stakeholders:');
  if (at >= 0) lines.splice(at + 1, 0, ...somebody);
  else if (path.length > 1 || path[0] !== 'stakeholders') lines.push('stakeholders:', ...somebody);
  return `${lines.join('\n')}\n`;
}

function linesOf(
  described: Described,
  [key = '', ...rest]: readonly string[],
  value: string,
  indent: string,
): string[] {
  const [form] = described.forms.filter(
    ({ kind }) => kind === (key === '*' ? 'entries' : key === '-' ? 'list' : 'keys'),
  );
  if (form?.kind === 'entries') return [`${indent}x:`, ...linesOf(form.of, rest, value, `${indent}  `)];
  if (form?.kind === 'list') {
    const [first = '', ...others] = linesOf(form.of, rest, value, `${indent}  `);
    return [`${indent}- ${first.trimStart()}`, ...others];
  }
  const keys = form?.kind === 'keys' ? [...form.keys] : [];
  return keys.flatMap(([name, inner]) => {
    if (name === key && rest.length === 0) return [`${indent}${name}: ${value}`];
    if (name === key) return [`${indent}${name}:`, ...linesOf(inner, rest, value, `${indent}  `)];
    return inner.required ? [`${indent}${name}: ${sampleOf(inner)}`] : [];
  });
}

const sampleOf = ({ forms: [form] }: Described) => (form ? samples(form)[0] : '');

/** Two different things that may stand there, in braces where that is a map. */
function textsAt({ path, described: { forms } }: Place): [string, string] {
  const [first] = forms;
  const [one, other] = first ? samples(first) : ['', ''];
  return path.at(-1) === 'rule' ? ['no-ally', 'no-growth'] : [one, other];
}

function samples(form: Form): [string, string] {
  switch (form.kind) {
    case 'text':
      return textSamples[form.holds.kind] ?? ['One text', 'Another one'];
    case 'date':
      return ['2026-01-01', '2026-02-02'];
    case 'number':
      return ['3', '4'];
    case 'choice': {
      const names = form.choices.map(({ name }) => name);
      return [names[0] ?? '', names.at(-1) ?? ''];
    }
    case 'list': {
      const [inner] = form.of.forms;
      const [one, other] = inner ? samples(inner) : ['', ''];
      return [`[${one}]`, `[${other}]`];
    }
    case 'keys': {
      const required = [...form.keys].filter(([, it]) => it.required);
      const [chosen] = required.length > 0 ? [required] : [[...form.keys].slice(0, 1)];
      const said = chosen.map(
        ([
          key,
          {
            forms: [inner],
          },
        ]) => [key, inner ? samples(inner) : ['', '']] as const,
      );
      const braces = (which: 0 | 1) => `{ ${said.map(([key, texts]) => `${key}: ${texts[which]}`).join(', ')} }`;
      return [braces(0), braces(1)];
    }
    case 'entries': {
      const [inner] = form.of.forms;
      const [one] = inner ? samples(inner) : [''];
      return [`{ y: ${one} }`, `{ z: ${one} }`];
    }
    default:
      return form satisfies never;
  }
}

const textSamples: Partial<Record<string, [string, string]>> = {
  id: ['y', 'z'],
  who: ['y', 'z'],
  rhythm: ['week', 'month'],
  path: ['one.yaml', 'other.yaml'],
  subject: ['stakeholders', 'actions'],
};

const isInWords = ({ described }: Place) =>
  described.forms.some((form) => form.kind === 'text' && (form.holds.kind === 'words' || form.holds.kind === 'who'));

const checked = (text: string) => checkText('file:///plan.changeplan.yaml', text, world);
