/** Plans in the layouts that people and programs write: what they say fits the language, how they say it is left to chance. */
import fc from 'fast-check';

/** What stands in the tree: the kind keeps aliases to where they fit. */
type Tree = { readonly kind: string; readonly anchor: boolean; readonly alias: number } & (Text | List | Map);

interface Text {
  readonly type: 'text';
  readonly lines: readonly string[];
  readonly style: (typeof textStyles)[number];
}
interface List {
  readonly type: 'list';
  readonly items: readonly Tree[];
  readonly style: (typeof listStyles)[number];
}
interface Map {
  readonly type: 'map';
  readonly pairs: readonly Pair[];
  readonly style: (typeof mapStyles)[number];
  /** How much deeper than the map the values stand. */
  readonly step: number;
}
interface Pair {
  readonly key: string;
  readonly quote: string;
  readonly value: Tree | undefined;
  readonly before: string;
  readonly after: string;
}

const wordStyles = ['plain', 'plain', 'plain', 'single', 'double', 'folded', 'below'] as const;
const textStyles = [...wordStyles, 'literal', 'lines'] as const;
const listStyles = ['block', 'flush', 'flow', 'flow lines'] as const;
const mapStyles = ['block', 'block', 'block', 'flow', 'flow lines'] as const;

const value = fc.constantFrom('wards', 'vice-presidents', 'no', '2026', '1e3', '病棟', 'équipe_2', 'x');
const id = fc.oneof(value, fc.constant('null'));
const line = fc.constantFrom(
  ...[
    'Delay frailty',
    'no',
    '1e3',
    "It's late",
    'wards: all of them',
    '# no comment',
    '- no item',
    '{ no map }',
    '&no',
  ],
  ...['病院の病棟', '👩‍⚕️ nurses', 'É', 'C:\\wards', 'a "quoted" word', '50 %', '@wards', 'a, b', 'key:', '...'],
);

const text = (kind: string, lines: fc.Arbitrary<readonly string[]>, styles: readonly Text['style'][]) =>
  tree(kind, fc.record({ type: fc.constant('text' as const), lines, style: fc.constantFrom(...styles) }));
const word = (kind: string, it: fc.Arbitrary<string>) =>
  text(
    kind,
    it.map((one) => [one]),
    wordStyles,
  );
const prose = text('prose', fc.array(line, { minLength: 1, maxLength: 3 }), textStyles);
const name = word('name', value);
const item = word('item', id);
const oneOf = (...choices: string[]) => word(choices.join(), fc.constantFrom(...choices));

const list = (kind: string, item: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> =>
  tree(
    kind,
    fc.record({
      type: fc.constant('list' as const),
      items: fc.array(item, { maxLength: 3 }),
      style: fc.constantFrom(...listStyles),
    }),
  );

function map(kind: string, pairs: fc.Arbitrary<readonly [string, Tree | undefined][]>): fc.Arbitrary<Tree> {
  const layout = fc.record({
    quote: fc.constantFrom('', '', '', '"', "'"),
    // The comment behind “>>” stands as deep as its entry.
    before: fc.constantFrom('', '', '', '', '\n', '# A comment: with a colon\n', '\n\n>># - and a dash\n'),
    after: fc.constantFrom('', '', '', ' # Why', '   '),
  });
  const laidOut = pairs.chain((all) =>
    fc.tuple(...all.map(([key, value]) => layout.map((how) => ({ key, value, ...how })))),
  );
  return tree(
    kind,
    fc.record({
      type: fc.constant('map' as const),
      pairs: laidOut,
      style: fc.constantFrom(...mapStyles),
      step: fc.integer({ min: 1, max: 8 }),
    }),
  );
}

function tree(kind: string, content: fc.Arbitrary<Text | List | Map>): fc.Arbitrary<Tree> {
  const sometimes = fc.integer({ min: 0, max: 30 });
  return fc
    .tuple(content, sometimes, sometimes)
    .map(([it, anchor, alias]) => ({ ...it, kind, anchor: anchor > 27, alias: alias > 27 ? alias : 0 }));
}

/** A map from a few of the ids. */
const mapOf = (kind: string, value: fc.Arbitrary<Tree | undefined>) =>
  map(kind, fc.uniqueArray(fc.tuple(id, value), { maxLength: 4, selector: ([key]) => key }));

/** A map with the needed keys and some of the others, in any order. */
function entry(kind: string, needed: Record<string, fc.Arbitrary<Tree>>, others: Record<string, fc.Arbitrary<Tree>>) {
  const pairs = Object.entries({ ...needed, ...others }).map(([key, value]) => fc.tuple(fc.constant(key), value));
  const some = fc.tuple(fc.tuple(...pairs), fc.shuffledSubarray(Object.keys(others)));
  return map(
    kind,
    some.map(([all, chosen]) => [
      ...all.filter(([key]) => key in needed),
      ...chosen.flatMap((key) => all.filter((pair) => pair[0] === key)),
    ]),
  );
}

const ids = fc.oneof(name, list('ids', item));
const about = fc.oneof(name, list('ids', item), mapOf('about', prose));
const held = entry('held', {}, { terminal: about, instrumental: about });
const stakeholder = entry(
  'stakeholder',
  {},
  {
    ...{
      name: prose,
      power: oneOf('dominant', 'strong'),
      stance: oneOf('ally', 'neutral'),
      values: held,
      controls: about,
    },
    ...{
      influences: ids,
      notes: prose,
      resistance: entry(
        'resistance',
        {},
        { dimensions: list('dimensions', oneOf('first', 'third')), signs: list('signs', prose) },
      ),
    },
  },
);
const action = entry(
  'action',
  { summary: prose },
  { needs: about, 'aligns-with': about, 'conflicts-with': about, justification: prose },
);
const tactic = entry(
  'tactic',
  { type: oneOf('watch', 'protect') },
  { summary: prose, targets: ids, evidence: list('signs', prose), status: oneOf('done', 'planned') },
);
const acceptance = entry('acceptance', { rule: name, reason: prose }, { by: prose });

const plan = entry(
  'plan',
  { changeplan: text('version', fc.constant(['1']), ['plain']), title: prose },
  {
    ...{ purpose: prose, lead: name, values: mapOf('values', prose), stakeholders: mapOf('stakeholders', stakeholder) },
    ...{ actions: mapOf('actions', action), tactics: mapOf('tactics', tactic), accepted: list('accepted', acceptance) },
  },
);

/** A plan without faults, as text. */
export const planText: fc.Arbitrary<string> = fc
  .record({
    plan: plan,
    mark: fc.constantFrom('', '', '\ufeff'),
    start: fc.constantFrom('', '', '', '---\n', '# A plan\n\n', '--- # here\n'),
    end: fc.constantFrom('\n', '\n', '', '\n\n# The end\n', '\n...\n'),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
  })
  .map(({ plan, mark, start, end, eol }) => mark + (start + new Printer().file(plan) + end).replaceAll('\n', eol));

class Printer {
  /** The anchors that an alias may name by now, by kind. */
  readonly #anchors: (readonly [kind: string, name: string])[] = [];
  #count = 0;

  file(tree: Tree): string {
    if (tree.type !== 'map' || tree.style === 'flow') return this.#flow(tree, '');
    return tree.style === 'flow lines' ? this.#flowLines(tree, '') : this.#pairs(tree, '').trimEnd();
  }

  /** Everything behind `key:` or `-`, with the space or the line break before it. */
  #behind(tree: Tree, indent: string, step: number): string {
    const alias = this.#alias(tree);
    if (alias) return ` ${alias}`;
    const anchor = this.#anchor(tree);
    return this.#close(tree, anchor, (anchor && ` ${anchor}`) + this.#content(tree, indent, step));
  }

  #content(tree: Tree, indent: string, step: number): string {
    const deeper = indent + ' '.repeat(step);
    if (tree.type === 'text') return printText(tree, deeper);
    if (tree.style === 'flow') return ` ${this.#flow({ ...tree, anchor: false, alias: 0 }, '')}`;
    if (tree.style === 'flow lines') return ` ${this.#flowLines(tree, deeper)}`;
    if (tree.type === 'map') return tree.pairs.length === 0 ? ' {}' : `\n${this.#pairs(tree, deeper)}`.trimEnd();
    const at = tree.style === 'flush' ? indent : deeper;
    if (tree.items.length === 0) return ' []';
    return tree.items.map((item) => `\n${at}-${this.#item(item, at)}`).join('');
  }

  /** An item of a list; a map may begin on the line of the dash. */
  #item(tree: Tree, indent: string): string {
    if (tree.type !== 'map' || tree.style !== 'block' || tree.pairs.length === 0 || tree.anchor || tree.alias)
      return this.#behind(tree, indent, 2);
    const pairs = tree.pairs.map((pair) => ({ ...pair, before: '' }));
    return ` ${this.#pairs({ ...tree, pairs }, `${indent}  `).trim()}`;
  }

  #pairs({ pairs, step }: Map, indent: string): string {
    return pairs
      .map(({ key, quote, value, before, after }) => {
        const behind = value ? this.#behind(value, indent, step) : '';
        const isOneLine = !behind.includes('\n') && !behind.endsWith('|') && !behind.endsWith('>');
        return `${before.replace('>>', indent)}${indent}${quote}${key}${quote}:${behind}${isOneLine ? after : ''}\n`;
      })
      .join('');
  }

  #flow(tree: Tree, between: string): string {
    const alias = this.#alias(tree);
    if (alias) return `${alias} `;
    const anchor = this.#anchor(tree);
    return this.#close(tree, anchor, (anchor && `${anchor} `) + this.#inBrackets(tree, between));
  }

  #inBrackets(tree: Tree, between: string): string {
    if (tree.type === 'text')
      return tree.style === 'plain' ? printText(tree, '').trim() : JSON.stringify(tree.lines.join(' '));
    if (tree.type === 'list')
      return `[${between}${tree.items.map((item) => this.#flow(item, '')).join(`, ${between}`)}]`;
    const pairs = tree.pairs.map(
      ({ key, quote, value }) => `${quote}${key}${quote}: ${value ? this.#flow(value, '') : ''}`,
    );
    return `{ ${between}${pairs.join(`, ${between}`)} }`;
  }

  #flowLines(tree: Tree, indent: string): string {
    return this.#inBrackets(tree, ` # In brackets\n${indent}  `);
  }

  #alias({ alias, kind }: Tree): string | undefined {
    const known = this.#anchors.filter(([of]) => of === kind);
    return alias && known.length > 0 ? `*${known[alias % known.length]?.[1]}` : undefined;
  }

  #anchor({ anchor }: Tree): string {
    return anchor ? `&anchor-${this.#count++}` : '';
  }

  #close({ kind }: Tree, anchor: string, printed: string): string {
    if (anchor) this.#anchors.push([kind, anchor.slice(1)]);
    return printed;
  }
}

function printText({ lines, style }: Text, indent: string): string {
  const whole = lines.join(' ');
  const isPlain = lines.every((it) => /^[\p{L}\p{N}][^:#\\"]*$/u.test(it));
  const isOpen = isPlain && !/[,{}&@'[\]]/.test(whole);
  switch (style) {
    case 'single':
      return ` '${lines.map((it) => it.replaceAll("'", "''")).join(`\n${indent}`)}'`;
    case 'literal':
      return ` |\n${lines.map((it) => indent + it).join('\n\n')}`;
    case 'folded':
      return ` >-\n${lines.map((it) => indent + it).join('\n')}`;
    case 'lines':
      return isOpen ? ` ${lines.join(`\n${indent}`)}` : ` ${JSON.stringify(whole)}`;
    case 'below':
      return `\n${indent}${isOpen ? lines.join(`\n${indent}`) : JSON.stringify(whole)}`;
    default:
      return ` ${style === 'plain' && isOpen ? whole : JSON.stringify(whole)}`;
  }
}
