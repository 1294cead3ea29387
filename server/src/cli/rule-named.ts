import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { UsageError } from './io.ts';

/** The rule of that name. Throws a `UsageError` that names the nearest one when there is none. */
export function ruleNamed(name: string): Rule {
  const rule = rules.find((it) => it.name === name);
  if (rule) return rule;
  const names = rules.map((it) => it.name);
  const meant = nearest(name, names);
  throw new UsageError(
    `${t('There is no rule “{name}”.', { name })} ${meant ? t('Did you mean “{meant}”?', { meant }) : t('“changeplan rules” lists them.')}`,
  );
}
