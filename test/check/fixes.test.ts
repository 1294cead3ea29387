import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { checkText, type Finding } from '../../server/src/check/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits, type Fix } from '../../server/src/text/edit.ts';
import { isPlaceholder } from '../../server/src/text/placeholder.ts';
import type { Span } from '../../server/src/text/span.ts';
import { strip } from '../drawing.ts';
import { world } from '../world.ts';

/**
 * What a fix may bring to light, as its page says: once the plan states one more fact, the next question can be asked.
 * An action to begin with wakes every rule that judges.
 */
const consequences: Readonly<Record<string, readonly string[] | 'any'>> = {
  schema: ['unanswered-resistance'],
  'no-growth': ['unreached-key-stakeholder'],
  'without-actions': 'any',
  'unknown-reference': ['stakeholder-without-values'],
  'terminal-conflict': ['unstated-alignment'],
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
  'unanswered-conflict': ['overlap-unused'],
  'unanswered-resistance': ['overlap-unused', 'terminal-conflict-minor'],
  'agenda-closed': ['overlap-unused'],
};

describe('every fix on every example', () => {
  for (const [name, text] of [...pageExamples(), ...exampleFiles()])
    it(name, () => {
      const before = check(text);
      for (const finding of before.filter(({ accepted }) => !accepted))
        for (const fix of finding.fixes())
          assert.deepEqual(faultsOf(finding, fix, text, before), [], `${finding.rule}: ${fix.title}`);
    });
});

/** What is wrong with a fix: faults that it brings, findings that it leaves or brings, text that it loses. */
function faultsOf(finding: Finding, fix: Fix, text: string, before: readonly Finding[]): string[] {
  const fixed = applyEdits(text, fix.edits);
  const after = check(fixed);
  const known = new Set(before.map(identity));
  const allowed = consequences[finding.rule] ?? [];
  const isNew = (it: Finding) =>
    !known.has(identity(it)) &&
    it.rule !== finding.rule &&
    allowed !== 'any' &&
    !allowed.includes(it.rule) &&
    !isPlaceholder(textAt(fixed, it.at)); // That asks for what the fix has left to the author.
  const stays = after.some(
    (it) =>
      identity(it) === identity(finding) && it.message === finding.message && !isPlaceholder(textAt(fixed, it.at)),
  );
  return [
    ...after.filter((it) => isNew(it)).map((it) => `brings ${it.rule}: ${it.message}`),
    ...(stays ? [`leaves ${finding.rule}: ${finding.message}`] : []),
    ...(text.includes('\r\n') && /[^\r]\n/.test(fixed) ? ['loses line breaks'] : []),
    ...comments(text)
      .filter((comment) => !fixed.includes(comment))
      .map((comment) => `loses ${comment}`),
  ];
}

const textAt = (text: string, { start, end }: Span) => text.slice(start, end);

/** Findings about the plan as a whole move when a section is begun. */
const identity = ({ rule, subject }: Finding) => (subject.includes('.') ? `${rule} ${subject}` : rule);

const comments = (text: string) => text.match(/(?<=^|\s)#.*$/gm) ?? [];

const check = (text: string) => checkText('p.changeplan.yaml', text, world).findings;

/** Examples may leave out what every plan begins with. */
function whole(text: string): string {
  return text.startsWith('changeplan:') ? text : `changeplan: 1\ntitle: Example\n${text}`;
}

function* pageExamples(): Iterable<[string, string]> {
  for (const { name } of rules) {
    const page = readFileSync(`server/src/rules/${name}.md`, 'utf8');
    const fences = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => whole(strip(text)));
    for (const [index, text] of fences.entries()) {
      yield [`${name} ${index + 1}`, text];
      yield [`${name} ${index + 1} with CRLF`, text.replaceAll('\n', '\r\n')];
    }
  }
}

function* exampleFiles(): Iterable<[string, string]> {
  for (const name of readdirSync('examples', { recursive: true, encoding: 'utf8' }))
    if (/\.changeplan\.ya?ml$/.test(name)) yield [name, readFileSync(`examples/${name}`, 'utf8')];
}
