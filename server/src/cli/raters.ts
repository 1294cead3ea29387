/** Who rates: a branch, a revision or a file. */
import { type Rater, ratingsIn } from '../compare/ratings.ts';
import { type Files, Unreadable } from '../workspace/files.ts';
import type { Repository } from '../workspace/repository.ts';
import { about, checkOne, programOf } from './checking.ts';
import type { Io } from './io.ts';
import type { PlanNamed } from './plan-named.ts';

/**
 * The raters in the order of the words; of each, the plan or the file that says how they rate. Rejects with an `Unreadable`
 * that is a sentence where a word names neither a file nor a revision that has the plan.
 */
export async function ratersOf(
  words: readonly string[],
  { name, world }: PlanNamed,
  io: Io,
): Promise<readonly Rater[]> {
  let repository: Repository | undefined;
  const planIn = async (files: Files, of: string): Promise<Rater['ratings']> => {
    const found = await checkOne(of, programOf(world, files, { calling: 'ids' }));
    if (!found) throw new Unreadable('is left out by its configuration');
    return ratingsIn(found.plan.analysis.plan);
  };
  const atRevision = async (word: string): Promise<Rater['ratings']> => {
    repository ??= await about(`“${word}” is no file, and ${io.files.show(name)}`, io.repository(name));
    const commit = await about(`“${word}” is no file, and as a revision it`, repository.commit(word));
    const path = await repository.earlierPath(repository.path, commit);
    if (path === undefined) throw new Unreadable(`“${word}” does not have ${io.files.show(name)}`);
    return about(`“${word}”`, planIn(repository.at(commit), repository.nameOf(path)));
  };
  try {
    const raters: Rater[] = [];
    for (const word of words) {
      const file = await fileOf(word, io);
      raters.push({ name: word, ratings: file ? await about(word, planIn(io.files, file)) : await atRevision(word) });
    }
    return raters;
  } finally {
    repository?.close();
  }
}

/** A file that is there; a word that git knows too means the file. */
async function fileOf(word: string, { files }: Io): Promise<string | undefined> {
  const { names } = await files.find(word);
  return names[0] === files.at(word) ? names[0] : undefined;
}
