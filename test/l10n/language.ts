/** What the language of plans says of itself, and its own words as people read them. */
import * as choices from '../../schemas/choices.ts';
import { configurationSchema } from '../../schemas/configuration.ts';
import { type Described, describe as described, type Form } from '../../schemas/describe.ts';
import { namesFileSchema, organizationFileSchema, planSchema } from '../../schemas/plan.ts';
import { organizations } from '../../schemas/usual-values.ts';
import { catalogue } from '../../schemas/values.ts';
import { verdicts } from '../../server/src/analysis/alignment.ts';
import { grades } from '../../server/src/analysis/base.ts';
import { stepStatuses } from '../../server/src/analysis/checklist.ts';
import { outlookWords } from '../../server/src/analysis/outlook.ts';
import type { Response } from '../../server/src/analysis/response.ts';
import { situations } from '../../server/src/analysis/situation.ts';
import { inWords } from '../../server/src/text/words.ts';

const responses: Readonly<Record<Response, true>> = {
  'active-resistance': true,
  'passive-resistance': true,
  'potential-ally': true,
  'no-impact': true,
  unknown: true,
};

/** The sentences of its keys, choices and values, and its words without their hyphens. */
export function textsOfLanguage(): readonly string[] {
  const plans = [planSchema, organizationFileSchema, namesFileSchema].map(described);
  const configuration = described(configurationSchema([{ name: 'rule', options: { number: 1 } }]));
  const sentences = [...plans, configuration].flatMap(meaningsIn);
  const judged = [verdicts, situations, outlookWords, grades, stepStatuses, Object.keys(responses)].flat();
  const words = [...Object.values(choices).flatMap(Object.keys), ...judged, ...plans.flatMap(keysIn)];
  return [
    ...sentences,
    ...words.map(inWords),
    ...Object.values(choices).flatMap((it) => Object.values(it)),
    ...Object.values(catalogue).flatMap(({ meaning, source }) => [meaning, source]),
    ...Object.keys(catalogue).map(inWords),
    ...Object.entries(organizations).flatMap(([kind, { meaning }]) => [kind, meaning]),
  ];
}

const meaningsIn = ({ meaning, forms }: Described): readonly string[] => [
  ...(meaning ? [meaning] : []),
  ...forms.flatMap((form) => (form.kind === 'choice' ? form.choices.flatMap((it) => it.meaning ?? []) : [])),
  ...forms.flatMap(below).flatMap(([, inner]) => meaningsIn(inner)),
];

const keysIn = ({ forms }: Described): readonly string[] =>
  forms.flatMap(below).flatMap(([key, inner]) => [...(key === undefined ? [] : [key]), ...keysIn(inner)]);

function below(form: Form): readonly (readonly [key: string | undefined, Described])[] {
  if (form.kind === 'keys') return [...form.keys];
  return form.kind === 'list' || form.kind === 'entries' ? [[undefined, form.of]] : [];
}
