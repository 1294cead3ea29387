/** Plans as large as one likes that say much and of which much is found; the same each time for the same seed. */

export interface Size {
  readonly stakeholders: number;
  /** Another text of the same kind. */
  readonly seed?: number;
  /** How many values there are to share; by default more in larger plans. */
  readonly values?: number;
}

const words =
  'the change keeps people on the shifts they chose and gives each team a say in how work is planned while costs stay within what was agreed last spring'.split(
    ' ',
  );
const firstNames = ['Ana', 'Bo', 'Chen', 'Dora', 'Emil', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jun', 'Kira', 'Lars'];
const departments = ['Finance', 'Operations', 'Legal', 'Sales', 'Research', 'Transport'];
const types = ['define-rationality', 'produce-power-relations', 'negotiate', 'gain-access', 'seek-counsel', 'watch'];

/** Half as many actions and tactics as stakeholders. */
export function planOf({ stakeholders: many, seed = 1, values = 6 + Math.floor(many / 10) }: Size): string {
  const { one, some, phrase } = chance(seed * 7919 + many);
  const valueIds = Array.from({ length: values }, (_, index) => `value-${index}`);
  const terminal = valueIds.filter((_, index) => index % 2 === 0);
  const instrumental = valueIds.filter((_, index) => index % 2 === 1);
  const resources = Array.from({ length: 3 + Math.floor(many / 5) }, (_, index) => `resource-${index}`);
  const ids = Array.from({ length: many }, (_, index) => `person-${index}`);
  const pursued = (from: readonly string[]) =>
    some(from, 2)
      .map((value) => `        ${value}: ${phrase(7)}\n`)
      .join('');
  const stakeholder = (id: string, index: number) => `  ${id}:
    name: ${one(firstNames)} ${index}
    relation: ${one(['above', 'peer', 'below', 'outside'])}
    power: ${one(['dominant', 'strong', 'moderate', 'limited'])}
    stance: ${one(['ally', 'supportive', 'neutral', 'resistant', 'opposed'])}
    department: ${one(departments)}
    values:
      terminal:
${pursued(terminal)}      instrumental:
${pursued(instrumental)}    influences: [${some(ids, 3).join(', ')}]
${index % 2 ? `    controls: [${some(resources, 2).join(', ')}]\n` : ''}`;
  const action = (_: unknown, index: number) => `  action-${index}:
    summary: ${phrase(8)}
    needs: [${some(resources, 3).join(', ')}]
    aligns-with:
      ${one(valueIds)}: ${phrase(6)}
    conflicts-with:
      ${one(valueIds)}: ${phrase(6)}
`;
  const tactic = (_: unknown, index: number) => `  tactic-${index}:
    type: ${one(types)}
    targets: [${some(ids, 3).join(', ')}]
    appeals-to: [${some(valueIds, 2).join(', ')}]
    offer: ${phrase(7)}
    status: ${one(['planned', 'under-way', 'done', 'dropped'])}
`;
  const half = Array.from({ length: Math.max(2, many >> 1) });
  return `# A plan about nobody.
changeplan: 1
title: A plan with ${many} stakeholders
purpose: ${phrase(12)}

values:
${valueIds.map((id) => `  ${id}: { meaning: ${phrase(6)} }\n`).join('')}
stakeholders:
${ids.map(stakeholder).join('')}
actions:
${half.map(action).join('')}
tactics:
${half.map(tactic).join('')}`;
}

/** Choices that look like chance (mulberry32). */
function chance(seed: number) {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  const one = (list: readonly string[]) => list[below(list.length)] ?? '';
  const some = (list: readonly string[], most: number) => [
    ...new Set(Array.from({ length: 1 + below(most) }, () => one(list))),
  ];
  const phrase = (length: number) => {
    const start = below(words.length);
    return Array.from({ length }, (_, index) => words[(start + index) % words.length]).join(' ');
  };
  return { one, some, phrase };
}
