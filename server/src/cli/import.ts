import { Argument, Command } from 'commander';
import { type Field, fields } from '../import/columns.ts';
import { mappingOf, type Wish } from '../import/mapping.ts';
import { planFrom } from '../import/plan.ts';
import { readRegister } from '../import/read.ts';
import { type LeftOut, type Register, registerOf } from '../import/register.ts';
import { NoRegister, type Source } from '../import/table.ts';
import { updated } from '../import/update.ts';
import { changesInWords, leftOutInWords, mappingInWords, missingInWords } from '../import/words.ts';
import { t } from '../text/l10n.ts';
import { count, list } from '../text/words.ts';
import { planName, Unreadable } from '../workspace/files.ts';
import { moreHelp } from './help.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { planNamed } from './plan-named.ts';
import { printable } from './printable.ts';

interface Options {
  readonly output?: string;
  readonly into?: string;
  readonly map?: readonly string[];
  readonly yes?: true;
}

const help = () =>
  moreHelp({
    about: [
      t(
        'Reads a register of stakeholders: CSV (commas, semicolons, tabs), XLSX, tables in Markdown, a project of PolicyMaker 5 or a map of Kumu as JSON. It tells what each column is taken for, and asks before anything is written; --yes takes what it proposes. --map says otherwise: what a column means, and where its scale ends.',
      ),
      t(
        'Nobody is made dominant by a guess, reasons behind a rating are kept in the notes, e-mail addresses and telephone numbers are left out, and whatever is not taken over is listed. --into changes only what differs, by the ids of the file: import the same register again after it has changed.',
      ),
    ],
    examples: [
      'changeplan import register.xlsx --output plans/merger.changeplan.yaml',
      'changeplan import register.csv --into plans/merger.changeplan.yaml',
      'changeplan import register.csv --output a.changeplan.yaml --yes --map "Influence=power/3" --map "Team=department"',
    ],
    codes: {
      0: t('the plan is written'),
      2: t('a file, a column or an option stood in the way, or nobody said yes; nothing is written'),
    },
  });

/** `changeplan import FILE` */
export function importCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const more = (value: string, values: readonly string[] = []) => [...values, value];
  return new Command('import')
    .description(t('Make a plan of a register of stakeholders, or bring one up to date with it.'))
    .addArgument(new Argument('<file>', t('a register: CSV, XLSX, Markdown, or JSON of PolicyMaker or Kumu')))
    .option('--output <file>', t('write a new plan to this file'))
    .option('--into <plan>', t('bring this plan up to date'))
    .option('--map <column=key>', t('what a column says, such as “Influence=power/3”; may be repeated'), more)
    .option('--yes', t('ask nothing, take the mapping that is proposed'))
    .addHelpText('after', help())
    .action(async (path: string, options: Options) => finish(await run(path, options, io)));
}

async function run(path: string, options: Options, io: Io): Promise<ExitCode> {
  const { output, into } = options;
  if ((output === undefined) === (into === undefined))
    throw new UsageError(t('Say where it goes: --output for a new plan, or --into for one that is there.'));
  const source = await sourceAt(path, io);
  const mapping = mappingOf(source, wishesIn(options.map ?? [], source));
  const register = registerOf(source, mapping);
  if (register.stakeholders.length === 0)
    throw new UsageError(
      t('Nobody was found in {path}. --map says which column holds the names: --map "Column=name".', { path }),
    );
  io.err(
    `${mappingInWords(source, mapping)
      .map((line) => printable(line))
      .join('\n')}\n`,
  );
  if (!options.yes && !(await isAgreed(register, io))) {
    io.err(`${t('Nothing was written. --yes takes this mapping, --map changes it.')}\n`);
    return 2;
  }
  if (output !== undefined) await writeNew(output, path, register, io);
  else if (into !== undefined) await update(into, register, io);
  io.err(leftOutTold(source, register.leftOut));
  return 0;
}

async function sourceAt(path: string, io: Io): Promise<Source> {
  if (!io.bytes) throw new UsageError(t('There are no files to import here.'));
  try {
    return await readRegister(path, await io.bytes(path));
  } catch (error) {
    if (!(error instanceof NoRegister || error instanceof Unreadable)) throw error;
    throw new UsageError(`${path === '-' ? t('Standard input') : path} ${error.message}.`);
  }
}

/** `Influence=power/3`: a column, a key, and where the scale ends. */
function wishesIn(words: readonly string[], { tables }: Source): Wish[] {
  const heads = new Set(tables.flatMap(({ head }) => head.map((it) => it.toLowerCase())));
  return words.map((word) => {
    const [, column = '', key = '', end] = /^(.+)=([a-z-]+)(?:\/(\d{1,3}))?$/.exec(word) ?? [];
    const field = fields.find((it) => it === key);
    if (!field)
      throw new UsageError(
        t('“{word}” is no mapping. Write COLUMN=KEY; keys are {keys}.', {
          word,
          keys: list([...fields] as Field[], 'and', 40),
        }),
      );
    if (!heads.has(column.trim().toLowerCase()))
      throw new UsageError(t('The register has no column “{column}”.', { column: column.trim() }));
    return { column, field, ...(end !== undefined && { end: Number(end) }) };
  });
}

async function isAgreed({ stakeholders }: Register, io: Io): Promise<boolean> {
  if (!io.ask) return false;
  const question = {
    id: 'import',
    part: { number: 1, of: 1, name: t('Import') },
    text: t('Take {stakeholders} over like this?', { stakeholders: count(stakeholders.length, 'stakeholder') }),
    help: t('Choose “no” to say with --map what a column means.'),
    kind: 'one',
    choices: [
      { value: 'yes', label: t('Yes'), meaning: t('Write the plan') },
      { value: 'no', label: t('No'), meaning: t('Write nothing') },
    ],
  } as const;
  const answer = await io.ask({ question, before: [], begun: false, alone: true, problemWith: () => undefined });
  return Array.isArray(answer) && answer[0] === 'yes';
}

async function writeNew(output: string, path: string, register: Register, io: Io): Promise<void> {
  if (!planName.test(output))
    throw new UsageError(t('{output} is no name of a plan: let it end in .changeplan.yaml.', { output }));
  const title = path === '-' ? 'Register' : path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  try {
    await io.files.createWithFolders(io.files.at(output), planFrom(register, title));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(`${output} ${error.message}.`);
  }
  io.out(
    `${t('{file} is written, with {stakeholders}.', {
      file: printable(output),
      stakeholders: count(register.stakeholders.length, 'stakeholder'),
    })}\n`,
  );
  io.out(`${t('Next, open it in your editor, or run: changeplan check {file}', { file: printable(output) })}\n`);
}

async function update(into: string, register: Register, io: Io): Promise<void> {
  if (!planName.test(into)) throw new UsageError(t('No plan was found at {path}.', { path: into }));
  const { name, plan: checked } = await planNamed(t('The import'), into, { format: 'json', withNames: true }, io);
  const { plan } = checked.analysis;
  const made = updated(plan, register);
  const { text, problems } = made;
  const changes = changesInWords(made);
  if (text !== plan.document.text)
    await io.files.write(name, text, plan.document.text).catch((error: unknown) => {
      throw error instanceof Unreadable ? new UsageError(`${into} ${error.message}.`) : error;
    });
  for (const line of changes) io.out(`${printable(line)}\n`);
  if (changes.length === 0) io.out(`${t('{file} says all of it already.', { file: printable(into) })}\n`);
  for (const line of [...problems, ...missingInWords(made)]) io.err(`${printable(line)}\n`);
}

function leftOutTold(source: Source, leftOut: readonly LeftOut[]): string {
  const lines = leftOutInWords(source, leftOut);
  return lines.length === 0
    ? ''
    : `${[t('Not taken over:'), ...lines.map((line) => `  ${printable(line)}`)].join('\n')}\n`;
}
