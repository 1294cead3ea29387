import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Program } from '../../server/src/program/program.ts';
import type { Snapshot } from '../../server/src/program/snapshot.ts';
import { Stale } from '../../server/src/program/view.ts';
import type { Tracking } from '../../server/src/workspace/files.ts';
import { filesInMemory } from '../../server/src/workspace/memory.ts';
import { type Random, randomOf } from '../lsp/scenarios.ts';
import { seedsOf, thorough } from '../robust/survive.ts';
import { world } from '../world.ts';

const plan = (own: string) => `changeplan: 1
title: Moving
purpose: Nearer to where people live
uses: o.changeplan.yaml
lead: nurses
names: names.local.yaml
actions:
  move: { summary: Move the wards, start: 2026-11-01, due: 2026-11-25, affects: { nurses: high }, aligns-with: [care, speed] }
${own}`;

/** Each file and what may stand in it, of which the first is that nothing is there. */
const files: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'w/p.changeplan.yaml': [
    plan(''),
    `# A line at the top\n${plan('')}`,
    plan('stakeholders:\n  nurses: &n { stance: resistant }\n  jane: { kind: person, name: Jane Doe }\n'),
    plan('stakeholders:\n  nurses: &n { stance: resistant }\n  clerks: *n\n'),
    plan('stakeholders:\n  nurses: &n { stance: opposed }\n  clerks: *n\n'),
    plan('accepted:\n  - { rule: no-ally, reason: Early, by: Us, until: 2026-12-01 }\n'),
    plan('accepted:\n  - { rule: too-much-at-once, reason: Known, by: Us }\n'),
    plan('').replace('uses: o.changeplan.yaml\n', ''),
    plan('').replace('o.changeplan.yaml', 'far.changeplan.yaml'),
    plan('').replace('names: names.local.yaml\n', ''),
    `${plan('')}\n  : [\n`,
  ],
  'w/q.changeplan.yaml': [
    undefined,
    plan('').replace('Moving', 'Paying'),
    plan('').replace('Moving', 'Paying').replace('high', 'low'),
    plan('').replace('Moving', 'Paying').replace('2026-11-01', '2026-11-28').replace('2026-11-25', '2026-12-25'),
    plan('accepted:\n  - { rule: stakeholder-without-values, subject: stakeholders.wards, reason: R, by: B }\n'),
  ],
  'w/o.changeplan.yaml': [
    undefined,
    ...['', 'uses: far.changeplan.yaml\n'].flatMap((uses) =>
      ['ally', 'opposed', 'wrong'].map(
        (stance) =>
          `changeplan: 1\nkind: organization\ntitle: O\n${uses}stakeholders:\n  nurses: { stance: ${stance}, bears: 1, power: strong, values: { terminal: [care] } }\n  wards: {}\n`,
      ),
    ),
    'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { nurses: { name: Nurses }, wards: {} }\n',
  ],
  'w/far.changeplan.yaml': [
    undefined,
    'changeplan: 1\nkind: organization\ntitle: Far\nstakeholders: { nurses: { power: weak, department: Care } }\n',
    'changeplan: 1\nkind: organization\ntitle: Far\nstakeholders: { nurses: { power: none, controls: rooms } }\nvalues: { care: { aliases: [speed] } }\n',
  ],
  'w/.changeplanrc.yaml': [
    undefined,
    'rules: { no-ally: off }\n',
    'rules: { no-ally: error, without-actions: off }\nvalues: { speed: Soon }\nextends: base.yaml\n',
    'root: true\nprivate-remotes: [git.example.org/*]\n',
    'ignore: [q.changeplan.yaml]\n',
  ],
  '.changeplanrc.yaml': [
    undefined,
    'rules: { no-ally: warning, unassessed-stakeholder: off }\n',
    'rules: { no-aly: off }\n',
  ],
  'w/base.yaml': [undefined, 'rules: { schema: warning }\n', 'rules: { unassessed-stakeholder: error }\n'],
  'w/names.local.yaml': [
    undefined,
    'kind: names\nnames: { nurses: Night nurses, jane: Jane }\n',
    'kind: names\nnames: { nurses: Day nurses }\n',
  ],
  'w/.gitignore': [undefined, 'names.local.yaml\n', 'q.changeplan.yaml\n'],
};
const names = Object.keys(files);
const own = 'w/p.changeplan.yaml';
/** What other plans say comes far around, so those change more often. */
const often = [...names, ...names.slice(0, 3), ...names.slice(0, 3)];
const mayBeOpen = names.filter((name) => name.endsWith('.yaml'));

/** Another text for a file; seldom that it is not there. */
function anotherOf(name: string, random: Random): string | undefined {
  const all = files[name] ?? [];
  const some = random(6) > 0 ? all.filter((text) => text !== undefined) : all;
  return some[random(some.length)];
}

/** A workspace of which anything may change, and a program that is told so. */
class Desk {
  readonly #disk: Record<string, string> = {};
  readonly #open = new Map<string, TextDocument>();
  readonly #remotes: string[] = [];
  readonly #tracking: Record<string, Tracking> = {};
  readonly #watched: boolean;
  /** Answers wait for no other plan. */
  readonly #hurried: boolean;
  readonly #program: Program;
  #today = world.today;

  constructor(watched: boolean, hurried: boolean) {
    this.#watched = watched;
    this.#hurried = hurried;
    this.#program = this.#programOf();
    for (const name of names) this.#disk[name] = files[name]?.[1] ?? '';
    this.#show(own, files[own]?.[0] ?? '');
  }

  /** Changes one thing at random; gives what it was, in words. */
  change(random: Random): string {
    const of = <T>(list: readonly T[]) => list[random(list.length)] as T;
    const kinds = [() => this.#type(of([...this.#open.keys()]), random), () => this.#write(of(often), random)];
    const seldom = [() => this.#openOrClose(of(mayBeOpen), random), () => this.#git(random), () => this.#sleep(random)];
    return of([...kinds, ...kinds, ...seldom])();
  }

  /** What is found in each open text, and whether the program still knows what a new one would find. */
  async difference(withFixes: boolean): Promise<object | undefined> {
    const told = async (program: Program) => {
      if (this.#hurried) await this.#told(program, false);
      await program.settled();
      return this.#told(program, withFixes);
    };
    if (!this.#watched) await this.#program.look();
    const [kept, fresh] = [await told(this.#program), await told(this.#programOf())];
    const name = [...this.#open.keys()].find((it) => kept.get(it) !== fresh.get(it));
    return name === undefined ? undefined : { name, kept: kept.get(name), fresh: fresh.get(name) };
  }

  /** Asks, and does not wait for the answer. */
  ask(): void {
    void this.#told(this.#program, false).catch((error: unknown) => {
      if (!(error instanceof Stale)) throw error;
    });
  }

  #programOf(): Program {
    const memory = () => filesInMemory(this.#disk, this.#remotes, this.#tracking);
    return new Program({
      files: { ...memory(), remotes: async () => [...this.#remotes], tracking: async (name) => this.#tracking[name] },
      plans: () => memory().plans(),
      open: () => [...this.#open.values()],
      world: () => ({ ...world, today: this.#today }),
      calling: 'names',
      ...(this.#hurried && { aside: { pause: async () => {}, patience: async () => {}, late: () => {} } }),
    });
  }

  async #told(program: Program, withFixes: boolean): Promise<ReadonlyMap<string, string>> {
    const snapshot: Snapshot = program.snapshot();
    await snapshot.loadOpen();
    const all = [...this.#open.keys()].map((name) => {
      const found = snapshot.findings(name).map(({ fixes, accept, ...finding }) => ({
        ...finding,
        ...(withFixes && { fixes: fixes(), accept: accept() }),
      }));
      const { analysis, silenced } = snapshot.checked(name) ?? {};
      const names = analysis?.names.map(({ id, at }) => [id, at]);
      const called = analysis?.plan.stakeholders.map(({ name }) => name);
      return [
        name,
        JSON.stringify({ found, silenced, names, called, unread: snapshot.unreadOf(name) }, undefined, 1),
      ] as const;
    });
    return new Map(all);
  }

  #show(name: string, text: string): void {
    const version = (this.#open.get(name)?.version ?? 0) + 1;
    this.#open.set(name, TextDocument.create(name, 'changeplan', version, text));
    this.#program.changed(name);
  }

  #type(name: string, random: Random): string {
    this.#show(name, anotherOf(name, random) ?? '');
    return `type ${name}`;
  }

  #write(name: string, random: Random): string {
    const [before, text] = [this.#disk[name], anotherOf(name, random)];
    if (text === undefined) delete this.#disk[name];
    else this.#disk[name] = text;
    if (!this.#watched) return `write ${name}, unheard`;
    if ((before === undefined) === (text === undefined)) this.#program.changed(name);
    else this.#program.rearranged();
    return `write ${name}`;
  }

  #openOrClose(name: string, random: Random): string {
    if (this.#open.has(name) && name !== own) {
      this.#open.delete(name);
      this.#program.closed(name);
      return `close ${name}`;
    }
    this.#show(name, this.#disk[name] ?? anotherOf(name, random) ?? '');
    return `open ${name}`;
  }

  /** What git says is asked again when files come or go, or it is told to leave others out. */
  #git(random: Random): string {
    this.#remotes.splice(0, 1, ...['git@git.example.org:us', 'https://example.com/us'].slice(random(3)));
    const name = 'w/names.local.yaml';
    this.#tracking[name] = (['tracked', 'ignored', 'untracked'] as const)[random(3)] ?? 'tracked';
    this.#program.changed('w/.gitignore');
    return 'git';
  }

  #sleep(random: Random): string {
    this.#today = ['2026-11-21', '2026-11-30', '2026-12-10'][random(3)] ?? this.#today;
    return `on ${this.#today}`;
  }
}

describe('what a program keeps is what a new one would find', () => {
  for (const seed of seedsOf([3, 4], 40))
    it(`whatever changes in the editor, on disk, in git, and with the days: ${seed}`, async () => {
      const random = randomOf(seed);
      const desk = new Desk(seed % 4 > 0, seed % 3 > 0);
      const past: string[] = [];
      for (let step = 0; step < (thorough ? 500 : 60); step++) {
        if (random(4) === 0) desk.ask();
        past.push(desk.change(random));
        assert.deepEqual(await desk.difference(step % 5 === 0), undefined, past.slice(-5).join(', '));
      }
    }).timeout(600_000);
});
