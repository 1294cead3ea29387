import type { Version } from '../report/boards.ts';
import { Unreadable } from '../workspace/files.ts';
import type { Io } from './io.ts';
import type { PlanNamed } from './plan-named.ts';

/** The last commit that touched the plan; `undefined` where git keeps none or cannot be asked. */
export async function versionOf({ name, snapshot }: PlanNamed, io: Io): Promise<Version | undefined> {
  try {
    const repository = await io.repository(name);
    try {
      const head = await repository.head();
      const [last] = head ? await repository.log(repository.path, head, { maxCount: 1 }) : [];
      if (!head || !last) return undefined;
      const kept = await repository
        .at(head)
        .read(name)
        .catch(() => undefined);
      return { commit: last.shortId, changed: kept !== snapshot.textOf(name) };
    } finally {
      repository.close();
    }
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
