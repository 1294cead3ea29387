import type { Alignment, Verdict } from '../analysis/alignment.ts';
import { headline } from '../analysis/outlook-words.ts';
import { askFirst } from '../analysis/standing-words.ts';
import type { Checked } from '../check/check.ts';
import { planPlace } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { apart } from './shared/lines.ts';

/** A line of text above an entry that leads somewhere. */
export interface CodeLens {
  /** What it stands above. */
  readonly at: Span;
  readonly text: string;
  readonly leadsTo: 'preview' | 'next' | References | PageAbout;
}

/** A page about a stakeholder: a brief for who meets them, one that is handed to them, or what all plans say of them. */
export interface PageAbout {
  readonly page: 'brief' | 'concerned' | 'everything';
  readonly stakeholder: string;
}

/** Where something is spoken of, in any file. */
export interface References {
  readonly places: readonly Span[];
}

/**
 * The lenses of a file: what to do next and the plan's outlook at its title, whom each action serves and hurts, how often each
 * stakeholder is spoken of, and the pages about them. Entries that share a line have none.
 */
export function codeLenses(checked: Checked): readonly CodeLens[] {
  return [...planLenses(checked), ...actionLenses(checked), ...stakeholderLenses(checked)];
}

function planLenses({ document, analysis }: Checked): CodeLens[] {
  const { plan } = analysis;
  const at = planPlace(plan);
  if (plan.kind === 'organization' || at.file !== document.file || !document.root) return [];
  if (plan.stakeholders.length + plan.actions.length === 0) return [];
  const ask = analysis.needsSupport ? askFirst(analysis) : undefined;
  return [
    // First, where the longest outlook does not push it out of sight.
    { at, text: t('What next?'), leadsTo: 'next' },
    { at, text: headline(analysis), leadsTo: 'preview' },
    ...(ask ? [{ at, text: ask.text, leadsTo: { places: [ask.stakeholder.at] } } satisfies CodeLens] : []),
  ];
}

/** How many groups an action serves or hurts, in this order; in figures, as editors write lenses. */
const effects: readonly (readonly [(number: number) => string, readonly Verdict[]])[] = [
  [(number) => (number === 1 ? t('serves 1 group') : t('serves {number} groups', { number })), ['aligned']],
  [
    (number) => (number === 1 ? t('serves and hurts 1 group') : t('serves and hurts {number} groups', { number })),
    ['mixed'],
  ],
  [
    (number) => (number === 1 ? t('hurts 1 group') : t('hurts {number} groups', { number })),
    ['conflict', 'terminal-conflict'],
  ],
];

function actionLenses({ document, analysis: { plan, alignments } }: Checked): CodeLens[] {
  return apart(document, plan.actions).flatMap((action) => {
    const touched = alignments.touched(action);
    const text = effects.flatMap(([said, verdicts]) => counted(said, verdicts, touched)).join(', ');
    return text ? [{ at: action.at, text, leadsTo: 'preview' }] : [];
  });
}

function counted(
  said: (number: number) => string,
  verdicts: readonly Verdict[],
  touched: readonly Alignment[],
): string[] {
  const holders = touched.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return holders > 0 ? [said(holders)] : [];
}

function stakeholderLenses({ document, analysis: { plan, names } }: Checked): CodeLens[] {
  const places = new Map<string, Span[]>(plan.stakeholders.map(({ id }) => [id, []]));
  for (const { kind, role, id, at } of names)
    if (kind === 'stakeholder' && role === 'mention') places.get(id)?.push(at);
  return apart(document, plan.stakeholders).flatMap(({ id, at }): CodeLens[] => {
    // Those of a shared file are met by nobody, and the plans that speak of them are not counted in it.
    if (plan.kind === 'organization')
      return [{ at, text: t('Everything about them'), leadsTo: { page: 'everything', stakeholder: id } }];
    const its = places.get(id) ?? [];
    const references = { at, text: referred(its.length), leadsTo: { places: its } };
    // Whoever leads the plan does not meet themselves.
    if (id === plan.lead?.value) return [references];
    return [
      references,
      { at, text: t('Brief before you meet them'), leadsTo: { page: 'brief', stakeholder: id } },
      { at, text: t('Page for them'), leadsTo: { page: 'concerned', stakeholder: id } },
    ];
  });
}

const referred = (number: number): string => (number === 1 ? t('1 reference') : t('{number} references', { number }));
