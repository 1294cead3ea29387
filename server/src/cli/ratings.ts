import { Argument, Command, Option } from 'commander';
import { type CouldBe, compareRatings, couldBe, type Rated, ratingsIn } from '../compare/ratings.ts';
import { readDocument } from '../model/document.ts';
import type { Stakeholder } from '../model/plan.ts';
import { readPlan } from '../model/read.ts';
import { addOwnKey } from '../rules/shared/fixes.ts';
import { applyEdits } from '../text/edit.ts';
import { t, texts } from '../text/l10n.ts';
import { inWords as asWords, count, list } from '../text/words.ts';
import { Unreadable } from '../workspace/files.ts';
import { withNames } from './calling.ts';
import { moreHelp } from './help.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { deliver } from './output.ts';
import { type PlanNamed, planNamed } from './plan-named.ts';
import { printableJson, printableLines } from './printable.ts';
import { ratersOf } from './raters.ts';

interface Options {
  readonly format: 'pretty' | 'json';
  readonly write?: true;
  readonly output?: string;
  readonly withNames?: true;
  readonly today?: string;
  readonly config?: string;
}

const help = () =>
  moreHelp({
    about: [
      t(
        'A rater is a branch, a revision, a plan file, or a sheet that somebody has filled in (.xlsx or .csv), as “changeplan report PLAN --format xlsx --ratings” makes it. Of each stakeholder it is told how far the raters are apart in stance and power, those on whom they disagree first. So several people can rate without seeing each other: each on a branch or a sheet of their own, before anything is merged.',
      ),
      t(
        'With --write, what raters see differently than the plan is written into it as “could-be”, so that everything computed says how far it depends on who is right.',
      ),
    ],
    examples: [
      'changeplan ratings plans/merger.changeplan.yaml alice bob carol',
      'changeplan ratings plans/merger.changeplan.yaml alice.xlsx bob.xlsx',
      'changeplan ratings plans/merger.changeplan.yaml main~3 main',
      'changeplan ratings plans/merger.changeplan.yaml alice.changeplan.yaml bob.changeplan.yaml --write',
    ],
    codes: {
      0: t('the ratings were compared, whether they differ or not'),
      2: t('a plan, a rater or an option stood in the way'),
    },
  });

/** `changeplan ratings PLAN RATER RATER…` */
export function ratingsCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('ratings')
    .description(t('Tell where several people rate the same stakeholders differently.'))
    .addArgument(new Argument('<plan>', t('a plan')))
    .addArgument(new Argument('<rater...>', t('branches, revisions, plan files or filled-in sheets, two at least')))
    .addOption(new Option('--format <format>', t('how to print it')).choices(['pretty', 'json']).default('pretty'))
    .option('--write', t('write what raters see differently into the plan, as “could-be”'))
    .option('--output <file>', t('write the comparison to this file instead of standard output'))
    .option(...withNames())
    .option('--today <date>', t('the date to check by, such as 2026-11-21'))
    .option('--config <file>', t('this configuration instead of those found beside the plan'))
    .addHelpText('after', help())
    .action(async (path: string, raters: readonly string[], options: Options) =>
      finish(await run(path, raters, options, io)),
    );
}

async function run(path: string, words: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const twice = words.find((word, index) => words.indexOf(word) !== index);
  if (twice !== undefined) throw new UsageError(t('“{twice}” is named twice: name two different raters.', { twice }));
  if (words.length < 2)
    throw new UsageError(t('Name two raters at least: branches, revisions, plan files or filled-in sheets.'));
  const named = await planNamed(t('The comparison'), path, options, io);
  const raters = await ratersOf(words, named, io).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(t('Could not compare: {message}.', { message: error.message }));
  });
  const rated = compareRatings(named.plan.analysis.plan, raters);
  const offers = offersIn(named, rated);
  const written = options.write ? await write(named, offers, io) : undefined;
  const text =
    options.format === 'json'
      ? printableJson({ version: 1, raters: words, stakeholders: rated.map(ratedToJson) })
      : printableLines(inWords(named, words, rated, offers, written));
  await deliver(text, t('The comparison'), options.output, io);
  return 0;
}

const ratedToJson = ({ stakeholder, stance, power, by }: Rated) => ({
  stakeholder,
  stance,
  power,
  by: Object.fromEntries(by),
});

/** What could be written into the plan of somebody. */
interface Offer {
  readonly stakeholder: Stakeholder;
  readonly couldBe: CouldBe;
  /** Whether it can be inserted; something may stand there already. */
  readonly isPossible: boolean;
}

function offersIn({ plan: { analysis } }: PlanNamed, rated: readonly Rated[]): readonly Offer[] {
  const { plan } = analysis;
  const now = ratingsIn(plan);
  return rated.flatMap((one) => {
    const stakeholder = analysis.stakeholder(one.stakeholder);
    const own = now.get(one.stakeholder);
    const differing = own && couldBe(own, one);
    if (!stakeholder || !differing || analysis.isLead(stakeholder)) return [];
    const [fix] = addOwnKey(
      plan,
      stakeholder,
      '',
      'could-be',
      differing as Readonly<Record<string, readonly string[]>>,
    );
    return [{ stakeholder, couldBe: differing, isPossible: fix !== undefined }];
  });
}

/** Gives for how many it was written. One after the other, as an edit may begin what the next one goes on with. */
async function write({ name, plan }: PlanNamed, offers: readonly Offer[], { files }: Io): Promise<number> {
  const before = plan.document.text;
  let [text, number] = [before, 0];
  for (const { stakeholder, couldBe: differing } of offers) {
    const { plan: now } = readPlan(readDocument(plan.document.file, text), plan.source.used);
    const there = now.stakeholders.find(({ id }) => id === stakeholder.id);
    const [fix] = there ? addOwnKey(now, there, '', 'could-be', toValue(differing)) : [];
    if (!fix) continue;
    text = applyEdits(text, fix.edits);
    number += 1;
  }
  if (number === 0) return 0;
  await files.write(name, text, before).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(`${files.show(name)} ${error.message}.`);
  });
  return number;
}

const toValue = (couldBe: CouldBe) => couldBe as Readonly<Record<string, readonly string[]>>;

function inWords(
  { plan: { analysis } }: PlanNamed,
  raters: readonly string[],
  rated: readonly Rated[],
  offers: readonly Offer[],
  written: number | undefined,
): string {
  const nameOf = (id: string) => analysis.stakeholder(id)?.name ?? t('{id} (not in the plan)', { id });
  const title = analysis.plan.title?.value.trim() ?? t('The plan');
  const apart = rated.filter(({ isApart }) => isApart);
  const alike = rated.filter(({ isApart, by }) => !isApart && [...by.values()].some((it) => it.stance ?? it.power));
  const silent = rated.filter(({ by }) => [...by.values()].every((it) => it.stance === null && it.power === null));
  const people = (all: readonly Rated[]) =>
    list(
      all.map(({ stakeholder }) => nameOf(stakeholder)),
      'and',
      20,
    );
  const parts = [
    t('{title}, as {raters} rate it', { title, raters: list(raters, 'and', 12) }),
    apart.length === 0
      ? t('Nobody sees anybody differently.')
      : apart.map((one) => [nameOf(one.stakeholder), ...linesOf(one)].join('\n')).join('\n\n'),
    ...(alike.length > 0 ? [t('All say the same of {people}.', { people: people(alike) })] : []),
    ...(silent.length > 0 ? [t('Nobody says anything of {people}.', { people: people(silent) })] : []),
    ...offerLines(offers, written),
  ];
  return `${parts.join('\n\n')}\n`;
}

const keys = texts({ stance: 'stance', power: 'power' });

const said = (rating: string | null) => (rating === null ? t('not said') : t(asWords(rating)));

function linesOf({ stance, power, by }: Rated): string[] {
  const line = (key: 'stance' | 'power', { lowest, highest }: Rated['stance'] | Rated['power']) =>
    lowest === highest
      ? []
      : [
          `  ${t(keys[key]).padEnd(7)} ${said(lowest)} … ${said(highest)}`,
          ...[...by].map(([rater, rating]) => `          ${rater}: ${said(rating[key])}`),
        ];
  return [...line('stance', stance), ...line('power', power)];
}

function offerLines(offers: readonly Offer[], written: number | undefined): string[] {
  if (offers.length === 0) return [];
  const possible = offers.filter(({ isPossible }) => isPossible);
  const lines = offers.map(
    ({ stakeholder: { id }, couldBe: { stance, power }, isPossible }) =>
      `  ${[id, 'could-be'].join(': ')}: { ${[
        ...(stance ? [`stance: [${stance.join(', ')}]`] : []),
        ...(power ? [`power: [${power.join(', ')}]`] : []),
      ].join(', ')} }${isPossible ? '' : `  ${t('(something stands there already: change it by hand)')}`}`,
  );
  const what =
    written === undefined
      ? t('What the plan does not say yet; --write puts it there:')
      : t('Written into the plan of {stakeholders}:', { stakeholders: count(written, 'stakeholder') });
  return possible.length > 0 || written === undefined ? [[what, ...lines].join('\n')] : [];
}
