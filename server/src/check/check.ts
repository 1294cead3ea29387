import { type Analysis, analyze } from '../analysis/analysis.ts';
import { answersTo } from '../analysis/resistance.ts';
import { type Document, readDocument } from '../model/document.ts';
import type { Fault } from '../model/fault.ts';
import { idOf } from '../model/ids.ts';
import { isSection } from '../model/names.ts';
import { type Pair, pairSpan } from '../model/node.ts';
import type { Plan } from '../model/plan.ts';
import { readPlan } from '../model/read.ts';
import { rules } from '../rules/index.ts';
import type { Context, Draft, Options, Rule, Severity, Sharing, UnresolvedUse } from '../rules/rule.ts';
import type { Fix } from '../text/edit.ts';
import { byPosition, holds, type Span } from '../text/span.ts';
import { accept, acceptFix } from './acceptances.ts';
import type { Finding } from './finding.ts';
import { firstOfEachCause } from './precedence.ts';
import { defaults, optionsOf, type Settings } from './settings.ts';

export type { Finding };

/** A file with all that its check depends on. */
export interface Source {
  readonly document: Document;
  /** The organization files that it uses, nearest first. */
  readonly used: readonly Document[];
  readonly unresolved: readonly UnresolvedUse[];
  readonly settings: Settings;
  /** What is wrong with files that it depends on, beside those that it uses. */
  readonly faults: readonly Fault[];
  readonly sharing?: Sharing;
}

/** One version of one file, read, analysed and checked. */
export interface Checked {
  /** What it was made from. */
  readonly source: Source;
  readonly document: Document;
  readonly analysis: Analysis;
  /** In this file and those that it uses; sorted by file, position, then rule. */
  readonly findings: readonly Finding[];
  /** Those of rules that the configuration has switched off; only what looks at the plan alone asks for them. */
  readonly silenced: readonly Finding[];
}

/** What the outside world tells a check. */
export interface World {
  /** Year-month-day; what is overdue or stale depends on it. */
  readonly today: string;
  /** Hears of a rule that crashed; the other rules still report. */
  readonly onCrash: (rule: string, error: unknown) => void;
}

/** Checks a text that stands alone. Never throws for what it says. */
export function checkText(file: string, text: string, world: World): Checked {
  return check({ document: readDocument(file, text), used: [], unresolved: [], faults: [], settings: defaults }, world);
}

/** Checks a file with all that its check depends on. Never throws for what they say. */
export function check(source: Source, world: World): Checked {
  const { document, used, settings } = source;
  const { plan, faults } = readPlan(document, used);
  const analysis = analyze(plan, settings.values);
  return { source, document, analysis, ...findingsIn(source, analysis, [...faults, ...source.faults], world) };
}

function findingsIn(
  { used, unresolved, settings, sharing }: Source,
  analysis: Analysis,
  faults: readonly Fault[],
  world: World,
): Pick<Checked, 'findings' | 'silenced'> {
  const { plan } = analysis;
  const context: Context = {
    ...analysis,
    faults,
    unresolved,
    rules,
    today: world.today,
    ...(sharing && { sharing }),
    acceptances: [],
  };
  const active = rules.filter((rule) => applies(rule, analysis));
  const toFinding = finding(plan, settings, world, subjects([plan.document, ...used]));
  const first = active
    .filter(({ aboutAcceptances }) => !aboutAcceptances)
    .flatMap((rule) => run(rule, context, settings, world));
  const isSilenced = ({ rule }: Finding) => settings.rules.get(rule)?.severity?.value === 'off';
  const isAnswered = (id: string) => {
    const stakeholder = analysis.stakeholder(id);
    return stakeholder !== undefined && answersTo(stakeholder, analysis).length > 0;
  };
  const found = firstOfEachCause(first, isAnswered).map(toFinding);
  const { findings, states } = accept(
    found.filter((one) => !isSilenced(one)),
    plan,
    world.today,
  );
  const last = active
    .filter(({ aboutAcceptances }) => aboutAcceptances)
    .flatMap((rule) => run(rule, { ...context, acceptances: states }, settings, world));
  return {
    findings: [...findings, ...last.map(toFinding).filter((one) => !isSilenced(one))].sort(
      (a, b) => byPosition(a.at, b.at) || compare(a.rule, b.rule),
    ),
    silenced: accept(found.filter(isSilenced), plan, world.today).findings,
  };
}

/** Of the rules about support those that speak before there is an action to judge: LANGUAGE 4.4. */
const beforeActions: readonly string[] = ['missing-purpose', 'unanswered-resistance', 'tried-in-vain'];

function applies({ needsSupport, inOrganizationFiles, name }: Rule, analysis: Analysis): boolean {
  const { document, kind } = analysis.plan;
  if (document.beyondLimits) return name === 'syntax';
  if (kind === 'organization' && !inOrganizationFiles) return false;
  if (!needsSupport) return true;
  return analysis.actions.length > 0 ? analysis.needsSupport : beforeActions.includes(name);
}

interface Found {
  readonly rule: string;
  readonly severity: Severity;
  readonly draft: Draft;
}

function run(rule: Rule, context: Context, settings: Settings, { onCrash }: World): Found[] {
  try {
    const drafts = [...draftsOf(rule, context, optionsOf(rule, settings))];
    return drafts.map((draft) => ({ rule: rule.name, severity: draft.severity ?? rule.severity, draft }));
  } catch (error) {
    onCrash(rule.name, error);
    return [];
  }
}

function* draftsOf(rule: Rule, context: Context, options: Options): Iterable<Draft> {
  const { stakeholders, actions, tactics } = context.plan;
  switch (rule.each) {
    case undefined:
      return yield* rule.check(context, options);
    case 'stakeholders':
      for (const stakeholder of stakeholders) yield* rule.of(stakeholder, context, options);
      return;
    case 'actions':
      for (const action of actions) yield* rule.of(action, context, options);
      return;
    case 'tactics':
      for (const tactic of tactics) yield* rule.of(tactic, context, options);
  }
}

/** What a rule found as a finding, with the severity that the configuration gives it. */
function finding(
  plan: Plan,
  { rules: configured }: Settings,
  { onCrash }: World,
  subject: (at: Span) => string,
): (found: Found) => Finding {
  return ({ rule, severity, draft: { at, message, related = [], fixes } }) => {
    const set = configured.get(rule)?.severity?.value;
    const path = subject(at);
    return {
      rule,
      severity: set && set !== 'off' ? set : severity,
      own: severity,
      at,
      message,
      subject: path,
      related,
      fixes: () => contained(fixes, rule, onCrash),
      accept: () => acceptFix(plan, rule, path),
    };
  };
}

function contained(fixes: Draft['fixes'], rule: string, onCrash: World['onCrash']): readonly Fix[] {
  try {
    return fixes?.() ?? [];
  } catch (error) {
    onCrash(rule, error);
    return [];
  }
}

/** The entry or top-level key that a place lies in. */
function subjects(documents: readonly Document[]): (at: Span) => string {
  return (at) => {
    const root = documents.find(({ file }) => file === at.file)?.root;
    const section = root?.pairs.find((pair) => holds(pairSpan(pair), at));
    if (!section) return '';
    const { key, value } = section;
    if (!isSection(key.text) || value?.kind !== 'map') return key.text;
    const entry = pairAt(value.pairs, at);
    return entry ? `${key.text}.${idOf(entry.key.text)}` : key.text;
  };
}

/** Entries stand in the order of the text, so that half of them can be left out at each step. */
function pairAt(pairs: readonly Pair[], at: Span): Pair | undefined {
  let [low, high] = [0, pairs.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pairs[middle]?.key.span.start ?? 0) <= at.start) low = middle;
    else high = middle - 1;
  }
  const pair = pairs[low];
  return pair && holds(pairSpan(pair), at) ? pair : undefined;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
