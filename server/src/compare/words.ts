/** A difference in words, as plain text: who prints it takes care of what its reader would read as markup. */

import { type Grade, grades } from '../analysis/base.ts';
import { outlookTitles } from '../analysis/outlook-words.ts';
import { gradeWords, severityCounts, severityWords, situationWords } from '../analysis/plain-words.ts';
import { type Situation, situations } from '../analysis/situation.ts';
import type { Finding } from '../check/check.ts';
import { type Severity, severities } from '../rules/rule.ts';
import { t, texts } from '../text/l10n.ts';
import { count, inQuotes, inWords, list, sentence, short } from '../text/words.ts';
import type { Difference, EntryChange, EntryChanges, KeyChange, Named } from './compare.ts';
import type { Item } from './content.ts';
import { labelOf, shownAs } from './labels.ts';
import type { Line, Row, Section } from './line.ts';
import type { Standing } from './standing.ts';
import { alignmentLines, conflictCounts } from './verdicts.ts';

/** What matters most, in one sentence: whether the plan stands firmer, and what makes it so. */
export function headline(difference: Difference): string {
  const { state, standing } = difference;
  switch (state) {
    case 'unchanged':
      return t('Nothing has changed in what the plan says.');
    case 'gone':
      return t('The plan is not there any more.');
    case 'new':
      return newInWords(standing.after, difference.kind);
    case 'changed': {
      const facts = [...baseFacts(difference), ...conflictFacts(difference), ...findingFacts(difference)];
      return `${outlookMove(difference)}${verdictOn(difference)}${facts.length > 0 ? `: ${facts.join('; ')}` : ''}.`;
    }
    default:
      return state satisfies never;
  }
}

function newInWords(standing: Standing | undefined, kind: Difference['kind']): string {
  const facts = standing && inShort(standing, kind);
  if (kind === 'plan') return facts ? t('A new plan: {facts}.', { facts }) : t('A new plan.');
  return facts ? t('A new organization file: {facts}.', { facts }) : t('A new organization file.');
}

/** What it does to the outlook, and who stands elsewhere now, which is mostly why. */
function outlookMove({ standing: { before, after }, stakeholders, kind }: Difference): string {
  if (!before || !after || kind === 'organization' || before.outlook === after.outlook) return '';
  const moved = stakeholders.changed.flatMap(({ name, changes }) => {
    const now = changes.find(({ key }) => key === 'stance')?.added[0]?.name;
    if (now === undefined) return [];
    const who = short(name, 60);
    return [now === 'ally' ? t('{who} as an ally', { who }) : t('{who} {stance}', { who, stance: t(now) })];
  });
  const move = `${t(outlookTitles[before.outlook])} → ${t(outlookTitles[after.outlook]).toLowerCase()}`;
  return moved.length > 0 ? `${t('{move}, with {moved}.', { move, moved: list(moved, 'and', 3) })} ` : `${move}. `;
}

function inShort({ grade, depth, findings, situation }: Standing, kind: Difference['kind']): string {
  const base =
    grade === 'none' ? t('nobody is an ally yet') : `${count(depth, 'ally', 'allies')}, ${t(gradeWords[grade])}`;
  const found = list([count(findings.error, 'error'), count(findings.warning, 'warning')]);
  return [
    ...(kind === 'plan'
      ? [...(situation ? [t('what it does: {situation}', { situation: t(situationWords[situation]) })] : []), base]
      : []),
    found,
  ].join('; ');
}

/** What is better, and what is worse: support, power, values, errors. What is not known is neither. */
function verdictOn({ standing: { before, after }, kind }: Difference): string {
  if (!before || !after || kind === 'organization') return t('Changed');
  const net = ({ balance }: Standing) => balance.for - balance.against;
  const signs = [
    grades.indexOf(after.grade) - grades.indexOf(before.grade),
    after.depth - before.depth,
    net(after) - net(before),
    before.findings.error - after.findings.error,
    ...(known(before.situation) && known(after.situation)
      ? [situations.indexOf(after.situation) - situations.indexOf(before.situation)]
      : []),
  ];
  const [better, worse] = [signs.some((sign) => sign > 0), signs.some((sign) => sign < 0)];
  if (better && worse) return t('Firmer here, weaker there');
  return better ? t('On firmer ground') : worse ? t('On weaker ground') : t('Changed, and stands as before');
}

const known = (situation: Situation | undefined): situation is Situation =>
  situation !== undefined && situation !== 'unknown';

function baseFacts({ allies: { won, lost }, standing: { before, after }, kind }: Difference): string[] {
  if (!before || !after || kind === 'organization') return [];
  return [
    ...(won.length > 0 ? [t('{allies} won', { allies: count(won.length, 'ally', 'allies') })] : []),
    ...(lost.length > 0 ? [t('{allies} lost', { allies: count(lost.length, 'ally', 'allies') })] : []),
    ...(before.grade === after.grade ? [] : [baseMove(before.grade, after.grade)]),
    ...(before.situation === after.situation
      ? []
      : [
          t('what it does to the values here goes from “{before}” to “{after}”', {
            before: situationOf(before),
            after: situationOf(after),
          }),
        ]),
  ];
}

function baseMove(before: Grade, after: Grade): string {
  const grade = t(gradeWords[after]);
  return grades.indexOf(after) > grades.indexOf(before)
    ? t('the base grows: {grade}', { grade })
    : t('the base shrinks: {grade}', { grade });
}

function conflictFacts({ verdicts }: Difference): string[] {
  const { added, gone } = conflictCounts(verdicts);
  return [
    ...(added > 0 ? [count(added, 'new conflict')] : []),
    ...(gone > 0 ? [t('{conflicts} gone', { conflicts: count(gone, 'conflict') })] : []),
  ];
}

function findingFacts({ findings }: Difference): string[] {
  const added = findings.new.filter(({ accepted }) => !accepted);
  const numberOf = (severity: Severity) => added.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [numberOf('error'), numberOf('warning')];
  const solved = findings.solved.filter(({ accepted, severity }) => !accepted && severity !== 'hint').length;
  return [
    ...(errors > 0 ? [count(errors, 'new error')] : []),
    ...(warnings > 0 ? [count(warnings, 'new warning')] : []),
    ...(solved > 0 ? [t('{findings} solved', { findings: count(solved, 'finding') })] : []),
  ];
}

/** Both versions side by side; empty where there is nothing to set side by side. */
export function table({ standing: { before, after }, kind }: Difference): readonly Row[] {
  const row = (label: string, words: (standing: Standing) => string): Row => ({
    label,
    before: before ? words(before) : '–',
    after: after ? words(after) : '–',
  });
  const found = row(t('Findings'), ({ findings }) => findingWords(findings));
  if (kind === 'organization') return [found];
  return [
    row(t('Situation'), situationOf),
    row(t('Base'), ({ grade, depth }) =>
      depth === 0 ? t(gradeWords.none) : `${count(depth, 'ally', 'allies')}, ${t(gradeWords[grade])}`,
    ),
    row(t('Balance of power'), ({ balance }) =>
      t('for {for}, against {against}, undecided {undecided}', {
        for: balance.for,
        against: balance.against,
        undecided: balance.undecided,
      }),
    ),
    found,
  ];
}

const situationOf = ({ situation }: Standing) => (situation ? t(situationWords[situation]) : t('no action yet'));

function findingWords(findings: Standing['findings']): string {
  const parts = severities
    .filter((severity) => findings[severity] > 0)
    .map((severity) => severityCounts[severity](findings[severity]));
  if (findings.accepted > 0) parts.push(t('{number} accepted', { number: findings.accepted }));
  return parts.length > 0 ? parts.join(', ') : t('none');
}

/** All that has changed, what matters most first; sections without a line are left out. */
export function sections(difference: Difference): readonly Section[] {
  const { allies, verdicts, stakeholders, actions, tactics, success, scenarios, findings, unread } = difference;
  return [
    {
      title: texts('Allies'),
      lines: [
        ...(allies.won.length > 0 ? [line('added', t('Won: {people}', { people: people(allies.won) }))] : []),
        ...(allies.lost.length > 0 ? [line('gone', t('Lost: {people}', { people: people(allies.lost) }))] : []),
      ],
    },
    { title: texts('Conflicts and alignment'), lines: alignmentLines(verdicts) },
    { title: texts('Stakeholders'), lines: entryLines(stakeholders, stakeholderAbout, isNoValue) },
    { title: texts('Values'), lines: valueLines(difference) },
    { title: texts('Actions'), lines: entryLines(actions, actionAbout) },
    { title: texts('Tactics'), lines: entryLines(tactics, tacticAbout) },
    { title: texts('Success'), lines: entryLines(success, () => []) },
    { title: texts('Scenarios'), lines: entryLines(scenarios, () => []) },
    { title: texts('The plan'), lines: planLines(difference) },
    { title: texts('Findings'), lines: findingLines(findings) },
    { title: texts('Could not be read in full'), lines: unread.map(({ name }) => line('changed', name)) },
  ].filter(({ lines }) => lines.length > 0);
}

const people = (all: readonly Named[]) => list(all.map(called), 'and', 12);

const line = (mark: Line['mark'], text: string): Line => ({ mark, text });

type About = (changes: ReadonlyMap<string, readonly Item[]>) => readonly (string | undefined)[];

function entryLines({ added, gone, changed }: EntryChanges, about: About, shows = (_: KeyChange) => true): Line[] {
  return [
    ...added.map((entry) => line('added', withAbout(entry, about(saying(entry, 'added'))))),
    ...gone.map((entry) => line('gone', withAbout(entry, []))),
    ...changed.flatMap((entry) => {
      const words = [...renaming(entry), ...withoutDetails(entry.changes).filter(shows).map(keyWords)];
      return words.length > 0 ? [line('changed', `${called(entry)}: ${words.join('; ')}`)] : [];
    }),
  ];
}

/** What is said about an id that itself has come or gone is not told apart. */
function withoutDetails(changes: readonly KeyChange[]): KeyChange[] {
  const moved = new Set(
    changes
      .filter(({ single }) => !single)
      .flatMap(({ key, gone, added }) => {
        return [...gone, ...added].map((item) => `${key}.${item.key}`);
      }),
  );
  return changes.filter(({ key }) => !moved.has(key.slice(0, key.lastIndexOf('.'))));
}

const called = ({ name }: Named) => short(name, 80);

function withAbout(entry: Named, about: readonly (string | undefined)[]): string {
  const words = about.filter(Boolean);
  return words.length > 0 ? `${called(entry)} (${words.join('; ')})` : called(entry);
}

const renaming = ({ id, before }: EntryChange): string[] =>
  before ? [t('id {before} → {id}', { before: before.id, id })] : [];

const saying = ({ changes }: EntryChange, which: 'added' | 'gone') =>
  new Map(changes.map((change) => [change.key, change[which]]));

const stakeholderAbout: About = (said) =>
  ['relation', 'power', 'stance'].map((key) => {
    const [item] = said.get(key) ?? [];
    return item && shownAs(item);
  });

const actionAbout: About = (said) => [
  listed(said.get('aligns-with'), (values) => t('serves {values}', { values })),
  listed(said.get('conflicts-with'), (values) => t('hurts {values}', { values })),
];

const tacticAbout: About = (said) => [
  ...[said.get('type')?.[0]?.name].map((type) => type && t(inWords(type))),
  listed(said.get('targets'), (targets) => t('towards {targets}', { targets })),
  ...[said.get('status')?.[0]?.name].map((status) => status && t(inWords(status))),
];

const listed = (items: readonly Item[] | undefined, inWords: (names: string) => string) =>
  items && items.length > 0 ? inWords(names(items)) : undefined;

const names = (items: readonly Item[]) =>
  list(
    items.map((item) => short(shownAs(item), 60)),
    'and',
    8,
  );

const isValue = ({ key }: Pick<KeyChange, 'key'>) => key.startsWith('values.');

const isNoValue = (change: KeyChange) => !isValue(change);

/** Of everybody who holds values, and of the glossary. */
function valueLines({ organization, stakeholders, values }: Difference): Line[] {
  const own = withoutDetails(organization).filter(isValue).map(keyWords);
  return [
    ...(own.length > 0 ? [line('changed', t('The organization: {changes}', { changes: own.join('; ') }))] : []),
    ...stakeholders.changed.flatMap((entry) => {
      const words = withoutDetails(entry.changes).filter(isValue).map(keyWords);
      return words.length > 0 ? [line('changed', `${called(entry)}: ${words.join('; ')}`)] : [];
    }),
    ...entryLines(values, () => []),
  ];
}

/** Of a plan that is new or gone, the table and the other sections tell enough. */
function planLines({ state, plan, organization }: Difference): Line[] {
  const acceptances = plan.filter(isAcceptance).flatMap(acceptanceLine);
  if (state === 'new' || state === 'gone') return acceptances;
  return [
    ...plan.filter((change) => !isAcceptance(change)).map((change) => line('changed', sentence(keyWords(change)))),
    ...organization
      .filter(isNoValue)
      .map((change) => line('changed', t('The organization: {changes}', { changes: keyWords(change) }))),
    ...acceptances,
  ];
}

const isAcceptance = ({ key }: KeyChange) => key.startsWith('accepted.');

/** Told by its reason, which every acceptance has; a new date or author is told where the reason stays. */
function acceptanceLine({ key, gone, added }: KeyChange, _: number, all: readonly KeyChange[]): Line[] {
  const [, about = '', part = ''] = /^accepted\.(.*)\.(\w+)$/s.exec(key) ?? [];
  const whole = all.find((it) => it.key === `accepted.${about}.reason`);
  const what = short(about, 80);
  if (part !== 'reason')
    return whole
      ? []
      : [
          line(
            'changed',
            t('Acceptance of {what}: {key} {change}', { what, key: partWords(part), change: arrow(gone, added) }),
          ),
        ];
  if (gone.length === 0) return [line('added', t('Accepted: {what}, because “{text}”', { what, text: text(added) }))];
  if (added.length === 0) return [line('gone', t('Accepted no longer: {what}', { what }))];
  return [line('changed', t('Acceptance of {what}: now because “{text}”', { what, text: text(added) }))];
}

/** Of an acceptance, `by` is followed by whoever decided it; elsewhere by a day. */
const partWords = (part: string) => (part === 'by' ? t('by {name}', { name: '' }).trim() : t(part));

const text = (items: readonly Item[]) => short(items.map(shownAs).join('; '), 80);

function findingLines(findings: Difference['findings']): Line[] {
  const open = (all: readonly Finding[]) => byWeight(all.filter(({ accepted }) => !accepted));
  const accepted = [...findings.new.filter((finding) => finding.accepted), ...findings.accepted];
  return [
    ...open(findings.new).map((finding) => line('added', t('New {severity}: {finding}', told(finding)))),
    ...byWeight(findings.reopened).map((finding) =>
      line('added', t('No longer accepted: {severity}: {finding}', told(finding))),
    ),
    ...findings.reweighed.map(({ finding, before }) =>
      line(
        'changed',
        t('Now {severity} instead of {before}: {finding}', { ...told(finding), before: t(severityWords[before]) }),
      ),
    ),
    ...byWeight(accepted).map((finding) => line('changed', t('Accepted: {severity}: {finding}', told(finding)))),
    ...open(findings.solved).map((finding) => line('gone', t('Solved {severity}: {finding}', told(finding)))),
  ];
}

const byWeight = (findings: readonly Finding[]) =>
  severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

/** Of the finding the first sentence, which stands alone. */
const told = ({ severity, message, rule }: Finding) => ({
  severity: t(severityWords[severity]),
  finding: `${/^.*?[.!?](?=\s|$)/.exec(message)?.[0] ?? message} (${rule})`,
});

/** What a key says now that it did not say before. */
function keyWords(change: KeyChange): string {
  const { key, single, telling, gone, added } = change;
  const label = labelOf(key);
  if (!single) {
    const items = (which: readonly Item[]) => (telling === 'whole' ? names(which) : count(which.length, 'text'));
    const parts = [
      ...(added.length > 0 ? [t('added {items}', { items: items(added) })] : []),
      ...(gone.length > 0 ? [t('removed {items}', { items: items(gone) })] : []),
    ];
    return `${label}: ${parts.join(', ')}`;
  }
  if (telling === 'quoted') return t('{what} {change}', { what: label, change: arrow(gone, added, inQuotes) });
  if (telling === 'whole') return t('{what} {change}', { what: label, change: arrow(gone, added) });
  if (gone.length === 0) return t('{what} added', { what: label });
  return added.length === 0 ? t('{what} removed', { what: label }) : t('{what} reworded', { what: label });
}

function arrow(gone: readonly Item[], added: readonly Item[], show = (words: string) => words): string {
  const side = (items: readonly Item[]) => (items.length > 0 ? show(short(text(items), 60)) : t('not said'));
  return `${side(gone)} → ${side(added)}`;
}
