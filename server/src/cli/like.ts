/** What `changeplan new --like PLAN` knows of the plan. */

import type { Checked } from '../check/check.ts';
import type { Pattern } from '../interview/like.ts';
import { planLike } from '../interview/like.ts';
import { namingIn } from '../model/naming.ts';
import { foldName } from '../report/folding.ts';
import { isOrdinary, looksLikePerson, partsOfPerson } from '../report/name-words.ts';
import { t } from '../text/l10n.ts';
import { Unreadable } from '../workspace/files.ts';
import { pathBetween } from '../workspace/paths.ts';
import { checkOne, findPlans, programOf, worldOf } from './checking.ts';
import { type Io, UsageError } from './io.ts';

/** The text of a plan like the one at `path`, for the file `name`. Throws a `UsageError` where there is none. */
export async function textLike(path: string, title: string, name: string, io: Io): Promise<string> {
  const { names, problems } = await findPlans([path], io.files);
  const [old, ...others] = names;
  if (old === undefined) throw new UsageError(problems.join(' '));
  if (others.length > 0)
    throw new UsageError(t('{count} plans were found at {path}; name one of them.', { count: names.length, path }));
  const program = programOf(worldOf(undefined, io), io.files, { configuration: undefined, calling: 'names' });
  const found = await checkOne(old, program).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(`${io.files.show(old)} ${error.message}.`);
  });
  if (found?.plan.analysis.plan.kind !== 'plan')
    throw new UsageError(t('{file} is no plan.', { file: io.files.show(old) }));
  return planLike(patternOf(found.plan, title, (used) => pathBetween(name, old, used)));
}

function patternOf({ document, source, analysis }: Checked, title: string, path: Pattern['path']): Pattern {
  const { stakeholders, tactics } = analysis.plan;
  const named = namingIn(source.names ?? []);
  const isPerson = ({ id, name, kind }: { readonly id: string; readonly name: string; readonly kind: string }) =>
    kind === 'person' || named.has(id) || (name !== id && looksLikePerson(name));
  const people = stakeholders.filter(isPerson);
  const groups = new Set(stakeholders.filter((it) => !isPerson(it)).map(({ id }) => id));
  const owners = [...stakeholders, ...tactics].flatMap(({ owner }) =>
    owner && !groups.has(owner.value) ? [owner.value] : [],
  );
  const said = [...people.map(({ name }) => name), ...named.values(), ...owners].flatMap(partsOfPerson);
  const words = new Set(
    [...people.map(({ id }) => id), ...said].map(foldName).filter((it) => it.length > 2 && !isOrdinary(it)),
  );
  const namesSomebody = (text: string) => {
    const folded = foldName(text);
    return [...words].some((word) => folded.includes(word));
  };
  return { document, groups, namesSomebody, title, path };
}
