import { isDeepStrictEqual } from 'node:util';
import { FileChangeType, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { planOf } from '../report/plans.ts';
import { InProcess, watching } from './in-process.ts';

/** A request, ready to be sent. */
export interface Asked {
  readonly method: string;
  readonly params: object;
}

/** Whole numbers below `many`; the same each time for one seed. */
export type Random = (many: number) => number;

/** Mulberry32, by Tommy Ettinger, in the public domain. */
export function randomOf(seed: number): Random {
  let state = seed;
  return (many) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * many);
  };
}

const uris = {
  plan: 'file:///w/p.changeplan.yaml',
  other: 'file:///w/q.changeplan.yaml',
  organization: 'file:///w/o.changeplan.yaml',
  farther: 'file:///w/far.changeplan.yaml',
  configuration: 'file:///w/.changeplanrc.yaml',
} as const;

/** Files and tabs of somebody who edits at random. */
export interface Desk {
  /** The files on disk. */
  readonly disk: Record<string, string>;
  /** The texts that are open. */
  readonly open: ReadonlyMap<string, string>;
  /** What the editor can do: some do not tell what changes on disk. */
  readonly capabilities: object;
  /** Changes something, and tells the server. */
  readonly edit: (server: InProcess) => void;
  /** Requests of any kind, at places in open texts. */
  readonly questions: (many: number) => Asked[];
}

export function deskOf(random: Random): Desk {
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const written = Object.values(uris).map((uri) => [uri, newText(uri, random)] as const);
  const disk: Record<string, string> = Object.fromEntries(
    written.filter(([uri]) => uri === uris.plan || random(4) > 0),
  );
  const open = new Map([[uris.plan as string, disk[uris.plan] ?? '']]);
  const earlier = new Map<string, string[]>();
  const watches = random(4) > 0;

  const type = (server: InProcess) => {
    const uri = random(3) > 0 ? uris.plan : pick([...open.keys()]);
    const text = open.get(uri) ?? '';
    const past = earlier.get(uri) ?? [];
    earlier.set(uri, past);
    const undone = random(6) === 0 ? past.pop() : undefined;
    if (undone === undefined) past.push(text);
    const next = undone ?? edited(text, random);
    open.set(uri, next);
    server.type(uri, next);
  };
  const openOrClose = (server: InProcess) => {
    const uri = pick(Object.values(uris).slice(1));
    if (open.delete(uri)) return server.close(uri);
    const text = disk[uri] ?? newText(uri, random);
    open.set(uri, text);
    server.open(uri, text);
  };
  const onDisk = (server: InProcess) => {
    const uri = pick(Object.values(uris).slice(1));
    const before = disk[uri];
    const isGone = before !== undefined && random(3) === 0;
    if (isGone) delete disk[uri];
    else disk[uri] = before === undefined ? newText(uri, random) : edited(before, random);
    const type = isGone
      ? FileChangeType.Deleted
      : before === undefined
        ? FileChangeType.Created
        : FileChangeType.Changed;
    if (watches) server.tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  };

  return {
    disk,
    open,
    capabilities: { ...watching, workspace: { ...watching.workspace, ...(!watches && { didChangeWatchedFiles: {} }) } },
    edit: (server) => pick([type, type, type, type, type, openOrClose, onDisk])(server),
    questions: (many) =>
      Array.from({ length: many }, () => {
        const uri = random(4) > 0 ? uris.plan : pick([...open.keys()]);
        const document = TextDocument.create(uri, '', 0, open.get(uri) ?? '');
        const position = () => document.positionAt(random(document.getText().length + 1));
        const [method, params] = pick(kinds);
        return { method, params: params(uri, position) };
      }),
  };
}

type Kind = readonly [string, (uri: string, position: () => object) => object];

const about =
  (more: (position: () => object) => object = () => ({})): Kind[1] =>
  (uri, position) => ({ textDocument: { uri }, ...more(position) });
const whole = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
const at = about((position) => ({ position: position() }));
const context = { diagnostics: [] };
const options = { tabSize: 2, insertSpaces: true };

/** Every kind of answer. */
const kinds: readonly Kind[] = [
  ['textDocument/diagnostic', about()],
  ['textDocument/hover', at],
  ['textDocument/completion', at],
  ['textDocument/definition', at],
  ['textDocument/documentHighlight', at],
  ['textDocument/prepareRename', at],
  ['textDocument/references', about((position) => ({ position: position(), context: { includeDeclaration: true } }))],
  ['textDocument/rename', about((position) => ({ position: position(), newName: 'renamed' }))],
  ['textDocument/documentLink', about()],
  ['textDocument/documentSymbol', about()],
  ['textDocument/foldingRange', about()],
  ['textDocument/selectionRange', about((position) => ({ positions: [position(), position()] }))],
  ['textDocument/semanticTokens/full', about()],
  ['textDocument/inlayHint', about(() => ({ range: whole }))],
  ['textDocument/codeLens', about()],
  ['textDocument/codeAction', about(() => ({ range: whole, context }))],
  ['textDocument/codeAction', about((position) => ({ range: { start: position(), end: position() }, context }))],
  ['textDocument/codeAction', about(() => ({ range: whole, context: { ...context, only: ['source'] } }))],
  ['textDocument/formatting', about(() => ({ options }))],
  ['workspace/symbol', () => ({ query: 'e' })],
  ['changeplan/report', (uri) => ({ uri })],
  ['changeplan/status', (uri) => ({ uri })],
  ['changeplan/export', (uri) => ({ uri, format: 'json' })],
];

/** The first of these answers that a new server gives otherwise; what is found in all open texts is compared, too. */
export async function differenceAfter(
  { disk, open, capabilities }: Desk,
  server: InProcess,
  asked: readonly Asked[],
): Promise<object | undefined> {
  const found = [...open.keys()].map((uri) => ({
    method: 'textDocument/diagnostic',
    params: { textDocument: { uri } },
  }));
  const all = [...asked, ...found];
  const answers = await Promise.all(all.map((one) => answerOf(server, one)));
  // What other plans say is heard a moment later, and said to be.
  const late = await server.quiet();
  for (const [index, one] of all.entries()) if (late.has(uriOf(one))) answers[index] = await answerOf(server, one);
  const fresh = await InProcess.start(disk, { capabilities });
  for (const [uri, text] of open) fresh.open(uri, text);
  const fail = (one: Asked, actual: unknown, expected: unknown) => ({
    ...one,
    texts: Object.fromEntries(open),
    disk: { ...disk },
    actual,
    expected,
  });
  try {
    const hovers = asked.filter(({ method }) => method === 'textDocument/hover');
    const early = new Map<Asked, unknown>();
    for (const one of hovers) early.set(one, await answerOf(fresh, one));
    for (const one of found) await answerOf(fresh, one);
    for (const [index, one] of all.entries()) {
      const [actual, expected] = [answers[index], await answerOf(fresh, one)];
      const isAsExpected = hovers.includes(one)
        ? isBetween(actual, early.get(one), expected)
        : isDeepStrictEqual(actual, expected);
      if (!isAsExpected) return fail(one, actual, expected);
    }
    for (const one of hovers) {
      const [actual, expected] = [await answerOf(server, one), await answerOf(fresh, one)];
      if (!isDeepStrictEqual(actual, expected)) return fail(one, actual, expected);
    }
    return undefined;
  } finally {
    fresh.stop();
  }
}

const uriOf = ({ params }: Asked): string => {
  const { uri = '', textDocument } = params as { uri?: string; textDocument?: { uri: string } };
  return textDocument?.uri ?? uri;
};

/** Whether a hover tells what is known before any check has ended, and no more than what is known after all have. */
function isBetween(actual: unknown, least: unknown, most: unknown): boolean {
  const partsOf = (hover: unknown) => {
    const { value = '' } = (hover as { contents?: { value: string } } | null)?.contents ?? {};
    return value.split('\n\n---\n\n').filter((part) => part !== '');
  };
  const [some, early, late] = [partsOf(actual), partsOf(least), partsOf(most)];
  return early.every((part) => some.includes(part)) && some.every((part) => late.includes(part));
}

/** Without what differs between two servers: versions and the numbers of results. */
async function answerOf(server: InProcess, { method, params }: Asked): Promise<unknown> {
  const answer = await server.ask(method, params).catch((error: unknown) => {
    if (error instanceof ResponseError) return { code: error.code, message: error.message };
    throw error;
  });
  return JSON.parse(
    JSON.stringify(answer, (key, value) => (key === 'resultId' || key === 'version' ? undefined : value)),
  );
}

/** A text that such a file may begin as. */
function newText(uri: string, random: Random): string {
  const stakeholders = 2 + random(4);
  switch (uri) {
    case uris.configuration:
      return [
        'rules: { no-ally: off }\n',
        'rules:\n  no-ally: error\n  no-growth: off\nvalues:\n  speed: Soon\n',
        'root: true\n',
      ][random(3)] as string;
    case uris.organization:
      return `changeplan: 1\nkind: organization\ntitle: O\n${random(2) ? 'uses: far.changeplan.yaml\n' : ''}${entries(random)}`;
    case uris.farther:
      return `changeplan: 1\nkind: organization\ntitle: Far\n${entries(random)}`;
    default:
      return `${planOf(stakeholders, (index, many) => (index * 7 + random(many)) % many)}uses: o.changeplan.yaml\naccepted:\n  - { rule: no-ally, reason: R, by: B }\n`;
  }
}

const entries = (random: Random) =>
  `stakeholders:\n${['group-1', 'group-2', 'wards'].map((id) => `  ${id}: { name: The ${id}, stance: ${['ally', 'resistant'][random(2)]}, values: { terminal: fairness } }\n`).join('')}`;

/** What somebody may have typed, pasted or torn. */
const pieces = [
  'x',
  'é',
  '😀',
  '\n',
  '\n  ',
  ': ',
  '- ',
  '"',
  '{',
  ']',
  '#',
  '\t',
  ' &a',
  ' *a',
  'stance: ally\n',
  '\n  clinics: { power: strong, values: { terminal: [fairness] } }',
  '\n  group-1: { power: strong }',
  '\nstakeholders:\n  new: &n { name: N, stance: resistant }\n',
  '\naccepted:\n  - { rule: unassessed-stakeholder, subject: stakeholders.group-2, reason: R, by: B }\n',
  '\nvalues:\n  care: { meaning: Care, aliases: [fairness] }\n',
  '\n---\n',
  '\n=======\n',
];

function edited(text: string, random: Random): string {
  const at = random(text.length + 1);
  const lines = text.split('\n');
  const line = random(lines.length);
  switch (random(9)) {
    case 0:
      return `# at the top\n${text}`;
    case 1:
      return lines.toSpliced(line, 1).join('\n');
    case 2:
      return lines.toSpliced(line, 0, lines[random(lines.length)] ?? '').join('\n');
    case 3:
      return text.slice(0, at) + text.slice(at + random(20));
    case 4:
      return text.replace(/stance: \w+/, `stance: ${['ally', 'neutral', 'opposed', 'wrong'][random(4)]}`);
    case 5:
      return text.replace(/group-2/g, () => (random(3) ? 'group-2' : 'group-3'));
    default: {
      const end = random(3) ? lines.slice(0, line + 1).join('\n').length : at;
      return text.slice(0, end) + pieces[random(pieces.length)] + text.slice(end);
    }
  }
}
