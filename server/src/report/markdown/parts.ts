import { count, inWords } from '../../text/words.ts';
import { stateWords } from '../components/resources.tsx';
import { effectOn, effectWords } from '../components/shared-values.tsx';
import { statusWords } from '../components/verdict.tsx';
import { gradeWords, responseWords, situationWords, tacticWords, verdictWords } from '../components/words.ts';
import type { PartKey } from '../part-names.ts';
import type { AlignmentView, CellView, HolderView, ValueView } from '../parts/alignment.ts';
import type { BaseView } from '../parts/base.ts';
import type { LinkView, StakeholderView } from '../parts/entry.ts';
import type { FindingsView, FindingView } from '../parts/findings.ts';
import type { InfluenceView } from '../parts/influence.ts';
import type { PositionsView } from '../parts/positions.ts';
import type { ResistanceView, ResistingView } from '../parts/resistance.ts';
import type { ResourcesView } from '../parts/resources.ts';
import type { SharedValuesView } from '../parts/shared-values.ts';
import type { StartView } from '../parts/start.ts';
import type { TacticsView, TacticView } from '../parts/tactics.ts';
import type { VerdictView } from '../parts/verdict.ts';
import type { Report } from '../report.ts';
import { severityWords } from '../words.ts';
import { asBlock, asText, code, startOfBlock } from './escape.ts';
import { influenceDiagram, positionsDiagram, signs } from './mermaid.ts';

/** The blocks of each part, without its heading; an empty one is left out. `undefined` where there is nothing to show. */
export const partsInMarkdown: Readonly<Record<PartKey, (report: Report) => readonly string[] | undefined>> = {
  start: ({ start }) => start && startBlocks(start),
  verdict: ({ verdict }) => verdict && verdictBlocks(verdict),
  alignment: ({ alignment }) => alignment && alignmentBlocks(alignment),
  base: ({ base }) => base && (base === 'alone' ? [alone] : baseBlocks(base)),
  positions: ({ positions }) => positions && positionsBlocks(positions),
  influence: ({ influence }) => influence && influenceBlocks(influence),
  resources: ({ resources }) => resources && resourcesBlocks(resources),
  resistance: ({ resistance }) => resistance && resistanceBlocks(resistance),
  tactics: ({ tactics }) => tactics && tacticsBlocks(tactics),
  sharedValues: ({ sharedValues }) => sharedValues && sharedValuesBlocks(sharedValues),
  findings: ({ findings }) => findings && findingsBlocks(findings),
};

function startBlocks({ steps, example }: StartView): string[] {
  return [
    'Four things are enough for a first answer to who will help and who may resist. Write:',
    list(steps.map(({ key, text, done }) => `${box(done)} ${code(key)}: ${text}`)),
    'The smallest plan that says something:',
    ['```yaml', example.trimEnd(), '```'].join('\n'),
  ];
}

function verdictBlocks({ situation, worst, steps }: VerdictView): string[] {
  const needed = steps.filter(({ status }) => status !== 'not-needed');
  const done = needed.filter(({ status }) => status === 'done').length;
  return [
    ...(situation
      ? [`**${situationWords[situation.name]}**`, asBlock(situation.sentence), situation.advice]
      : ['No action yet, so nothing can be judged: write what you want to do under `actions`.']),
    ...(worst.length > 0 ? ['### What weighs most', list(worst.map(finding))] : []),
    `### ${done} of ${needed.length} steps done`,
    list(
      steps.map(({ title, status, open }) =>
        status === 'not-needed'
          ? `${title}: ${statusWords[status]}`
          : `${box(status === 'done')} ${title}${open > 0 ? `: ${count(open, 'finding')}` : ''}`,
      ),
    ),
  ];
}

function alignmentBlocks({ holders, actions }: AlignmentView): string[] {
  if (holders.length === 0)
    return ['Nobody here holds values yet: write them under `organization`, and with each of the `stakeholders`.'];
  if (actions.length === 0)
    return ['No action yet: write what you want to do under `actions`, and you will see here whose values it serves.'];
  const said = holders.flatMap((holder, row) =>
    actions.flatMap(({ name, cells, serves, hurts }) => {
      const { conflicting = [], aligned = [] } = cells[row] ?? {};
      const words = [...hows(conflicting, holder, hurts), ...hows(aligned, holder, serves)];
      return words.length > 0 ? [`${asText(holder.name)}, “${asText(name)}”: ${words.join('; ')}`] : [];
    }),
  );
  return [
    table(
      ['Who holds values', ...actions.map(({ name, situation }) => `${asText(name)}: ${situationWords[situation]}`)],
      holders.map((holder, row) => [
        `${asText(holder.name)}${about([holder.power, holder.stance])}`,
        ...actions.map(({ cells }) => cell(cells[row], holder)),
      ]),
    ),
    list(said),
    actions.some(({ cells }) => cells.some(({ coverage }) => coverage > 0))
      ? 'Score: from −1, against all that this group values, to 1, for all of it; a terminal value counts three times. Coverage: the share of its values that the action names.'
      : '',
  ];
}

function cell(view: CellView | undefined, { values }: HolderView): string {
  if (!view) return '';
  const { verdict, conflicting, aligned, score, coverage } = view;
  if (coverage === 0) return verdictWords[verdict];
  const terminal = new Set(values.filter((value) => value.terminal).map(({ id }) => id));
  const ids = (list: readonly string[]) =>
    list.map((id) => `${asText(id)}${terminal.has(id) ? ' (terminal)' : ''}`).join(', ');
  const sides = [
    conflicting.length > 0 && `${aligned.length > 0 ? 'conflicting ' : ''}${ids(conflicting)}`,
    aligned.length > 0 && `${conflicting.length > 0 ? 'aligned ' : ''}${ids(aligned)}`,
    `score ${`${score}`.replace('-', '−')}`,
    `coverage ${Math.round(coverage * 100)} %`,
  ];
  return `**${verdictWords[verdict]}**: ${sides.filter(Boolean).join('; ')}`;
}

/** Words of the plan that say how a value is pursued, served or hurt. */
function hows(ids: readonly string[], { values }: HolderView, stated: readonly ValueView[]): string[] {
  return ids.flatMap((id) => {
    const held = values.find((value) => value.id === id)?.how;
    const how = stated.find((value) => value.id === id)?.how;
    const said = [...(held ? [`they: ${asText(held)}`] : []), ...(how ? [`this action: ${asText(how)}`] : [])];
    return said.length > 0 ? [`${asText(id)} (${said.join('; ')})`] : [];
  });
}

const alone = 'This change can be made alone: it needs nobody’s support.';

function baseBlocks({ grade, sentence, allies, projected, pointsOfFailure }: BaseView): string[] {
  const won = projected?.won ?? [];
  const rows = [...directions, undefined].map((direction) => {
    const here = ({ relation }: StakeholderView) =>
      direction ? relation === direction : !directions.includes(relation ?? '');
    const names = [
      ...allies.filter(here).map((ally) => `${asText(ally.name)}${about([ally.department])}`),
      ...won.filter(here).map((ally) => `${asText(ally.name)}${about([ally.department])}, aimed for`),
    ];
    return direction || names.length > 0
      ? [direction ?? 'no relation stated', names.join('; ') || 'no ally yet']
      : undefined;
  });
  return [
    `**${gradeWords[grade]}**`,
    sentence,
    projected?.sentence ?? '',
    table(
      ['Direction', 'Allies'],
      rows.filter((row) => row !== undefined),
    ),
    ...(pointsOfFailure.length > 0
      ? [
          '### What hangs on one ally alone',
          list(pointsOfFailure.map(({ name, loss }) => `Without ${asText(name)} the plan loses ${asText(loss)}.`)),
        ]
      : []),
  ];
}

const directions = ['above', 'peer', 'below', 'outside'];

function positionsBlocks({ sentence = '', balance, stakeholders, ...positions }: PositionsView): string[] {
  return [
    sentence,
    list(
      (balance?.bars ?? []).map(
        ({ title, parts }) => `${title}: ${parts.map(({ side, weight }) => `${side} ${weight}`).join(' · ')}`,
      ),
    ),
    positionsDiagram({ stakeholders, ...positions }),
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

function influenceBlocks(influence: InfluenceView): string[] {
  const { sentence, picture, routes, speakers } = influence;
  return [
    asBlock(sentence),
    influenceDiagram(influence),
    legend([
      picture.people.some(({ role }) => role === 'lead') && `${signs.lead}lead`,
      picture.people.some(({ role }) => role === 'ally') && `${signs.ally}ally`,
      picture.people.some(({ key }) => key) && `${signs.key}key stakeholder`,
      routes.length > 0 && 'thick: way to a key stakeholder',
    ]),
    ...(routes.length > 0 ? ['### Ways to key stakeholders', list(routes.map(({ path }) => names(path, ' → ')))] : []),
    '### As a list',
    list(speakers.map(({ name, listeners }) => `Listening to ${asText(name)}: ${names(listeners)}`)),
  ];
}

function resourcesBlocks({ resources }: ResourcesView): string[] {
  const rows = resources.map(({ id, state, controlledBy, neededBy }) => [
    asText(id),
    stateWords[state],
    controlledBy.map(({ name, secures }) => `${asText(name)}${about([secures && 'on your side'])}`).join(', ') ||
      'nobody who is named here',
    names(neededBy),
  ]);
  return [table(['Needed', 'State', 'Controlled by', 'For'], rows)];
}

function resistanceBlocks({ stakeholders }: ResistanceView): string[] {
  const rows = stakeholders.map((one) => [
    `${asText(one.name)}${about([one.power, one.stance])}`,
    resisting(one),
    one.answers.map(({ name, type, status }) => `${asText(name)}${about([type, status])}`).join('; ') ||
      'no tactic yet',
  ]);
  return [table(['Who', 'How', 'What answers it'], rows)];
}

function resisting({ severity, dimensions, signs: shown, expected }: ResistingView): string {
  return [
    ...(severity ? [`${severity} severity`] : []),
    ...dimensions.map(({ id, meaning }) => `${id} dimension: ${meaning}`),
    ...shown.map(asText),
    ...(expected ? [`the values say: ${responseWords[expected]}`] : []),
  ].join('; ');
}

function tacticsBlocks({ sentence, tactics }: TacticsView): string[] {
  const rows = tactics.map((tactic) => [
    [`${asText(tactic.name)}${about([tactic.type])}`, ...tactic.evidence.map((it) => `evidence: ${asText(it)}`)].join(
      '; ',
    ),
    [tacticWords[tactic.state], tactic.when].filter(Boolean).join(': '),
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

function sharedValuesBlocks({ pairs, values }: SharedValuesView): string[] {
  const judged = values.some(({ served, hurt }) => served || hurt);
  const rows = values.map((value) => [
    asText(value.id),
    ...(judged ? [effectWords[effectOn(value)]] : []),
    value.holders
      .map(({ name, terminal, ally }) => `${asText(name)}${about([terminal && 'terminal', ally && 'ally'])}`)
      .join(', '),
  ]);
  return [
    list(pairs.map(({ sentence }) => asText(sentence))),
    table(['Value', ...(judged ? ['The plan'] : []), 'Pursued by'], rows),
  ];
}

function findingsBlocks({ sentence, groups, accepted }: FindingsView): string[] {
  return [
    sentence,
    ...groups.flatMap((group) => [`### ${group.title}`, list(group.findings.map(finding))]),
    ...(accepted.length > 0 ? ['### Accepted', list(accepted.map(finding))] : []),
  ];
}

function finding({ severity, message, rule, file, line, accepted }: FindingView): string {
  const place = `${code(rule)}, ${file ? `${asText(file)}, ` : ''}line ${line}`;
  const said = `**${severityWords[severity][0]}**: ${asText(message)} (${place})`;
  if (!accepted) return said;
  const { by, until, reason } = accepted;
  return `${said} Accepted${by ? ` by ${asText(by)}` : ''} ${until ? `until ${asText(until)}` : 'without an end'}: ${asText(reason) || 'no reason given'}`;
}

const names = (links: readonly LinkView[], between = ', ') => links.map(({ name }) => asText(name)).join(between);

/** Words in brackets behind a name; those of the language without their hyphens. */
function about(words: readonly (string | false | undefined)[]): string {
  const said = words.flatMap((word) => (word ? [asText(inWords(word))] : []));
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}

const box = (done: boolean) => (done ? '[x]' : '[ ]');

const legend = (signs: readonly (string | false)[]) => signs.filter(Boolean).join(' · ');

const list = (items: readonly string[]) => items.map((item) => `- ${startOfBlock(item)}`).join('\n');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
