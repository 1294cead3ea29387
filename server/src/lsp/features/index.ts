import {
  assistMethod,
  besideMethod,
  commitMessageMethod,
  exportMethod,
  fenceMethod,
  importMethod,
  interviewMethod,
  nextMethod,
  pageMethod,
  paperMethod,
  pastMethod,
  portfolioMethod,
  reportMethod,
  setRuleMethod,
  supposeMethod,
  wordsMethod,
} from '../../protocol.ts';
import { whenAsked } from '../seldom.ts';
import type { LspFeature } from '../session.ts';
import { codeActions } from './code-actions.ts';
import { lenses } from './code-lenses.ts';
import { completions } from './completion.ts';
import { definitions } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { foldingRanges } from './folding.ts';
import { formatting } from './formatting.ts';
import { documentHighlights } from './highlight.ts';
import { hovers } from './hover.ts';
import { hints } from './inlay-hints.ts';
import { intentions } from './intentions.ts';
import { documentLinks } from './links.ts';
import { moving } from './moving.ts';
import { documentSymbols } from './outline.ts';
import { referencesOf } from './references.ts';
import { renaming } from './rename.ts';
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
  intentions,
  formatting,
  whenAsked([reportMethod], async () => (await import('./report.ts')).report),
  whenAsked([supposeMethod], async () => (await import('./suppose.ts')).suppose),
  whenAsked([exportMethod], async () => (await import('./export.ts')).exports),
  whenAsked([pastMethod, wordsMethod], async () => (await import('./past.ts')).past),
  whenAsked([commitMessageMethod], async () => (await import('./commit-message.ts')).commitMessages),
  whenAsked([interviewMethod, besideMethod], async () => (await import('./interview.ts')).interviews),
  whenAsked([importMethod], async () => (await import('./import.ts')).imports),
  whenAsked([nextMethod], async () => (await import('./next.ts')).next),
  whenAsked([setRuleMethod], async () => (await import('./set-rule.ts')).ruleSettings),
  whenAsked([fenceMethod], async () => (await import('./fence.ts')).fences),
  whenAsked([paperMethod], async () => (await import('./paper.ts')).papers),
  whenAsked([pageMethod], async () => (await import('./pages.ts')).pages),
  whenAsked([assistMethod], async () => (await import('./assist.ts')).assist),
  whenAsked([portfolioMethod], async () => (await import('./portfolio.ts')).portfolios),
  rules,
  statuses,
  renaming,
  moving,
  symbolsEverywhere,
];
