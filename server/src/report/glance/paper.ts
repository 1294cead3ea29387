import type { Checked } from '../../check/check.ts';
import { t } from '../../text/l10n.ts';
import { count } from '../../text/words.ts';
import { type BoardView, boardPaper } from '../boards.ts';
import { buildReport } from '../build.ts';
import type { Block, Line, Paper } from '../paper/paper.ts';
import type { Report } from '../report.ts';
import { severityWords } from '../words.ts';
import { workBlocks } from '../work.ts';

/**
 * The report where there is only room for words, for those who drive the plan: how it stands, what to do next, who stands
 * where, and what is to be done when. The board view lends it its map, its dates and where the plan comes from.
 */
export function glancePaper(checked: Checked, board: BoardView, today: string): Paper {
  const report = buildReport(checked, today);
  const { title, purpose, caution } = report;
  const lent = (wanted: string) => boardPaper(board).blocks.filter(({ id }) => id === wanted);
  const blocks = [
    outlookBlock(report),
    nextBlock(report),
    ...lent('map'),
    carryBlock(report),
    ...lent('dates'),
    ...workBlocks(checked),
    ...lent('success'),
    ...lent('stop-if'),
  ];
  return {
    above: board.day,
    title,
    ...(purpose && { about: { text: purpose } }),
    blocks: blocks.filter(({ lines }) => lines.length > 0),
    foot: [caution, t('From {from}. The authors’ own judgement, not a forecast.', { from: board.from })]
      .filter(Boolean)
      .join(' '),
  };
}

const item = (text: string): Line => ({ text, mark: 'item' });

function outlookBlock({ outlook }: Report): Block {
  const { title, counted, reasons, toWin } = outlook ?? { reasons: [], toWin: [] };
  return {
    id: 'outlook',
    heading: t('Outlook'),
    lines: [
      ...(title === undefined ? [] : [{ text: title, mark: 'name' as const, ...(counted && { note: counted }) }]),
      ...reasons.map((text) => ({ text })),
      ...toWin.map(({ name, why }) => item(t('{name} {why}.', { name, why }))),
    ],
  };
}

/** What weighs most first, then the steps that are open; where there is no plan yet, how to begin. */
function nextBlock({ verdict, findings }: Report): Block {
  const { situation, worst, steps } = verdict ?? { worst: [], steps: [] };
  const open = steps.filter(({ status }) => status === 'open');
  const all = (findings?.groups ?? []).reduce((sum, group) => sum + group.findings.length + (group.more ?? 0), 0);
  const others = all - worst.length;
  return {
    id: 'next',
    heading: t('What to do next'),
    lines: [
      ...(situation?.sentence ? [{ text: situation.sentence }] : []),
      ...(situation ? [{ text: situation.advice }] : []),
      ...worst.map(({ severity, message }) => item(`${t(severityWords[severity])}: ${message}`)),
      ...(others > 0
        ? [{ text: t('and {findings}', { findings: count(others, 'more finding') }), mark: 'more' as const }]
        : []),
      ...open.map(({ title, open }): Line => ({ lead: t('open'), text: title, note: count(open, 'finding') })),
    ],
  };
}

function carryBlock({ carry }: Report): Block {
  const { stops, sentences, ask, monday } = carry ?? { stops: [], sentences: [], monday: [] };
  return {
    id: 'carry',
    heading: t('How much it carries'),
    lines: [
      ...[...stops, ...sentences, ...monday].map(item),
      ...(ask ? [{ text: `${ask.name}.`, ask: true as const }] : []),
    ],
  };
}
