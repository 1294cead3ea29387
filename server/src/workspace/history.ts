import { type Checked, check, type World } from '../check/check.ts';
import { type Document, readDocument } from '../model/document.ts';
import { type Files, Unreadable } from './files.ts';
import { load, type ReadDocument } from './load.ts';
import type { Commit, Repository } from './repository.ts';

/** A plan as one commit has it: checked, or why it cannot be, as the end of a sentence that begins with its path. */
export interface Version {
  readonly commit: Commit;
  readonly plan: Checked | string;
}

/**
 * The plan at each of these commits, one after the other, with the organization files and the configuration of the same
 * commit. `within` may have some files read from elsewhere. Nothing of a version is kept but what the next one shares.
 */
export async function* versionsAt(
  repository: Repository,
  commits: readonly Commit[],
  world: (commit: Commit) => World,
  within: (files: Files) => Files,
): AsyncGenerator<Version, void> {
  let known = new Map<string, Known>();
  for (const commit of commits) {
    const files = repository.at(commit.id);
    const here = within(files);
    const kept = new Map<string, Known>();
    const read: ReadDocument = async (name) => {
      const content = await files.contentOf(name);
      const before = known.get(name);
      if (before && content !== undefined && before.content === content) {
        kept.set(name, before);
        return before.document;
      }
      const document = readDocument(name, await here.read(name), before?.document);
      kept.set(name, { document, content });
      return document;
    };
    yield { commit, plan: await planAt(repository.nameOf(commit.path), here, read, world(commit)) };
    known = kept;
  }
}

interface Known {
  readonly document: Document;
  /** Absent where only a link leads to it. */
  readonly content: string | undefined;
}

async function planAt(name: string, files: Files, read: ReadDocument, world: World): Promise<Checked | string> {
  try {
    const plan = check(await load(await read(name), files, read), world);
    return plan.document.beyondLimits ? 'is too large or too deep for a plan' : plan;
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}
