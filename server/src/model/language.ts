import { type Described, describe } from '../../../schemas/describe.ts';
import { namesFileSchema, organizationFileSchema, planSchema } from '../../../schemas/plan.ts';

/** The shape of each kind of file, as plain data. */
export const languages = {
  plan: describe(planSchema),
  organization: describe(organizationFileSchema),
  names: describe(namesFileSchema),
};

export type FileKind = keyof typeof languages;

/** What the language has behind that key of a map; none where it has no such key. */
export function behind(described: Described | undefined, key: string): Described | undefined {
  for (const form of described?.forms ?? []) {
    const found = form.kind === 'keys' ? form.keys.get(key) : form.kind === 'entries' ? form.of : undefined;
    if (found) return found;
  }
  return undefined;
}

/** What the language has for an item of a list. */
export function itemOf(described: Described | undefined): Described | undefined {
  for (const form of described?.forms ?? []) if (form.kind === 'list') return form.of;
  return undefined;
}
