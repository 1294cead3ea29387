import { configurationSchema } from '../../../schemas/configuration.ts';
import type { Document } from '../model/document.ts';
import type { Fault } from '../model/fault.ts';
import { Fits } from '../model/fits.ts';
import { type Node, type Pair, pairOf, pairSpan, type ScalarNode } from '../model/node.ts';
import { conform } from '../model/shape.ts';
import { rules } from '../rules/index.ts';
import { leftToDo, toBeFilledIn } from '../rules/left-to-do.ts';
import type { Severity } from '../rules/rule.ts';
import { type Glob, type GlobOptions, isGlob, readGlob } from '../text/glob.ts';
import { t } from '../text/l10n.ts';
import { byPosition, holds, type Span } from '../text/span.ts';
import type { Finding } from './check.ts';
import type { ReportSetting, RuleSetting, Settings } from './settings.ts';

/** The name of a configuration file, found from a plan's folder upwards. */
export const configurationName = '.changeplanrc.yaml';

/** One configuration file, as far as it fits the language, and everything that does not. */
export interface Configuration {
  readonly document: Document;
  readonly settings: Settings;
  /** The search upwards ends here. */
  readonly root: boolean;
  /** The path of the configuration that this one builds on. */
  readonly extends?: ScalarNode;
  readonly faults: readonly Fault[];
  /** Where something is still to be filled in, which counts as not said. */
  readonly placeholders: readonly Span[];
}

const schema = configurationSchema(rules);

const unread = { root: undefined, faults: [], placeholders: [] };

/** In a configuration nobody has an id that could look like a placeholder. */
const noIds: ReadonlySet<string> = new Set();

/** Reads a configuration; never throws. Globs count from `folder`. */
export function readConfiguration(document: Document, folder: string): Configuration {
  const { root, faults, placeholders } = document.beyondLimits ? unread : conform(document, schema, new Fits(), noIds);
  const base = scalar(pairOf(root, 'extends')?.value);
  const ignore = globsOf(pairOf(root, 'ignore')?.value, { of: 'paths' });
  const privateRemotes = globsOf(pairOf(root, 'private-remotes')?.value, { of: 'names' });
  const colors = unquotedIn(document);
  const settings = pairsOf(pairOf(root, 'rules')?.value).map((pair) => [pair.key.text, ruleSetting(pair)] as const);
  return {
    document,
    root: scalar(pairOf(root, 'root')?.value)?.text.toLowerCase() === 'true',
    ...(base && { extends: base }),
    placeholders,
    faults: [
      ...document.faults,
      ...faults.filter(({ at }) => !colors.some(({ key }) => key.start === at.start)),
      ...ignore.faults,
      ...privateRemotes.faults,
      ...settings.flatMap(quietedIn),
      ...colors,
    ],
    settings: {
      rules: new Map(settings.filter(([rule]) => rule !== alwaysTold)),
      values: new Map(pairsOf(pairOf(root, 'values')?.value).map(({ key, value }) => [key.text, knownValue(value)])),
      ignore: ignore.globs.map((glob) => ({ folder, glob })),
      privateRemotes: privateRemotes.globs,
      report: reportSetting(pairOf(root, 'report')?.value),
    },
  };
}

/** What is wrong with a configuration, as findings in it; sorted by position. */
export function checkConfiguration({ document, faults, placeholders }: Configuration): Finding[] {
  const findings = [
    ...faults.map((fault) => finding(fault, 'error', document)),
    ...placeholders.map((at) => finding({ rule: leftToDo.name, at, message: toBeFilledIn() }, 'hint', document)),
  ];
  return findings.sort((a, b) => byPosition(a.at, b.at));
}

type Told = Omit<Fault, 'rule'> & Pick<Finding, 'rule'>;

function finding({ rule, at, message, related = [], fixes = () => [] }: Told, severity: Severity, { root }: Document) {
  return {
    rule,
    severity,
    own: severity,
    at,
    message,
    subject: root?.pairs.find((pair) => holds(pairSpan(pair), at))?.key.text ?? '',
    related,
    fixes,
    accept: () => undefined,
  };
}

/** Settings of several configurations, nearest first: of each setting the nearest counts, lists add up. */
export function mergeSettings(configurations: readonly Configuration[]): Settings {
  const fromFar = [...configurations].reverse().map(({ settings }) => settings);
  const merged = new Map<string, RuleSetting>();
  for (const settings of fromFar)
    for (const [name, { severity, options }] of settings.rules) {
      const far = merged.get(name);
      const nearest = severity ?? far?.severity;
      merged.set(name, {
        options: new Map([...(far?.options ?? []), ...options]),
        ...(nearest && { severity: nearest }),
      });
    }
  return {
    rules: merged,
    values: new Map(fromFar.flatMap(({ values }) => [...values])),
    ignore: fromFar.flatMap(({ ignore }) => ignore),
    privateRemotes: fromFar.flatMap(({ privateRemotes }) => privateRemotes),
    report: Object.assign({}, ...fromFar.map(({ report }) => report)),
  };
}

/** What keeps a text from being read is an error whatever a configuration says: what was not read is never a pass. */
const alwaysTold = 'syntax';

function quietedIn([rule, { severity }]: readonly [string, RuleSetting]): Fault[] {
  if (rule !== alwaysTold || !severity || severity.value === 'error') return [];
  const message = t('What keeps a plan from being read is always told, as an error. Take this line out.');
  return [{ rule: 'schema', at: severity.at, message }];
}

function globsOf(node: Node | undefined, options: GlobOptions): { readonly globs: Glob[]; readonly faults: Fault[] } {
  const globs: Glob[] = [];
  const faults: Fault[] = [];
  for (const { text, span } of scalarsOf(node)) {
    const glob = readGlob(text, options);
    if (isGlob(glob)) globs.push(glob);
    else
      faults.push({
        rule: 'schema',
        at: span,
        message: t('“{text}” {why}. It matches nothing.', { text, why: glob.why }),
      });
  }
  return { globs, faults };
}

function reportSetting(node: Node | undefined): ReportSetting {
  const logo = scalar(pairOf(node, 'logo')?.value);
  const accent = scalar(pairOf(node, 'accent')?.value);
  const footer = scalar(pairOf(node, 'footer')?.value);
  return {
    ...(logo?.text.trim() && { logo }),
    ...(accent && { accent: accent.text }),
    ...(footer && { footer: footer.text }),
  };
}

/** A colour that begins with `#` and stands without quotes, which YAML takes for a comment. */
function unquotedIn({ root, text }: Document): (Fault & { readonly key: Span })[] {
  const accent = pairOf(pairOf(root, 'report')?.value, 'accent');
  if (!accent || (accent.value && !isNothing(accent.value))) return [];
  const { file, end } = accent.key.span;
  const [all, before = '', color = ''] =
    /^(["']?\s*:[ \t]+)(#(?:[0-9a-f]{3}){1,2})(?=[\s,}]|$)/i.exec(text.slice(end)) ?? [];
  if (all === undefined) return [];
  const at = { file, start: end + before.length, end: end + all.length };
  const edits = [{ at, text: `"${color}"` }];
  const message = t('Put the colour in quotes, "{color}": without them it is a comment, and nothing is said here.', {
    color,
  });
  return [
    {
      rule: 'schema',
      key: accent.key.span,
      at,
      message,
      fixes: () => [{ title: t('Put the colour in quotes'), edits, safe: true }],
    },
  ];
}

const isNothing = (node: Node) => node.kind === 'scalar' && node.type === 'null';

function ruleSetting({ value }: Pair): RuleSetting {
  const alone = scalar(value);
  if (alone) return { severity: severity(alone), options: new Map() };
  const said = scalar(pairOf(value, 'severity')?.value);
  const options = pairsOf(value).flatMap(({ key, value: option }) => {
    const number = scalar(option);
    return number && key.text !== 'severity'
      ? [[key.text, { value: Number(number.text), at: number.span }] as const]
      : [];
  });
  return { options: new Map(options), ...(said && { severity: severity(said) }) };
}

const severity = ({ text, span }: ScalarNode) => ({ value: text as Severity | 'off', at: span });

function knownValue(value: Node | undefined) {
  const meaning = scalar(value) ?? scalar(pairOf(value, 'meaning')?.value);
  return { meaning: meaning?.text ?? '', aliases: textsOf(pairOf(value, 'aliases')?.value) };
}

const scalar = (node: Node | undefined): ScalarNode | undefined => (node?.kind === 'scalar' ? node : undefined);

const pairsOf = (node: Node | undefined): readonly Pair[] => (node?.kind === 'map' ? node.pairs : []);

const textsOf = (node: Node | undefined): string[] => scalarsOf(node).map(({ text }) => text);

function scalarsOf(node: Node | undefined): ScalarNode[] {
  const nodes = node?.kind === 'list' ? node.items : node ? [node] : [];
  return nodes.flatMap((item) => scalar(item) ?? []);
}
