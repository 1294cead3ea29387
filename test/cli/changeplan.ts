import type { Ask, Io } from '../../server/src/cli/io.ts';
import { run } from '../../server/src/cli/run.ts';
import { Unreadable } from '../../server/src/workspace/files.ts';
import { filesInMemory } from '../../server/src/workspace/memory.ts';
import type { StagedFiles } from '../../server/src/workspace/staged.ts';
import { assertOutput } from '../schemas/assert-output.ts';

/** Runs the command line on files in memory: nothing is spawned, read or printed. */
export async function changeplan(
  argv: readonly string[],
  files: Record<string, string> = {},
  ask?: Ask,
  { input = '', staged = [], isTerminal = false, width, colors = false, watch }: Beside = {},
) {
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
    staged: async () => stagedInMemory(files, staged),
    repository: async () => {
      throw new Unreadable('lies in no git repository');
    },
    bytes: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Unreadable('is not there');
      return new TextEncoder().encode(text);
    },
    input: async () => input,
    progress: () => {},
    today: () => '2026-11-21',
    isTerminal,
    width,
    colors,
    ...(ask && { ask }),
    ...(watch && { watch }),
  });
  assertOutput(argv, out);
  return { code, out, err };
}

/** What a command finds beside the files: the text on standard input, the paths that are staged, who reads it and where. */
interface Beside {
  readonly input?: string;
  readonly staged?: readonly string[];
  readonly isTerminal?: boolean;
  /** Columns of the terminal. */
  readonly width?: number;
  readonly colors?: boolean;
  /** Does the work whenever files change. */
  readonly watch?: Io['watch'];
}

function stagedInMemory(files: Record<string, string>, staged: readonly string[]): StagedFiles {
  const memory = filesInMemory(files);
  return {
    ...memory,
    staged: async (path, also) => {
      const { names: found } = await memory.find(path, also);
      return found.length > 0 ? found.filter((name) => name === path || staged.includes(name)) : undefined;
    },
    problems: [],
    close: () => {},
  };
}
