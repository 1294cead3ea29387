/** All that is said, in German, by the English text. One file for each part of the program. */

import type { Dictionary } from '../../server/src/text/l10n.ts';
import analysis from './analysis.json';
import assistants from './assistants.json';
import check from './check.json';
import cli from './cli.json';
import compare from './compare.json';
import features from './features.json';
import imports from './import.json';
import interview from './interview.json';
import lsp from './lsp.json';
import model from './model.json';
import playground from './playground.json';
import preview from './preview.json';
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
  ...cli,
  ...compare,
  ...features,
  ...imports,
  ...interview,
  ...lsp,
  ...model,
  ...playground,
  ...preview,
  ...program,
  ...report,
  ...rules,
  ...schemas,
  ...values,
  ...workspace,
};
