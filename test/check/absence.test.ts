import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import type { Finding } from '../../server/src/check/check.ts';
import { precedence } from '../../server/src/check/precedence.ts';
import { readDocument } from '../../server/src/model/document.ts';
import type { Node } from '../../server/src/model/node.ts';
import { severities } from '../../server/src/rules/rule.ts';
import { some, thorough } from '../robust/survive.ts';
import { checker, pageExamples, planFiles } from './plans.ts';

/** Milliseconds: each text of each plan is checked twice. */
const patience = 120_000;

type Data = string | number | boolean | null | Data[] | { [key: string]: Data };
type Path = readonly (string | number)[];
/** Where a text stands, and what stands there when it says nothing: an id without its text, or no key at all. */
interface Place {
  readonly path: Path;
  readonly instead: null | undefined;
}

const quieting = pageExamples('Accepted');

/** Of the plans that are much longer than an example each place when there is time, else each eighth. */
const placesIn = (text: string): readonly Place[] => {
  const all = textsOf(dataOf(text));
  return thorough || all.length < 10 ? all : all.filter((_, index) => index % 8 === 0);
};

describe('nothing is bought with TODO: it says no more than what is left out', () => {
  for (const { name, text } of some([...quieting, ...planFiles()], 2))
    it(name, () => {
      const findingsAfter = finder(text);
      for (const { path, instead } of placesIn(text))
        assert.deepEqual(
          lighter(
            findingsAfter((plan) => put(plan, path, instead)),
            findingsAfter((plan) => put(plan, path, 'TODO')),
          ),
          [],
          path.join('.'),
        );
    });
}).timeout(patience);

describe('nothing is bought with a tactic that says nothing of what is done', () => {
  for (const { name, text } of some([...quieting, ...planFiles()], 2))
    it(name, () => {
      const findingsAfter = finder(text);
      for (const id of tacticsOf(dataOf(text))) {
        const without = findingsAfter((plan) => put(plan, ['tactics', id], undefined));
        const silent = findingsAfter((plan) => {
          for (const key of deeds) put(plan, ['tactics', id, key], undefined);
        });
        assert.deepEqual(lighter(without.filter(isAboutOthers), silent), [], id);
      }
    });
}).timeout(patience);

describe('a placeholder in a tactic or a reason makes nothing lighter', () => {
  for (const { name, text } of some([...pageExamples(), ...planFiles()], 4))
    it(name, () => {
      const findingsAfter = finder(text);
      const before = findingsAfter(() => {}).filter(isAboutOthers);
      for (const { path } of placesIn(text).filter(({ path }) => isAnswer(path)))
        assert.deepEqual(
          lighter(
            before,
            findingsAfter((plan) => put(plan, path, 'TODO')),
          ),
          [],
          path.join('.'),
        );
    });
}).timeout(patience);

describe('nothing is bought with a key that says nothing, unless the schema tells it', () => {
  for (const { name, text } of some(quieting, 3))
    it(name, () => {
      const findingsAfter = finder(text);
      const faultsAfter = finder(text, ({ rule }) => rule === 'schema');
      const faults = faultsAfter(() => {}).length;
      for (const { path, empty } of optionalIn(dataOf(text)))
        for (const nothing of thorough ? ['', null, [], {}] : [empty]) {
          if (faultsAfter((plan) => put(plan, path, nothing)).length > faults) continue;
          assert.deepEqual(
            lighter(
              findingsAfter((plan) => put(plan, path, undefined)),
              findingsAfter((plan) => put(plan, path, nothing)),
            ),
            [],
            `${path.join('.')}: ${JSON.stringify(nothing)}`,
          );
        }
    });
}).timeout(patience);

describe('a tactic whose keys are deleted one after another buys nothing once none says what is done', () => {
  for (const { name, text } of some(quieting, 3))
    it(name, () => {
      const findingsAfter = finder(text);
      for (const id of tacticsOf(dataOf(text))) {
        const without = findingsAfter((plan) => put(plan, ['tactics', id], undefined)).filter(isAboutOthers);
        const keys = keysOf(dataOf(text), id);
        const said = keys.filter((key) => deeds.includes(key)).length;
        for (let gone = said; gone <= (thorough ? keys.length : said); gone++) {
          const left = findingsAfter((plan) => {
            for (const key of keys.slice(0, gone)) put(plan, ['tactics', id, key], undefined);
          });
          assert.deepEqual(lighter(without, left), [], `${id} without ${keys.slice(0, gone).join(', ')}`);
        }
      }
    });
}).timeout(patience);

/** A tactic is planned until it says otherwise, so its status is no answer. */
const isAnswer = ([section, , key]: Path) => (section === 'tactics' && key !== 'status') || key === 'justification';

/** What a tactic can say of what is done (LANGUAGE 2). */
const deeds = ['summary', 'purpose', 'offer', 'evidence', 'appeals-to', 'outcome'];

/**
 * What tactics are told of themselves goes with what they say; and an open tactic keeps an ally close, or works through
 * somebody, whatever is done.
 */
const isAboutOthers = ({ rule, subject }: Told) =>
  !subject.startsWith('tactics.') && rule !== 'ally-at-risk' && rule !== 'unreached-key-stakeholder';

/** Of somebody whom nothing answers one of these speaks, in place of another or of what is said of somebody answered. */
const ofOneCause: ReadonlySet<string> = new Set([
  ...precedence,
  'overlap-unused',
  'concern-unheard',
  'answer-those-shaped',
]);

/** The findings of the first list that are missing in the second, or weigh less there. */
function lighter(before: readonly Told[], after: readonly Told[]): string[] {
  return before.flatMap(({ rule, subject, severity, message }) => {
    const rest = after.filter((it) => it.rule === rule && (it.subject === subject || !subject.includes('.')));
    const isAsHeavy = (it: Told) => severities.indexOf(it.severity) <= severities.indexOf(severity);
    const isInstead = (it: Told) =>
      ofOneCause.has(it.rule) && !before.some((other) => other.rule === it.rule && other.message === it.message);
    const kept = rest.some(isAsHeavy) || (ofOneCause.has(rule) && after.some((it) => isInstead(it) && isAsHeavy(it)));
    return kept ? [] : [`${severity} ${rule} (${subject}): ${message}`];
  });
}

/** What is told of a finding, as it was told. */
type Told = Pick<Finding, 'rule' | 'subject' | 'severity' | 'message'>;

/** What is found after each of several changes of a plan, but for what is wrong with the form; or what else is asked for. */
function finder(
  text: string,
  isAsked = ({ rule }: Finding): boolean => rule !== 'schema',
): (change: (plan: Data) => void) => readonly Told[] {
  const check = checker();
  const unchanged = dataOf(text);
  return (change) => {
    const plan = structuredClone(unchanged);
    change(plan);
    const { findings } = check(stringify(plan, { aliasDuplicateObjects: false, lineWidth: 0 }));
    return findings
      .filter(isAsked)
      .map(({ rule, subject, severity, message }) => ({ rule, subject, severity, message }));
  };
}

const dataOf = (text: string): Data => plain(readDocument('p', text).root);

function plain(node: Node | undefined): Data {
  if (!node) return null;
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'map') return Object.fromEntries(node.pairs.map(({ key, value }) => [key.text, plain(value)]));
  return node.type === 'text' ? node.text : JSON.parse(node.text || 'null');
}

/** Maps from an id to a text that may be missing: the id counts without it. */
const idMaps: ReadonlySet<string | number> = new Set([
  'terminal',
  'instrumental',
  'aligns-with',
  'conflicts-with',
  'needs',
  'controls',
]);

/** Every text of the plan. */
function textsOf(plan: Data, path: Path = []): Place[] {
  if (typeof plan === 'string')
    return [{ path, instead: idMaps.has(path.at(-2) ?? '') && typeof path.at(-1) === 'string' ? null : undefined }];
  if (typeof plan !== 'object' || plan === null) return [];
  const parts: [string | number, Data][] = Array.isArray(plan) ? [...plan.entries()] : Object.entries(plan);
  return parts.flatMap(([key, part]) => textsOf(part, [...path, key]));
}

/** Puts something there, or nothing; what then holds nothing any more below a key of an entry goes too. */
function put(plan: Data, path: Path, value: Data | undefined, above: Path = []): void {
  const [key = '', ...rest] = path;
  if (typeof plan !== 'object' || plan === null) return;
  const at = plan as Record<string | number, Data>;
  const inner = at[key];
  if (rest.length > 0) {
    if (inner === undefined) return;
    put(inner, rest, value, [...above, key]);
    if (above.length > 1 && isEmpty(inner)) put(plan, [key], idMaps.has(above.at(-1) ?? '') ? null : undefined, above);
  } else if (value !== undefined) at[key] = value;
  else if (Array.isArray(plan)) plan.splice(Number(key), 1);
  else delete at[key];
}

const isEmpty = (data: Data) => typeof data === 'object' && data !== null && Object.keys(data).length === 0;

/** All but those that only watch, of which nothing is asked. */
function tacticsOf(plan: Data): string[] {
  const tactics = isMap(plan) && isMap(plan['tactics']) ? plan['tactics'] : {};
  return Object.entries(tactics).flatMap(([id, tactic]) => (isMap(tactic) && tactic['type'] !== 'watch' ? [id] : []));
}

const isMap = (data: Data | undefined): data is { [key: string]: Data } =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** What its author may leave out of a tactic: first what says what is done. */
function keysOf(plan: Data, id: string): string[] {
  const tactics = isMap(plan) ? plan['tactics'] : undefined;
  const tactic = isMap(tactics) ? tactics[id] : undefined;
  const keys = isMap(tactic) ? Object.keys(tactic).filter((key) => key !== 'type') : [];
  return [...keys.filter((key) => deeds.includes(key)), ...keys.filter((key) => !deeds.includes(key))];
}

const required: ReadonlySet<string | number> = new Set(['changeplan', 'title', 'summary', 'type', 'rule', 'reason']);

interface Optional {
  readonly path: Path;
  /** What says nothing in its place. */
  readonly empty: Data;
}

/** All keys that may be missing; what stands under an id alone is none. */
function optionalIn(plan: Data, path: Path = []): Optional[] {
  if (!isMap(plan)) return [];
  return Object.entries(plan).flatMap(([key, value]) => {
    const here = [...path, key];
    const isId = path.length === 1 || idMaps.has(path.at(-1) ?? '') || path.at(-1) === 'affects';
    const empty = Array.isArray(value) ? [] : isMap(value) ? {} : '';
    return [...(isId || required.has(key) ? [] : [{ path: here, empty }]), ...optionalIn(value, here)];
  });
}
