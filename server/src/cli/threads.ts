import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type Language, spoken } from '../text/l10n.ts';
import { filesOnDisk } from '../workspace/node.ts';
import { checkPart, worldOf } from './checking.ts';
import type { Io } from './io.ts';
import { speakAtTerminal } from './language.ts';
import type { Order, Part } from './told.ts';

/** So many files for each thread, or else it costs more time to start than it saves. */
const worthwhile = 10;
/** More would compete for memory. */
const mostThreads = 8;

/** What one thread is to do. */
interface Job {
  readonly order: Order;
  readonly folder: string;
  readonly today: string;
  readonly language: Language;
}

/**
 * Deals files to this thread and to others that run `script`, which calls `work` in them. This one has the program loaded
 * already, so it takes its part instead of waiting.
 */
export function threads(script: string, folder: string, progress: Io['progress']): NonNullable<Io['inParallel']> {
  return (order, world) => {
    const { names } = order;
    const count = Math.min(availableParallelism(), Math.floor(names.length / worthwhile), mostThreads);
    if (count < 2) return undefined;
    let done = 0;
    const oneMore = () => progress(++done, names.length);
    const hands = Array.from({ length: count }, (_, hand) => ({
      ...order,
      names: names.filter((_, index) => index % count === hand),
    }));
    const [own, ...others] = hands;
    const started = others.map((hand) =>
      start(script, { order: hand, folder, today: world.today, language: spoken() }, oneMore),
    );
    if (own) started.push(checkPart(own, world, { files: filesOnDisk(folder), progress: oneMore }));
    return Promise.all(started);
  };
}

/** What a thread says when it is through with a file; in the end it says what it has found. */
const through = 'through';

function start(script: string, job: Job, oneMore: () => void): Promise<Part> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: job });
    worker.on('message', (said: Part | typeof through) => (said === through ? oneMore() : resolve(said)));
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('A thread has ended before its work.')));
  });
}

/** The work of one thread. */
export async function work(): Promise<void> {
  const { order, folder, today, language } = workerData as Job;
  await speakAtTerminal(language);
  const say = (said: Part | typeof through) => parentPort?.postMessage(said);
  const reading = { files: filesOnDisk(folder), progress: () => say(through) };
  say(await checkPart(order, worldOf(today, { today: () => today }), reading));
}
