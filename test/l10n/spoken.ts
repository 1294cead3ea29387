/** What the program says, read off its sources: the texts that it gives in the language of the reader, and those that it does not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { type Program, parseSync, visitorKeys } from 'oxc-parser';

/** A text, and the file that says it. */
export interface Said {
  readonly text: string;
  readonly file: string;
}

export interface Spoken {
  /** What is asked for by `t`, or stands in `texts` for it. */
  readonly texts: readonly Said[];
  /** What reads like a sentence and is shown as it stands. */
  readonly bare: readonly Said[];
  /** What is asked for while a module is loaded, before the language is known. */
  readonly early: readonly Said[];
}

type Tree = Program | Program['body'][number] | { readonly type: string; readonly [key: string]: unknown };

/** What the files below these folders say. `ask` is the name of the function that gives a text in the language of the reader. */
export function spokenBelow(folders: readonly string[], ask = 't'): Spoken {
  const found = folders.flatMap(sourcesBelow).map((file) => spokenIn(file, ask));
  return {
    texts: found.flatMap(({ texts }) => texts),
    bare: found.flatMap(({ bare }) => bare),
    early: found.flatMap(({ early }) => early),
  };
}

function spokenIn(file: string, ask: string): Spoken {
  const texts: Said[] = [];
  const bare: Said[] = [];
  const early: Said[] = [];
  visit(parseSync(file, readFileSync(file, 'utf8')).program as Tree, { called: false, listed: false });
  return { texts, bare, early };

  function visit(node: Tree, within: { readonly called: boolean; readonly listed: boolean }): void {
    if (isType(node)) return;
    const text = textOf(node);
    if (text !== undefined) {
      if (within.listed) texts.push({ text, file });
      else if (isProse(text)) bare.push({ text, file });
    }
    const name = calleeOf(node);
    if (name === ask) {
      const [first, ...rest] = (node as unknown as { arguments: Tree[] }).arguments;
      const asked = first && textOf(first);
      if (asked !== undefined) texts.push({ text: asked, file });
      if (!within.called) early.push({ text: asked ?? '…', file });
      for (const next of asked === undefined && first ? [first, ...rest] : rest) visit(next, within);
      return;
    }
    if (name === 'count') {
      texts.push(...countedIn(node).map((it) => ({ text: it, file })));
      const [number] = (node as unknown as { arguments: Tree[] }).arguments;
      if (number) visit(number, within);
      return;
    }
    if (name && forPrograms.has(name)) return;
    if (name && namingForLog.has(name)) {
      const [, ...rest] = (node as unknown as { arguments: Tree[] }).arguments;
      for (const next of rest) visit(next, { ...within, called: true });
      return;
    }
    const now = {
      called: within.called || /Function|MethodDefinition|PropertyDefinition/.test(node.type),
      listed: within.listed || name === 'texts',
    };
    for (const next of childrenOf(node)) visit(next, now);
  }
}

/** The texts that `count(number, 'ally', 'allies')` asks for. */
function countedIn(node: Tree): string[] {
  const [, one, many] = (node as unknown as { arguments: Tree[] }).arguments.map(textOf);
  if (one === undefined) return [];
  const all = many ?? `${one}s`;
  return [`no ${all}`, `one ${one}`, `{number} ${all}`];
}

/** What their arguments say is never shown, or only to those who build Change Plan. */
const forPrograms = new Set(['Error', 'RegExp', 'require', 'querySelector', 'querySelectorAll', 'closest', 'matches']);

/** Their first argument names a request of an editor in the log. */
const namingForLog = new Set(['answer', 'answerAll']);

function calleeOf(node: Tree): string | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const { callee } = node as unknown as { callee: { name?: string; property?: { name?: string }; type: string } };
  return callee.name ?? callee.property?.name;
}

function textOf(node: Tree): string | undefined {
  const it = node as { type: string; value?: unknown; quasis?: readonly { value: { cooked: string } }[] };
  if (it.type === 'Literal') return typeof it.value === 'string' ? it.value : undefined;
  if (it.type === 'JSXText') return String(it.value).trim();
  return it.quasis?.map(({ value }) => value.cooked).join('{}');
}

/** Words with blanks between them, as people write. */
const isProse = (text: string): boolean =>
  /[a-z]{2}[,.:;’”)]* [A-Za-z{“(]/.test(text.replaceAll('Change Plan', '')) &&
  /[a-z]{3}/.test(text) &&
  !markup.test(text) &&
  !typed.test(text);

/** What is typed into a shell. */
const typed = /^\s*(?:changeplan|git|npm|npx) /;

/** A rule of CSS, a selector, or a tag. */
const markup = /\{\s*[\w-]+: ?[^{}]+\}|\[[\w-]+(?:=\w+)?\](?!\()|:not\(|^<\w+ \w+=|^[\w-]+: var\(/;

const isType = (node: Tree): boolean =>
  (node.type.startsWith('TS') && !/^TS(As|Satisfies|NonNull)/.test(node.type)) ||
  node.type === 'ImportDeclaration' ||
  (node.type === 'JSXAttribute' &&
    /^(class|style|d|id|role|aria-labelledby)$/.test((node as { name?: { name?: string } }).name?.name ?? ''));

function childrenOf(node: Tree): Tree[] {
  // The name of a property is no text.
  const keys = (visitorKeys[node.type] ?? []).filter(
    (key) => node.type !== 'Property' || key !== 'key' || (node as { computed?: boolean }).computed,
  );
  return keys
    .flatMap((key) => (node as unknown as Record<string, Tree | (Tree | null)[] | null>)[key] ?? [])
    .filter((it) => it !== null);
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name.replaceAll('\\', '/')))
    .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
    .sort();
}
