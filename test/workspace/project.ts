import { shares } from '../../server/src/analysis/shared-groups.ts';
import { check, type Finding } from '../../server/src/check/check.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { factsIn } from '../../server/src/program/facts.ts';
import { planName, type Tracking } from '../../server/src/workspace/files.ts';
import { isIgnored, load } from '../../server/src/workspace/load.ts';
import { filesInMemory } from '../../server/src/workspace/memory.ts';
import { world } from '../world.ts';

/** What the check of the first file finds, in all files; nothing when its configuration leaves it out. */
export async function findingsOf(
  texts: Readonly<Record<string, string>>,
  remotes?: readonly string[],
  tracking?: Readonly<Record<string, Tracking>>,
): Promise<readonly Finding[]> {
  const files = filesInMemory(texts, remotes, tracking);
  const read = async (name: string) => readDocument(name, await files.read(name));
  const [first = ''] = Object.keys(texts);
  const source = await load(await read(first), files, read);
  if (isIgnored(first, source.settings)) return [];
  const own = { used: source.used.map(({ file }) => file) };
  const plans = Object.keys(texts).filter((name) => name !== first && planName.test(name));
  const facts = await Promise.all(plans.map(async (name) => factsIn(await read(name), files, read)));
  const others = facts.flatMap((it) => (it && shares(it, own) ? [it] : []));
  return check({ ...source, others }, world).findings;
}
