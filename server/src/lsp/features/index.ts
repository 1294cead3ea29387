import type { LspFeature } from '../session.ts';
import { codeActions } from './code-actions.ts';
import { lenses } from './code-lenses.ts';
import { commitMessages } from './commit-message.ts';
import { completions } from './completion.ts';
import { definitions } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { exports } from './export.ts';
import { foldingRanges } from './folding.ts';
import { formatting } from './formatting.ts';
import { documentHighlights } from './highlight.ts';
import { hovers } from './hover.ts';
import { hints } from './inlay-hints.ts';
import { interviews } from './interview.ts';
import { documentLinks } from './links.ts';
import { documentSymbols } from './outline.ts';
import { past } from './past.ts';
import { referencesOf } from './references.ts';
import { renaming } from './rename.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { selections } from './selection-ranges.ts';
import { tokens } from './semantic-tokens.ts';
import { statuses } from './status.ts';
import { symbolsEverywhere } from './workspace-symbols.ts';

/** All that the server answers, in the order of the protocol's specification. */
export const features: readonly LspFeature[] = [
  definitions,
  referencesOf,
  documentHighlights,
  documentLinks,
  hovers,
  lenses,
  foldingRanges,
  selections,
  documentSymbols,
  tokens,
  hints,
  completions,
  diagnostics,
  codeActions,
  formatting,
  report,
  exports,
  past,
  commitMessages,
  interviews,
  rules,
  statuses,
  renaming,
  symbolsEverywhere,
];
