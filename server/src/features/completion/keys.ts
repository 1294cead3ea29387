import type { Described } from '../../../../schemas/describe.ts';
import { rules } from '../../rules/index.ts';
import { pageOf } from '../../rules/rule.ts';
import { t } from '../../text/l10n.ts';
import { explained } from '../shared/language.ts';
import type { Asked } from './asked.ts';
import type { Item } from './item.ts';
import { printPairs, sketchOf } from './sketch.ts';

/** A key of the language with room for its value, and its sentence. */
export function keyItem({ layout, place }: Asked, name: string, described: Described): Item {
  const rule = place.path[0] === 'rules' ? rules.find((it) => it.name === name) : undefined;
  const meaning = described.meaning ?? (rule && pageOf(rule).summary);
  const insert = printPairs([[name, sketchOf(name, described)]], layout);
  const [hole] = insert.filter((part) => typeof part !== 'string');
  return {
    label: name,
    kind: rule ? 'rule' : 'key',
    ...(described.required && { detail: t('required') }),
    markdown: explained({ ...described, ...(meaning && { meaning }) }),
    insert,
    filter: name,
    ...(hole?.text === '' && { continues: true as const }),
  };
}
