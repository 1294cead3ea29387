import { Argument, Command, Option } from 'commander';
import { configurationName } from '../check/configuration.ts';
import type { Question } from '../interview/question.ts';
import { t } from '../text/l10n.ts';
import { Unreadable } from '../workspace/files.ts';
import { moreHelp } from './help.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { printable, printableLines } from './printable.ts';
import { type BuildServer, buildServers, ciFiles, ciIn, ciSetup, installation, liesOutside } from './setup/ci.ts';
import { configuration } from './setup/configuration.ts';
import { type HookProgram, hookFiles, hookPrograms, hookSetup, hooksIn } from './setup/hooks.ts';
import { namesFiles, namesSetups } from './setup/names.ts';
import type { Project, Setup, SetupFile } from './setup/project.ts';
import { homepage, version } from './version.ts';

interface Options {
  readonly hooks?: HookProgram | 'none';
  readonly ci?: BuildServer | 'none';
  readonly from?: string;
  readonly yes?: true;
  readonly dryRun?: true;
}

const help = () =>
  moreHelp({
    about: [
      t(
        'The program for hooks and the build server are those that the folder uses already; options choose others, or none. All that would be written is shown first, and asked about in a terminal. A file that is there already is never changed, but for a line in .gitignore that keeps the names file out of git: what to add to others is printed.',
      ),
    ],
    examples: [
      'changeplan init',
      'changeplan init --dry-run',
      'changeplan init --hooks lefthook --ci none --yes',
      `changeplan init --ci github --from git+${homepage}.git#v${version}`,
      `changeplan init --ci gitlab --from ./changeplan-${version}.tgz`,
    ],
    codes: {
      0: t('everything is written, was there already, or was only to be shown'),
      2: t('nothing was written, or not everything'),
    },
  });

/** `changeplan init [FOLDER]` */
export function initCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('init')
    .description(t('Set up a folder: a configuration, a check before each commit, and one on the build server.'))
    .addArgument(new Argument('[folder]', t('the top folder of a repository; the current folder when not said')))
    .addOption(
      new Option('--hooks <program>', t('what runs the check before a commit')).choices([...hookPrograms, 'none']),
    )
    .addOption(new Option('--ci <server>', t('where pushed plans are checked')).choices([...buildServers, 'none']))
    .option(
      '--from <source>',
      t(
        'what npm installs Change Plan from on other machines: a git address, or the .tgz of a release in the repository',
      ),
    )
    .option('--yes', t('write without asking'))
    .option('--dry-run', t('only show what would be written'))
    .addHelpText('after', help())
    .action(async (folder: string | undefined, options: Options) => finish(await run(folder ?? '.', options, io)));
}

async function run(folder: string, options: Options, io: Io): Promise<ExitCode> {
  if (options.from !== undefined && !/^[\w@.:/+~#^%=][\w@.:/+~#^%=-]*$/.test(options.from))
    throw new UsageError(
      t('“{from}” is nothing that npm could install from: it takes no spaces and no quotes.', { from: options.from }),
    );
  const within = (path: string) => (folder === '.' ? path : `${folder.replace(/\/+$/, '')}/${path}`);
  const project = await projectAt(within, io);
  const setups = setupsFor(project, options, io);
  const missing = setups.filter(({ file }) => file.appends || !project.has(file.path));
  for (const { file } of setups) io.out(shown(file, within(file.path), project.get(file.path)));
  if (missing.length > 0 && !options.dryRun) {
    const isAgreed = options.yes || (await agreed(io));
    if (!isAgreed) {
      io.err(
        `${io.ask ? t('Nothing was written.') : t('Nothing was written. Nobody could be asked: say --yes to write.')}\n`,
      );
      return 2;
    }
  }
  const problems = options.dryRun ? [] : await written(missing, within, io);
  for (const { next } of setups) if (next) io.out(`${next}\n`);
  for (const problem of problems) io.err(`${printable(problem)}\n`);
  return problems.length > 0 ? 2 : 0;
}

/** Of a git repository, the first or the second is in its top folder. */
const topFiles = ['.git/HEAD', '.git'];

async function projectAt(within: (path: string) => string, { files }: Io): Promise<Project> {
  const project = new Map<string, string>();
  for (const path of [...topFiles, ...hookFiles, ...ciFiles, ...namesFiles, configurationName, 'package.json']) {
    const text = await files.read(files.at(within(path))).catch((error: unknown) => {
      if (error instanceof Unreadable) return undefined;
      throw error;
    });
    if (text !== undefined) project.set(path, text);
  }
  return project;
}

/** What is to be set up; what was not asked for and cannot be done is left out with a sentence. */
function setupsFor(project: Project, options: Options, io: Io): readonly Setup[] {
  const isTop = topFiles.some((path) => project.has(path));
  const hooks = options.hooks ?? (isTop ? hooksIn(project) : undefined) ?? 'none';
  const ci = options.ci ?? (isTop ? ciIn(project) : undefined) ?? 'none';
  const installed = installation(project, options.from);
  if (options.ci && ci !== 'none' && !installed)
    throw new UsageError(
      t(
        'A build server has to install Change Plan first: say --from SOURCE, such as a git address or the .tgz of a release in this repository.',
      ),
    );
  if (ci !== 'none' && options.from !== undefined && liesOutside(options.from))
    throw new UsageError(
      t(
        '“{from}” lies outside this folder, where no build server finds it. Copy it into the repository, or say an address.',
        { from: options.from },
      ),
    );
  if (!isTop && !options.hooks && !options.ci)
    io.err(`${t('This is not the top folder of a git repository: hooks and the build server are left out.')}\n`);
  else if (hooks === 'none' && !options.hooks)
    io.err(
      `${t('Nothing here runs checks before a commit yet. Choose with --hooks {programs}.', {
        programs: hookPrograms.join('|'),
      })}\n`,
    );
  if (ci !== 'none' && !installed)
    io.err(`${t('The build server is left out: say with --from SOURCE what it installs Change Plan from.')}\n`);
  return [
    configuration(),
    ...(isTop ? namesSetups(project) : []),
    ...(hooks === 'none' ? [] : [hookSetup(hooks, project, options.from)]),
    ...(ci === 'none' || !installed ? [] : [ciSetup(ci, installed, options.from)]),
  ];
}

/** A file as it would be, or what to do with the one that is there. */
function shown({ text, addition, appends }: SetupFile, path: string, present: string | undefined): string {
  const file = printable(path);
  const below = (sentence: string, lines: string) =>
    `${sentence}\n\n${printableLines(lines.replace(/^(?=.)/gm, '  '))}\n`;
  if (present === undefined) return below(t('{file}, a new file:', { file }), text);
  if (appends) return below(t('{file} gets a line more:', { file }), text.slice(present.length).trimStart());
  if (addition === undefined || /changeplan[ -]check/.test(present))
    return `${t('{file} is there already, and stays as it is.', { file })}\n\n`;
  return below(t('{file} is there already, and stays as it is. Add to it:', { file }), addition);
}

async function agreed({ ask }: Io): Promise<boolean> {
  const answer = await ask?.({
    question: question(),
    before: [],
    begun: false,
    alone: true,
    problemWith: () => undefined,
  });
  return answer?.[0] === 'write';
}

const question = (): Question => ({
  id: 'write',
  part: { number: 1, of: 1, name: t('Write') },
  text: t('Write the new files?'),
  help: t('What is there already stays as it is.'),
  kind: 'one',
  choices: [
    { value: 'write', label: t('Write them'), meaning: '' },
    { value: 'leave', label: t('Leave'), meaning: t('nothing is written') },
  ],
});

/** Writes the files; what could not be written is told in sentences. */
async function written(setups: readonly Setup[], within: (path: string) => string, io: Io): Promise<string[]> {
  const problems: string[] = [];
  for (const { file } of setups) {
    const path = within(file.path);
    try {
      if (file.appends) await io.files.write(io.files.at(path), file.text);
      else await io.files.createWithFolders(io.files.at(path), file.text);
      io.out(`${t('{file} is written.', { file: printable(path) })}\n`);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(`${path} ${error.message}.`);
    }
  }
  return problems;
}
