import { alike } from '../analysis/alike.ts';
import { liveAnalysis } from '../analysis/analysis.ts';
import { type Families, families, sameItems, sameList, sameMap, sameSet, together } from '../analysis/reactive.ts';
import { countingFor } from '../analysis/resistance.ts';
import { factsOf } from '../analysis/shared-groups.ts';
import { still } from '../analysis/still.ts';
import { readPlan } from '../model/read.ts';
import { documentsThen, type Otherwise } from '../model/then.ts';
import { rules } from '../rules/index.ts';
import type { NamesTarget } from '../rules/rule.ts';
import { acceptedBy, acceptFix, statesOf } from './acceptances.ts';
import type { Checked, Source, World } from './checked.ts';
import type { Finding } from './finding.ts';
import type { Found } from './found.ts';
import { piecesOf } from './pieces.ts';
import { firstOfEachCause } from './precedence.ts';
import type { Settings } from './settings.ts';
import { sorted } from './sorted.ts';
import { subjectsIn } from './subjects.ts';

/**
 * The check of a file that changes. What was made for one version is kept, and for the next only that is made again of
 * which something has changed that its making has read.
 */
export interface LiveCheck {
  /** Takes the next version of the file. What was told of earlier ones tells of this one from now on. */
  readonly update: (source: Source, world: World) => Checked;
  /** Makes the findings piece by piece. Whoever stops in between loses nothing of what was made. */
  readonly steps: () => Iterable<void>;
  /** Whether the findings of the version at hand are made, so that they are there at once. */
  readonly isMade: () => boolean;
}

export function liveCheck(source: Source, world: World): LiveCheck & { readonly checked: Checked } {
  return checkWith(source, world, families());
}

/** The check of a file that does not change. */
export function checkOnce(source: Source, world: World): Checked {
  return checkWith(source, world, still()).checked;
}

function checkWith(source: Source, world: World, made: Families): LiveCheck & { readonly checked: Checked } {
  const { cell, each, kept } = made;
  let heard = world;
  const onCrash: World['onCrash'] = (rule, error) => heard.onCrash(rule, error);
  let reading = readPlan(source.document, source.used, undefined, source.names);
  const live = liveAnalysis(reading.plan, source.settings.values, made);
  const { plan } = live.analysis;
  const documents = cell([source.document, ...source.used], sameList);
  const faults = cell([...reading.faults, ...source.faults], sameList);
  const unresolved = cell(source.unresolved, alike);
  const sharing = cell(source.sharing, alike);
  const namesShared = cell(source.namesShared ?? [], alike);
  const namesTarget = cell(targetIn(source), alike);
  const others = cell(source.others ?? [], sameList);
  const othersAreMissing = cell(source.othersAreMissing === true);
  const today = cell(world.today);
  const configured = cell(source.settings.rules, (one, other) => sameMap(one, other, alike));

  const pieces = piecesOf({
    families: made,
    parts: {
      ...live.parts,
      faults: faults.get,
      unresolved: unresolved.get,
      rules: () => rules,
      today: today.get,
      sharing: sharing.get,
      namesShared: namesShared.get,
      namesTarget: namesTarget.get,
      others: others.get,
      othersAreMissing: othersAreMissing.get,
      facts: kept(() => factsOf(live.analysis), alike),
    },
    given: () => given(),
    acceptances: () => states(),
    configured: configured.get,
    onCrash,
  });
  const isAnswered = each((id) => {
    const stakeholder = live.analysis.stakeholder(id);
    return stakeholder !== undefined && countingFor(stakeholder, live.analysis).length > 0;
  });
  const found = kept(() => firstOfEachCause(allIn(pieces.first()), isAnswered), sameList);
  const subjects = kept(() => subjectsIn(documents.get()));
  const known = new WeakMap<Found, Finding>();
  const silent = kept(
    () => new Set([...configured.get()].flatMap(([rule, { severity }]) => (severity?.value === 'off' ? [rule] : []))),
    sameSet,
  );
  /** Those of a rule that is not off. */
  const heardOf = <T extends { readonly rule: string }>(all: readonly T[]): readonly T[] => {
    const off = silent();
    return off.size === 0 ? all : all.filter(({ rule }) => !off.has(rule));
  };
  const toFindings = (ones: readonly Found[]): Finding[] => {
    const settings = configured.get();
    return ones.map((one) => toFinding(one, settings));
  };
  const toFinding = (one: Found, settings: Settings['rules']): Finding => {
    const set = settings.get(one.rule)?.severity?.value;
    const severity = set && set !== 'off' ? set : one.severity;
    const before = known.get(one);
    if (before?.severity === severity) return before;
    const { rule, severity: own, draft } = one;
    const { at, message, related = [] } = draft;
    const subjectNow = () => subjects()(one.draft.concerns ?? one.draft.at);
    const fixes = () => {
      live.settle();
      return contained(one, onCrash);
    };
    const accept = () => acceptFix(plan, rule, subjectNow());
    const finding: Finding = {
      rule,
      severity,
      own,
      at,
      message,
      get subject() {
        return subjectNow();
      },
      related,
      fixes,
      accept,
    };
    known.set(one, finding);
    return finding;
  };
  const given = kept(
    () => heardOf(found()).flatMap(({ draft: { at, asks } }) => (asks ? [at, ...asks] : at)),
    sameList,
  );
  const told = kept(() => [...toFindings(found()), ...toFindings(allIn(pieces.second()))], sameList);
  const accepted = acceptedBy();
  const states = kept(
    () => statesOf(plan.accepted, heardOf(told()), today.get()),
    (one, other) => sameItems(one, other, alike),
  );
  const findings = kept(() => {
    const by = states();
    const all = told().map((one) => accepted(one, by));
    const last = toFindings(allIn(pieces.last()));
    return sorted(heardOf([...all, ...last]));
  }, sameList);
  const silenced = kept(
    () =>
      told()
        .filter(({ rule }) => silent().has(rule))
        .map((one) => accepted(one, states())),
    sameList,
  );
  let madeOf: number | undefined;
  const allFindings = () => {
    live.settle();
    const all = findings();
    madeOf = made.changed();
    return all;
  };
  // Entries change places with a version only, and whoever reads the findings of one reads them often.
  let placed: { readonly all: readonly Finding[]; readonly inOrder: readonly Finding[] } | undefined;
  const inOrder = () => {
    const all = allFindings();
    if (placed?.all !== all) placed = { all, inOrder: sorted(all) };
    return placed.inOrder;
  };
  const checkedOf = (of: Source): Checked => ({
    source: of,
    document: of.document,
    analysis: live.analysis,
    get faults() {
      return faults.get();
    },
    get findings() {
      return inOrder();
    },
    get silenced() {
      live.settle();
      return silenced();
    },
    otherwise: (otherwise) => checkOnce(sourceThen(of, otherwise), heard),
  });
  return {
    checked: checkedOf(source),
    update: (next, nextWorld) => {
      heard = nextWorld;
      placed = undefined;
      reading = readPlan(next.document, next.used, reading, next.names);
      together(() => {
        live.update(reading.plan, next.settings.values);
        documents.set([next.document, ...next.used]);
        faults.set([...reading.faults, ...next.faults]);
        unresolved.set(next.unresolved);
        sharing.set(next.sharing);
        namesShared.set(next.namesShared ?? []);
        namesTarget.set(targetIn(next));
        others.set(next.others ?? []);
        othersAreMissing.set(next.othersAreMissing === true);
        today.set(nextWorld.today);
        configured.set(next.settings.rules);
      });
      return checkedOf(next);
    },
    *steps() {
      live.settle();
      for (const _ of pieces.first()) yield;
      for (const _ of pieces.second()) yield;
      allFindings();
    },
    isMade: () => madeOf === made.changed(),
  };
}

function sourceThen(source: Source, otherwise: Otherwise): Source {
  const [document = source.document, ...used] = documentsThen([source.document, ...source.used], otherwise);
  return { ...source, document, used };
}

function allIn(pieces: Iterable<readonly Found[]>): readonly Found[] {
  const all: Found[] = [];
  for (const piece of pieces) all.push(...piece);
  return all;
}

const targetIn = ({ namesTarget }: Source): NamesTarget => namesTarget ?? { path: 'names.local.yaml' };

function contained({ rule, draft: { fixes } }: Found, onCrash: World['onCrash']) {
  try {
    return fixes?.() ?? [];
  } catch (error) {
    onCrash(rule, error);
    return [];
  }
}
