import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../server/src/check/check.ts';
import { additionsAt } from '../../server/src/features/additions.ts';
import { movesAt } from '../../server/src/features/move.ts';
import { turnsAt } from '../../server/src/features/reasons.ts';
import { readDocument } from '../../server/src/model/document.ts';
import type { Node } from '../../server/src/model/node.ts';
import { rules } from '../../server/src/rules/index.ts';
import { severities } from '../../server/src/rules/rule.ts';
import { applyEdits, type Edit, type Fix } from '../../server/src/text/edit.ts';
import { isPlaceholder } from '../../server/src/text/placeholder.ts';
import type { Span } from '../../server/src/text/span.ts';
import { some } from '../robust/survive.ts';
import { world } from '../world.ts';
import { check, checker, pageExamples, planFiles } from './plans.ts';

/** An action to begin with wakes all rules that wait for one. */
const waiting = rules.flatMap(({ name, needsSupport }) => (needsSupport ? [name] : []));

/**
 * What a fix may bring to light, as its page says: once the plan states one more fact, the next question can be asked.
 */
const consequences: Readonly<Record<string, readonly string[]>> = {
  schema: ['unanswered-resistance', 'no-terminal-value'],
  'no-ally': ['unreached-key-stakeholder'],
  'shallow-base': ['unreached-key-stakeholder'],
  'no-growth': ['unreached-key-stakeholder'],
  'unsecured-resource': ['unreached-key-stakeholder'],
  'without-actions': [...waiting, 'unstated-alignment'],
  'unknown-reference': ['stakeholder-without-values', 'overlooked-direction'],
  'terminal-conflict': ['unstated-alignment', 'coercion-only'],
  'uncontrolled-resource': [
    'unsecured-resource',
    'unreached-key-stakeholder',
    'point-of-failure',
    'overlap-unused',
    'overlooked-direction',
    'stakeholder-without-values',
  ],
  'overlooked-direction': ['stakeholder-without-values'],
  'unstated-alignment': ['untapped-ally', 'overlap-unused', 'stance-mismatch'],
  'unanswered-conflict': ['overlap-unused', 'unaddressed-loss'],
  'unanswered-resistance': ['overlap-unused', 'terminal-conflict-minor', 'unaddressed-loss'],
  'agenda-closed': ['overlap-unused'],
  'tried-in-vain': ['overlap-unused', 'concern-unheard', 'answer-those-shaped'],
};

const givesOtherIds = ['named-person', 'exposed-person'];

/** Those that ask for several things: they stay, and ask for less, once one of these is there. */
const inParts: ReadonlySet<string> = new Set(['terminal-conflict', 'terminal-conflict-minor', 'overlooked-direction']);

describe('the page of a rule', () => {
  for (const [rule, brought] of Object.entries(consequences).filter(([name]) => name !== 'without-actions'))
    it(`${rule} announces what its fixes may bring to light`, () => {
      const page = readFileSync(`server/src/rules/${rule}.md`, 'utf8');
      assert.deepEqual(
        brought.filter((name) => !page.includes(`](${name}.md)`)),
        [],
      );
    });
});

const all = [...pageExamples(), ...planFiles()];

describe('every fix of every plan', () => {
  for (const { name, text } of all) {
    it(name, () => {
      const before = check(text).findings;
      const checkAgain = checker();
      for (const finding of before.filter(({ accepted }) => !accepted))
        for (const fix of finding.fixes())
          assert.deepEqual(faultsOf(finding, fix, text, { before, checkAgain }), [], `${finding.rule}: ${fix.title}`);
    });
  }
  for (const { name, text } of some(all, 8))
    it(`${name} with the line breaks of Windows`, () =>
      assert.deepEqual(
        fixed(text.replaceAll('\n', '\r\n')),
        fixed(text).map((it) => it.replaceAll('\n', '\r\n')),
      ));
});

describe('every change of layout in every plan', () => {
  for (const { name, text } of some(all, 8))
    it(name, () => {
      const checked = check(text);
      const errors = new Set(checked.findings.map(identity));
      const checkAgain = checker();
      const offers = [...text.matchAll(/[^\s[{,]+/g)].flatMap(({ index }) =>
        [turnsAt, additionsAt, movesAt].flatMap((at) => at(checked, index)),
      );
      for (const { title, edits } of new Map(offers.map((it) => [JSON.stringify(it), it])).values()) {
        const after = checkAgain(inAnEditor(text, edits)).findings;
        const broken = after.filter((it) => it.severity === 'error' && !errors.has(identity(it)));
        assert.deepEqual(
          broken.map(({ message }) => message),
          [],
          title,
        );
      }
    });
});

/** What is wrong with a fix: faults that it brings, findings that it leaves or brings, words of its own, text that it loses. */
function faultsOf(
  finding: Finding,
  fix: Fix,
  text: string,
  {
    before,
    checkAgain,
  }: {
    readonly before: readonly Finding[];
    readonly checkAgain: (text: string) => { readonly findings: readonly Finding[] };
  },
): string[] {
  const result = inAnEditor(text, fix.edits);
  const known = new Set(before.map(identity));
  // Whose name moves out may get another id, by which all that was found of them is told anew.
  const again = givesOtherIds.includes(finding.rule) ? before.map(({ rule }) => rule) : [];
  const allowed = [finding.rule, ...again, ...(consequences[finding.rule] ?? [])];
  // What stands at a placeholder, or at a tactic that has nothing else, asks for what the fix has left to the author.
  const after = checkAgain(result).findings.filter(
    ({ at, rule }) => rule !== 'left-to-do' && !isPlaceholder(result.slice(at.start, at.end)),
  );
  const stays = after.filter((it) => isSame(it, finding, fix) && !asksForLess(it, finding));
  return [
    ...after
      .filter((it) => !known.has(identity(it)) && !allowed.includes(it.rule))
      .map(({ rule, message }) => `brings ${rule}: ${message}`),
    ...stays.map(({ rule, message }) => `leaves ${rule}: ${message}`),
    ...ownWords(fix, text, result).map((word) => `says by itself: ${word}`),
    ...comments(text)
      .filter((comment) => !result.includes(comment))
      .map((comment) => `loses ${comment}`),
  ];
}

/** The text after all edits as other editors apply them, which must not overlap. */
function inAnEditor(text: string, edits: readonly Edit[]): string {
  const document = TextDocument.create('file:///p.changeplan.yaml', 'changeplan', 1, text);
  const range = ({ start, end }: Span) => ({ start: document.positionAt(start), end: document.positionAt(end) });
  const result = TextDocument.applyEdits(
    document,
    edits.map(({ at, text: newText }) => ({ range: range(at), newText })),
  );
  assert.equal(result, applyEdits(text, edits));
  return result;
}

/** The plan after each fix alone. */
function fixed(text: string): string[] {
  return check(text).findings.flatMap((finding) => finding.fixes().map(({ edits }) => inAnEditor(text, edits)));
}

/** Findings about the plan as a whole move when a section is begun. */
const identity = ({ rule, subject }: Finding) => (subject.includes('.') ? `${rule} ${subject}` : rule);

/** Whether a finding after the fix is the one before: it says the same, or stands where that has gone. */
function isSame(after: Finding, before: Finding, { edits }: Fix): boolean {
  if (identity(after) !== identity(before)) return false;
  const moved = edits
    .filter(({ at }) => at.end <= before.at.start)
    .reduce((start, { at, text }) => start + text.length - (at.end - at.start), before.at.start);
  return after.message === before.message || after.at.start === moved;
}

function asksForLess(after: Finding, before: Finding): boolean {
  const isLighter = severities.indexOf(after.severity) > severities.indexOf(before.severity);
  return inParts.has(before.rule) && (isLighter || after.message.length < before.message.length);
}

/**
 * Texts that the fix writes and nobody has said: no placeholder, not today's date, and neither in the plan, nor in the title,
 * nor the id of what the fix begins. Keys of the language are none.
 */
function ownWords({ title }: Fix, before: string, after: string): string[] {
  const said = new Set(textsIn(readDocument('p', before).root));
  const root = readDocument('p', after).root;
  const ids = new Set(root?.pairs.flatMap(({ value }) => (value?.kind === 'map' ? keysOf(value) : [])));
  return textsIn(root).filter(
    (text) =>
      !said.has(text) &&
      !ids.has(text) &&
      !isPlaceholder(text) &&
      text !== world.today &&
      !holdsWord(title, text) &&
      !holdsWord(before, text),
  );
}

const keysOf = (node: Node): string[] => (node.kind === 'map' ? node.pairs.map(({ key }) => key.text) : []);

const holdsWord = (text: string, word: string): boolean => ` ${words(text)} `.includes(` ${words(word)} `);

const words = (text: string) => text.replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, ' ').trim();

function textsIn(node: Node | undefined): string[] {
  if (!node) return [];
  if (node.kind === 'scalar') return [node.text];
  if (node.kind === 'list') return node.items.flatMap(textsIn);
  return node.pairs.flatMap(({ value }) => textsIn(value));
}

const comments = (text: string) => text.match(/(?<=^|\s)#.*$/gm) ?? [];
