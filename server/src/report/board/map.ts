import { type Stance, stances } from '../../../../schemas/choices.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { powersFromMost, weightOf } from '../../analysis/ratings.ts';
import { wordsBehind } from '../../model/ids.ts';
import type { Stakeholder } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import { inWords } from '../../text/words.ts';

/** Who stands where and how much they can do: a row a power, a column a stance, from against to for. */
export interface BoardMap {
  readonly columns: readonly Stance[];
  readonly rows: readonly BoardRow[];
}

export interface BoardRow {
  readonly power: string;
  /** One a column. */
  readonly cells: readonly BoardCell[];
}

export interface BoardCell {
  readonly people: readonly BoardPerson[];
  /** How many more are not named. */
  readonly more?: number;
}

export interface BoardPerson {
  readonly name: string;
  /** As the plan has it, for where there is room. */
  readonly fullName: string;
  readonly mark: Stance | 'unsaid' | 'lead';
  /** Much depends on them. */
  readonly key: boolean;
  /** By how many columns open tactics want to move them. */
  readonly aim?: number;
}

const columns = (Object.keys(stances) as Stance[]).reverse();

/** So many rows of names there is room for on the page. */
const ROOM = 6;
/** A longer name makes way for the id, which is unique, too. */
const LONGEST = 24;

export function boardMap(analysis: Analysis): BoardMap {
  const { plan } = analysis;
  const rows = [...powersFromMost, undefined]
    .map((power) => ({ power, people: plan.stakeholders.filter((it) => it.power?.value === power) }))
    .filter(({ power, people }) => power !== undefined || people.length > 0)
    .map(({ power, people }) => ({
      power: power ? t(power) : t('not said'),
      cells: columns.map((column) =>
        people.filter((it) => columnOf(it, analysis) === column).sort(heaviestFirst(analysis)),
      ),
    }));
  const most = mostPerCell(rows.map(({ cells }) => Math.max(...cells.map(({ length }) => length))));
  return {
    columns,
    rows: rows.map(({ power, cells }) => ({
      power,
      cells: cells.map((people) => ({
        people: people.slice(0, most).map((it) => person(it, analysis)),
        ...(people.length > most && { more: people.length - most }),
      })),
    })),
  };
}

/** The most names that a cell can hold so that all rows together fit. */
function mostPerCell(heights: readonly number[]): number {
  const needed = (most: number) => heights.reduce((sum, height) => sum + Math.max(1, Math.min(most, height)), 0);
  let most = 1;
  while (most < ROOM && needed(most + 1) <= ROOM) most++;
  return most;
}

/** The lead stands on its own side; a stance that is not said counts as undecided. */
function columnOf(it: Stakeholder, { isLead }: Analysis): Stance {
  return isLead(it) ? 'ally' : (it.stance?.value ?? 'neutral');
}

const heaviestFirst = ({ isKey, isLead }: Analysis) => {
  const rank = (it: Stakeholder) => (isLead(it) ? 8 : 0) + (isKey(it) ? 4 : 0) + weightOf(it.power?.value) / 8;
  return (a: Stakeholder, b: Stakeholder) => rank(b) - rank(a);
};

function person(it: Stakeholder, analysis: Analysis): BoardPerson {
  const { isKey, isLead, projection } = analysis;
  const then = projection.stakeholders.find(({ id }) => id === it.id)?.stance?.value;
  const steps = then && !isLead(it) ? columns.indexOf(then) - columns.indexOf(columnOf(it, analysis)) : 0;
  return {
    name: shortName(it),
    fullName: it.name,
    mark: isLead(it) ? 'lead' : (it.stance?.value ?? 'unsaid'),
    key: isKey(it),
    ...(steps !== 0 && { aim: steps }),
  };
}

/** Never cut, so that no two read alike: the name, or where it is long the id in words, if that is shorter. */
export function shortName({ id, name }: Pick<Stakeholder, 'id' | 'name'>): string {
  const words = wordsBehind(id, name) ?? inWords(id).replaceAll('_', ' ');
  return name.length <= Math.max(LONGEST, words.length) ? name : words;
}
