import type { Rule } from './rule.ts';
import page from './syntax.md';

export const syntax: Rule = {
  name: 'syntax',
  severity: 'error',
  step: 'text',
  inOrganizationFiles: true,
  page,

  *check({ faults }) {
    yield* faults.filter(({ rule }) => rule === 'syntax');
  },
};
