import { type Column, type Mapping, mappingOf } from '../../import/mapping.ts';
import { planFrom } from '../../import/plan.ts';
import { readRegister } from '../../import/read.ts';
import { type Register, registerOf } from '../../import/register.ts';
import { NoRegister, type Source } from '../../import/table.ts';
import { updated } from '../../import/update.ts';
import { changesInWords, choicesOfFields, fieldInWords, leftOutInWords, missingInWords } from '../../import/words.ts';
import type { Snapshot } from '../../program/snapshot.ts';
import { type ImportAnswer, type ImportColumn, type ImportParams, importMethod } from '../../protocol.ts';
import { difference } from '../../text/edit.ts';
import { t } from '../../text/l10n.ts';
import { count, short } from '../../text/words.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { Answers } from '../seldom.ts';

/** What a register says, and what would come of it: a request of our own. */
export const imports: Answers<typeof importMethod> = (session) => ({
  [importMethod]: session.answerAll('import', sourceOf, (snapshot, params: ImportParams, source): ImportAnswer => {
    if (typeof source === 'string') return { ...nothing, problem: source };
    const mapping = mappingOf(source, params.wishes);
    const register = registerOf(source, mapping);
    const told = {
      ...nothing,
      stakeholders: register.stakeholders.length,
      columns: columnsIn(source, mapping),
      choices: choicesOfFields(),
      leftOut: leftOutInWords(source, register.leftOut),
    };
    if (params.into !== undefined) return { ...told, ...update(params.into, register, snapshot) };
    const title = params.name.replace(/\.[^.]*$/, '');
    const { length } = register.stakeholders;
    return {
      ...told,
      text: planFrom(register, title),
      changes: [t('{stakeholders}, all of them new', { stakeholders: count(length, 'stakeholder') })],
    };
  }),
});

const nothing = { stakeholders: 0, columns: [], choices: [], changes: [], leftOut: [] };

/** The tables, or why there are none, as a sentence. */
async function sourceOf(snapshot: Snapshot, { name, bytes, into }: ImportParams): Promise<Source | string> {
  if (into !== undefined) await snapshot.load(into);
  try {
    return await readRegister(
      name,
      Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)),
    );
  } catch (error) {
    if (error instanceof NoRegister) return `${name} ${error.message}.`;
    throw error;
  }
}

/** Each column once, though several tables may have it. */
function columnsIn({ tables }: Source, mapping: Mapping): readonly ImportColumn[] {
  const found = new Map<string, ImportColumn>();
  for (const [at, { rows }] of tables.entries())
    for (const [index, column] of (mapping[at] ?? []).entries())
      if (column.head !== '' && !found.has(column.head.toLowerCase()))
        found.set(
          column.head.toLowerCase(),
          shown(
            column,
            rows.map(({ cells }) => cells[index] ?? ''),
          ),
        );
  return [...found.values()];
}

function shown({ head, field, scale }: Column, cells: readonly string[]): ImportColumn {
  const some = [...new Set(cells.filter((cell) => cell.trim() !== ''))].slice(0, 3).map((cell) => short(cell, 30));
  const isScale = cells.some((cell) => /^\s*\d{1,2}\s*$/.test(cell));
  return { head, field, meaning: fieldInWords(field), sample: some.join(' · '), most: isScale ? scale.most : 0 };
}

function update(uri: string, register: Register, snapshot: Snapshot): Partial<ImportAnswer> {
  const plan = snapshot.checked(uri)?.analysis.plan;
  if (!plan) return { problem: t('What is open there is no change plan.') };
  const before = plan.document.text;
  const made = updated(plan, register);
  const edits = difference(uri, before, made.text);
  return {
    changes: [...changesInWords(made), ...made.problems, ...missingInWords(made)],
    ...(edits.length > 0 && { edit: toWorkspaceEdit(edits, snapshot, true) }),
  };
}
