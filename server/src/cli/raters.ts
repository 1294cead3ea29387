/** Who rates: a branch, a revision or a file. */

import { type Rater, ratingsIn } from '../compare/ratings.ts';
import { NoRegister } from '../import/table.ts';
import { t } from '../text/l10n.ts';
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
    if (!found) throw new Unreadable(t('is left out by its configuration'));
    return ratingsIn(found.plan.analysis.plan);
  };
  const atRevision = async (word: string): Promise<Rater['ratings']> => {
    repository ??= await about(
      t('“{word}” is no file, and {plan}', { word, plan: io.files.show(name) }),
      io.repository(name),
    );
    const commit = await about(t('“{word}” is no file, and as a revision it', { word }), repository.commit(word));
    const path = await repository.earlierPath(repository.path, commit);
    if (path === undefined)
      throw new Unreadable(t('“{word}” does not have {plan}', { word, plan: io.files.show(name) }));
    return about(`“${word}”`, planIn(repository.at(commit), repository.nameOf(path)));
  };
  try {
    const raters: Rater[] = [];
    for (const word of words) {
      const file = isSheet(word) ? undefined : await fileOf(word, io);
      const ratings = isSheet(word)
        ? await sheetAt(word, io)
        : file
          ? await about(word, planIn(io.files, file))
          : await atRevision(word);
      raters.push({ name: word, ratings });
    }
    return raters;
  } finally {
    repository?.close();
  }
}

const isSheet = (word: string): boolean => /\.(?:xlsx|csv)$/i.test(word);

/** A sheet that somebody has filled in. */
async function sheetAt(word: string, io: Io): Promise<Rater['ratings']> {
  if (!io.bytes) throw new Unreadable(t('{word} cannot be read here', { word }));
  const bytes = await about(word, io.bytes(word));
  const { readRatings } = await import('../import/ratings.ts');
  return readRatings(word, bytes).catch((error: unknown) => {
    if (!(error instanceof NoRegister)) throw error;
    throw new Unreadable(`${word} ${error.message}`);
  });
}

/** A file that is there; a word that git knows too means the file. */
async function fileOf(word: string, { files }: Io): Promise<string | undefined> {
  const { names } = await files.find(word);
  return names[0] === files.at(word) ? names[0] : undefined;
}
