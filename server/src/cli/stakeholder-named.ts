import type { Stakeholder } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { list } from '../text/words.ts';
import { UsageError } from './io.ts';
import type { PlanNamed } from './plan-named.ts';

const prefix = 'stakeholders.';

/**
 * The stakeholder of that id, or of `stakeholders.` and the id, as the plan is printed. Throws a `UsageError` that says whom
 * the plan has, where there is none.
 */
export function stakeholderNamed(word: string, { plan, shown }: Pick<PlanNamed, 'plan' | 'shown'>): Stakeholder {
  const { stakeholders } = plan.analysis.plan;
  const find = (id: string) => stakeholders.find((it) => it.id === id.normalize('NFC'));
  const found = find(word) ?? (word.startsWith(prefix) ? find(word.slice(prefix.length)) : undefined);
  if (!found) throw new UsageError(unknown(word.replace(/^stakeholders\./, ''), stakeholders));
  // Under whatever name: places stay those of the author's text.
  const { file, start } = found.at;
  return shown.analysis.plan.stakeholders.find(({ at }) => at.file === file && at.start === start) ?? found;
}

function unknown(word: string, stakeholders: readonly Stakeholder[]): string {
  if (stakeholders.length === 0) return t('The plan names no stakeholder yet.');
  const ids = stakeholders.map(({ id }) => id);
  const near = nearest(word, ids);
  return near
    ? t('No stakeholder of the plan is called {word}: did you mean {near}?', { word, near })
    : t('No stakeholder of the plan is called {word}. It has {ids}.', { word, ids: list(ids, 'and', 8) });
}
