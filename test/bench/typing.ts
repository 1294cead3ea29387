import { performance } from 'node:perf_hooks';
import { type Edit, type Editor, pause } from './editor.ts';
import { type Bench, beside, type Cost, leftOut, median, medianCost, ms, type Result, worst } from './figures.ts';
import { planOf } from './plans.ts';
import { blockOnly, ours, withEditors, yamlServers } from './servers.ts';

/** Enough for what runs often to be compiled. */
const warmUp = 5;
/** Longer than this no server is asked to repeat one edit; milliseconds. */
const patience = 2_500;

/** From a key to what is found after it, in plans of 100 and 1,000 stakeholders. */
export async function keystroke(bench: Bench): Promise<readonly Result[]> {
  const small = await keysIn(100, bench);
  const large = await keysIn(1_000, bench);
  const results = (many: number, { ours, found, ...others }: Keys, goal: number): readonly Result[] => {
    const what = (other: string) => `a key in ${many} stakeholders (${found} findings) beside ${other}`;
    return [
      beside(what('yaml-language-server without debounce'), ours, others.peerAtOnce, 'it', goal),
      beside(what('yaml-language-server'), ours, others.peer, 'it'),
      beside(what('the block-only server'), ours, others.blockOnly, 'it', many === 100 ? 3 : undefined),
    ];
  };
  return [
    ...results(100, small, 1 / 10),
    ...results(1_000, large, 1 / 20),
    beside('a key in 1,000 stakeholders beside one in 100', large.ours, small.ours, 'in 100', 3),
  ];
}

interface Keys extends Readonly<Record<'peer' | 'peerAtOnce' | 'blockOnly', Cost | string>> {
  readonly ours: Cost;
  readonly found: number;
}

/** The dearest kind of edit for each server; they take turns, so that noise meets all alike. */
async function keysIn(many: number, bench: Bench): Promise<Keys> {
  const text = planOf({ stakeholders: many });
  const wanted = { ours: ours(bench), blockOnly: blockOnly(bench), ...(await yamlServers(bench)) };
  return withEditors(wanted, text, async (editors) => {
    const kinds: Kind[] = [];
    for (const edit of editsOf(text)) kinds.push({ what: edit.what, costs: await inTurns(editors, edit, text, bench) });
    const worstOf = (name: keyof typeof editors): Cost | string => {
      const editor = editors[name];
      return typeof editor === 'string' ? editor : dearest(kinds, name);
    };
    const found = (await editors.ours.type(nothing)).length;
    return {
      ours: dearest(kinds, 'ours'),
      found,
      peer: worstOf('peer'),
      peerAtOnce: worstOf('peerAtOnce'),
      blockOnly: worstOf('blockOnly'),
    };
  });
}

interface Kind {
  readonly what: string;
  readonly costs: Readonly<Record<string, readonly Cost[]>>;
}

const dearest = (kinds: readonly Kind[], name: string): Cost =>
  worst(kinds.map(({ what, costs }) => ({ ...medianCost(costs[name] ?? []), of: what })));

async function inTurns(
  editors: Readonly<Record<string, Editor | string>>,
  edit: Edit,
  text: string,
  { quick }: Bench,
): Promise<Readonly<Record<string, readonly Cost[]>>> {
  const costs: Record<string, Cost[]> = {};
  const spent = new Map<string, number>();
  for (let round = quick ? -1 : -warmUp; round < (quick ? 3 : 9); round++)
    for (const [name, editor] of Object.entries(editors)) {
      costs[name] ??= [];
      const time = spent.get(name) ?? 0;
      const isEnough = round < 0 ? time > patience / 5 : costs[name].length > 2 && time > patience;
      if (typeof editor === 'string' || isEnough) continue;
      const cost = await editor.cost(() => editor.type(edit));
      await editor.undo(edit, text.slice(edit.start, edit.end));
      spent.set(name, time + cost.wall);
      if (round >= 0) costs[name].push(cost);
    }
  return costs;
}

const nothing: Edit = { start: 0, end: 0, text: '' };

/** A letter in a text, a wrong stance, and a new line at the top, which moves everything below. */
function editsOf(text: string): readonly (Edit & { readonly what: string })[] {
  const name = text.indexOf('\n', text.indexOf('    name: ', text.length / 3));
  const stance = stanceIn(text);
  return [
    { what: 'a letter', start: name, end: name, text: 'x' },
    { what: 'a wrong stance', start: stance, end: text.indexOf('\n', stance), text: 'hesitant' },
    { what: 'a new line', start: 0, end: 0, text: '\n' },
  ];
}

const stanceIn = (text: string) => text.indexOf('    stance: ', text.length / 3) + '    stance: '.length;

const asked = {
  completion: { method: 'textDocument/completion', offer: 'completionProvider', at: stanceIn },
  hover: { method: 'textDocument/hover', offer: 'hoverProvider', at: (text: string) => stanceIn(text) - 4 },
  tokens: { method: 'textDocument/semanticTokens/full', offer: 'semanticTokensProvider', at: stanceIn },
} as const;

/** What is asked one millisecond after a key, as an editor does: how long it takes, and what is answered first. */
export async function requests(bench: Bench): Promise<readonly Result[]> {
  const text = planOf({ stakeholders: 100 });
  const { peerAtOnce } = await yamlServers(bench);
  return withEditors({ ours: ours(bench), blockOnly: blockOnly(bench), peerAtOnce }, text, async (editors) => {
    const results: Result[] = [];
    for (const kind of Object.keys(asked) as (keyof typeof asked)[]) {
      const mine = await answers(editors.ours, kind, text, bench);
      const least = await answers(editors.blockOnly, kind, text, bench);
      const peer = await answers(editors.peerAtOnce, kind, text, bench);
      if (typeof mine === 'string') continue;
      results.push(
        beside(`${kind} 1 ms after a key beside the block-only server`, mine, cost(least), 'it', 2),
        beside(`${kind} 1 ms after a key beside yaml-language-server without debounce`, mine, cost(peer), 'it', 0.1),
        {
          what: `${kind}: times out of ten that the diagnostics of the same key came first`,
          value: 10 * (1 - mine.first),
          unit: '',
          goal: 0,
          detail: `the answer took ${ms(mine.wall)}`,
        },
      );
    }
    return results;
  });
}

type Answers = Cost & { readonly first: number };

const cost = (answers: Answers | string): Cost | string =>
  typeof answers === 'string' ? answers : { wall: answers.wall };

async function answers(
  editor: Editor | string,
  kind: keyof typeof asked,
  text: string,
  { quick }: Bench,
): Promise<Answers | string> {
  if (typeof editor === 'string') return editor;
  const { method, offer, at } = asked[kind];
  if (!editor.offers(offer)) return `${editor.server.name} does not offer it`;
  const [edit = nothing] = editsOf(text);
  const times: number[] = [];
  let first = 0;
  const repeats = quick ? 3 : 15;
  for (let round = -2; round < repeats; round++) {
    let isFound = false;
    const found = editor.type(edit).then(() => {
      isFound = true;
    });
    await pause(1);
    const start = performance.now();
    await editor.ask(method, at(text));
    if (round >= 0) times.push(performance.now() - start);
    if (round >= 0 && !isFound) first++;
    await found;
    await editor.undo(edit, '');
  }
  return { wall: median(times), first: first / repeats };
}

/** Twenty keys, one each 60 ms, with the diagnostics asked for after each: how long after the last they are there. */
export async function burst(bench: Bench): Promise<readonly Result[]> {
  const text = planOf({ stakeholders: 1_000 });
  const { peer } = await yamlServers(bench);
  return withEditors({ ours: ours(bench), peer }, text, async (editors) => {
    const mine = await typed(editors.ours, text, bench);
    const theirs = await typed(editors.peer, text, bench);
    if (typeof mine === 'string') return [leftOut('20 keys in a burst', mine)];
    const what = '20 keys in 1,000 stakeholders: from the last to the diagnostics';
    return [
      beside(`${what}, beside one key`, mine.last, mine.one, 'one key', 3),
      typeof theirs === 'string'
        ? leftOut(`${what}, beside yaml-language-server`, theirs)
        : beside(`${what}, beside yaml-language-server`, mine.last, theirs.last, 'it'),
    ];
  });
}

async function typed(editor: Editor | string, text: string, { quick }: Bench) {
  if (typeof editor === 'string') return editor;
  const [edit = nothing] = editsOf(text);
  const ones: Cost[] = [];
  const lasts: Cost[] = [];
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    ones.push(await editor.cost(() => editor.type(edit)));
    await editor.undo(edit, '');
    let found = Promise.resolve<unknown>(undefined);
    let start = 0;
    for (let key = 0; key < 20; key++) {
      const at = edit.start + key;
      start = performance.now();
      found = editor.type({ start: at, end: at, text: 'x' });
      // Of all but the last nobody waits for the answer: it may be that it came too late.
      if (key < 19) found.catch(() => {});
      if (key < 19) await pause(60);
    }
    await found;
    lasts.push({ wall: performance.now() - start });
    await editor.undo({ ...edit, text: 'x'.repeat(20) }, '');
    await editor.settle();
  }
  return { one: wallOf(ones), last: wallOf(lasts) };
}

const wallOf = (costs: readonly Cost[]): Cost => ({ wall: medianCost(costs).wall });
