/** A program that takes all versions of a plan from git, and reads each as a text of its own. */
import { execFileSync } from 'node:child_process';
import { readDocument } from '../../server/src/model/document.ts';

const [, , plan = ''] = process.argv;
const revisions = execFileSync('git', ['log', '--format=%H', '--', plan], { encoding: 'utf8' }).trim().split('\n');
const blobs = execFileSync('git', ['cat-file', '--batch'], {
  input: revisions.map((revision) => `${revision}:${plan}\n`).join(''),
  maxBuffer: 2 ** 30,
});

let at = 0;
while (at < blobs.length) {
  const head = blobs.indexOf('\n', at);
  const length = Number(blobs.toString('utf8', at, head).split(' ')[2]);
  readDocument(plan, blobs.toString('utf8', head + 1, head + 1 + length));
  at = head + length + 2;
}
