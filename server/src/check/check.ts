import { type Analysis, analyze } from '../analysis/analysis.ts';
import { type Document, readDocument } from '../model/document.ts';
import type { Fault, Related } from '../model/fault.ts';
import { pairSpan } from '../model/node.ts';
import type { Plan } from '../model/plan.ts';
import { readPlan } from '../model/read.ts';
import { rules } from '../rules/index.ts';
import type { Draft, Rule, Severity } from '../rules/rule.ts';
import type { Fix } from '../text/edit.ts';
import { byPosition, holds, type Span } from '../text/span.ts';

/** What a rule found, ready for editor, terminal and report. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Span;
  readonly message: string;
  /** Dotted path of the entry concerned, such as `actions.pilot`. */
  readonly subject: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** One version of one file, read, analysed and checked. */
export interface Checked {
  readonly document: Document;
  readonly analysis: Analysis;
  /** Sorted by position, then rule. */
  readonly findings: readonly Finding[];
}

/** What the outside world tells a check. */
export interface World {
  /** Year-month-day; what is overdue or stale depends on it. */
  readonly today: string;
  /** Hears of a rule that crashed; the other rules still report. */
  readonly onCrash: (rule: string, error: unknown) => void;
}

/** Reads and checks a text. Never throws for what the text says; `before` is an earlier version of the same file. */
export function checkText(file: string, text: string, world: World, before?: Document): Checked {
  const document = readDocument(file, text, before);
  const { plan, faults } = readPlan(document);
  const analysis = analyze(plan);
  return { document, analysis, findings: findingsIn(analysis, faults, world) };
}

function findingsIn(analysis: Analysis, faults: readonly Fault[], { today, onCrash }: World): Finding[] {
  const context = { ...analysis, faults, today };
  const subject = subjects(analysis.plan);
  return rules
    .filter((rule) => applies(rule, analysis))
    .flatMap((rule) =>
      contained(rule, onCrash, () => [...rule.check(context, rule.options ?? {})]).map((draft) =>
        finding(rule, draft, subject),
      ),
    )
    .sort((a, b) => byPosition(a.at, b.at) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

function applies({ needsSupport, inOrganizationFiles, name }: Rule, analysis: Analysis): boolean {
  const { document, kind } = analysis.plan;
  if (document.beyondLimits) return name === 'syntax';
  if (kind === 'organization' && !inOrganizationFiles) return false;
  return !needsSupport || analysis.needsSupport;
}

function contained(rule: Rule, onCrash: World['onCrash'], run: () => Draft[]): Draft[] {
  try {
    return run();
  } catch (error) {
    onCrash(rule.name, error);
    return [];
  }
}

function finding({ name, severity }: Rule, draft: Draft, subject: (at: Span) => string): Finding {
  const { at, message, related = [], fixes = [] } = draft;
  return { rule: name, severity: draft.severity ?? severity, at, message, subject: subject(at), related, fixes };
}

const entryMaps = ['values', 'stakeholders', 'actions', 'tactics'];

/** The entry or top-level key that a place lies in. */
function subjects({ keys }: Plan): (at: Span) => string {
  const sections = [...keys.values()];
  return (at) => {
    const section = sections.find((pair) => holds(pairSpan(pair), at));
    if (!section) return '';
    const { key, value } = section;
    if (!entryMaps.includes(key.text) || value?.kind !== 'map') return key.text;
    const entry = value.pairs.find((pair) => holds(pairSpan(pair), at));
    return entry ? `${key.text}.${entry.key.text}` : key.text;
  };
}
