import { Argument, Command, Option } from 'commander';
import type { Checked } from '../check/check.ts';
import { type DocumentFormat, documentFormats, exportReport } from '../report/export.ts';
import { findingToJson } from '../report/finding-json.ts';
import { reportToJson } from '../report/json.ts';
import { type PartKey, partKeys, partName, partTitle, pictured } from '../report/parts.ts';
import { redact } from '../report/redact.ts';
import { placesIn } from '../text/lines.ts';
import { list } from '../text/words.ts';
import { Unreadable } from '../workspace/files.ts';
import { callingFor, withNames } from './calling.ts';
import { type CheckedPlans, checkOne, configurationNamed, findPlans, programOf, worldOf } from './checking.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { deliver } from './output.ts';
import { printableJson } from './printable.ts';

interface Options {
  readonly format: DocumentFormat | 'json';
  readonly part?: string;
  readonly output?: string;
  readonly redact?: true;
  readonly keepIds?: true;
  readonly withNames?: true;
  readonly today?: string;
  readonly config?: string;
}

const help = `
json holds everything that is computed, for programs. html is a page that needs nothing beside it, markdown a brief with
tables and diagrams that GitHub draws; both can be cut down to one part. svg is the picture of a part, one of
${list(pictured.map(partName), 'or')}.

--redact is for readers who must not know who is who: people and groups are called by letters, departments by numbers, also
where texts speak of them; notes, signs of resistance and names of those who accepted a finding are left out. What texts
tell in other words stays: read the report before you pass it on.

Examples:
  changeplan report plans/merger.changeplan.yaml --format html --output merger.html
  changeplan report plans/merger.changeplan.yaml --format markdown --part power-and-stance
  changeplan report plans/merger.changeplan.yaml --format svg --part influence --redact --output influence.svg

Exit codes:
  0  the report was printed
  2  a file, a path or an option stood in the way, or the part has nothing to show`;

/** `changeplan report PLAN` */
export function reportCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('report')
    .description('Print everything that is computed from a plan.')
    .addArgument(new Argument('<plan>', 'a plan'))
    .addOption(
      new Option('--format <format>', 'data for programs, a page, a brief, or a picture')
        .choices(['json', ...documentFormats])
        .default('json'),
    )
    .addOption(new Option('--part <name>', 'one part only').choices(partKeys.map(partName)))
    .option('--output <file>', 'write the report to this file instead of standard output')
    .option('--redact', 'call people and groups by letters, and leave out notes and signs')
    .option('--keep-ids', 'with --redact, call people and groups by their ids instead')
    .option(...withNames)
    .option('--today <date>', 'the date to check by, such as 2026-11-21')
    .option('--config <file>', 'this configuration instead of those found beside the plan')
    .addHelpText('after', help)
    .action(async (path: string, options: Options) => finish(await run(path, options, io)));
}

async function run(path: string, options: Options, io: Io): Promise<ExitCode> {
  const { format, output } = options;
  const part = partKeys.find((key) => partName(key) === options.part);
  refuseMisfits(options, part);
  const world = worldOf(options.today, io);
  const name = await planAt(path, io);
  if (output !== undefined && io.files.at(output) === name)
    throw new UsageError(`The report would take the place of the plan: name another file than ${output}.`);
  const program = programOf(world, io.files, {
    configuration: await configurationNamed(options.config, io.files),
    // Who is to be called otherwise has to be known by all names.
    calling: options.redact ? 'names' : callingFor(options, io),
  });
  const found = await checkOne(name, program).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(`${io.files.show(name)} ${error.message}.`);
  });
  if (!found) throw new UsageError(`${io.files.show(name)} is left out by its configuration.`);
  const { plan, snapshot } = found;
  const shown = options.redact ? redact(plan, world, options.keepIds ? 'ids' : 'letters') : plan;
  const text =
    format === 'json'
      ? asJson(
          shown,
          placesIn((file) => snapshot.textOf(file), io.files.show),
        )
      : exportReport(shown, world.today, format, part);
  if (text === undefined) throw new UsageError(`The plan has nothing to show under “${part && partTitle(part)}” yet.`);
  await deliver(text, 'The report', output, io);
  return 0;
}

/** Options that do not go together. */
function refuseMisfits({ format, redact, keepIds, withNames }: Options, part: PartKey | undefined): void {
  if (keepIds && !redact) throw new UsageError('--keep-ids goes with --redact.');
  if (withNames && redact) throw new UsageError('--redact takes the names out that --with-names asks for.');
  if (format === 'json' && part)
    throw new UsageError('--part goes with html, markdown and svg; JSON always holds all.');
  if (format === 'svg' && !(part && pictured.includes(part)))
    throw new UsageError(`An SVG shows one part: choose --part ${list(pictured.map(partName), 'or')}.`);
}

const asJson = (plan: Checked, place: CheckedPlans['place']) =>
  printableJson(reportToJson(plan, (finding) => findingToJson(finding, place)));

async function planAt(path: string, io: Io): Promise<string> {
  const { names, problems } = await findPlans([path], io.files);
  const [name, ...others] = names;
  if (name === undefined) throw new UsageError(problems.join(' '));
  if (others.length > 0)
    throw new UsageError(`${names.length} plans were found at ${path}; name the one to report on.`);
  return name;
}
