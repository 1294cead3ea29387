import { run } from '../../server/src/cli/run.ts';
import { filesInMemory } from '../../server/src/workspace/memory.ts';

/** Runs the command line on files in memory: nothing is spawned, read or printed. */
export async function changeplan(argv: readonly string[], files: Readonly<Record<string, string>> = {}) {
  let out = '';
  let err = '';
  const code = await run(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    files: filesInMemory(files),
    today: () => '2026-11-21',
    colors: false,
  });
  return { code, out, err };
}
