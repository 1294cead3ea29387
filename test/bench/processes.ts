import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Cost } from './figures.ts';

/** Milliseconds of processor that all threads of a process have used; undefined where Linux does not tell. */
export function cpuOf(pid: number): number | undefined {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const nanoseconds = threads.map(
      (thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0],
    );
    return nanoseconds.reduce((sum, one) => sum + Number(one), 0) / 1e6;
  } catch {
    return ticks(pid, 'own');
  }
}

/** Megabytes of memory that a process holds; undefined where Linux does not tell. */
export function memoryOf(pid: number): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/**
 * Runs a program of Node to its end, whatever its exit code: programs that find something fail. Where it cannot start,
 * what it printed last is thrown.
 */
export async function costOf(args: readonly string[], cwd: string): Promise<Cost & { readonly output: string }> {
  const before = ticks(process.pid, 'ended');
  const start = performance.now();
  const { output, errors, code } = await outcome(args, cwd);
  const wall = performance.now() - start;
  if (code === null || code > 2) throw new Error(errors.trim().split('\n').at(-1) || `${args.join(' ')} failed.`);
  const after = ticks(process.pid, 'ended');
  return { wall, output, ...(before !== undefined && after !== undefined && { cpu: after - before }) };
}

function outcome(args: readonly string[], cwd: string) {
  return new Promise<{ output: string; errors: string; code: number | null }>((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: 300_000 });
    const said = { output: '', errors: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said.output += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said.errors = `${said.errors}${chunk}`.slice(-2_000);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...said, code }));
  });
}

/**
 * User and system time of a process itself, or of those that it has started and that have ended, in milliseconds; in
 * steps of ten. The fields are those of proc(5), counted from behind the name, which may hold spaces.
 */
function ticks(pid: number, whose: 'own' | 'ended'): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0] = whose === 'own' ? fields.slice(11, 13) : fields.slice(13, 15);
    return (user + system) * 10;
  } catch {
    return undefined;
  }
}
