import { t } from '../../text/l10n.ts';
import { about, list, table } from '../markdown/blocks.ts';
import { asText } from '../markdown/escape.ts';
import { situationWords, verdictWords } from '../words.ts';
import type { AlignmentView, CellView, HolderView, ValueView } from './view.ts';

export function alignmentMarkdown({ holders, actions, leftOut = '' }: AlignmentView): string[] {
  if (holders.length === 0)
    return [
      t('Nobody here holds values yet: write them under {organization}, and with each of the {stakeholders}.', {
        organization: '`organization`',
        stakeholders: '`stakeholders`',
      }),
    ];
  if (actions.length === 0)
    return [
      t('No action yet: write what you want to do under {actions}, and you will see here whose values it serves.', {
        actions: '`actions`',
      }),
    ];
  const said = holders.flatMap((holder, row) =>
    actions.flatMap(({ name, cells, serves, hurts }) => {
      const { conflicting = [], aligned = [] } = cells[row] ?? {};
      const words = [...hows(conflicting, holder, hurts), ...hows(aligned, holder, serves)];
      return words.length > 0
        ? [
            t('{holder}, “{action}”: {values}', {
              holder: asText(holder.name),
              action: asText(name),
              values: words.join('; '),
            }),
          ]
        : [];
    }),
  );
  return [
    table(
      [
        t('Who holds values'),
        ...actions.map(({ name, situation }) => `${asText(name)}: ${t(situationWords[situation])}`),
      ],
      holders.map((holder, row) => [
        `${asText(holder.name)}${about([holder.power, holder.stance])}`,
        ...actions.map(({ cells }) => cell(cells[row], holder)),
      ]),
    ),
    leftOut,
    list(said),
  ];
}

function cell(view: CellView | undefined, { values }: HolderView): string {
  if (!view) return '';
  const { verdict, conflicting, aligned, coverage } = view;
  if (coverage === 0) return t(verdictWords[verdict]);
  const terminal = new Set(values.filter((value) => value.terminal).map(({ id }) => id));
  const ids = (list: readonly string[]) =>
    list.map((id) => `${asText(id)}${terminal.has(id) ? ` (${t('for its own sake')})` : ''}`).join(', ');
  const sides = [
    conflicting.length > 0 && t('they lose {ids}', { ids: ids(conflicting) }),
    aligned.length > 0 && t('they gain {ids}', { ids: ids(aligned) }),
  ];
  return `**${t(verdictWords[verdict])}**: ${sides.filter(Boolean).join('; ')}`;
}

/** Words of the plan that say how a value is pursued, served or hurt. */
function hows(ids: readonly string[], { values }: HolderView, stated: readonly ValueView[]): string[] {
  return ids.flatMap((id) => {
    const held = values.find((value) => value.id === id)?.how;
    const how = stated.find((value) => value.id === id)?.how;
    const said = [
      ...(held ? [t('they: {words}', { words: asText(held) })] : []),
      ...(how ? [t('this action: {words}', { words: asText(how) })] : []),
    ];
    return said.length > 0 ? [`${asText(id)} (${said.join('; ')})`] : [];
  });
}
