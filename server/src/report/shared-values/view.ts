import type { Holder } from '../../analysis/alignment.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { candidates } from '../../analysis/candidates.ts';
import { t } from '../../text/l10n.ts';
import { list, sentence, short } from '../../text/words.ts';
import type { LinkView } from '../entry.ts';
import type { Reported } from '../reported.ts';

/** Who could stand together, and on what. */
export interface SharedValuesView {
  /** The most promising who are no allies yet, each with the ally or, without one, the stakeholder nearest to it. */
  readonly pairs: readonly PairView[];
  /** Values that two or more pursue; those that most pursue first. */
  readonly values: readonly SharedValueView[];
  /** How many more there are. */
  readonly more?: number;
}

export interface PairView {
  readonly key: string;
  readonly sentence: string;
}

export interface SharedValueView {
  readonly id: string;
  /** Whether an action serves it, and whether one hurts it. */
  readonly served: boolean;
  readonly hurt: boolean;
  readonly holders: readonly SharingView[];
  /** How many more there are. */
  readonly more?: number;
}

export interface SharingView extends Omit<LinkView, 'at'>, Partial<Pick<LinkView, 'at'>> {
  readonly terminal: boolean;
  readonly ally: boolean;
}

const MOST = 5;

/** Nothing where no two pursue the same value. */
export function sharedValuesView({ analysis }: Reported): SharedValuesView | undefined {
  const { plan, actions, alignments, base, resolve } = analysis;
  const allies = new Set(base.allies);
  const byValue = new Map<string, Holder[]>();
  for (const holder of alignments.holders)
    for (const value of valuesOf(holder)) {
      const known = byValue.get(value);
      if (known) known.push(holder);
      else byValue.set(value, [holder]);
    }
  const shared = [...byValue].filter(([, holders]) => holders.length > 1);
  if (shared.length === 0) return undefined;
  const stated = (key: 'alignsWith' | 'conflictsWith') =>
    new Set(actions.flatMap((action) => action[key].map(({ id }) => resolve(id))));
  const [served, hurt] = [stated('alignsWith'), stated('conflictsWith')];
  return {
    pairs: pairs(analysis, served),
    values: shared
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([id, holders]) => ({
        id,
        served: served.has(id),
        hurt: hurt.has(id),
        holders: holders.map((holder) => {
          const at = (holder.stakeholder ?? plan.organization)?.at;
          return {
            id: holder.id,
            name: sentence(holder.name),
            ...(at && { at }),
            terminal: holder.values.terminal.has(id),
            ally: holder.stakeholder !== undefined && allies.has(holder.stakeholder),
          };
        }),
      })),
  };
}

const valuesOf = ({ values }: Holder) => [...values.terminal, ...values.instrumental];

/** Nobody is compared with more than the allies, and only a few are: the work stays linear. */
function pairs(analysis: Analysis, served: ReadonlySet<string>): PairView[] {
  const { alignments, base } = analysis;
  const holders = new Map(alignments.holders.map((holder) => [holder.stakeholder, holder]));
  const allies = base.allies.flatMap((ally) => holders.get(ally) ?? []);
  return candidates(analysis)
    .slice(0, MOST)
    .flatMap((candidate) => {
      const holder = holders.get(candidate);
      if (!holder) return [];
      const partners = allies.map((ally) => ({ ally, both: valuesOf(holder).filter((value) => holds(ally, value)) }));
      const [best] = partners.sort((a, b) => b.both.length - a.both.length);
      if (!best || best.both.length === 0) return [];
      const parts = {
        who: sentence(short(holder.name)),
        ally: short(best.ally.name),
        values: list(best.both, 'and', 4),
      };
      return [
        {
          key: holder.id,
          sentence: best.both.some((value) => served.has(value))
            ? t('{who} could stand with {ally} on {values}.', parts)
            : t('{who} could stand with {ally} on {values}, which no action serves yet.', parts),
        },
      ];
    });
}

const holds = ({ values }: Holder, value: string) => values.terminal.has(value) || values.instrumental.has(value);
