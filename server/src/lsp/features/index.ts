import type { LspFeature } from '../session.ts';
import { codeActions } from './code-actions.ts';
import { diagnostics } from './diagnostics.ts';
import { hovers } from './hover.ts';
import { report } from './report.ts';
import { statuses } from './status.ts';

/** All that the server answers, in the order of the protocol's specification. */
export const features: readonly LspFeature[] = [hovers, diagnostics, codeActions, report, statuses];
