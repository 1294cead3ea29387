import { powers } from '../../../schemas/choices.ts';
import { t } from '../text/l10n.ts';
import { inWords } from '../text/words.ts';
import page from './rated-differently.md';
import type { EntryRule } from './rule.ts';
import { fileName } from './shared/audience.ts';
import { called } from './shared/called.ts';
import { keyOf, powersElsewhere } from './shared/other-plans.ts';

export const ratedDifferently: EntryRule<'stakeholders'> = {
  name: 'rated-differently',
  severity: 'info',
  step: 'plans',
  page,
  each: 'stakeholders',

  *of(stakeholder, context) {
    const { power } = stakeholder;
    if (!power || context.others.length === 0) return;
    const apart = (context.shared(powersElsewhere).get(keyOf(stakeholder)) ?? []).map((it) => ({
      ...it,
      steps: Math.abs(stepOf(it.power) - stepOf(power.value)),
    }));
    const [other] = apart.filter(({ steps }) => steps >= 2).sort((one, two) => two.steps - one.steps);
    if (!other) return;
    yield {
      at: power.at,
      message: t(
        'The power of {who} is {here} here and {there} in {file}. Both may be true of two different changes; if not, agree with those who drive the other one.',
        {
          who: called(stakeholder),
          here: t(inWords(power.value)),
          there: t(inWords(other.power)),
          file: fileName(other.file),
        },
      ),
    };
  },
};

const order = Object.keys(powers);
const stepOf = (power: string) => order.indexOf(power);
