import type { Rule } from './rule.ts';
import { draftsOf } from './shared/faults.ts';
import page from './syntax.md';

export const syntax: Rule = {
  name: 'syntax',
  severity: 'error',
  step: 'text',
  inOrganizationFiles: true,
  inNamesFiles: true,
  page,

  *check({ faults }) {
    yield* draftsOf(faults, 'syntax');
  },
};
