import { type Alignment, verdicts } from '../analysis/alignment.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { responseWords, situationWords } from '../analysis/plain-words.ts';
import type { Checked } from '../check/check.ts';
import { isBroken } from '../model/document.ts';
import type { Stakeholder } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import { holds, type Span } from '../text/span.ts';
import { inWords, list, short } from '../text/words.ts';
import { apart, endOfLine } from './shared/lines.ts';

/** What is computed of an entry, shown at the end of its line as if it stood there. */
export interface InlayHint {
  /** Empty: the end of a line. */
  readonly at: Span;
  readonly text: string;
  /** Why, in a sentence or two. */
  readonly why: string;
}

/** Which hints are wanted. */
export interface HintKinds {
  /** Behind a stakeholder: what can be expected of it. */
  readonly expectedResponse: boolean;
  /** Behind an action: where it stands with the values around it. */
  readonly situation: boolean;
  /** Behind the targets of a tactic: their names, where these say more than their ids. */
  readonly targetNames: boolean;
}

/**
 * The hints in a part of a file, in no order. Each stands at the end of the line that its entry begins on, and only where
 * no other entry shares that line, so that text in braces is never torn apart. What is not known, or cannot be read as it
 * is being typed, gives no hint.
 */
export function inlayHints(checked: Checked, range: Span, kinds: HintKinds): readonly InlayHint[] {
  const hints = [
    ...(kinds.expectedResponse ? responseHints(checked, range) : []),
    ...(kinds.situation ? situationHints(checked, range) : []),
    ...(kinds.targetNames ? targetHints(checked, range) : []),
  ];
  return hints.filter(({ at }) => !isBroken(checked.document, at));
}

function responseHints({ document, analysis }: Checked, range: Span): InlayHint[] {
  return apart(document, analysis.plan.stakeholders).flatMap((stakeholder) => {
    const at = lineEnd(document.text, stakeholder.at);
    const response = analysis.responses.get(stakeholder) ?? 'unknown';
    if (response === 'unknown' || !holds(range, at)) return [];
    const worst = worstFor(stakeholder, analysis);
    return [
      {
        at,
        text: because(t(responseWords[response]), worst),
        why: reason(stakeholder, worst, analysis),
      },
    ];
  });
}

const lineEnd = (text: string, { file, start }: Span): Span => {
  const end = endOfLine(text, start);
  const offset = text[end - 1] === '\r' ? end - 1 : end;
  return { file, start: offset, end: offset };
};

/** What decides the response: the worst verdict, and of several the lowest score. Nothing where no action touches it. */
function worstFor(stakeholder: Stakeholder, { alignments }: Analysis): Alignment | undefined {
  const touching = alignments.touching(stakeholder).filter(({ verdict }) => verdict !== 'unrelated');
  const [worst] = touching.toSorted(
    (a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || a.score - b.score,
  );
  return worst;
}

/** With what is lost, or else what is gained. */
function because(expected: string, worst: Alignment | undefined): string {
  const { aligned = [], conflicting = [] } = worst ?? {};
  if (conflicting.length > 0) return t('{expected}: loses {values}', { expected, values: list(conflicting, 'and', 2) });
  return aligned.length > 0 ? t('{expected}: gains {values}', { expected, values: list(aligned, 'and', 2) }) : expected;
}

function reason(stakeholder: Stakeholder, worst: Alignment | undefined, { alignments }: Analysis): string {
  const name = short(stakeholder.name);
  if (!worst) return t('No action touches the values written down for {name}.', { name });
  const isWorst = alignments.touching(stakeholder).length > 1;
  return [effectOn(name, worst), isWorst && t('No other action suits them less.')].filter(Boolean).join(' ');
}

function effectOn(who: string, { verdict, action: { summary }, aligned, conflicting, holder }: Alignment): string {
  const ends = conflicting.filter((value) => holder.values.terminal.has(value));
  const parts = { who, action: short(summary) };
  switch (verdict) {
    case 'terminal-conflict':
      return ends.length === 1
        ? t('Among the values of {who}, “{action}” goes against {value}, pursued for its own sake.', {
            ...parts,
            value: named(ends),
          })
        : t('Among the values of {who}, “{action}” goes against {values}, pursued for their own sake.', {
            ...parts,
            values: named(ends),
          });
    case 'mixed':
      return t('Among the values of {who}, “{action}” serves {served}, but goes against {hurt}.', {
        ...parts,
        served: named(aligned),
        hurt: named(conflicting),
      });
    case 'conflict':
      return t('Among the values of {who}, “{action}” goes against {hurt} and serves none.', {
        ...parts,
        hurt: named(conflicting),
      });
    default:
      return t('Among the values of {who}, “{action}” serves {served} and goes against none.', {
        ...parts,
        served: named(aligned),
      });
  }
}

const named = (values: readonly string[]) => list(values.map(inWords), 'and', 5);

function situationHints({ document, analysis }: Checked, range: Span): InlayHint[] {
  return apart(document, analysis.plan.actions).flatMap((action) => {
    const at = lineEnd(document.text, action.at);
    const situation = analysis.situations.of(action);
    if (situation === 'unknown' || !holds(range, at)) return [];
    const touched = analysis.alignments.touched(action);
    const why = {
      incompatible: blocked(touched),
      'no-overlap': t('It serves none of the values pursued here.'),
      'aligned-with-some': t('It serves {served}, but not every value pursued here, or not without hurting one.', {
        served: served(touched),
      }),
      'aligned-with-all': t('It serves every value pursued here, and hurts none.'),
    };
    return [{ at, text: t(situationWords[situation]), why: why[situation] }];
  });
}

/** Who stands in the way: those whose ends suffer, if they can stop the plan. */
function blocked(touched: readonly Alignment[]): string {
  const blocking = touched.filter(
    ({ verdict, holder: { stakeholder } }) =>
      verdict === 'terminal-conflict' && (!stakeholder || stakeholder.power?.value === 'dominant'),
  );
  const ends = blocking.flatMap(({ conflicting, holder }) =>
    conflicting.filter((it) => holder.values.terminal.has(it)),
  );
  const values = [...new Set(ends)];
  const holders = list(
    blocking.map(({ holder }) => short(holder.name)),
    'and',
    5,
  );
  return values.length === 1
    ? t('It goes against {value}, pursued for its own sake by {who}.', { value: named(values), who: holders })
    : t('It goes against {values}, pursued for their own sake by {who}.', { values: named(values), who: holders });
}

const served = (touched: readonly Alignment[]) => named([...new Set(touched.flatMap(({ aligned }) => aligned))]);

function targetHints({ document, analysis }: Checked, range: Span): InlayHint[] {
  const { file, text } = document;
  const byLine = new Map<number, { at: Span; last: number; names: Set<string> }>();
  for (const { id, at } of analysis.plan.tactics.flatMap(({ targets }) => targets)) {
    const end = lineEnd(text, at);
    if (at.file !== file || !holds(range, end)) continue;
    const line = byLine.get(end.start) ?? { at: end, last: 0, names: new Set() };
    const name = analysis.stakeholder(id)?.name ?? id;
    if (!saysTheSame(name, id)) line.names.add(short(name));
    line.last = Math.max(line.last, at.end);
    byLine.set(end.start, line);
  }
  return [...byLine.values()].flatMap(({ at, last, names }) => {
    if (names.size === 0 || !endsHere(text.slice(last, at.start))) return [];
    return [
      {
        at,
        text: list([...names], 'and', 3),
        why: t('This tactic is meant to reach {who}.', { who: list([...names]) }),
      },
    ];
  });
}

/** Whether nothing follows that an entry still has to say. */
const endsHere = (rest: string) => /^[\s,\]}]*(?:(?<=\s)#.*)?$/.test(rest);

/** Whether a reader learns nothing from the name. */
const saysTheSame = (name: string, id: string) => plain(name) === plain(id);

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
