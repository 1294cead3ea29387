import type { Rule } from './rule.ts';
import page from './schema.md';

export const schema: Rule = {
  name: 'schema',
  severity: 'error',
  step: 'text',
  inOrganizationFiles: true,
  page,

  *check({ faults }) {
    yield* faults.filter(({ rule }) => rule === 'schema');
  },
};
