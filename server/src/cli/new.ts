import { Argument, Command } from 'commander';
import { powers, relations, stances } from '../../../schemas/choices.ts';
import { checkText } from '../check/check.ts';
import { interview } from '../interview/interview.ts';
import type { Answer } from '../interview/question.ts';
import { t, texts } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { count, list } from '../text/words.ts';
import { planName, Unreadable } from '../workspace/files.ts';
import { worldOf } from './checking.ts';
import { moreHelp } from './help.ts';
import { type Ask, type ExitCode, type Io, UsageError } from './io.ts';
import { textLike } from './like.ts';
import { printable } from './printable.ts';

interface Options {
  readonly title?: string;
  readonly purpose?: string;
  readonly lead?: string;
  readonly organization?: string;
  readonly terminal?: readonly string[];
  readonly instrumental?: readonly string[];
  readonly action?: string;
  readonly stakeholder?: readonly string[];
  readonly yes?: true;
  readonly like?: string;
}

const help = () =>
  moreHelp({
    about: [
      t(
        'In a terminal, an interview of about ten minutes asks for what is not said here; every question but the first may be left open. Escape leads back, or ends it early with what was told so far. Nothing is ever overwritten.',
      ),
    ],
    examples: [
      'changeplan new',
      'changeplan new plans/merger.changeplan.yaml',
      `changeplan new --yes --title "One billing platform" --lead "The project office" \\\n    --terminal customer-focus --instrumental efficiency \\\n    --stakeholder "The board, power=dominant, relation=above, stance=supportive"`,
      'changeplan new --like plans/merger.changeplan.yaml --title "One billing platform"',
    ],
  });

/** `changeplan new [FILE]` */
export function newCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const more = (value: string, values: readonly string[] = []) => [...values, value];
  return new Command('new')
    .description(t('Write a new plan by answering questions.'))
    .addArgument(
      new Argument('[file]', t('where to write it, or a folder with a final “/”; named after the title when not said')),
    )
    .option('--title <text>', t('what the change is called'))
    .option('--purpose <text>', t('what will be better, and for whom'))
    .option('--lead <name>', t('who leads it'))
    .option('--organization <name>', t('where it happens'))
    .option('--terminal <value>', t('what the organization exists for; may be repeated'), more)
    .option('--instrumental <value>', t('how it wants to get there; may be repeated'), more)
    .option('--action <text>', t('what is to be done'))
    .option('--stakeholder <text>', t('a group: “name, power=…, relation=…, stance=…”; may be repeated'), more)
    .option(
      '--like <plan>',
      t('take over the structure, values and types of tactics of a plan, without people, dates and stances'),
    )
    .option('--yes', t('ask nothing, write what is said here'))
    .addHelpText('after', help())
    .action(async (path: string | undefined, options: Options) => finish(await run(path, options, io)));
}

async function run(path: string | undefined, options: Options, io: Io): Promise<ExitCode> {
  const folder = path?.endsWith('/') ? path : '';
  const named = path && !folder ? fileNamed(path) : undefined;
  if (named && (await isThere(named, io))) throw await thereAlready(named, io);
  if (options.like !== undefined) return await runLike(options.like, named, folder, options, io);
  const ask = options.yes ? undefined : io.ask;
  const answers = await converse(givenBy(options), ask);
  if (!answers) {
    io.err(`${t('Nothing was written.')}\n`);
    return 2;
  }
  const { plan, fileName } = interview(answers);
  const file = named ?? (ask ? await unused(folder + fileName, io) : folder + fileName);
  try {
    await io.files.create(io.files.at(file), plan);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (!ask)
      throw (await isThere(file, io)) ? await thereAlready(file, io) : new UsageError(`${file} ${error.message}.`);
    io.err(
      `${t('{file} {message}. This is what would stand in it:', { file: printable(file), message: error.message })}\n\n`,
    );
    io.out(plan);
    return 2;
  }
  io.out(`${[t('{file} is written.', { file: printable(file) }), ...firstLook(file, plan, io)].join(' ')}\n`);
  io.out(`${t('Next, open it in your editor, or run: changeplan check {file}', { file: printable(file) })}\n`);
  return 0;
}

/** Nothing is asked: what is not taken over stands open in the new plan. */
async function runLike(
  like: string,
  named: string | undefined,
  folder: string,
  { title, like: _, yes: __, ...others }: Options,
  io: Io,
): Promise<ExitCode> {
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw new UsageError(t('--{other} does not go with --like, which takes it from the plan.', { other }));
  if (!title?.trim()) throw new UsageError(t(noTitle));
  const file = named ?? folder + interview([[title.trim()]]).fileName;
  if (await isThere(file, io)) throw await thereAlready(file, io);
  const plan = await textLike(like, title.trim(), io.files.at(file), io);
  try {
    await io.files.create(io.files.at(file), plan);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new UsageError(`${file} ${error.message}.`);
  }
  io.out(
    `${t('{file} is written. Its purpose, and what each action is, stand open in it as TODO.', {
      file: printable(file),
    })}\n`,
  );
  io.out(`${t('Next, open it in your editor, or run: changeplan check {file}', { file: printable(file) })}\n`);
  return 0;
}

/** A file whose name does not end as those of plans do gets the ending. */
const fileNamed = (path: string) =>
  planName.test(path) ? path : `${path.replace(/(?:\.changeplan)?(?:\.ya?ml)?$/, '')}.changeplan.yaml`;

const isThere = async (path: string, io: Io) => (await io.files.find(path)).names.length > 0;

async function thereAlready(path: string, io: Io): Promise<UsageError> {
  return new UsageError(
    t('{path} is there already, and is not overwritten. Another name would be {other}.', {
      path,
      other: await unused(path, io),
    }),
  );
}

/** The path, with a number in it if something is there. */
async function unused(path: string, io: Io): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? path : path.replace(planName, (ending) => `-${number}${ending}`);
    if (!(await isThere(candidate, io))) return candidate;
  }
}

/** What the check has to say already, in a sentence. */
function firstLook(file: string, plan: string, io: Io): readonly string[] {
  const { findings } = checkText(file, plan, worldOf(undefined, io));
  if (findings.length === 0) return [];
  return [
    t('There is something to say about it already: {findings}.', { findings: count(findings.length, 'finding') }),
  ];
}

/** Answers by the id of their question. */
type Given = ReadonlyMap<string, Answer>;

/** Asks all that is not given; with nobody to ask, it is left open. `undefined` when the person leaves. */
async function converse(given: Given, ask: Ask | undefined): Promise<readonly Answer[] | undefined> {
  const answers: Answer[] = [];
  const asked: number[] = [];
  let before: Answer = [];
  for (;;) {
    const { question } = interview(answers);
    if (!question) return answers;
    const problemWith = (answer: Answer) => interview([...answers, answer]).problem;
    const known = given.get(question.id) ?? (ask ? undefined : []);
    const reply = known ?? (await ask?.({ question, before, begun: asked.length > 0, problemWith })) ?? 'leave';
    before = [];
    if (reply === 'leave') return undefined;
    if (reply === 'enough') return answers;
    if (reply === 'back') {
      const last = asked.pop() ?? 0;
      [before = []] = answers.splice(last);
      continue;
    }
    if (!known) asked.push(answers.length);
    const problem = problemWith(reply);
    if (problem) throw new UsageError(question.id === 'title' ? t(noTitle) : `${question.text} ${problem}`);
    answers.push(reply);
  }
}

const noTitle = texts('The plan needs a title. Say it with --title "Spread the Seniors Program".');

function givenBy(options: Options): Given {
  const { title, purpose, lead, organization, terminal = [], instrumental = [], action, stakeholder = [] } = options;
  const said = Object.entries({ title, purpose, lead, organization, action }).flatMap(
    ([id, text]): [string, Answer][] => (text === undefined ? [] : [[id, [text]]]),
  );
  const values = Object.entries({ terminal, instrumental }).filter(([, ids]) => ids.length > 0);
  return new Map([...said, ...values, ...stakeholder.flatMap((text, index) => groupIn(text, `group-${index + 1}`))]);
}

const about: Readonly<Record<string, object>> = { power: powers, relation: relations, stance: stances };

/** “The board, power=dominant”: the name may hold commas. */
function groupIn(text: string, id: string): [string, Answer][] {
  const [name = '', ...facts] = text.split(/,(?=\s*[\w-]+\s*=)/);
  return [[id, [name]], ...facts.map((fact): [string, Answer] => factIn(fact, id))];
}

function factIn(fact: string, id: string): [string, Answer] {
  const [key = '', value = ''] = fact.split('=').map((part) => part.trim());
  const choices = about[key];
  if (!choices)
    throw new UsageError(t('A stakeholder has no “{key}” here: say {oneOf}.', { key, oneOf: oneOf(about, key) }));
  if (!Object.hasOwn(choices, value))
    throw new UsageError(t('“{value}” is no {key}: say {oneOf}.', { value, key, oneOf: oneOf(choices, value) }));
  return [`${id}-${key}`, [value]];
}

const oneOf = (choices: object, word: string) =>
  nearest(word, Object.keys(choices)) ?? list(Object.keys(choices), 'or');
