import { behind, languages } from '../model/language.ts';
import { entriesOf, kindOfSection, type Name } from '../model/names.ts';
import { type Node, type Pair, pairOf, pairSpan } from '../model/node.ts';
import type { Entry, Plan, Scenario } from '../model/plan.ts';
import { changeable, keysSaid } from '../model/then.ts';
import { t } from '../text/l10n.ts';
import { byText } from '../text/order.ts';
import { holds, type Span } from '../text/span.ts';
import { short } from '../text/words.ts';
import page from './idle-scenario.md';
import type { Rule } from './rule.ts';
import { said } from './shared/called.ts';
import { removeBelow } from './shared/fixes.ts';

export const idleScenario: Rule = {
  name: 'idle-scenario',
  severity: 'info',
  step: 'text',
  page,

  *check(context) {
    const { plan, faults, names, unresolved } = context;
    if (unresolved.length > 0) return; // What stands in a file that could not be read is not known.
    for (const scenario of plan.scenarios) {
      const { id, at, broken, written } = scenario;
      const isInside = (place: { readonly at: Span }) => holds(pairSpan(written), place.at);
      if (broken || faults.some(isInside) || !changesNothing(plan, scenario)) continue;
      if (names.some((name) => isInside(name) && isUnknown(plan, name))) continue;
      const isEmpty = changeable.every((section) => scenario[section].length === 0);
      const name = said(scenario.summary?.value ?? '', id, 40);
      yield {
        at,
        message: isEmpty
          ? t(
              '“{name}” says nothing that would be otherwise. Say what of a stakeholder, an action or a tactic would differ, or remove the scenario.',
              { name },
            )
          : t(
              '“{name}” changes nothing: all that it says is so already. Say what would differ, or remove the scenario.',
              { name },
            ),
        fixes: () => removeBelow(plan.document, 'scenarios', at, t('Remove “{id}”', { id: short(id, 40) })),
      };
    }
  },
};

/** Whether the plan says already all that the scenario says; of an entry that nobody knows that cannot be told. */
function changesNothing(plan: Plan, scenario: Scenario): boolean {
  return changeable.every((section) =>
    scenario[section].every((changed) => {
      const entry = entriesOf(plan, section).find(({ id }) => id === changed.id);
      if (changed.absent || !entry || entry.broken) return false;
      return keysSaid(changed).every((pair) => isSaidAlready(pair, entry, section));
    }),
  );
}

/** A value or resource need not be explained. */
function isUnknown(plan: Plan, { kind, id, role }: Name): boolean {
  const section = changeable.find((it) => kindOfSection[it] === kind);
  return section !== undefined && role === 'mention' && !plan[section].some((entry) => entry.id === id);
}

function isSaidAlready({ key, value }: Pair, { said, written }: Entry, section: string): boolean {
  const isWritten = pairOf(written.value, key.text) !== undefined;
  const now = pairOf(said, key.text)?.value ?? (isWritten ? undefined : usualOf(section, key.text));
  return now !== undefined && JSON.stringify(meant(now)) === JSON.stringify(meant(value));
}

/** What is so where the key is left out. */
function usualOf(section: string, key: string): Node | undefined {
  const described = behind(behind(behind(languages.plan, section), ''), key);
  const usual = described?.forms.flatMap((form) => (form.kind === 'choice' ? (form.usual ?? []) : []))[0];
  return usual === undefined
    ? undefined
    : { kind: 'scalar', text: usual, type: 'text', span: { file: '', start: 0, end: 0 } };
}

type Meant = readonly (readonly [string, Meant])[];

/** The same for all ways to write the same: a list is its one item or a map of nothing more, and has no order. */
function meant(node: Node | undefined): Meant {
  if (!node) return [];
  if (node.kind === 'scalar') return [[node.text, []]];
  const parts: (readonly [string, Meant])[] =
    node.kind === 'list'
      ? node.items.flatMap((item) => meant(item))
      : node.pairs.map(({ key, value }) => [key.text, meant(value)] as const);
  return parts.sort(([a], [b]) => byText(a, b));
}
