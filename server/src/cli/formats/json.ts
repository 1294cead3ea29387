import { findingToJson } from '../../report/finding-json.ts';
import type { CheckedPlans } from '../checking.ts';
import { printableJson } from '../printable.ts';
import type { Format } from './format.ts';
import { tally } from './tally.ts';

/** One object; lines and columns from 1, columns in UTF-16 units. */
export const json: Format = (checked) => printableJson(jsonOf(checked));

/** The same as data. */
export const jsonOf = ({ files, place }: CheckedPlans) => ({
  version: 1,
  files: files.map(({ path, findings }) => ({
    path,
    findings: findings.map((finding) => findingToJson(finding, place)),
  })),
  summary: tally(files),
});
