import type { Checked, World } from '../check/check.ts';
import { type Document, readDocument } from '../model/document.ts';
import { t } from '../text/l10n.ts';
import { type Calling, type Files, Unreadable } from '../workspace/files.ts';
import type { Commit, Repository } from '../workspace/repository.ts';
import { Checks } from './checks.ts';
import { type Outside, Program } from './program.ts';

/** A plan as one commit has it: checked, or why it cannot be, as the end of a sentence that begins with its path. */
export interface Version {
  readonly commit: Commit;
  readonly plan: Checked | string;
}

/** The check of one plan among files that nobody changes. Rejects with an `Unreadable` when it cannot be read. */
export async function planAmong(
  files: Files,
  name: string,
  world: World,
  kept: Pick<Outside, 'read' | 'checks' | 'calling'> = {},
): Promise<Checked | undefined> {
  const program = new Program({ files, world: () => world, ...kept });
  const snapshot = program.snapshot();
  await snapshot.load(name);
  return snapshot.checked(name);
}

/**
 * The plan at each of these commits, one after the other, with the organization files and the configuration of the same
 * commit. `within` may have some files read from elsewhere. Nothing of a version is kept but what the next one shares: a
 * version may not be asked for anything once the next one has come.
 */
export async function* versionsAt(
  repository: Repository,
  commits: readonly Commit[],
  world: (commit: Commit) => World,
  within: (files: Files) => Files,
  calling: Calling = 'ids',
): AsyncGenerator<Version, void> {
  const checks = new Checks(true);
  let known = new Map<string, Known>();
  for (const commit of commits) {
    const files = repository.at(commit.id);
    const here = within(files);
    const kept = new Map<string, Known>();
    const read = async (name: string) => {
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
    yield {
      commit,
      plan: await planAt(repository.nameOf(commit.path), here, { read, checks, calling }, world(commit)),
    };
    known = kept;
  }
}

interface Known {
  readonly document: Document;
  /** Absent where only a link leads to it. */
  readonly content: string | undefined;
}

async function planAt(
  name: string,
  files: Files,
  kept: Pick<Outside, 'read' | 'checks' | 'calling'>,
  world: World,
): Promise<Checked | string> {
  try {
    const plan = await planAmong(files, name, world, kept);
    return !plan || plan.document.beyondLimits ? t('is too large or too deep for a plan') : plan;
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}
