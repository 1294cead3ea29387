/** What one can ask of a plan: what its scenarios say, and that a tactic fails. */

import type { Scenario, Tactic } from '../model/plan.ts';
import type { Otherwise } from '../model/then.ts';
import { t } from '../text/l10n.ts';
import { inQuotes, short } from '../text/words.ts';

/** By its summary, or its id while it has none. */
export const scenarioTitle = ({ id, summary }: Scenario): string => summary?.value.trim() || id;

/** In quotes, shortened; the id stands in. */
export const tacticTitle = ({ id, summary }: Tactic): string => inQuotes(short(summary?.value.trim() || id, 60));

export const withoutTitle = (tactic: Tactic): string => t('without {tactic}', { tactic: tacticTitle(tactic) });

/** That the tactic fails: it is as if it were not there. */
export const withoutTactic = ({ id, at }: Tactic): Otherwise => ({
  stakeholders: [],
  actions: [],
  tactics: [{ id, at, absent: true }],
});
