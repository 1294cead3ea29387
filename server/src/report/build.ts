import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analysis.ts';
import type { Base } from '../analysis/base.ts';
import type { Situation } from '../analysis/situation.ts';
import type { Checked } from '../check/check.ts';
import { pairSpan } from '../model/node.ts';
import { count, list, sentence, short } from '../text/words.ts';
import type { AlignmentView, BaseView, EntryView, FindingView, LinkView, Report, SituationView } from './report.ts';

/** Puts a checked plan into words. Without any plan text it is a report all the same, of what is still to be written. */
export function buildReport({ document, analysis, findings }: Checked): Report {
  const { plan } = analysis;
  const purpose = plan.purpose?.value.trim();
  const situation = situationView(analysis);
  return {
    title: plan.title?.value.trim() || fileName(document.file),
    ...(purpose && { purpose }),
    ...(situation && { situation }),
    alignment: alignmentView(analysis),
    ...(analysis.needsSupport && { base: baseView(analysis.base) }),
    findings: findingViews(analysis, findings),
    unread: unread(analysis),
    entries: entries(analysis),
  };
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What Anderson asks for in each situation, in our words. */
const advice: Readonly<Record<Situation, string>> = {
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
};

function situationView({ plan, situations }: Analysis): SituationView | undefined {
  const name = situations.ofPlan;
  if (!name) return undefined;
  const actions = plan.actions
    .filter((action) => situations.of(action) === name)
    .map(({ summary }) => `“${short(summary)}”`);
  return { name, sentence: situationSentence(name, actions, plan.actions.length), advice: advice[name] };
}

function situationSentence(name: Situation, actions: readonly string[], all: number): string {
  const one = actions.length === 1;
  const who = actions.length === all && all > 1 ? 'All actions' : list(actions, 'and', 3);
  const verb = (singular: string, plural: string) => (one ? singular : plural);
  switch (name) {
    case 'incompatible':
      return `${who} ${verb('goes', 'go')} against what the organization or a dominant group pursues for its own sake.`;
    case 'no-overlap':
      return `${who} ${verb('serves', 'serve')} none of the values pursued here.`;
    case 'unknown':
      return `How ${who === 'All actions' ? 'the actions stand' : `${who} ${verb('stands', 'stand')}`} to the values pursued here is not known yet.`;
    case 'aligned-with-some':
      return `${who} ${verb('serves', 'serve')} some of the values pursued here, but not all.`;
    case 'aligned-with-all':
      return `${who} ${verb('serves', 'serve')} every value pursued here.`;
    default:
      return name satisfies never;
  }
}

function alignmentView({ plan, alignments, situations }: Analysis): AlignmentView {
  const { holders } = alignments;
  return {
    holders: holders.map(({ name, stakeholder }) => ({
      name: sentence(name),
      ...(stakeholder?.power && { power: stakeholder.power.value }),
      ...(stakeholder?.stance && { stance: stakeholder.stance.value }),
      ...(stakeholder ? { at: stakeholder.at } : plan.organization && { at: plan.organization.at }),
    })),
    actions: plan.actions.map((action) => ({
      summary: action.summary,
      situation: situations.of(action),
      at: action.at,
      cells: holders.map((holder) => {
        const { verdict, score, coverage, aligned, conflicting } = alignments.of(action, holder);
        return { verdict, score, coverage, aligned, conflicting };
      }),
    })),
  };
}

function baseView({ grade, allies }: Base): BaseView {
  return {
    grade,
    sentence: baseSentence(grade, allies),
    allies: allies.map(({ name, at, relation, department }) => ({
      name,
      at,
      ...(relation && { relation: relation.value }),
      ...(department && { department: department.value }),
    })),
  };
}

function baseSentence(grade: Base['grade'], allies: Base['allies']): string {
  const number = sentence(count(allies.length, 'ally', 'allies'));
  switch (grade) {
    case 'none':
      return 'Nobody but the lead acts for the plan yet.';
    case 'shallow':
      return `${number}: a shallow base. One change of mind can leave the plan alone.`;
    case 'narrow':
      return `${number}, all from one side: a narrow base. What moves one of them may move them all.`;
    case 'broad':
      return `${number} from different sides: a broad base.`;
    default:
      return grade satisfies never;
  }
}

function findingViews({ plan }: Analysis, findings: Checked['findings']): FindingView[] {
  const documents = [plan.document, ...plan.used.map((used) => used.document)];
  const texts = new Map(documents.map(({ file, text }) => [file, TextDocument.create(file, 'changeplan', 0, text)]));
  return findings.map(({ rule, severity, message, at, accepted }) => ({
    rule,
    severity,
    message,
    at,
    line: (texts.get(at.file)?.positionAt(at.start).line ?? 0) + 1,
    ...(at.file !== plan.document.file && { file: fileName(at.file) }),
    ...(accepted && { accepted: accepted.reason?.value ?? '' }),
  }));
}

function unread({ plan }: Analysis): LinkView[] {
  return [...plan.stakeholders, ...plan.actions, ...plan.tactics]
    .filter(({ broken }) => broken)
    .map(({ id, at }) => ({ name: id, at }));
}

function entries({ plan }: Analysis): EntryView[] {
  return [...plan.stakeholders, ...plan.actions, ...plan.tactics].map(({ at, written }) => ({
    at,
    end: pairSpan(written).end,
  }));
}
