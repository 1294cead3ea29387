import assert from 'node:assert/strict';
import { Program } from '../../server/src/program/program.ts';
import { seedsOf, thorough, whole } from '../robust/survive.ts';
import { InProcess } from './in-process.ts';
import { deskOf, differenceAfter, randomOf } from './scenarios.ts';

/** Which plans, and how often each is edited. */
const each = whole ? [1, 2, 3, 4, 5, 6] : [1, 2, 3];
const edits = thorough ? 100 : 12;

describe('a server that has seen every edit', () => {
  for (const seed of seedsOf(each, 200))
    it(`answers as a new one would, in any order: ${seed}`, async () => {
      assert.deepEqual(await play(seed, edits), undefined);
    }).timeout(600_000);
});

/** Programs that forget to let go of something. */
const faulty: Readonly<Record<string, () => typeof Program>> = {
  'what plans say of an organization file that is edited in another tab': () =>
    class extends Program {
      override changed(name: string) {
        return name.includes('/o.') ? [] : super.changed(name);
      }
    },
  'what a configuration decided': () =>
    class extends Program {
      override changed(name: string) {
        return name.endsWith('rc.yaml') ? [] : super.changed(name);
      }
    },
  'files that were not there, or are there no longer': () =>
    class extends Program {
      override rearranged() {
        return [];
      }
    },
  'a tab that was closed': () =>
    class extends Program {
      override closed() {
        return [];
      }
    },
  'every seventh version of a text': () =>
    class extends Program {
      override changed(name: string) {
        const { version = 0 } = this.opened(name) ?? {};
        return version % 7 === 0 ? [] : super.changed(name);
      }
    },
};

(thorough ? describe : describe.skip)('a server that forgets to let go of', () => {
  for (const [what, program] of Object.entries(faulty))
    it(`${what}, is found out`, async () => {
      for (let seed = 1; seed <= 40; seed++) if (await play(seed, edits, program())) return;
      assert.fail('No answer was different.');
    }).timeout(600_000);
});

/** Edits one workspace; gives the first answer that a new server would not have given. */
async function play(seed: number, steps: number, program = Program): Promise<object | undefined> {
  const random = randomOf(seed);
  const desk = deskOf(random);
  const server = await InProcess.start(desk.disk, { program, capabilities: desk.capabilities });
  try {
    for (const [uri, text] of desk.open) server.open(uri, text);
    for (let step = 0; step < steps; step++) {
      // Some are asked and overtaken by the next edit: they may be refused, but must leave nothing behind.
      for (const { method, params } of desk.questions(2)) void server.ask(method, params).catch(() => {});
      desk.edit(server);
      const asked = desk.questions(thorough ? 8 : 6);
      const different = await differenceAfter(desk, server, asked);
      if (different) return { seed, step, ...different };
    }
    return undefined;
  } finally {
    server.stop();
  }
}
