import { toId } from '../model/ids.ts';
import { isSection, kindOfSection, type NameKind, sections } from '../model/names.ts';
import { pairSpan } from '../model/node.ts';
import type { Plan } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { placeholder } from '../text/placeholder.ts';
import { holds, type Span } from '../text/span.ts';
import type { Draft, Rule } from './rule.ts';
import { addEntry } from './shared/fixes.ts';
import page from './unknown-reference.md';

export const unknownReference: Rule = {
  name: 'unknown-reference',
  severity: 'error',
  step: 'text',
  inOrganizationFiles: true,
  page,

  *check({ plan, names, unresolved }) {
    if (unresolved.length > 0) return; // Who stands in a file that could not be read is not known.
    const known = new Map(
      sections.map((section) => [kindOfSection[section], new Set(plan[section].map(({ id }) => id))]),
    );
    for (const { kind, id, at, under, role } of names) {
      const section = sectionOf[kind];
      const ids = known.get(kind);
      if (!section || !ids || role === 'declaration' || ids.has(id) || isUnreadable(plan, section, id)) continue;
      if (under === 'lead' && plan.stakeholders.length === 0) {
        yield notYet(plan, id, at);
        continue;
      }
      const meant = nearest(id, ids) ?? (kind === 'stakeholder' ? calledSo(plan, id) : undefined);
      const change = meant ? [{ title: t('Change to “{meant}”', { meant }), edits: [{ at, text: meant }] }] : [];
      yield {
        at,
        message: `${t('{noSuch}, {where}.', {
          noSuch: noSuch(section, id),
          where: isSection(under) ? t('of which a scenario speaks') : t('which “{key}” names', { key: under }),
        })} ${meant ? t('Did you mean “{meant}”?', { meant }) : addIt(section)}`,
        fixes: () => [...change, ...create(plan, kind, id)],
      };
    }
  },
};

type Declaring = 'stakeholders' | 'actions' | 'tactics';

function noSuch(section: Declaring, id: string): string {
  if (section === 'stakeholders') return t('No stakeholder has the id “{id}”', { id });
  return section === 'actions' ? t('No action has the id “{id}”', { id }) : t('No tactic has the id “{id}”', { id });
}

function addIt(section: Declaring): string {
  if (section === 'stakeholders') return t('Correct the id, or add the stakeholder.');
  return section === 'actions' ? t('Correct the id, or add the action.') : t('Correct the id, or add the tactic.');
}

/** The id of the only stakeholder whose name is that word. */
function calledSo({ stakeholders }: Plan, word: string): string | undefined {
  const [one, other] = stakeholders.filter(({ name }) => toId(name) === toId(word));
  return other ? undefined : one?.id;
}

/** As people begin with who leads: nobody is named yet, so nobody is named wrongly. */
const notYet = (plan: Plan, id: string, at: Span): Draft => ({
  at,
  severity: 'info',
  message: t(
    '“{id}” leads, and nobody is among the stakeholders yet. Name “{id}” there, and those whose support it needs.',
    { id },
  ),
  fixes: () => create(plan, 'stakeholder', id),
});

/** Where what may be unknown is declared; values and resources need no entry. */
const sectionOf: Partial<Record<NameKind, Declaring>> = {
  stakeholder: 'stakeholders',
  action: 'actions',
  tactic: 'tactics',
};

/** Whoever is spoken of may only be missing; an action that others wait for is more often misspelt. */
function create(plan: Plan, kind: NameKind, id: string): readonly Fix[] {
  return kind === 'stakeholder'
    ? addEntry(plan, 'stakeholders', t('Add the stakeholder “{id}”', { id }), id, { name: placeholder })
    : [];
}

/** The id may stand in lines that could not be read; then nothing is claimed. */
function isUnreadable({ document, keys }: Plan, key: string, id: string): boolean {
  const section = keys.get(key);
  return document.broken.some(
    (span) => section && holds(pairSpan(section), span) && document.text.slice(span.start, span.end).includes(id),
  );
}
