import { useContext, useState } from 'preact/hooks';
import { t } from '../../text/l10n.ts';
import { count, inWords, sentence } from '../../text/words.ts';
import { keyed } from '../components/keyed.ts';
import { Mark, type Marked } from '../components/mark.tsx';
import { Place } from '../components/place.tsx';
import { Reveal } from '../components/reveal.ts';
import { passes, Sieves } from '../components/sieve.tsx';
import { situationWords, stanceMarks, verdictWords } from '../words.ts';
import { CellDetails } from './details.tsx';
import type { ActionView, AlignmentView, CellView, HolderView } from './view.ts';

interface Props {
  readonly view: AlignmentView;
}

/** Many holders or actions: a sign for each pair, actions by number, holders by power and in it by what hurts them most. */
export function Matrix({ view: { holders, actions } }: Props) {
  const text = useContext(Sieves)?.text ?? '';
  const [open, setOpen] = useState<string | undefined>(undefined);
  const rows = holders.map((holder, index) => ({ holder, cells: actions.map(({ cells }) => cells[index]) }));
  const shown = rows.filter(({ holder }) => isShown(holder, text));
  return (
    <>
      <ActionKey actions={actions} rows={rows} />
      <ul class="legend">
        {verdictsIn(actions).map((verdict) => (
          <li key={verdict}>
            <Mark of={verdict} />
            {t(verdictWords[verdict])}
          </li>
        ))}
      </ul>
      <table
        class={`matrix over-${Math.min(actions.length, 12)}`}
        aria-label={t('Actions and those who hold values')}
        data-roving
      >
        <thead>
          <tr>
            <th scope="col" class="holder">
              {t('Who')}
            </th>
            {keyed(actions, ({ id }) => id).map(([key, { name }], index) => (
              <th key={key} scope="col" title={name}>
                {index + 1}
                <span class="spoken"> {name}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(shown).map(({ title, members }) => (
          <Group key={title} title={title} members={members} actions={actions} open={open} setOpen={setOpen} />
        ))}
      </table>
    </>
  );
}

interface RowView {
  readonly holder: HolderView;
  readonly cells: readonly (CellView | undefined)[];
}

const isShown = ({ id, name, power, stance, values }: HolderView, text: string) =>
  !text || passes(text, [id, name, power, stance, ...values.map((value) => value.id)]);

/** From what asks most for action to what is not known. */
const verdicts = ['terminal-conflict', 'conflict', 'mixed', 'aligned', 'unrelated', 'unknown'] as const;

const verdictsIn = (actions: readonly ActionView[]) =>
  verdicts.filter((verdict) => actions.some(({ cells }) => cells.some((cell) => cell.verdict === verdict)));

/** What the numbers are, and whom each action hurts and serves. */
function ActionKey({ actions, rows }: { readonly actions: readonly ActionView[]; readonly rows: readonly RowView[] }) {
  const number = (index: number, verdict: CellView['verdict']) =>
    rows.filter(({ cells }) => cells[index]?.verdict === verdict).length;
  return (
    <ol class="actions" data-roving>
      {keyed(actions, ({ id }) => id).map(([key, { at, name, situation }], index) => (
        <li key={key}>
          <Place at={at}>{name}</Place>
          <div class="about">
            {t(situationWords[situation])}
            {(['terminal-conflict', 'conflict', 'aligned'] as const).map((verdict) => (
              <span key={verdict} class={number(index, verdict) === 0 ? 'total none' : 'total'}>
                <Mark of={verdict} />
                {number(index, verdict)}
                <span class="spoken"> {t(verdictWords[verdict])}</span>
              </span>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

interface GroupView {
  readonly title: string;
  readonly members: readonly RowView[];
}

const powers = ['dominant', 'strong', 'moderate', 'limited'];

/** The organization first, then by power; in each what hurts most first. */
function groupsOf(rows: readonly RowView[]): readonly GroupView[] {
  const titles = [...new Set(rows.map(({ holder }) => groupTitle(holder)))];
  const order = [t('the organization'), ...powers.map((power) => t(power)), t('power not said')];
  return titles
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((title) => ({
      title,
      members: rows.filter(({ holder }) => groupTitle(holder) === title).sort((a, b) => worst(a) - worst(b)),
    }));
}

const groupTitle = ({ id, power }: HolderView) =>
  id === 'organization' ? t('the organization') : power ? t(power) : t('power not said');

const worst = ({ cells }: RowView) =>
  Math.min(...cells.map((cell) => verdicts.indexOf(cell?.verdict ?? 'unknown')), verdicts.length);

const isHurt = (row: RowView) => worst(row) <= verdicts.indexOf('mixed');

interface GroupProps extends GroupView {
  readonly actions: readonly ActionView[];
  /** The cell whose details are shown: holder and action. */
  readonly open: string | undefined;
  readonly setOpen: (cell: string | undefined) => void;
}

function Group({ title, members, actions, open, setOpen }: GroupProps) {
  const reveal = useContext(Reveal);
  const [unfolded, setUnfolded] = useState(false);
  const hurt = members.filter(isHurt);
  const rest = members.filter((row) => !isHurt(row));
  // A fold that hides one line saves nothing.
  const folded = reveal && !unfolded && rest.length > 1;
  const width = actions.length + 1;
  return (
    <tbody>
      <tr class="group-name">
        <th scope="rowgroup" colSpan={width}>
          {sentence(title)}{' '}
          <span class="about">{t('{hurt} of {all} with conflict', { hurt: hurt.length, all: members.length })}</span>
        </th>
      </tr>
      {keyed(folded ? hurt : [...hurt, ...rest], ({ holder }) => holder.id).map(([key, row]) => (
        <Row key={key} row={row} actions={actions} open={open} setOpen={setOpen} />
      ))}
      {reveal && rest.length > 1 && (
        <tr class="fold">
          <td colSpan={width}>
            <button type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
              {unfolded
                ? t('hide {groups} without conflict', { groups: count(rest.length, 'group') })
                : t('and {groups} without conflict', { groups: count(rest.length, 'group') })}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface RowProps extends Pick<GroupProps, 'actions' | 'open' | 'setOpen'> {
  readonly row: RowView;
}

function Row({ row: { holder, cells }, actions, open, setOpen }: RowProps) {
  const shown = actions.findIndex(({ id }) => open === `${holder.id} ${id}`);
  const [cell, action] = [cells[shown], actions[shown]];
  return (
    <>
      <tr>
        <th scope="row" class="holder">
          {holder.id !== 'organization' && (
            <Mark of={(stanceMarks as Readonly<Record<string, Marked>>)[holder.stance ?? 'unsaid'] ?? 'unsaid'} />
          )}
          <span>
            <Place at={holder.at}>{holder.name}</Place>
            <span class="spoken">, {holder.stance ? t(inWords(holder.stance)) : t('stance not said')}</span>
          </span>
        </th>
        {actions.map(({ id }, index) => (
          <Sign
            key={id}
            cell={cells[index]}
            isOpen={index === shown}
            toggle={() => setOpen(index === shown ? undefined : `${holder.id} ${id}`)}
          />
        ))}
      </tr>
      {cell && action && (
        <tr class="details">
          <td colSpan={actions.length + 1}>
            <p>
              {t('{holder} and “{action}”: {verdict}', {
                holder: holder.name,
                action: action.name,
                verdict: t(verdictWords[cell.verdict]),
              })}
            </p>
            <CellDetails cell={cell} action={action} holder={holder} />
          </td>
        </tr>
      )}
    </>
  );
}

interface SignProps {
  readonly cell: CellView | undefined;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

function Sign({ cell, isOpen, toggle }: SignProps) {
  const reveal = useContext(Reveal);
  if (!cell) return <td />;
  const words = t(verdictWords[cell.verdict]);
  const inside = (
    <>
      <Mark of={cell.verdict} />
      <span class="spoken">{words}</span>
    </>
  );
  const said = [
    ...cell.conflicting.map((id) => t('hurts {id}', { id })),
    ...cell.aligned.map((id) => t('serves {id}', { id })),
  ];
  return (
    <td class={`sign ${cell.verdict}`} title={[words, ...said].join('; ')}>
      {reveal && cell.coverage > 0 ? (
        <button type="button" aria-expanded={isOpen} onClick={toggle}>
          {inside}
        </button>
      ) : (
        inside
      )}
    </td>
  );
}
