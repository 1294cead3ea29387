import { Argument, Command, Option } from 'commander';
import { type PaperFormat, paperFormats, paperLook, paperOf, paperToJson, printPaper } from '../report/papers.ts';
import { t } from '../text/l10n.ts';
import { withNames } from './calling.ts';
import { moreHelp } from './help.ts';
import type { ExitCode, Io } from './io.ts';
import { deliver } from './output.ts';
import { type PlanOptions, planNamed } from './plan-named.ts';
import { printableJson } from './printable.ts';
import { stakeholderNamed } from './stakeholder-named.ts';

interface Options extends PlanOptions {
  readonly format: PaperFormat;
}

const help = () =>
  moreHelp({
    about: [
      t(
        'One page to read before you meet somebody: what they value and what the plan does to it, what they fear and what is offered, who has their ear, what was tried and what came of it, the next step, and three sentences to open with. Lines that only you should see are marked; what is not written down is a question to ask. It is for your eyes only.',
      ),
      t('A stakeholder is named by its id in the plan.'),
    ],
    examples: [
      'changeplan brief plans/merger.changeplan.yaml works-council',
      'changeplan brief plans/merger.changeplan.yaml works-council --format html --output lift.html',
    ],
    codes: {
      0: t('the brief was printed'),
      2: t('a file, a stakeholder or an option stood in the way'),
    },
  });

/** `changeplan brief PLAN STAKEHOLDER` */
export function briefCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('brief')
    .description(t('Print what to know before you meet somebody: one page, for you alone.'))
    .addArgument(new Argument('<plan>', t('a plan')))
    .addArgument(new Argument('<stakeholder>', t('the id of a stakeholder of the plan')))
    .addOption(new Option('--format <format>', t('how to print it')).choices(paperFormats).default('text'))
    .option('--output <file>', t('write the brief to this file instead of standard output'))
    .option('--redact', t('call people and groups by letters, and leave out notes and signs'))
    .option('--keep-ids', t('with --redact, call people and groups by their ids instead'))
    .option(...withNames())
    .option('--today <date>', t('the date to judge by, such as 2026-11-21'))
    .option('--config <file>', t('this configuration instead of those found beside the plan'))
    .addHelpText('after', help())
    .action(async (path: string, stakeholder: string, options: Options) =>
      finish(await run(path, stakeholder, options, io)),
    );
}

async function run(path: string, word: string, options: Options, io: Io): Promise<ExitCode> {
  const { format, output } = options;
  const named = await planNamed(t('The brief'), path, options, io);
  const stakeholder = stakeholderNamed(word, named);
  const paper = paperOf('brief', named.shown, stakeholder, named.world.today);
  const look = paperLook('brief', named.shown);
  const text =
    format === 'json' ? printableJson(paperToJson(paper, stakeholder)) : printPaper(paper, format, io.width, look);
  await deliver(text, t('The brief'), output, io);
  return 0;
}
