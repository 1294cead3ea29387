import { Argument, Command, Option } from 'commander';
import type { Checked } from '../check/check.ts';
import { boardToJson, boardView, printBoard, showsPrivateRatings } from '../report/boards.ts';
import { type DocumentFormat, documentFormats, exportReport } from '../report/export.ts';
import { binaryFormats, type FileFormat, fileFormats, paperToFile, planToFile } from '../report/exports/files.ts';
import { findingToJson } from '../report/finding-json.ts';
import { glancePaper } from '../report/glance/paper.ts';
import { reportToJson } from '../report/json.ts';
import { lookOf } from '../report/look.ts';
import { type PaperFormat, paperFormats, paperLook, paperOf, paperToJson, printPaper } from '../report/papers.ts';
import { type PartKey, partKeys, partName, partTitle, pictured } from '../report/parts.ts';
import { t } from '../text/l10n.ts';
import { placesIn } from '../text/lines.ts';
import { list } from '../text/words.ts';
import { withNames } from './calling.ts';
import type { CheckedPlans } from './checking.ts';
import { moreHelp } from './help.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { deliver, remembering } from './output.ts';
import { type PlanNamed, type PlanOptions, planNamed } from './plan-named.ts';
import { printableJson } from './printable.ts';
import { stakeholderNamed } from './stakeholder-named.ts';
import { versionOf } from './version-of.ts';
import { watching } from './watching.ts';

type Format = DocumentFormat | PaperFormat | FileFormat;

interface Options extends Omit<PlanOptions, 'format'> {
  readonly format?: Format;
  readonly for?: string;
  readonly part?: string;
  readonly ratings?: true;
  readonly watch?: true;
}

const help = () =>
  moreHelp({
    about: [
      t(
        'On a terminal it is a brief to read: how the plan stands, what to do next, who stands where, what is to be done when. In a pipe or a file it is json, which holds everything that is computed, for programs; text asks for the brief there too. html is a page that needs nothing beside it, markdown a brief with tables and diagrams that GitHub draws. svg is all pictures below one another. Each can be cut down to one part; with a picture there are {parts}.',
        { parts: list(pictured.map(partName)) },
      ),
      t(
        '--for board prints one landscape page for those who decide: outlook, map, three risks with owner and date, what is asked of them, by what one will see that it worked. --for and the id of a stakeholder (stakeholders.board, if it is “board”) prints the page for those concerned: what changes for them and when, what it gives and costs them, what is offered, whom to ask; it holds nothing about power, stance, tactics or other groups. Both come as text, markdown, html or json.',
      ),
      t(
        'csv and xlsx are the stakeholders as a table for spreadsheets, in which nothing is ever computed; with --ratings, a sheet that each of several people fills in, with the words of the language to choose from. ics holds tactics and actions for calendars, docx and pptx the page for the board as a document and as slides.',
      ),
      t(
        '--redact is for readers who must not know who is who: people and groups are called by letters, departments by numbers, also where texts speak of them; notes, signs of resistance and names of those who accepted a finding are left out. What texts tell in other words stays: read the report before you pass it on.',
      ),
      t(
        '--watch keeps a file new: leave merger.html open in a browser beside any editor. A Markdown file with one fence that is marked “changeplan” can be named in place of a plan.',
      ),
    ],
    examples: [
      'changeplan report plans/merger.changeplan.yaml --format html --output merger.html',
      'changeplan report plans/merger.changeplan.yaml --format html --output merger.html --watch',
      'changeplan report plans/merger.changeplan.yaml --format markdown --part power-and-stance',
      'changeplan report plans/merger.changeplan.yaml --format svg --part influence --redact --output influence.svg',
      'changeplan report plans/merger.changeplan.yaml --for board --format html --output board.html',
      'changeplan report plans/merger.changeplan.yaml --format pptx --output board.pptx',
      'changeplan report plans/merger.changeplan.yaml --format xlsx --ratings --output ratings.xlsx',
      'changeplan report plans/merger.changeplan.yaml --for works-council --format html --output works-council.html',
    ],
    codes: {
      0: t('the report was printed'),
      2: t('a file, a path or an option stood in the way, or the part has nothing to show'),
    },
  });

/** `changeplan report PLAN` */
export function reportCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('report')
    .description(t('Print everything that is computed from a plan.'))
    .addArgument(new Argument('<plan>', t('a plan')))
    .addOption(
      new Option(
        '--format <format>',
        t(
          'text to read (on a terminal, when nothing else is asked for), data for programs (elsewhere), a page, a brief, a picture, or a file for another program',
        ),
      ).choices([...new Set([...paperFormats, ...documentFormats, ...fileFormats])]),
    )
    .option('--for <reader>', t('“board”: one page for those who decide; the id of a stakeholder: the page for them'))
    .option('--ratings', t('with xlsx or csv: a sheet to be filled in, in which nobody is rated yet'))
    .addOption(new Option('--part <name>', t('one part only')).choices(partKeys.map(partName)))
    .option('--output <file>', t('write the report to this file instead of standard output'))
    .option('--watch', t('write it anew whenever a file changes; goes with --output'))
    .option('--redact', t('call people and groups by letters, and leave out notes and signs'))
    .option('--keep-ids', t('with --redact, call people and groups by their ids instead'))
    .option(...withNames())
    .option('--today <date>', t('the date to check by, such as 2026-11-21'))
    .option('--config <file>', t('this configuration instead of those found beside the plan'))
    .addHelpText('after', help())
    .action(async (path: string, options: Options) => finish(await run(path, options, io)));
}

async function run(path: string, options: Options, io: Io): Promise<ExitCode> {
  if (!options.watch) return once(path, options, io);
  if (options.output === undefined) throw new UsageError(t('--watch keeps a file new: say with --output which.'));
  const kept = onlyChanges(io);
  const folder = path.replace(/[^\\/]*$/, '') || '.';
  // What was written the last time is no file that was read for the next.
  return watching(['.', folder, path], io, () => once(path, options, remembering(kept)));
}

/** The same world, which writes a text only where it differs from what was written before: nobody waits for their own words. */
function onlyChanges(io: Io): Io {
  const written = new Map<string, string>();
  const write: Io['files']['write'] = async (name, content, before) => {
    if (typeof content === 'string' && written.get(name) === content) return undefined;
    const told = await io.files.write(name, content, before);
    if (typeof content === 'string') written.set(name, content);
    return told;
  };
  return { ...io, files: { ...io.files, write } };
}

async function once(path: string, options: Options, io: Io): Promise<ExitCode> {
  const { output } = options;
  const isRead = options.for !== undefined || (io.isTerminal && output === undefined && !options.part);
  const format = options.format ?? (isRead ? 'text' : 'json');
  const part = partKeys.find((key) => partName(key) === options.part);
  refuseMisfits(options, format, part);
  const named = await planNamed(t('The report'), path, { ...options, format }, io);
  await deliver(await printed(options, format, part, named, io), t('The report'), output, io);
  return 0;
}

async function printed(
  options: Options,
  format: Format,
  part: PartKey | undefined,
  named: PlanNamed,
  io: Io,
): Promise<string | Uint8Array> {
  const file = isFileFormat(format) ? format : undefined;
  if (options.for === undefined && format !== 'text' && !isFileFormat(format))
    return wholeReport(named, format, part, io);
  if (options.for !== undefined && options.for !== 'board') return pageFor(options.for, named, format, io);
  if (options.for === 'board') warnOfRatings(named, io);
  const board = boardView(named.shown, named.world.today, await versionOf(named, io));
  if (options.for === undefined && format === 'text')
    return printPaper(glancePaper(named.shown, board, named.world.today), 'text', io.width);
  if (file) return planToFile(named.shown, { format: file, ratings: options.ratings, board, today: named.world.today });
  return format === 'json'
    ? printableJson(boardToJson(board))
    : printBoard(board, wordsIn(format), io.width, lookOf(named.shown));
}

function wholeReport(
  { shown, snapshot, world }: PlanNamed,
  format: DocumentFormat | 'json',
  part: PartKey | undefined,
  io: Io,
): string {
  if (format === 'json')
    return asJson(
      shown,
      placesIn((file) => snapshot.textOf(file), io.files.show),
    );
  const text = exportReport(shown, world.today, format, part);
  if (text === undefined)
    throw new UsageError(
      part
        ? t('The plan has nothing to show under “{part}” yet.', { part: partTitle(part) })
        : t('The plan has nothing to draw yet: say first who is there.'),
    );
  return text;
}

async function pageFor(word: string, named: PlanNamed, format: Format, io: Io): Promise<string | Uint8Array> {
  const stakeholder = stakeholderNamed(word, named);
  const paper = paperOf('concerned', named.shown, stakeholder, named.world.today);
  const look = paperLook('concerned', named.shown);
  if (format === 'docx') return paperToFile(paper, look);
  if (format === 'json') return printableJson(paperToJson(paper, stakeholder));
  return printPaper(paper, wordsIn(format), io.width, look);
}

const isFileFormat = (format: Format): format is FileFormat => fileFormats.some((it) => it === format);

function warnOfRatings({ plan }: PlanNamed, io: Io): void {
  if (showsPrivateRatings(plan))
    io.err(
      `${t('This page shows people how they are rated, and the plan says that only those who drive it may read it.')}\n`,
    );
}

/** The format, if a page of words can be printed in it. */
function wordsIn(format: Format): Exclude<PaperFormat, 'json'> {
  const printed = paperFormats.find((it) => it === format);
  if (!printed || printed === 'json')
    throw new UsageError(t('--for goes with {formats}.', { formats: list(paperFormats, 'and') }));
  return printed;
}

/** Options that do not go together. */
function refuseMisfits(options: Options, format: Format, part: PartKey | undefined): void {
  const isFile = isFileFormat(format);
  if (options.ratings && format !== 'xlsx' && format !== 'csv')
    throw new UsageError(t('--ratings goes with xlsx and csv.'));
  if (binaryFormats.includes(format) && options.output === undefined)
    throw new UsageError(t('{format} is no text: say with --output which file to write.', { format }));
  if (options.for !== undefined && isFile && format !== 'docx' && !(options.for === 'board' && format === 'pptx'))
    throw new UsageError(t('--for does not go with {format}.', { format }));
  if (isFile && part) throw new UsageError(t('--part does not go with {format}.', { format }));
  if (part && options.for !== undefined) throw new UsageError(t('--part does not go with --for.'));
  if ((format === 'json' || format === 'text') && part)
    throw new UsageError(t('--part goes with html, markdown and svg; JSON always holds all.'));
  if (format === 'svg' && part && !pictured.includes(part))
    throw new UsageError(
      t('“{part}” has no picture: choose --part {parts}.', {
        part: partTitle(part),
        parts: list(pictured.map(partName), 'or'),
      }),
    );
}

const asJson = (plan: Checked, place: CheckedPlans['place']) =>
  printableJson(reportToJson(plan, (finding) => findingToJson(finding, place)));
