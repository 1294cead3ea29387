import { neverOffered } from '../../check/acceptances.ts';
import { entriesOf, isSection, sections as maps } from '../../model/names.ts';
import { pairOf } from '../../model/node.ts';
import { rules } from '../../rules/index.ts';
import { pageOf } from '../../rules/rule.ts';
import { oneTurnAfter } from '../../rules/shared/dates.ts';
import { t, texts } from '../../text/l10n.ts';
import { count } from '../../text/words.ts';
import { plain } from '../shared/markdown.ts';
import type { Asked } from './asked.ts';
import type { Item } from './item.ts';

/** What can be offered where a date, a number or a text that is no id is written; nothing where only the author can know. */
export function textsFor(kind: 'text' | 'date' | 'number', asked: Asked): Item[] {
  if (kind === 'date') return dates(asked);
  if (kind === 'number') return numbers(asked);
  return (asked.key !== undefined && offered[asked.key]?.(asked)) || [];
}

const offered: Readonly<Record<string, (asked: Asked) => Item[]>> = {
  every: () => rhythms.map((rhythm) => textItem(rhythm)),
  rule: ruleNames,
  subject: subjects,
  department: departments,
};

const rhythms = ['week', '2 weeks', 'month', '2 months', 'quarter', 'year', 'day', '10 days'];

const turns = texts({ week: 'in a week', month: 'in a month', quarter: 'in three months' });

function dates({ today }: Asked): Item[] {
  const later = Object.entries(turns).flatMap(([every, name]) => {
    const day = oneTurnAfter(today, every);
    return day === undefined ? [] : [textItem(day, t(name))];
  });
  return [textItem(today, t('today')), ...later];
}

/** Behind an option of a rule, what counts when nothing is written. */
function numbers({ place: { path } }: Asked): Item[] {
  const option = rules.find(({ name }) => name === path[1])?.options?.[String(path[2])];
  return option === undefined ? [] : [textItem(String(option), t('unless configured'))];
}

/** Those that find something now first. */
function ruleNames({ checked }: Asked): Item[] {
  const found = new Map<string, number>();
  for (const { rule, accepted } of checked?.findings ?? []) if (!accepted) found.set(rule, (found.get(rule) ?? 0) + 1);
  const acceptable = rules.filter(({ name }) => !neverOffered.has(name));
  const speaking = acceptable.filter(({ name }) => found.has(name));
  return [...speaking, ...acceptable.filter(({ name }) => !found.has(name))].map((rule) => {
    const number = found.get(rule.name);
    return {
      label: rule.name,
      kind: 'rule',
      detail: number
        ? t('{severity}, {findings} now', { severity: t(rule.severity), findings: count(number, 'finding') })
        : t(rule.severity),
      markdown: pageOf(rule).summary,
      insert: [rule.name],
      filter: rule.name,
    };
  });
}

/** Paths of entries, first of those that the rule beside it speaks of. */
function subjects({ checked, place }: Asked): Item[] {
  if (!checked) return [];
  const { plan } = checked.analysis;
  const beside = pairOf(place.around, 'rule')?.value;
  const rule = beside?.kind === 'scalar' ? beside.text : undefined;
  const concerned = checked.findings.filter((it) => it.rule === rule && it.subject !== '');
  const messages = new Map(concerned.map(({ subject, message }) => [subject, message]));
  const order = ['stakeholders', 'actions', 'tactics', ...maps];
  const paths = [...new Set(order)].flatMap((section) => entriesOf(plan, section).map(({ path }) => path));
  const sections = [...plan.keys.keys()].filter(
    (key) => key === 'organization' || (isSection(key) && key !== 'values'),
  );
  return [...new Set([...messages.keys(), ...paths, ...sections])].map((path) => {
    const message = messages.get(path);
    return textItem(path, message && t('concerned'), message && plain(message, 300));
  });
}

function departments({ checked }: Asked): Item[] {
  const known = checked?.analysis.plan.stakeholders.flatMap(({ department }) => department?.value ?? []) ?? [];
  return [...new Set(known)]
    .filter((name) => /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(name))
    .map((name) => textItem(name));
}

function textItem(text: string, detail?: string, markdown?: string): Item {
  return {
    label: text,
    kind: 'text',
    ...(detail && { detail }),
    ...(markdown && { markdown }),
    insert: [text],
    filter: text,
  };
}
