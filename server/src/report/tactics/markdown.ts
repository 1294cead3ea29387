import { t } from '../../text/l10n.ts';
import { about, names, table } from '../markdown/blocks.ts';
import { asText } from '../markdown/escape.ts';
import { tacticWords } from '../words.ts';
import type { TacticsView } from './view.ts';

export function tacticsMarkdown({ sentence, tactics }: TacticsView): string[] {
  const rows = tactics.map((tactic) => [
    [
      `${asText(tactic.name)}${about([tactic.type])}`,
      ...tactic.evidence.map((it) => `${t('evidence')}: ${asText(it)}`),
    ].join('; '),
    [tacticWords(tactic.state), tactic.when].filter(Boolean).join(': '),
    tactic.said.map(([name, date]) => `${name} ${date}`).join(', '),
    names(tactic.targets),
  ]);
  return [sentence, table([t('Tactic'), t('State'), t('Dates'), t('Towards')], rows)];
}
