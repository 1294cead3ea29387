import { Argument, Command } from 'commander';
import { readDocument } from '../model/document.ts';
import type { Rule } from '../rules/rule.ts';
import { placesIn } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { configuredFor } from '../workspace/load.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { printableLines } from './printable.ts';
import { ruleNamed } from './rule-named.ts';

/** `changeplan explain RULE` */
export function explainCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('explain')
    .description('Explain a rule: what it finds, why that matters, examples, when to live with it.')
    .addArgument(new Argument('<rule>', 'the name of a rule'))
    .option('--for <file>', 'say which setting of the rule counts for that plan, and where it stands')
    .action(async (name: string, options: { for?: string }) => {
      const rule = ruleNamed(name);
      io.out(options.for === undefined ? await rule.page.text() : await settingsFor(rule, options.for, io));
      finish(0);
    });
}

async function settingsFor(rule: Rule, path: string, io: Io): Promise<string> {
  const { names, problems } = await io.files.find(path);
  const [name] = names;
  if (name === undefined) throw new UsageError(problems.join(' ') || `No plan was found at ${path}.`);
  const read = async (file: string) => readDocument(file, await io.files.read(file));
  const { configurations, settings } = await configuredFor(name, io.files, read);
  const texts = new Map(configurations.map(({ document }) => [document.file, document.text]));
  const place = placesIn((file) => texts.get(file), io.files.show);
  const where = (at: Span) => {
    const { path: file, line, column } = place(at);
    return `set in ${file}:${line}:${column}`;
  };
  const setting = settings.rules.get(rule.name);
  const lines = [
    setting?.severity
      ? `severity: ${setting.severity.value} (${where(setting.severity.at)})`
      : `severity: ${rule.severity} (the rule’s own)`,
    ...Object.entries(rule.options ?? {}).map(([option, own]) => {
      const set = setting?.options.get(option);
      return set ? `${option}: ${set.value} (${where(set.at)})` : `${option}: ${own} (the rule’s own)`;
    }),
  ];
  const found = configurations.map(({ document }) => io.files.show(document.file));
  return printableLines(
    `${rule.name} for ${io.files.show(name)}\n${lines.join('\n')}\n${found.length > 0 ? `Configurations, nearest first: ${found.join(', ')}` : 'No configuration was found.'}\n`,
  );
}
