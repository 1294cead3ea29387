import type { Finding } from '../check/check.ts';
import type { Document } from '../model/document.ts';
import { addPair, eolOf, insertAt } from '../model/layout.ts';
import { type Node, pairOf } from '../model/node.ts';
import { type Severity, severities } from '../rules/rule.ts';
import type { Edit } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { rulesAt } from './fixes.ts';

export interface RuleSetting {
  readonly rule: string;
  readonly setting: Severity | 'off';
}

/** A rule that speaks too loudly for its reader, and what may be made of it. */
export interface OfferedSetting {
  readonly title: string;
  readonly finding: Finding;
  readonly wanted: RuleSetting;
}

/** What a plan does not say as the language has it is mended, not silenced. */
const alwaysTold: ReadonlySet<string> = new Set(['syntax', 'schema']);

/** For the rules that speak in a range: one step quieter, and off. */
export function settingsAt(findings: readonly Finding[], range: Span): readonly OfferedSetting[] {
  return rulesAt(findings, range)
    .filter(({ rule, accepted }) => !accepted && !alwaysTold.has(rule))
    .flatMap((finding) => {
      const { rule } = finding;
      const quieter = severities[severities.indexOf(finding.severity) + 1];
      const off = {
        title: t('Switch “{rule}” off in this folder', { rule }),
        finding,
        wanted: { rule, setting: 'off' as const },
      };
      if (!quieter) return [off];
      return [
        {
          title: t('“{rule}” quieter here: {quieter}', { rule, quieter: t(quieter) }),
          finding,
          wanted: { rule, setting: quieter },
        },
        off,
      ];
    });
}

/**
 * The edits that set a rule in a configuration, options that stand there left alone; none where the layout leaves no place.
 * An empty file begins with an explanation; without a rule that is all.
 */
export function setRule(document: Document, wanted?: RuleSetting): readonly Edit[] {
  const { root, text } = document;
  if (!root) {
    const eol = eolOf(document);
    const lines = wanted
      ? [...explanation(), 'rules:', `  ${wanted.rule}: ${wanted.setting}`]
      : [...explanation(), ...samples()];
    return [insertAt(document, text.length, [...(text.trim() ? [''] : []), ...lines, ''].join(eol))];
  }
  if (!wanted) return [];
  const { rule, setting } = wanted;
  const rules = pairOf(root, 'rules');
  if (!rules) return addPair(document, root, 'rules', { [rule]: setting });
  const known = pairOf(rules.value, rule);
  if (!known?.value) return addPair(document, rules, rule, setting);
  if (known.value.kind === 'scalar') return replaced(known.value, setting);
  const severity = pairOf(known.value, 'severity');
  return severity?.value ? replaced(severity.value, setting) : addPair(document, known, 'severity', setting);
}

const replaced = ({ span }: Node, text: string): Edit[] => [{ at: span, text }];

const explanation = (): readonly string[] => [
  `# ${t('How loudly the rules speak, for the plans of this folder and below. The nearest file of this name counts, rule by rule.')}`,
  `# ${t('A rule is off, or told as a hint, an info, a warning or an error; some have numbers to go by. Hover over a name here.')}`,
];

const samples = (): readonly string[] => [
  'rules:',
  '  # no-growth: off',
  '  # shallow-base: { severity: error, min-allies: 4 }',
  '',
  `# ${t('Values of your own, besides the built-in ones.')}`,
  '# values:',
  `#   craft: ${t('Work done as well as it can be')}`,
  '',
  `# ${t('Plans that are not to be checked.')}`,
  '# ignore: [archive/**]',
  '',
  `# ${t('How reports and pages look: a picture of this folder, the colour of titles, a line at the foot.')}`,
  `# report: { logo: logo.svg, accent: "#12343b", footer: ${t('Town of Lindau')} }`,
];
