import { stakeholderSchema, tacticSchema } from '../../../schemas/plan.ts';
import { printPair, type Value } from '../model/layout.ts';
import { t } from '../text/l10n.ts';
import { placeholder } from '../text/placeholder.ts';
import type { Register, Registered } from './register.ts';

/** A new plan with the people of a register, commented, with placeholders where the register says nothing. */
export function planFrom({ title, stakeholders }: Register, otherTitle: string): string {
  const tactics = stakeholders.filter(({ tactic }) => Object.keys(tactic).length > 0);
  return [
    t('# The people of a register, as the start of a change plan. What TODO stands for, only you can know.'),
    t(
      '# The file says who resists whom. It counts as private unless “audience” says otherwise; mind where you keep it.',
    ),
    'changeplan: 1',
    printed('title', title || otherTitle),
    printed('purpose', placeholder),
    t('# lead: the id of the one below who drives the change'),
    '',
    t(
      '# What they pursue (“values”) and where they stand to the lead (“relation”) is what no register tells: add it to those\n# who matter most, and see who may resist.',
    ),
    'stakeholders:',
    ...stakeholders.map((it) => printPair(it.id, fieldsOf(it), '  ', 2, '\n')),
    '',
    t('# What is to be done, which values it serves and whose values it hurts:'),
    '# actions:',
    printPair('first-step', example(), '#   ', 2, '\n', true),
    ...(tactics.length > 0
      ? ['', t('# What the register wants of whom. What is done for it is yours to say.'), 'tactics:']
      : []),
    ...tactics.map((it) => printPair(tacticIdOf(it), tacticOf(it), '  ', 2, '\n')),
    '',
  ].join('\n');
}

const example = () => ({ summary: t('What is to be done'), 'aligns-with': ['a-value'] });

/** The keys of the entry in the order of the language. */
export function fieldsOf({ id, name, keys, notes }: Registered): Value {
  const { terminal, instrumental, ...rest } = keys;
  const values = { ...(terminal && { terminal }), ...(instrumental && { instrumental }) };
  const said = {
    ...(name !== id && { name }),
    ...rest,
    ...(Object.keys(values).length > 0 && { values }),
    ...(notes.length > 0 && { notes: notes.join('; ') }),
  };
  return inOrder(said, stakeholderSchema.shape);
}

/** What is wanted of a stakeholder, as a tactic whose text the author has to write. */
export function tacticOf({ id, tactic }: Registered): Value {
  return inOrder(
    { type: 'produce-power-relations', summary: placeholder, targets: [id], ...tactic },
    tacticSchema.shape,
  );
}

export const tacticIdOf = ({ id }: Registered): string => `win-${id}`;

function inOrder(said: Readonly<Record<string, Value>>, shape: Readonly<Record<string, unknown>>): Value {
  const keys = Object.keys(shape).filter((key) => Object.hasOwn(said, key));
  return Object.fromEntries(keys.map((key) => [key, said[key] ?? '']));
}

const printed = (key: string, value: string) => printPair(key, value, '', 2, '\n');
