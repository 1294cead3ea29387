import { Argument, Command, Option } from 'commander';
import { scenarioTitle } from '../check/asked.ts';
import type { Checked } from '../check/check.ts';
import { between } from '../check/what-if.ts';
import { compare } from '../compare/compare.ts';
import { differenceToMarkdown } from '../compare/markdown.ts';
import { idOf } from '../model/ids.ts';
import type { Plan, Scenario } from '../model/plan.ts';
import { type Otherwise, together } from '../model/then.ts';
import { whatIfToJson } from '../report/json-forms.ts';
import { redactTogether } from '../report/redact.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { list } from '../text/words.ts';
import { withNames } from './calling.ts';
import { prettyDifference } from './formats/difference.ts';
import { moreHelp } from './help.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { deliver } from './output.ts';
import { type PlanNamed, planNamed } from './plan-named.ts';
import { printableJson, printableLines } from './printable.ts';
import { changesSet, settingTitle } from './set.ts';

interface Options {
  readonly set: readonly string[];
  readonly list?: true;
  readonly format: keyof typeof formats;
  readonly output?: string;
  /** Absent: as the format and the audience ask for. */
  readonly redact?: boolean;
  readonly keepIds?: true;
  readonly withNames?: true;
  readonly today?: string;
  readonly config?: string;
  readonly color: boolean;
}

/** What would be otherwise, and what it is called. */
interface Question {
  /** The ids, joined with `+`. */
  readonly scenario: string;
  /** What it is called in the plan as its authors see it, or as others may. */
  readonly titleIn: (plan: Plan) => string;
  readonly otherwise: Otherwise;
}

interface Answer extends Pick<Question, 'scenario'> {
  readonly title: string;
  /** Without its scenarios, which nothing comes of. */
  readonly now: Checked;
  readonly would: Checked;
}

type Print = (answers: readonly Answer[], colors: boolean) => string;

const formats = {
  pretty: (answers, colors) =>
    answers.map((answer) => prettyDifference(differenceIn(answer), sidesOf(answer), colors)).join('\n'),
  markdown: (answers) =>
    answers.map((answer) => printableLines(differenceToMarkdown(differenceIn(answer), sidesOf(answer)))).join('\n'),
  json: (answers) =>
    printableJson({
      version: 1,
      scenarios: answers.map(({ scenario, now, would }) => whatIfToJson(scenario, between(now, would))),
    }),
} as const satisfies Record<string, Print>;

const help = () =>
  moreHelp({
    about: [
      t(
        'A scenario of the plan is named by its id; several are laid over one another in their order and give one answer, and so does what --set says. Without any, each scenario of the plan gives one. What is printed is what changes against the plan as it is, as “changeplan diff” prints it. Nothing is forecast: it is what your own ratings would say then.',
      ),
      t(
        'A path begins with stakeholders, actions or tactics and an id of the plan; a value is YAML. “absent” takes an entry out.',
      ),
      t(
        "The format markdown calls people and groups by letters unless the plan's audience is public or --no-redact is given; --redact does so in the other formats.",
      ),
    ],
    examples: [
      'changeplan what-if plans/merger.changeplan.yaml',
      'changeplan what-if plans/merger.changeplan.yaml union-stays-out sponsor-leaves',
      'changeplan what-if plans/merger.changeplan.yaml --set stakeholders.union.stance=neutral',
      'changeplan what-if plans/merger.changeplan.yaml --set stakeholders.sponsor=absent --format json',
    ],
    codes: {
      0: t('the answers were printed'),
      2: t('a file, a scenario, a path or an option stood in the way'),
    },
  });

/** `changeplan what-if PLAN [SCENARIO…] [--set PATH=VALUE]…` */
export function whatIfCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('what-if')
    .description(t('Tell what would change if something were otherwise.'))
    .addArgument(new Argument('<plan>', t('a plan')))
    .addArgument(
      new Argument('[scenario...]', t('ids of its scenarios, laid over one another; each by itself if none')),
    )
    .option('--set <path=value>', t('one thing that would be otherwise'), (said, all: string[]) => [...all, said], [])
    .option('--list', t('only the ids of its scenarios, a line each'))
    .addOption(new Option('--format <format>', t('how to print it')).choices(Object.keys(formats)).default('pretty'))
    .option('--output <file>', t('write it to this file instead of standard output'))
    .option('--redact', t('call people and groups by letters, and leave out notes and signs'))
    .option('--no-redact', t('call everybody by name, also in the format markdown'))
    .option('--keep-ids', t('with --redact, call people and groups by their ids instead'))
    .option(...withNames())
    .option('--today <date>', t('the date to check by, such as 2026-11-21'))
    .option('--config <file>', t('this configuration instead of those found beside the plan'))
    .option('--no-color', t('print without colors'))
    .addHelpText('after', help())
    .action(async (path: string, scenarios: readonly string[], options: Options) =>
      finish(await run(path, scenarios, options, io)),
    );
}

async function run(path: string, scenarios: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const named = await read(path, options, io);
  const { plan } = named.plan.analysis;
  if (options.list) {
    await deliver(plan.scenarios.map(({ id }) => `${id}\n`).join(''), t('The list'), options.output, io);
    return 0;
  }
  const questions = questionsOf(plan, scenarios, options.set);
  if (questions.length === 0 && options.format !== 'json')
    throw new UsageError(t('The plan has no scenarios: write some, or say what would be otherwise with --set.'));
  const colors = io.colors && options.color && options.output === undefined;
  await deliver(
    formats[options.format](answersTo(questions, named, options), colors),
    t('The answer'),
    options.output,
    io,
  );
  return 0;
}

/** What is made for a comment is read by more people than a plan that is not public. */
async function read(path: string, options: Options, io: Io): Promise<PlanNamed & { readonly isRedacted: boolean }> {
  const { redact, ...rest } = options;
  const as = (isRedacted: boolean) =>
    planNamed(t('The answer'), path, { ...rest, ...(isRedacted && { redact: true as const }) }, io);
  const named = await as(redact === true);
  const isPrivate = named.plan.analysis.plan.audience?.value !== 'public';
  if (redact !== undefined || options.format !== 'markdown' || !isPrivate)
    return { ...named, isRedacted: redact === true };
  return { ...(await as(true)), isRedacted: true };
}

function questionsOf(plan: Plan, named: readonly string[], settings: readonly string[]): Question[] {
  /** Who must not know who is who reads nothing of what is set: it may be a name. */
  const setIn = (shown: Plan) =>
    shown === plan ? settings.map((said) => settingTitle(plan, said)) : [t('as supposed')];
  const titleIn = (scenario: Scenario) => (shown: Plan) =>
    scenarioTitle(shown.scenarios[plan.scenarios.indexOf(scenario)] ?? scenario);
  if (named.length === 0 && settings.length === 0)
    return plan.scenarios.map((scenario) => ({
      scenario: scenario.id,
      titleIn: titleIn(scenario),
      otherwise: scenario,
    }));
  const asked = named.map((word) => scenarioNamed(plan.scenarios, word));
  const set = settings.length > 0 ? [changesSet(plan, settings)] : [];
  return [
    {
      scenario: [...asked.map(({ id }) => id), ...settings].join('+'),
      titleIn: (shown) =>
        list([...asked.map((scenario) => titleIn(scenario)(shown)), ...(set.length > 0 ? setIn(shown) : [])], 'and', 4),
      otherwise: together([...asked, ...set]),
    },
  ];
}

function scenarioNamed(scenarios: readonly Scenario[], word: string): Scenario {
  const ids = scenarios.map(({ id }) => id);
  const found = scenarios.find(({ id }) => id === idOf(word));
  if (found) return found;
  const near = nearest(word, ids);
  const known = ids.length > 0 ? t('It has {ids}.', { ids: list(ids, 'and', 8) }) : t('It has none.');
  throw new UsageError(
    `${t('The plan has no scenario “{word}”.', { word })} ${near ? t('Did you mean “{meant}”?', { meant: near }) : known}`,
  );
}

/** Both sides call everybody the same. */
function answersTo(
  questions: readonly Question[],
  { plan, world, isRedacted }: PlanNamed & { readonly isRedacted: boolean },
  { keepIds }: Options,
): Answer[] {
  const base = plan.otherwise(together([]));
  return questions.map(({ scenario, titleIn, otherwise }) => {
    const would = plan.otherwise(otherwise);
    if (!isRedacted) return { scenario, title: titleIn(plan.analysis.plan), now: base, would };
    const versions = [would, base, plan].map((checked) => ({ checked, ids: new Map<string, string>() }));
    const [later = would, now = base, shown = plan] = redactTogether(versions, world, keepIds ? 'ids' : 'letters');
    return { scenario, title: titleIn(shown.analysis.plan), now, would: later };
  });
}

const differenceIn = ({ now, would }: Answer) => compare(now, would);

function sidesOf({ title, now }: Answer) {
  const { title: name, document } = now.analysis.plan;
  return { title: name?.value.trim() || document.file, before: t('as it is'), after: title };
}
