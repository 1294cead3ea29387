import { stakeholderSchema } from '../../../schemas/plan.ts';
import { pairOf } from '../model/node.ts';
import type { Plan, Stakeholder } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { sentence, short } from '../text/words.ts';
import page from './exposed-person.md';
import type { Rule } from './rule.ts';
import { readers } from './shared/audience.ts';
import { addKey } from './shared/fixes.ts';

export const exposedPerson: Rule = {
  name: 'exposed-person',
  severity: 'warning',
  step: 'privacy',
  inOrganizationFiles: true,
  page,

  *check({ plan }) {
    for (const stakeholder of plan.stakeholders.filter(({ kind }) => kind === 'person')) {
      const { at, name } = stakeholder;
      const audience = audienceOf(plan, at);
      const signs = signsOfResistance(stakeholder).filter(({ file }) => file === at.file);
      if (!audience || audience.value === 'private' || signs.length === 0) continue;
      yield {
        at,
        message: `${sentence(readers[audience.value])} may read here that ${name} resists. Speak of a group or a role instead of a person, or make the file private.`,
        related: [
          ...signs.map((sign) => ({ at: sign, message: 'Says that they resist' })),
          { at: audience.at, message: `Lets ${readers[audience.value]} read it` },
        ],
        fixes: () => [
          ...makeGroup(stakeholder),
          { title: 'Make the file private', edits: [{ at: audience.at, text: 'private' }] },
        ],
      };
    }
  },
};

function audienceOf({ document, audience, used }: Plan, { file }: Span): Plan['audience'] {
  return file === document.file ? audience : used.find((it) => it.document.file === file)?.audience;
}

function signsOfResistance({ stance, resistance }: Stakeholder): Span[] {
  const resists = stance?.value === 'resistant' || stance?.value === 'opposed';
  const { dimensions = [], signs = [], severity, key } = resistance ?? {};
  const isDescribed = dimensions.length + signs.length > 0 || severity;
  return [...(resists ? [stance.at] : []), ...(key && isDescribed ? [key] : [])];
}

function makeGroup(stakeholder: Stakeholder): Fix[] {
  const title = `Make “${short(stakeholder.name, 40)}” a group`;
  const kind = pairOf(stakeholder.written.value, 'kind')?.value;
  if (kind?.kind === 'scalar') return [{ title, edits: [{ at: kind.span, text: 'group' }] }];
  return addKey(stakeholder, title, 'kind', 'group', Object.keys(stakeholderSchema.shape));
}
