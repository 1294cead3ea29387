import { stances } from '../../../../schemas/choices.ts';
import { t, texts } from '../../text/l10n.ts';
import { short } from '../../text/words.ts';
import { about, legend, list, table } from '../markdown/blocks.ts';
import { asBlock, asText } from '../markdown/escape.ts';
import { diagram, MOST_PEOPLE, node } from '../markdown/mermaid.ts';
import { responseWords, signs } from '../words.ts';
import type { PositionsView, PositionView } from './view.ts';

export function positionsMarkdown({ stops, sentence = '', balance, stakeholders }: PositionsView): string[] {
  return [
    ...stops.map(asBlock),
    sentence,
    list([
      ...(balance?.bars ?? []).map(({ title, words: shares }) => `${title}: ${shares}`),
      ...(balance?.margin ? [`${t('for less against')}: ${balance.margin.words}`] : []),
    ]),
    diagramOf(stakeholders),
    legend([
      stakeholders.some(({ lead }) => lead) && `${signs.lead}${t('lead')}`,
      stakeholders.some(({ key }) => key) && `${signs.key}${t('key stakeholder')}`,
      stakeholders.some(({ aim }) => aim) && t('dotted: where open tactics aim'),
    ]),
    table(
      [t('Stakeholder'), t('Power'), t('Stance'), t('To be expected'), t('Aimed for')],
      stakeholders.map(({ name, power, stance, expected, aim, lead, key }) => [
        `${asText(name)}${about([key && t('key stakeholder')])}`,
        power ? t(power) : t('not said'),
        lead ? t('the lead') : stance ? t(stance) : t('not said'),
        expected ? t(responseWords[expected]) : '',
        aim ? t('{stance}, by {tactics}', { stance: t(aim.stance), tactics: asText(aim.tactics) }) : '',
      ]),
    ),
  ];
}

/** Everybody by stance, from for the plan down to against it; arrows lead where open tactics aim. */
function diagramOf(stakeholders: readonly PositionView[]): string {
  const people = stakeholders.slice(0, MOST_PEOPLE);
  const nodes = new Map(people.map((one, index) => [one, `n${index}`]));
  const columns = [...Object.keys(stances), unsaid]
    .map((stance) => ({ stance, members: people.filter((one) => sideOf(one) === stance) }))
    .filter(({ stance, members }) => members.length > 0 || people.some(({ aim }) => aim?.stance === stance));
  const column = new Map(columns.map(({ stance }, index) => [stance, `s${index}`]));
  return diagram(t('Power and stance'), 'TB', [
    ...columns.flatMap(({ stance, members }) => [
      ['subgraph', `${column.get(stance)}["${t(stance)}"]`].join(' '),
      ...members.map((one) => `  ${node(nodes.get(one), words(one), one.lead ? 'lead' : 'other')}`),
      'end',
    ]),
    columns.map(({ stance }) => column.get(stance)).join(' ~~~ '),
    ...people.flatMap((one) => (one.aim ? [`${nodes.get(one)} -.-> ${column.get(one.aim.stance)}`] : [])),
  ]);
}

const unsaid = texts('not said');

/** The lead stands on its own side. */
const sideOf = ({ lead, stance }: PositionView) => (lead ? 'ally' : (stance ?? unsaid));

const words = ({ name, power, lead, key }: PositionView) =>
  `${lead ? signs.lead : ''}${key ? signs.key : ''}${short(name)}${power ? `, ${t(power)}` : ''}`;
