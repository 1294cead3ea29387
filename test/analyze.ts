import { type Analysis, analyze } from '../server/src/analysis/analysis.ts';
import { readDocument } from '../server/src/model/document.ts';
import { readPlan } from '../server/src/model/read.ts';

/** The analysis of a fragment of a plan. */
export function analysisOf(text: string): Analysis {
  return analyze(readPlan(readDocument('example.changeplan.yaml', text)).plan);
}
