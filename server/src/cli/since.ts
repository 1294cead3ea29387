import type { World } from '../check/check.ts';
import { type Files, saysMissing, Unreadable } from '../workspace/files.ts';
import type { Repository } from '../workspace/repository.ts';
import { about, checkPart, factsOfRun, presentConfiguration, together } from './checking.ts';
import { type Counts, countsOf } from './counts.ts';
import { type Io, UsageError } from './io.ts';
import type { Order } from './told.ts';

/**
 * What was found in these files at a revision, with the configuration and the day of now. Of a file that was not there,
 * nothing. Throws a `UsageError` when git cannot say or knows no such revision.
 */
export async function foundAt(
  revision: string,
  { names, configuration }: Pick<Order, 'names' | 'configuration'>,
  world: World,
  io: Io,
): Promise<Counts> {
  const counts = new Map<string, number>();
  const left = new Set(names);
  for (const name of names) {
    if (!left.has(name)) continue;
    const repository = await about(io.files.show(name), io.repository(name)).catch(asUsage);
    try {
      const commit = await about(`“${revision}”`, repository.commit(revision)).catch(asUsage);
      const root = name.slice(0, name.length - repository.path.length);
      const inside = [...left].filter((it) => it.startsWith(root));
      for (const it of inside) left.delete(it);
      const files = presentConfiguration(configuration, io.files)(renamed(repository, root, commit));
      const order = { names: await thoseIn(files, inside), details: {} };
      const facts = await factsOfRun(order, files);
      const part = await checkPart({ ...order, facts }, world, {
        files: { ...files, show: io.files.show },
        progress: () => {},
      });
      for (const [key, count] of countsOf(together([part], io.files.show).files)) counts.set(key, count);
    } finally {
      repository.close();
    }
  }
  return counts;
}

/** The files of a commit by the names that they have now: a folder may be reached by a link. */
function renamed(repository: Repository, root: string, commit: string): Files {
  const files = repository.at(commit);
  const top = repository.nameOf('');
  const there = (name: string) => (name.startsWith(root) ? `${top}${name.slice(root.length)}` : name);
  const here = (name: string) => (name.startsWith(top) ? `${root}${name.slice(top.length)}` : name);
  return {
    read: (name) => files.read(there(name)),
    resolve: async (from, path) => here(await files.resolve(there(from), path)),
    above: (from, name) => files.above(there(from), name).map(here),
    remotes: (name) => files.remotes(there(name)),
    tracking: (name) => files.tracking(there(name)),
  };
}

async function thoseIn(files: Files, names: readonly string[]): Promise<string[]> {
  const there: string[] = [];
  for (const name of names) {
    const isThere = await files.read(name).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof Unreadable)) throw error;
        return !saysMissing(error.message);
      },
    );
    if (isThere) there.push(name);
  }
  return there;
}

function asUsage(error: unknown): never {
  throw error instanceof Unreadable ? new UsageError(`${error.message}.`) : error;
}
