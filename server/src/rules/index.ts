import { contradictoryValue } from './contradictory-value.ts';
import { missingPurpose } from './missing-purpose.ts';
import { noAlly } from './no-ally.ts';
import type { Rule } from './rule.ts';
import { schema } from './schema.ts';
import { shallowBase } from './shallow-base.ts';
import { syntax } from './syntax.ts';
import { terminalConflict } from './terminal-conflict.ts';
import { terminalConflictMinor } from './terminal-conflict-minor.ts';
import { unansweredConflict } from './unanswered-conflict.ts';
import { unknownReference } from './unknown-reference.ts';

/** Every rule, in the order of the documentation: the document, values, alignment, base. */
export const rules: readonly Rule[] = [
  syntax,
  schema,
  unknownReference,
  missingPurpose,
  terminalConflict,
  terminalConflictMinor,
  unansweredConflict,
  contradictoryValue,
  noAlly,
  shallowBase,
];
