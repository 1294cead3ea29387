import { Command, Option } from 'commander';
import { rules } from '../rules/index.ts';
import { rulesAsMarkdown } from '../rules/overview.ts';
import { pageOf } from '../rules/rule.ts';
import { t } from '../text/l10n.ts';
import type { ExitCode, Io } from './io.ts';

const formats: Readonly<Record<string, () => string | Promise<string>>> = {
  table: () => {
    const width = Math.max(...rules.map(({ name }) => name.length));
    return rules
      .map((rule) => `${rule.name.padEnd(width)}  ${t(rule.severity).padEnd(7)}  ${pageOf(rule).summary}\n`)
      .join('');
  },
  json: () =>
    `${JSON.stringify(
      rules.map((rule) => ({
        rule: rule.name,
        severity: rule.severity,
        summary: pageOf(rule).summary,
        needsSupport: rule.needsSupport === true,
        options: rule.options ?? {},
      })),
      null,
      2,
    )}\n`,
  markdown: rulesAsMarkdown,
};

/** `changeplan rules` */
export function rulesCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command('rules')
    .description(t('List the rules, with what each finds.'))
    .addOption(new Option('--format <format>', t('how to print them')).choices(Object.keys(formats)).default('table'))
    .action(async ({ format }: { format: string }) => {
      io.out((await formats[format]?.()) ?? '');
      finish(0);
    });
}
