/** Plans as large as one likes, of which every part of the report has something to show. The same each time. */

const powers = ['dominant', 'strong', 'moderate', 'limited'];
const stances = ['ally', 'supportive', 'neutral', 'resistant', 'opposed'];
const interests = ['high', 'medium', 'low'];
const relations = ['above', 'peer', 'below', 'outside'];
const values = ['fairness', 'autonomy', 'dialogue', 'robustness', 'openness', 'sustainability', 'altruism'];
const names = [
  'Head teachers of the primary schools',
  'Parents’ council',
  'School bus company',
  'Teachers’ union',
  'Town council',
  'Kindergartens in the northern district',
  'Caretakers',
  'Music school',
];

/** One that chooses `choices` by a number of its own, such as `(index * 7) % 5`, makes a plan of its own. */
export function planOf(stakeholders: number, choose: (index: number, many: number) => number = plainly): string {
  const pick = (list: readonly string[], index: number) => list[choose(index, list.length)] ?? '';
  const ids = Array.from({ length: stakeholders }, (_, index) => `group-${index + 1}`);
  const entries = ids.map((id, index) => {
    const listeners = [ids[choose(index * 5 + 1, ids.length)], ids[choose(index * 3 + 2, ids.length)]];
    return `  ${id}:
    name: ${index + 1}, ${pick(names, index)}
    relation: ${pick(relations, index * 3 + 1)}
    department: ${pick(['Schools', 'Transport', 'Finance'], index * 2)}
${index % 9 === 8 ? '' : `    power: ${pick(powers, index * 5)}\n    stance: ${pick(stances, index * 7 + 2)}\n    interest: ${pick(interests, index * 3)}\n`}\
    values: { terminal: ${pick(values, index)}, instrumental: [${pick(values, index * 3 + 1)}] }
    controls: ${index % 6 === 0 ? `[rooms, budget-${index}]` : '[]'}
    influences: [${listeners.filter((it, at) => it && (index + at) % 3 > 0).join(', ')}]
${index % 5 === 3 ? '    resistance: { dimensions: [first, second], severity: medium, signs: [Letters remain unanswered] }\n' : ''}`;
  });
  const tactics = ids
    .filter((_, index) => index % 4 === 1)
    .map((id, index) => {
      const month = String(choose(index * 5, 12) + 1).padStart(2, '0');
      return `  talk-${id}:
    type: ${pick(['define-rationality', 'produce-power-relations', 'negotiate'], index)}
    summary: Talk with ${index * 4 + 2}, ${pick(names, index * 4 + 1)}, about what a common timetable gives them
    targets: ${id}
    aims-for: ${pick(['ally', 'supportive'], index)}
    ${pick([`due: 2026-${month}-15`, `every: month\n    start: 2026-${month}-01`, `start: 2026-${month}-03`], index)}
`;
    });
  return `changeplan: 1
title: One timetable for the whole district
purpose: Children who change school do not lose a year
lead: group-1
organization: { name: The district, values: { terminal: [fairness], instrumental: [dialogue, robustness] } }
stakeholders:
${entries.join('')}
actions:
  agree: { summary: Agree on one timetable, needs: [rooms, buses], aligns-with: { fairness: All begin alike }, conflicts-with: [autonomy] }
  exams: { summary: Move the exams to June, needs: budget-0, aligns-with: [robustness, dialogue], conflicts-with: { openness: { how: Parents hear late } } }
${tactics.length > 0 ? `tactics:\n${tactics.join('')}` : ''}`;
}

const plainly = (index: number, many: number) => (Math.imul(index + 11, 2_654_435_761) >>> 12) % many;
