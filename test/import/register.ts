import { mappingOf, type Wish } from '../../server/src/import/mapping.ts';
import { readRegister } from '../../server/src/import/read.ts';
import { registerOf } from '../../server/src/import/register.ts';

/** What an importer takes over of a text, and what it lists as left out, a line each. */
export async function imported(name: string, text: string | Uint8Array, wishes: readonly Wish[] = []) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const source = await readRegister(name, bytes);
  const mapping = mappingOf(source, wishes);
  const register = registerOf(source, mapping);
  return {
    source,
    register,
    fields: mapping.map((columns) => columns.map(({ head, field }) => `${head}: ${field}`)),
    taken: register.stakeholders.map(
      ({ id, name: called, keys, notes, tactic }) =>
        `${id} (${called})${said(keys)}${said(tactic)}${notes.length > 0 ? ` [${notes.join('; ')}]` : ''}`,
    ),
    left: register.leftOut.map(
      ({ place, column, cell, why }) => `${place}${column ? `, ${column}` : ''}${cell ? ` “${cell}”` : ''}: ${why}`,
    ),
  };
}

const said = (keys: Readonly<Record<string, unknown>>) =>
  Object.entries(keys)
    .map(([key, value]) => ` ${key}=${Array.isArray(value) ? value.join('|') : String(value)}`)
    .join('');
