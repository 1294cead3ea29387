import { Argument, Command, Option } from 'commander';
import { idsIn, namesOf, type Statement, saidOf } from '../compare/person.ts';
import { type Document, readDocument } from '../model/document.ts';
import { idOf } from '../model/ids.ts';
import { namingIn } from '../model/naming.ts';
import { namesPathIn, usesIn } from '../model/read.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { planName, Unreadable } from '../workspace/files.ts';
import type { Repository } from '../workspace/repository.ts';
import { findPlans } from './checking.ts';
import { personFormats, type Said } from './formats/person.ts';
import { moreHelp } from './help.ts';
import type { ExitCode, Io } from './io.ts';
import { deliver } from './output.ts';
import { printable } from './printable.ts';

interface Options {
  readonly format: keyof typeof personFormats;
  readonly output?: string;
}

const help = () =>
  moreHelp({
    about: [
      t(
        'For whoever asks what is written of them. Tells each thing once, with the commit that first said it, on any branch and in plans that are gone by now too; what no commit holds yet has none. All that a tactic says is said of those whom it names. Texts that speak the id, or a name that files have for it, are told as well; those that mean the person in other words are not.',
      ),
    ],
    examples: [
      'changeplan person head-of-finance',
      'changeplan person head-of-finance plans --format markdown --output answer.md',
    ],
    codes: {
      0: t('everything was looked at, whether something is said or not'),
      2: t('something could not be looked at'),
    },
  });

/** `changeplan person ID [PATH…]` */
export function personCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('person')
    .description(t('Tell all that the repository says of a stakeholder, over all its revisions.'))
    .addArgument(new Argument('<id>', t('the id of a stakeholder')))
    .addArgument(new Argument('[path...]', t('plans and folders of them; the current folder when not said')))
    .addOption(
      new Option('--format <format>', t('how to print it')).choices(Object.keys(personFormats)).default('text'),
    )
    .option('--output <file>', t('write it to this file instead of standard output'))
    .addHelpText('after', help())
    .action(async (id: string, paths: string[], options: Options) => finish(await run(id, paths, options, io)));
}

async function run(id: string, paths: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const { names, problems } = await findPlans(paths, io.files);
  const now = await present(names, io, problems);
  const called = new Set([...now.values()].flatMap((document) => namesOf(id, document)));
  for (const name of await namesBeside(id, [...now.values()], io)) called.add(name);
  const past = await versionsOf(paths.length > 0 ? paths : ['.'], [...now.keys()], io, problems);
  for (const { document } of past) for (const name of namesOf(id, document)) called.add(name);

  const seen = new Set<string>();
  const said: Said[] = [];
  const tell = (document: Document, about: Omit<Said, keyof Statement>) => {
    for (const { key, text } of saidOf(id, [...called], document)) {
      const mark = JSON.stringify([about.path, key, text]);
      if (seen.has(mark)) continue;
      seen.add(mark);
      said.push({ ...about, key, text });
    }
  };
  for (const { document, ...about } of past) tell(document, about);
  for (const [name, document] of now) tell(document, { path: io.files.show(name), date: io.today() });
  said.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  await deliver(personFormats[options.format](id, said), t('The answer'), options.output, io);
  const ids = new Set([...now.values(), ...past.map(({ document }) => document)].flatMap(idsIn));
  const meant = ids.has(idOf(id)) ? undefined : nearest(id, ids);
  if (meant !== undefined)
    io.err(
      `${printable(t('No stakeholder has or had the id “{id}”. Did you mean “{meant}”? Then ask for that.', { id, meant }))}\n`,
    );
  for (const problem of problems) io.err(`${printable(problem)}\n`);
  return problems.length > 0 ? 2 : 0;
}

/** The plans as they are on disk, with the organization files that they use. */
async function present(names: readonly string[], io: Io, problems: string[]): Promise<Map<string, Document>> {
  const found = new Map<string, Document>();
  const missing = new Set<string>();
  const queue = [...names];
  for (const name of queue) {
    if (found.has(name)) continue;
    try {
      const document = readDocument(name, await io.files.read(name));
      found.set(name, document);
      for (const { id: path } of usesIn(document)) {
        const target = await io.files.resolve(name, path).catch(unlessUnreadable);
        if (target !== undefined) queue.push(target);
      }
    } catch (error) {
      unlessUnreadable(error);
      if (!missing.has(name)) problems.push(`${io.files.show(name)} ${(error as Error).message}.`);
      missing.add(name);
    }
  }
  return found;
}

/** What names files on this machine call the stakeholder: they are no part of the answer, but texts may speak of it so. */
async function namesBeside(id: string, documents: readonly Document[], io: Io): Promise<readonly string[]> {
  const files: Document[] = [];
  for (const document of documents) {
    const path = namesPathIn(document)?.id;
    const name = path && (await io.files.resolve(document.file, path).catch(unlessUnreadable));
    const text = name && (await io.files.read(name).catch(unlessUnreadable));
    if (name && text !== undefined) files.push(readDocument(name, text));
  }
  return files.flatMap((file) => namingIn([file]).get(id) ?? []);
}

interface Version extends Omit<Said, keyof Statement> {
  readonly document: Document;
}

/** Every version of the files that git holds, the oldest first. */
async function versionsOf(
  paths: readonly string[],
  used: readonly string[],
  io: Io,
  problems: string[],
): Promise<readonly Version[]> {
  const versions: Version[] = [];
  const looked = new Set<string>();
  for (const path of paths) {
    const isFile = planName.test(path);
    const repository = await io.repository(io.files.at(isFile ? path : `${path}/any`)).catch(unlessUnreadable);
    if (!repository) {
      io.err(
        `${t('{path} lies in no git repository: only what stands there now is told.', { path: printable(path) })}\n`,
      );
      continue;
    }
    try {
      for (const { id, shortId, day, paths: touched } of await touchedIn(repository, isFile, used))
        for (const it of touched) {
          if (looked.has(`${id} ${it}`)) continue;
          looked.add(`${id} ${it}`);
          const name = repository.nameOf(it);
          const text = await repository.at(id).read(name).catch(unlessUnreadable);
          if (text === undefined) continue;
          versions.push({
            document: readDocument(name, text),
            path: io.files.show(name),
            revision: id,
            shortRevision: shortId,
            date: day,
          });
        }
      if (await repository.isShallow())
        problems.push(
          t('{path} lies in a shallow clone: what came before its first commit is not known here.', { path }),
        );
    } finally {
      repository.close();
    }
  }
  return versions;
}

/** Of a plan that was renamed, the versions under its earlier names too. */
async function touchedIn(repository: Repository, isFile: boolean, used: readonly string[]) {
  const top = repository.nameOf('');
  const own = used.filter((name) => name.startsWith(top)).map((name) => name.slice(top.length));
  if (!isFile) {
    const folder = repository.path.slice(0, -'any'.length);
    const patterns = ['*.changeplan.yaml', '*.changeplan.yml'].map((ending) => `${folder}${ending}`);
    return repository.ever([...patterns, ...own.map(literally)]);
  }
  const head = await repository.head();
  const earlier = head === undefined ? [] : await repository.log(repository.path, head).catch(unlessUnreadable);
  const names = new Set([
    repository.path,
    ...own,
    ...(earlier ?? []).flatMap((it) => [it.path, it.renamedFrom ?? it.path]),
  ]);
  return repository.ever([...names].map(literally));
}

const literally = (path: string) => `:(literal)${path}`;

function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof Unreadable)) throw error;
  return undefined;
}
