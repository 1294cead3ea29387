/** The shape of `.changeplanrc.yaml`: which rules speak how loudly, values beyond the catalogue, files left out. */
import * as z from 'zod';
import { t } from '../server/src/text/l10n.ts';
import { loudnesses } from './choices.ts';
import { color, declared, oneOf, oneOrMore, path, words } from './holds.ts';
import { glossaryEntrySchema } from './plan.ts';

const wholeNumber = { error: () => t('Write a whole number.') };

const loudness = oneOf(loudnesses);

/** What a configuration may know of a rule: its name, and its options with their meanings. */
export interface ConfigurableRule {
  readonly name: string;
  readonly options?: Readonly<Record<string, number>>;
}

/** The shape for the rules that there are. */
export function configurationSchema(rules: readonly ConfigurableRule[]) {
  return z
    .strictObject({
      root: z
        .boolean({ error: () => t('Write true or false.') })
        .optional()
        .describe('Whether the search for configurations ends here.'),
      extends: path().optional().describe('Another configuration that this one builds on: a relative path.'),
      rules: z
        .strictObject(Object.fromEntries(rules.map((rule) => [rule.name, ruleSetting(rule)])))
        .optional()
        .describe('How loudly each rule speaks, and its options.'),
      values: z
        .record(declared('value'), z.union([words(), glossaryEntrySchema]))
        .optional()
        .describe('Values added to the catalogue, with what they mean.'),
      ignore: oneOrMore(words()).optional().describe('Files that are not checked: globs from this folder on.'),
      'private-remotes': oneOrMore(words())
        .optional()
        .describe('Git remotes that private plans may be shared with: globs.'),
      report: z
        .strictObject({
          logo: path().optional().describe('A picture, SVG or PNG, at the head of pages: a relative path.'),
          accent: color().optional().describe('The colour of titles and of the lines below them, such as "#12343b".'),
          footer: words().optional().describe('A line of text at the foot of pages.'),
        })
        .optional()
        .describe('How reports and pages of the plans look: in the colours of the house.'),
    })
    .describe('How Change Plan checks the plans in this folder and below.');
}

function ruleSetting({ options = {} }: ConfigurableRule) {
  const severity = loudness.optional().describe('How loudly the rule speaks; “off” silences it.');
  const numbers = Object.keys(options).map((name) => [
    name,
    z.number(wholeNumber).int(wholeNumber).min(0, wholeNumber).optional().describe('A whole number.'),
  ]);
  return z.union([loudness, z.strictObject({ severity, ...Object.fromEntries(numbers) })]).optional();
}
