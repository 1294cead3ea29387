import type { Analysis } from '../../analysis/analysis.ts';
import type { Stakeholder } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import { count, list, short } from '../../text/words.ts';
import { type LinkView, linkTo } from '../entry.ts';
import type { Reported } from '../reported.ts';
import { networkOf } from './network.ts';
import type { Network } from './picture.ts';

/** Who listens to whom, and how the plan gets to those who matter. */
export interface InfluenceView {
  readonly sentence: string;
  /** Everybody to whom somebody listens. */
  readonly speakers: readonly SpeakerView[];
  readonly routes: readonly RouteView[];
  /** Key stakeholders, no allies, to whom no way leads from an ally. */
  readonly unreached: readonly LinkView[];
  readonly network: Network;
  /** How many more ways there are, and how many more speakers. */
  readonly moreRoutes?: number;
  readonly moreSpeakers?: number;
}

export interface SpeakerView extends LinkView {
  readonly listeners: readonly LinkView[];
}

export interface RouteView {
  /** The first is an ally, the last a key stakeholder. */
  readonly path: readonly LinkView[];
}

/** Nothing where the plan does not say who influences whom. */
export function influenceView({ analysis, isPlan }: Reported): InfluenceView | undefined {
  if (!isPlan) return undefined;
  const { plan, influence, base, stakeholder } = analysis;
  const listenersOf = (one: Stakeholder) => [
    ...new Set(one.influences.map(({ id }) => stakeholder(id)).filter((it) => it !== undefined)),
  ];
  const speakers = plan.stakeholders
    .map((one) => ({ one, listeners: listenersOf(one) }))
    .filter(({ listeners }) => listeners.length > 0);
  if (speakers.length === 0) return undefined;
  const routed = new Set(influence.routes.map(({ to }) => to));
  const allies = new Set(base.allies);
  const keys = new Set(influence.keyStakeholders);
  const reach = new Set(influence.reach);
  const unreached = influence.keyStakeholders.filter((key) => !allies.has(key) && !routed.has(key));
  return {
    sentence: reachSentence(analysis, unreached),
    speakers: speakers.map(({ one, listeners }) => ({ ...linkTo(one), listeners: listeners.map(linkTo) })),
    routes: influence.routes.map(({ path }) => ({ path: path.map(linkTo) })),
    unreached: unreached.map(linkTo),
    network: networkOf({
      people: plan.stakeholders.map((one) => ({
        ...linkTo(one),
        role: one.id === plan.lead?.value ? 'lead' : allies.has(one) ? 'ally' : 'other',
        key: keys.has(one),
        reached: one.id === plan.lead?.value || allies.has(one) || reach.has(one),
      })),
      links: speakers.flatMap(({ one, listeners }) => listeners.map((listener) => ({ from: one.id, to: listener.id }))),
      routes: influence.routes.map(({ path }) => path.map(linkTo)),
    }),
  };
}

function reachSentence({ influence: { reach } }: Analysis, unreached: readonly Stakeholder[]): string {
  const reached =
    reach.length === 0
      ? t('Nobody listens to the lead or an ally yet.')
      : reach.length === 1
        ? t('The lead and the allies reach one stakeholder.')
        : t('The lead and the allies reach {count}.', { count: count(reach.length, 'stakeholder') });
  if (unreached.length === 0) return reached;
  const names = list(
    unreached.map(({ name }) => short(name, 40)),
    'and',
    4,
  );
  return `${reached} ${t('No ally reaches {names}.', { names })}`;
}
