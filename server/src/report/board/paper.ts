import { t } from '../../text/l10n.ts';
import { count, list } from '../../text/words.ts';
import type { Block, Line, Paper } from '../paper/paper.ts';
import { decimal } from '../words.ts';
import type { BoardView } from './view.ts';

/** The board page where there is no room for a picture: the same in words. */
export function boardPaper(view: BoardView): Paper {
  const { outlook, balance, risks, dates, asks, success, stopIf } = view;
  const { for: pro, undecided, against } = outlook.counts;
  const blocks: Block[] = [
    {
      id: 'outlook',
      heading: t('Outlook'),
      wide: true,
      lines: [
        {
          text: outlook.title,
          mark: 'name',
          note: t('for {pro}, undecided {undecided}, against {against}', { pro, undecided, against }),
        },
        ...outlook.reasons.map((text): Line => ({ text })),
      ],
    },
    { id: 'map', heading: t('Who stands where, and how much they can do'), lines: mapLines(view) },
    {
      id: 'risks',
      heading: [t('No risks'), t('One risk'), t('Two risks'), t('Three risks')][risks.length] ?? '',
      lines: risks.map(({ title, line, owner, date }) => ({
        text: `${title} ${line}`,
        mark: 'item',
        note: `${owner ?? t('no owner yet')}; ${date ?? t('no date yet')}`,
      })),
    },
    {
      id: 'balance',
      heading: t('What weighs'),
      lines: balance.map((it) => ({
        lead: it.title,
        text: t('for {pro}, undecided {undecided}, against {against}', {
          pro: decimal(it.for),
          undecided: decimal(it.undecided),
          against: decimal(it.against),
        }),
      })),
    },
    {
      id: 'dates',
      heading: t('Next dates'),
      lines: dates.map(({ day, what, overdue }) => ({ lead: overdue ? `${day} (${t('overdue')})` : day, text: what })),
    },
    { id: 'asks', heading: t('What we ask of you'), lines: asks.map(({ who, what }) => ({ lead: who, text: what })) },
    { id: 'success', heading: t('It has worked when'), lines: success.map((text) => ({ text, mark: 'item' })) },
    { id: 'stop-if', heading: t('We stop if'), lines: stopIf.map((text) => ({ text, mark: 'item' })) },
  ];
  return {
    above: [view.day, view.readers].join(' · '),
    title: view.title,
    ...(view.purpose && { about: { text: view.purpose } }),
    blocks: blocks.filter(({ lines }) => lines.length > 0),
    foot: t('From {from}. The authors’ own judgement, not a forecast.', { from: view.from }),
  };
}

function mapLines({ map: { columns, rows } }: BoardView): readonly Line[] {
  return columns.flatMap((stance, index) => {
    const people = rows.flatMap(({ power, cells }) => {
      const cell = cells[index];
      const names = (cell?.people ?? []).map(({ fullName: name, mark, aim }) => {
        const wanted = aim === undefined ? undefined : columns[index + aim];
        const about = [
          mark === 'lead' ? t('leads') : power,
          mark === 'unsaid' && t('stance not said'),
          wanted && t('wanted: {stance}', { stance: t(wanted) }),
        ];
        return `${name} (${about.filter(Boolean).join(', ')})`;
      });
      return cell?.more ? [...names, `${count(cell.more, 'more', 'more')} (${power})`] : names;
    });
    return people.length > 0 ? [{ lead: t(stance), text: list(people) }] : [];
  });
}
