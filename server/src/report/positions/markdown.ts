import { stances } from '../../../../schemas/choices.ts';
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
      ...(balance?.margin ? [`for less against: ${balance.margin.words}`] : []),
    ]),
    diagramOf(stakeholders),
    legend([
      stakeholders.some(({ lead }) => lead) && `${signs.lead}lead`,
      stakeholders.some(({ key }) => key) && `${signs.key}key stakeholder`,
      stakeholders.some(({ aim }) => aim) && 'dotted: where open tactics aim',
    ]),
    table(
      ['Stakeholder', 'Power', 'Stance', 'To be expected', 'Aimed for'],
      stakeholders.map(({ name, power, stance, expected, aim, lead, key }) => [
        `${asText(name)}${about([key && 'key stakeholder'])}`,
        power ?? 'not said',
        lead ? 'the lead' : (stance ?? 'not said'),
        expected ? responseWords[expected] : '',
        aim ? `${aim.stance}, by ${asText(aim.tactics)}` : '',
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
  return diagram('Power and stance', 'TB', [
    ...columns.flatMap(({ stance, members }) => [
      `subgraph ${column.get(stance)}["${stance}"]`,
      ...members.map((one) => `  ${node(nodes.get(one), words(one), one.lead ? 'lead' : 'other')}`),
      'end',
    ]),
    columns.map(({ stance }) => column.get(stance)).join(' ~~~ '),
    ...people.flatMap((one) => (one.aim ? [`${nodes.get(one)} -.-> ${column.get(one.aim.stance)}`] : [])),
  ]);
}

const unsaid = 'not said';

/** The lead stands on its own side. */
const sideOf = ({ lead, stance }: PositionView) => (lead ? 'ally' : (stance ?? unsaid));

const words = ({ name, power, lead, key }: PositionView) =>
  `${lead ? signs.lead : ''}${key ? signs.key : ''}${short(name)}${power ? `, ${power}` : ''}`;
