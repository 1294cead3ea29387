/** What the language says of its keys, as Markdown: their sentences, what may be written, and what the choices mean. */

import { configurationSchema } from '../../../../schemas/configuration.ts';
import { type Described, describe, type Form } from '../../../../schemas/describe.ts';
import type { Checked } from '../../check/check.ts';
import { languages as files } from '../../model/language.ts';
import { rules } from '../../rules/index.ts';
import { t, texts } from '../../text/l10n.ts';
import { bullets, code } from './markdown.ts';

/** The keys of a plan, an organization file or, where nothing is checked as a plan, a configuration. */
export function languageOf(checked: Checked | undefined): Described {
  return languages[checked?.analysis.plan.kind ?? 'configuration'];
}

const languages = {
  ...files,
  configuration: describe(configurationSchema(rules)),
};

/** With `current`, that choice is marked. */
export function explained({ meaning, forms }: Described, current?: string): string {
  const takes = [...new Set(forms.map(({ kind }) => t(formWords[kind])))].reduce((one, other) =>
    t('{one}, or {other}', { one, other }),
  );
  const choices = forms.flatMap((form) => (form.kind === 'choice' ? form.choices : []));
  const lines = choices.map(({ name, meaning: sense }) => {
    const shown = name === current ? `**${code(name)}**` : code(name);
    return sense ? `${shown}: ${t(sense)}` : shown;
  });
  const written = choices.length > 0 ? bullets(lines) : t('Takes {takes}.', { takes });
  return [meaning && t(meaning), written].filter(Boolean).join('\n\n');
}

const formWords: Readonly<Record<Form['kind'], string>> = texts({
  text: 'text',
  date: 'a date such as `2026-11-21`',
  number: 'a whole number',
  choice: 'one of its choices',
  list: 'a list',
  keys: 'a map of keys',
  entries: 'a map from ids',
});
