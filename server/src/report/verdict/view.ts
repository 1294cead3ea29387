import type { Analysis } from '../../analysis/analysis.ts';
import type { Step } from '../../analysis/checklist.ts';
import type { Situation } from '../../analysis/situation.ts';
import { t, texts } from '../../text/l10n.ts';
import { inQuotes, list, short } from '../../text/words.ts';
import { type ChecklistItem, checklist } from '../checklist.ts';
import type { FindingView } from '../findings/finding.ts';
import type { Reported } from '../reported.ts';
import { stepWords } from '../words.ts';

/** The plan at a glance. */
export interface VerdictView {
  /** Absent while the plan has no action: there is nothing to judge yet. */
  readonly situation?: SituationView;
  /** The three that weigh most, heaviest first; accepted ones and hints are none of them. */
  readonly worst: readonly FindingView[];
  /** The key takeaways of Anderson’s chapter as steps: LANGUAGE 4.11. */
  readonly steps: readonly StepView[];
}

export interface SituationView {
  readonly name: Situation;
  /** One sentence: what is so; absent where the outlook has just said it. */
  readonly sentence?: string;
  /** One or two sentences: what the textbook asks for in this situation. */
  readonly advice: string;
}

export interface StepView {
  readonly step: Step;
  readonly title: string;
  readonly status: ChecklistItem['status'];
  /** How many findings keep it open. */
  readonly open: number;
}

export function verdictView({ checked, findings, isPlan }: Reported): VerdictView | undefined {
  if (!isPlan) return undefined;
  const situation = situationView(checked.analysis);
  return {
    ...(situation && { situation }),
    worst: worst(findings),
    steps: checklist(checked).map(({ step, status, findings: open }) => ({
      step,
      title: t(stepWords[step]),
      status,
      open: open.length,
    })),
  };
}

function worst(findings: readonly FindingView[]): FindingView[] {
  const open = findings.filter(({ accepted }) => !accepted);
  return (['error', 'warning', 'info'] as const)
    .flatMap((severity) => open.filter((finding) => finding.severity === severity))
    .slice(0, 3);
}

/** What Anderson asks for in each situation, in our words. */
const advice: Readonly<Record<Situation, string>> = texts({
  incompatible:
    'This is extremely difficult, and organizations can act unkindly towards those who try. Reconsider whether to act. If it is right all the same, win a great deal of power, from management or from outside, and plan how to protect your people.',
  'no-overlap':
    'Nobody concerned gains what they care about. Look for a value that the action could serve, or change the action until it serves one.',
  unknown:
    'Write down what the organization and each group pursue, and which of these values each action serves or hurts. Until then, nobody can say who will help.',
  'aligned-with-some':
    'Show those concerned where their values and the plan overlap. Win the groups whose values it serves as allies, and think ahead about those whose values it hurts or passes by.',
  'aligned-with-all':
    'This is rare. Make sure that everybody whose support matters sees how the plan serves what they care about.',
});

function situationView({ actions: judged, situations, outlook }: Analysis): SituationView | undefined {
  const name = situations.ofPlan;
  if (!name) return undefined;
  const actions = judged
    .filter((action) => situations.of(action) === name)
    .map(({ summary }) => inQuotes(short(summary)));
  const isSaid = outlook.reasons.some(({ reason }) => reason === 'incompatible');
  return {
    name,
    ...(!isSaid && { sentence: situationSentence(name, actions, judged.length) }),
    advice: t(advice[name]),
  };
}

function situationSentence(name: Situation, actions: readonly string[], all: number): string {
  if (actions.length === all && all > 1) return t(ofAll[name]);
  const which = list(actions, 'and', 3);
  return actions.length === 1 ? t(ofOne[name], { which }) : t(ofSome[name], { which });
}

const ofAll = texts({
  incompatible: 'All actions go against what the organization or a dominant group pursues for its own sake.',
  'no-overlap': 'All actions serve none of the values pursued here.',
  unknown: 'How the actions stand to the values pursued here has still to be said.',
  'aligned-with-some': 'All actions serve some of the values pursued here, but not all.',
  'aligned-with-all': 'All actions serve every value pursued here.',
});

const ofOne = texts({
  incompatible: '{which} goes against what the organization or a dominant group pursues for its own sake.',
  'no-overlap': '{which} serves none of the values pursued here.',
  unknown: 'How {which} stands to the values pursued here has still to be said.',
  'aligned-with-some': '{which} serves some of the values pursued here, but not all.',
  'aligned-with-all': '{which} serves every value pursued here.',
});

const ofSome = texts({
  incompatible: '{which} go against what the organization or a dominant group pursues for its own sake.',
  'no-overlap': '{which} serve none of the values pursued here.',
  unknown: 'How {which} stand to the values pursued here has still to be said.',
  'aligned-with-some': '{which} serve some of the values pursued here, but not all.',
  'aligned-with-all': '{which} serve every value pursued here.',
});
