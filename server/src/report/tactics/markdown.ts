import { t } from '../../text/l10n.ts';
import { about, names, table } from '../markdown/blocks.ts';
import { asText } from '../markdown/escape.ts';
import { tacticWords } from '../words.ts';
import type { TacticsView, TacticView } from './view.ts';

export function tacticsMarkdown({ sentence, tactics }: TacticsView): string[] {
  const rows = tactics.map((tactic) => [
    [
      `${asText(tactic.name)}${about([tactic.type])}`,
      ...tactic.evidence.map((it) => t('evidence: {asText}', { asText: asText(it) })),
    ].join('; '),
    [tacticWords(tactic.state), tactic.when].filter(Boolean).join(': '),
    dates(tactic),
    names(tactic.targets),
  ]);
  return [sentence, table(['Tactic', 'State', 'Dates', 'Towards'], rows)];
}

function dates({ dates: { start, due, last, next, every } }: TacticView): string {
  return Object.entries({ start, due, every, last, next })
    .filter(([, date]) => date)
    .map(([name, date]) => `${name} ${date}`)
    .join(', ');
}
