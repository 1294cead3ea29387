import { scenarioTitle, tacticTitle, withoutTitle } from '../../check/asked.ts';
import type { Checked } from '../../check/check.ts';
import { compare } from '../../compare/compare.ts';
import { changesView } from '../../compare/panel.ts';
import { aimsIn, type Supposed, suppositionIn } from '../../features/suppose.ts';
import { isOpen } from '../../model/plan.ts';
import { together } from '../../model/then.ts';
import { type SupposeAnswer, type SupposeParams, supposeMethod, type Then } from '../../protocol.ts';
import { buildReport } from '../../report/build.ts';
import { forPanel } from '../../report/panel.ts';
import type { Answers } from '../seldom.ts';
import { needsPlan } from '../session.ts';

/** What can be supposed of a plan, and how it would be then: a request of our own. Nothing is written. */
export const suppose: Answers<typeof supposeMethod> = (session) => ({
  [supposeMethod]: session.answer(
    'suppose',
    needsPlan,
    (snapshot, { uri, supposed }: SupposeParams): SupposeAnswer | undefined => {
      const checked = snapshot.checked(uri);
      return checked && supposeAnswer(checked, supposed, session.program.world.today);
    },
  ),
});

/** `today` is year-month-day. */
export function supposeAnswer(checked: Checked, supposed: Supposed, today: string): SupposeAnswer {
  const { plan } = checked.analysis;
  const then = thenOf(checked, supposed, today);
  return {
    scenarios: plan.scenarios.map((scenario) => ({ id: scenario.id, title: scenarioTitle(scenario) })),
    tactics: plan.tactics.filter(isOpen).map((tactic) => ({ id: tactic.id, title: withoutTitle(tactic) })),
    ...(then && { then }),
  };
}

function thenOf(checked: Checked, supposed: Supposed, today: string): Then | undefined {
  const supposition = suppositionIn(checked, supposed);
  if (!supposition) return undefined;
  const would = checked.otherwise(supposition.otherwise);
  // What is supposed of a plan says nothing of its scenarios, which are therefore no difference.
  const now = checked.otherwise(together([]));
  const scenario = checked.analysis.plan.scenarios.find(({ id }) => id === supposed.scenario);
  return {
    title: supposition.title,
    changes: changesView(compare(now, would)),
    report: forPanel(buildReport(would, today)),
    ...(scenario && { scenario: scenarioTitle(scenario) }),
    aims: aimsIn(checked.analysis.plan, supposed.moves).map(({ stakeholder: { id, name }, stance, tactics }) => ({
      id,
      name,
      stance,
      tactics: tactics.map((tactic) => ({ id: tactic.id, title: tacticTitle(tactic) })),
    })),
  };
}
