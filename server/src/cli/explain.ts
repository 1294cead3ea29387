import { Argument, Command } from 'commander';
import { readDocument } from '../model/document.ts';
import type { Rule } from '../rules/rule.ts';
import { pageOf } from '../rules/rule.ts';
import { t } from '../text/l10n.ts';
import { placesIn } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { configuredFor } from '../workspace/load.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { printableLines } from './printable.ts';
import { ruleNamed } from './rule-named.ts';

type Value = string | number | boolean;

/** `changeplan explain RULE` */
export function explainCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('explain')
    .description(t('Explain a rule: what it finds, why that matters, examples, when to live with it.'))
    .addArgument(new Argument('<rule>', t('the name of a rule')))
    .option('--for <file>', t('say which setting of the rule counts for that plan, and where it stands'))
    .action(async (name: string, options: { for?: string }) => {
      const rule = ruleNamed(name);
      io.out(options.for === undefined ? await pageOf(rule).text() : await settingsFor(rule, options.for, io));
      finish(0);
    });
}

async function settingsFor(rule: Rule, path: string, io: Io): Promise<string> {
  const { names, problems } = await io.files.find(path);
  const [name] = names;
  if (name === undefined) throw new UsageError(problems.join(' ') || t('No plan was found at {path}.', { path }));
  const read = async (file: string) => readDocument(file, await io.files.read(file));
  const { configurations, settings } = await configuredFor(name, io.files, read);
  const texts = new Map(configurations.map(({ document }) => [document.file, document.text]));
  const place = placesIn((file) => texts.get(file), io.files.show);
  const where = (at: Span) => {
    const { path: file, line, column } = place(at);
    return t('set in {file}:{line}:{column}', { file, line, column });
  };
  const setting = settings.rules.get(rule.name);
  const line = (key: string, usual: Value, set: { readonly value: Value; readonly at: Span } | undefined) =>
    `${key}: ${set ? set.value : usual} (${set ? where(set.at) : t('the rule’s own')})`;
  const lines = [
    t('{rule} for {file}', { rule: rule.name, file: io.files.show(name) }),
    line('severity', rule.severity, setting?.severity),
    ...Object.entries(rule.options ?? {}).map(([option, usual]) => line(option, usual, setting?.options.get(option))),
  ];
  const found = configurations.map(({ document }) => io.files.show(document.file));
  const last =
    found.length > 0
      ? t('Configurations, nearest first: {files}', { files: found.join(', ') })
      : t('No configuration was found.');
  return printableLines(`${[...lines, last].join('\n')}\n`);
}
