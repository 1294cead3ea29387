import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outlookWords } from '../../server/src/analysis/outlook.ts';
import { checkText, type Finding } from '../../server/src/check/check.ts';
import { precedence } from '../../server/src/check/precedence.ts';
import { severities } from '../../server/src/rules/rule.ts';
import { patience, runs } from '../analysis/people.ts';
import { type Sketch, sketches, type Written, written } from '../analysis/plans.ts';
import { thorough } from '../robust/survive.ts';
import { world } from '../world.ts';

/** Each plan is checked once for each of its tactics, too. */
const many = { ...runs(5000), ...(thorough ? {} : { numRuns: 8 }) };

/** What is found of somebody whom a tactic is aimed at; without it, one of the row speaks in its place. */
const ofOneCause: ReadonlySet<string> = new Set([
  ...precedence,
  'overlap-unused',
  'concern-unheard',
  'answer-those-shaped',
]);

const checked = (sketch: Sketch) => checkText('p.changeplan.yaml', written(sketch), world);

/** With more to find about those who are targeted. */
const richer = (sketch: Sketch, pick: number): Sketch => ({
  ...sketch,
  stakeholders: mapped(sketch.stakeholders, (it, index) => ((pick >> index) & 1 ? { ...it, concerns: 'Work' } : it)),
  actions: mapped(sketch.actions, (it, index) => ({
    ...it,
    affects: { [`s${(pick + index) % 4}`]: { loss: 'Time' } },
  })),
});

const mapped = (entries: Sketch['actions'], change: (entry: Written, index: number) => Written): Sketch['actions'] =>
  Object.fromEntries(Object.entries(entries).map(([id, entry], index) => [id, change(entry, index)]));

const dropped = (sketch: Sketch, id: string): Sketch => ({
  ...sketch,
  tactics: { ...sketch.tactics, [id]: { ...sketch.tactics[id], status: 'dropped' } },
});

describe('a tactic that is dropped', () => {
  it('closes no finding about those at whom it was aimed', () =>
    fc.assert(
      fc.property(sketches, fc.nat(), (plain, pick) => {
        const sketch = richer(plain, pick);
        const before = checked(sketch).findings;
        for (const [id, tactic] of Object.entries(sketch.tactics)) {
          const [targets, through] = [tactic['targets'], tactic['through'] ?? []] as string[][];
          const after = checked(dropped(sketch, id)).findings;
          // Nobody has to be won for a tactic that is not there any more.
          for (const target of targets ?? []) {
            if (through?.includes(target)) continue;
            const left = closed(before, after, `stakeholders.${target}`);
            const isLeft = isWatched(dropped(sketch, id), target) || isAnsweredElsewhere(dropped(sketch, id), target);
            assert.deepEqual(isLeft ? left.filter(isNoOverlap) : left, [], id);
          }
        }
      }),
      many,
    ));

  it('never makes the outlook better', () =>
    fc.assert(
      fc.property(sketches, (sketch) => {
        const rank = (it: Sketch) => outlookWords.indexOf(checked(it).analysis.outlook.word);
        for (const id of Object.keys(sketch.tactics)) assert.ok(rank(dropped(sketch, id)) <= rank(sketch), id);
      }),
      many,
    ));
}).timeout(patience);

/** Whoever is only watched, and does not resist, has to be won by nothing else (LANGUAGE 3): then no argument is missed either. */
const isWatched = ({ tactics }: Sketch, target: string): boolean =>
  Object.values(tactics).some(
    ({ type, targets, status }) => type === 'watch' && status !== 'dropped' && (targets as string[]).includes(target),
  );
/** Who resists in the third dimension alone is answered by a tactic towards those whom they shape (LANGUAGE 5). */
function isAnsweredElsewhere({ stakeholders, tactics }: Sketch, target: string): boolean {
  const { resistance, influences = [] } = stakeholders[target] as { resistance?: Written; influences?: string[] };
  const isThird = String(resistance?.['dimensions']) === 'third';
  const reaches = ({ targets, status }: Written) =>
    status !== 'dropped' && influences.some((id) => (targets as string[]).includes(id));
  return isThird && Object.values(tactics).some(reaches);
}
const isNoOverlap = (finding: string): boolean => finding !== 'warning overlap-unused';

/** What was found about somebody and is found no more, nor anything as heavy in its place. */
function closed(before: readonly Finding[], after: readonly Finding[], subject: string): string[] {
  const about = (findings: readonly Finding[]) => findings.filter((it) => it.subject === subject);
  const isAsHeavy = (it: Finding, than: Finding) =>
    severities.indexOf(it.severity) <= severities.indexOf(than.severity);
  return about(before)
    .filter((finding) => {
      const same = about(after).some((it) => it.rule === finding.rule && isAsHeavy(it, finding));
      // What an action does to them is told at the action, and in place of all else about them.
      const isInstead = (it: Finding) =>
        ofOneCause.has(it.rule) && (it.subject === subject || it.subject.startsWith('actions.'));
      return !same && !(ofOneCause.has(finding.rule) && after.some((it) => isInstead(it) && isAsHeavy(it, finding)));
    })
    .map(({ rule, severity }) => `${severity} ${rule}`);
}
