import type { Checked, World } from '../check/check.ts';
import type { Snapshot } from '../program/snapshot.ts';
import { redact } from '../report/redact.ts';
import { t } from '../text/l10n.ts';
import { markdownName, Unreadable } from '../workspace/files.ts';
import { type CallingOptions, callingFor } from './calling.ts';
import { checkOne, configurationNamed, findPlans, programOf, worldOf } from './checking.ts';
import { type Io, UsageError } from './io.ts';

/** What all commands that print one plan are asked with. */
export interface PlanOptions extends CallingOptions {
  readonly redact?: true;
  readonly keepIds?: true;
  readonly today?: string;
  readonly config?: string;
}

/** A plan to print: as its authors see it, and as it is printed. */
export interface PlanNamed {
  /** The name of its file. */
  readonly name: string;
  readonly plan: Checked;
  /** People and groups are called in it as the options say. Whatever is printed is made from it. */
  readonly shown: Checked;
  readonly snapshot: Snapshot;
  readonly world: World;
}

/** Reads and checks the plan that a path stands for, for `what` is made from it. Throws a `UsageError` where that cannot be done. */
export async function planNamed(what: string, path: string, options: PlanOptions, io: Io): Promise<PlanNamed> {
  if (options.keepIds && !options.redact) throw new UsageError(t('--keep-ids goes with --redact.'));
  if (options.withNames && options.redact)
    throw new UsageError(t('--redact takes the names out that --with-names asks for.'));
  const world = worldOf(options.today, io);
  const name = await planAt(path, io);
  if (options.output !== undefined && io.files.at(options.output) === name)
    throw new UsageError(
      t('{what} would take the place of the plan: name another file than {output}.', { what, output: options.output }),
    );
  const program = programOf(world, await withFence(name, io.files), {
    configuration: await configurationNamed(options.config, io.files),
    // Who is to be called otherwise has to be known by all names.
    calling: options.redact ? 'names' : callingFor(options, io),
  });
  const found = await checkOne(name, program).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(`${io.files.show(name)} ${error.message}.`);
  });
  if (!found) throw new UsageError(t('{file} is left out by its configuration.', { file: io.files.show(name) }));
  const { plan, snapshot } = found;
  const shown = options.redact ? redact(plan, world, options.keepIds ? 'ids' : 'letters') : plan;
  return { name, plan, shown, snapshot, world };
}

/** The files, where the one that is named is read as the plan in its fence if it is Markdown: with the lines of the Markdown. */
async function withFence(name: string, files: Io['files']): Promise<Io['files']> {
  if (!markdownName.test(name)) return files;
  const { plansInMarkdown } = await import('../workspace/fences.ts');
  const markdown = await files.read(name).catch((error: unknown) => {
    throw error instanceof Unreadable ? new UsageError(`${files.show(name)} ${error.message}.`) : error;
  });
  const [plan, ...others] = plansInMarkdown(markdown);
  if (plan === undefined)
    throw new UsageError(t('{file} has no fence that is marked “changeplan”.', { file: files.show(name) }));
  if (others.length > 0)
    throw new UsageError(
      t('{file} holds {count} plans; put the one to report on into a file of its own.', {
        file: files.show(name),
        count: others.length + 1,
      }),
    );
  return { ...files, read: (file) => (file === name ? Promise.resolve(plan) : files.read(file)) };
}

async function planAt(path: string, io: Io): Promise<string> {
  const { names, problems } = await findPlans([path], io.files);
  const [name, ...others] = names;
  if (name === undefined) throw new UsageError(problems.join(' '));
  if (others.length > 0)
    throw new UsageError(
      t('{count} plans were found at {path}; name the one to report on.', { count: names.length, path }),
    );
  return name;
}
