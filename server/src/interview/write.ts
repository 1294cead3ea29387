import { toId } from '../model/ids.ts';
import { printPair, type Value } from '../model/layout.ts';
import { t } from '../text/l10n.ts';
import { type Action, type Draft, type Party, partiesOf, type Tactic, type Values } from './draft.ts';
import { saysTheSame } from './ids.ts';

/** The plan that was told, as a valid file with a comment for each part; what was not told is named at the end. */
export function write(draft: Draft): string {
  const sections = [...contents(draft)].filter(({ entries }) => entries.length > 0);
  const missing = [...missingIn(draft)];
  return [
    ...opening(),
    ...headOf(draft),
    ...sections.flatMap(({ comment, lines, entries }) => ['', ...comment, ...lines, ...entries]),
    ...(missing.length > 0
      ? ['', t('# Not told when this file was made. Each can be added as a line of its own, and then be filled in:')]
      : []),
    ...missing.map((line) => `#   ${line}`),
    '',
  ].join('\n');
}

/** What the file may be called. */
export const fileNameOf = ({ title }: Draft) => `${toId(title ?? '') || 'plan'}.changeplan.yaml`;

const opening = () => [
  t('# Who may resist this change, why, and what to do about it.'),
  t(
    '# Change Plan reads along and underlines what deserves a thought; the light bulb beside it offers an edit that answers it.',
  ),
  t('# The file says who resists whom. It counts as private unless “audience” says otherwise; mind where you keep it.'),
];

function headOf({ title, purpose, lead }: Draft): string[] {
  return [
    'changeplan: 1',
    line('title', title ?? t('A change that has no name yet')),
    ...(purpose ? [line('purpose', purpose)] : []),
    ...(lead ? [line('lead', lead.id)] : []),
  ];
}

interface Section {
  readonly comment: readonly string[];
  readonly lines: readonly string[];
  readonly entries: readonly string[];
}

function* contents(draft: Draft): Iterable<Section> {
  const { organization, organizationValues, meanings, action } = draft;
  yield {
    comment: [
      t(
        '# What the organization pursues: terminal values for their own sake, instrumental ones because they serve those.',
      ),
    ],
    lines: [],
    entries: printed('organization', { name: organization, values: heldIn(organizationValues) }),
  };
  yield {
    comment: [t('# What values mean that the built-in catalogue does not have.')],
    lines: ['values:'],
    entries: [...meanings].map(([id, meaning]) => line(id, meaning, '  ')),
  };
  yield {
    comment: [
      t('# Whose support or resistance matters. Keep it up to date, and add whoever turns up.'),
      t(
        '# “relation” is seen from the lead; “stance” is what they do today: ally, supportive, neutral, resistant or opposed.',
      ),
    ],
    lines: ['stakeholders:'],
    entries: spaced(partiesOf(draft).map((party) => printed(party.id, partyOf(party), '  '))),
  };
  yield {
    comment: [t('# What is to be done: what it needs from others, which values it serves, and which it hurts.')],
    lines: ['actions:'],
    entries: action
      ? printed(
          toId(action.summary) || 'action',
          {
            summary: action.summary,
            needs: needsOf(action),
            'aligns-with': action.serves,
            'conflicts-with': action.hurts,
          },
          '  ',
        )
      : [],
  };
  yield {
    comment: [
      t(
        '# How support is won and resistance met. Next, say by when (due), who sees to it (owner), with what (evidence).',
      ),
    ],
    lines: ['tactics:'],
    entries: spaced([...tacticsOf(draft)]),
  };
}

/** With the person's own words, unless the ids say the same. */
function needsOf({ needs }: Action): Told | readonly string[] {
  if (needs.every(({ id, name }) => saysTheSame(id, name))) return needs.map(({ id }) => id);
  return Object.fromEntries(needs.map(({ id, name }) => [id, name]));
}

function* tacticsOf({ tactic, protection }: Draft): Iterable<string[]> {
  if (tactic) yield printed(`win-${tactic.target.id}`, tacticOf(tactic), '  ');
  if (protection) yield printed('protect-us', { type: 'protect', summary: protection }, '  ');
}

const tacticOf = ({ type, target, through, appealsTo, offer }: Tactic): Told => ({
  type,
  targets: target.id,
  through: through?.id,
  'appeals-to': appealsTo,
  offer,
});

function partyOf({ name, relation, power, stance, values, controls, influences, dimensions, severity }: Party): Told {
  const resistance = { dimensions, severity };
  return { name, relation, power, stance, values: heldIn(values), controls, influences, resistance };
}

const heldIn = ({ terminal, instrumental }: Values): Told => ({ terminal, instrumental });

/** Parts of the plan that nothing was told about, each as a comment. */
function* missingIn(draft: Draft): Iterable<string> {
  const { purpose, lead, organization, organizationValues, groups, action, tactic } = draft;
  if (!purpose) yield t('purpose: what will be better, and for whom');
  if (!lead) yield t('lead: the stakeholder who drives the plan');
  if (organizationValues.terminal.length + organizationValues.instrumental.length === 0)
    yield organization
      ? t('the values of the organization, above: what it pursues')
      : t('organization: its name, and the values that it pursues');
  if (groups.length === 0)
    yield lead
      ? t('more stakeholders, above: whose support or resistance matters')
      : t('stakeholders: whose support or resistance matters');
  if (!action) yield t('actions: what is to be done');
  if (!tactic) yield t('tactics: how support is won and resistance met');
}

/** What may not have been told; then no key is written. */
interface Told {
  readonly [key: string]: string | readonly string[] | Told | undefined;
}

/** The lines of an entry; none when nothing was told. */
function printed(key: string, told: Told, indent = ''): string[] {
  const value = whatWasTold(told);
  return Object.keys(value).length > 0 ? [printPair(key, value, indent, 2, '\n')] : [];
}

function whatWasTold(told: Told): Record<string, Value> {
  const pairs = Object.entries(told).flatMap(([key, value]): [string, Value][] => {
    if (value === undefined || value.length === 0) return [];
    if (typeof value === 'string' || isList(value)) return [[key, value]];
    const inner = whatWasTold(value);
    return Object.keys(inner).length > 0 ? [[key, inner]] : [];
  });
  return Object.fromEntries(pairs);
}

const isList = (value: readonly string[] | Told): value is readonly string[] => Array.isArray(value);

const line = (key: string, text: string, indent = '') => printPair(key, text, indent, 2, '\n');

/** With a blank line between entries. */
const spaced = (entries: readonly string[][]) =>
  entries.flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines));
