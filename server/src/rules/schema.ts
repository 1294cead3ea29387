import type { Rule } from './rule.ts';
import page from './schema.md';
import { draftsOf } from './shared/faults.ts';

export const schema: Rule = {
  name: 'schema',
  severity: 'error',
  step: 'text',
  inOrganizationFiles: true,
  inNamesFiles: true,
  page,

  *check({ faults }) {
    yield* draftsOf(faults, 'schema');
  },
};
