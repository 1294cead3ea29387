/**
 * What is said, in German, by the English text. One file for each part of the program; what the panel asks for, wherever it is
 * said, is in `panel`. What only the command line or the playground says, they add themselves.
 */

import summaries from 'rule-summaries-de';
import type { Dictionary } from '../../server/src/text/l10n.ts';
import analysis from './analysis.json';
import assistants from './assistants.json';
import check from './check.json';
import compare from './compare.json';
import features from './features.json';
import imports from './import.json';
import interview from './interview.json';
import lsp from './lsp.json';
import model from './model.json';
import panel from './panel.json';
import program from './program.json';
import report from './report.json';
import rules from './rules.json';
import schemas from './schemas.json';
import values from './values.json';
import workspace from './workspace.json';

export const dictionary: Dictionary = {
  ...analysis,
  ...assistants,
  ...check,
  ...compare,
  ...features,
  ...imports,
  ...interview,
  ...lsp,
  ...model,
  ...panel,
  ...program,
  ...report,
  ...rules,
  ...schemas,
  ...summaries,
  ...values,
  ...workspace,
};
