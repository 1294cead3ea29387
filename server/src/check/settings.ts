import type { ScalarNode } from '../model/node.ts';
import type { Options, Rule, Severity } from '../rules/rule.ts';
import type { Glob } from '../text/glob.ts';
import type { Span } from '../text/span.ts';

/** What a configuration decides, merged from all of its files; the nearest file wins setting by setting. */
export interface Settings {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Values added to the catalogue: id → meaning and aliases. */
  readonly values: ReadonlyMap<string, { readonly meaning: string; readonly aliases: readonly string[] }>;
  /** Files that are not checked, each glob relative to the folder of the file that says so; the last that fits decides. */
  readonly ignore: readonly { readonly folder: string; readonly glob: Glob }[];
  /** Git remotes that a private plan may be shared with. */
  readonly privateRemotes: readonly Glob[];
  /** How pages look. */
  readonly report: ReportSetting;
}

/** Where a key is absent, no configuration says anything of it. */
export interface ReportSetting {
  /** The path of a picture, relative to the configuration that it stands in. */
  readonly logo?: ScalarNode;
  readonly accent?: string;
  readonly footer?: string;
}

export interface RuleSetting {
  readonly severity?: Said<Severity | 'off'>;
  readonly options: ReadonlyMap<string, Said<number>>;
}

/** A setting and the place that decided it. */
interface Said<T> {
  readonly value: T;
  readonly at: Span;
}

export const defaults: Settings = { rules: new Map(), values: new Map(), ignore: [], privateRemotes: [], report: {} };

/** The numbers that a rule goes by: its own, or what the configuration makes of them. */
export function optionsOf(
  { name, options }: Pick<Rule, 'name' | 'options'>,
  { rules }: Pick<Settings, 'rules'>,
): Options {
  const configured = [...(rules.get(name)?.options ?? [])].map(([option, { value }]) => [option, value] as const);
  return { ...options, ...Object.fromEntries(configured) };
}
