import { pairSpan } from '../model/node.ts';
import type { Acceptance, Plan, Said } from '../model/plan.ts';
import type { Fix } from '../text/edit.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { type Span, touches } from '../text/span.ts';
import type { Context, Rule } from './rule.ts';
import { withoutContacts } from './shared/contacts.ts';
import { documentsOf, entryAround } from './shared/documents.ts';
import { removeBelow } from './shared/fixes.ts';
import page from './unused-acceptance.md';

export const unusedAcceptance: Rule = {
  name: 'unused-acceptance',
  severity: 'warning',
  step: 'text',
  inOrganizationFiles: true,
  after: 'acceptances',
  page,

  *check(context) {
    const { plan, acceptances } = context;
    // Those of a file that the plan uses may cover what is found in another plan.
    const unused = acceptances.filter(
      ({ acceptance, expired, matches }) => !expired && matches === 0 && acceptance.at.file === plan.document.file,
    );
    if (unused.length === 0) return;
    const spans = spansByPath(plan);
    for (const { acceptance } of unused) {
      const cause = causeOf(context, acceptance, spans);
      if (!cause) continue;
      yield {
        at: acceptance.at,
        message: withoutContacts(cause.message),
        fixes: () => [
          ...cause.fixes(),
          ...removeBelow(plan.document, 'accepted', acceptance.at, t('Remove the acceptance')),
        ],
      };
    }
  },
};

/** Why the acceptance covers nothing, and what it may have been meant to say. */
interface Cause {
  readonly message: string;
  readonly fixes: () => readonly Fix[];
}

function causeOf(context: Context, { rule: name, subject, reason }: Acceptance, spans: SpansByPath): Cause | undefined {
  if (!name || !reason) return undefined; // Both are asked for elsewhere.
  const rule = context.rules.find((it) => it.name === name.value);
  if (!rule) {
    const meant = nearest(
      name.value,
      context.rules.map((it) => it.name),
    );
    return misnamed(name, t('No rule is called “{name}”, so nothing is accepted.', { name: name.value }), meant);
  }
  if (rule.name === 'syntax' || rule.after === 'acceptances')
    return {
      message: t('What {rule} finds cannot be accepted, only mended. Remove the acceptance.', { rule: rule.name }),
      fixes: () => [],
    };
  if (rule.step === 'plans' && context.othersAreMissing) return undefined;
  const isOfPlans = rule.needsSupport || !rule.inOrganizationFiles;
  if (context.plan.kind === 'organization' && isOfPlans) return undefined; // It waits for the plans that use this file.
  if (subject && !spans.has(subject.value)) {
    const [section, entry] = subject.value.split('.');
    const whole = `${section}.${entry}`;
    if (spans.has(whole))
      return misnamed(
        subject,
        t('Findings belong to whole entries, and “{subject}” is none.', { subject: subject.value }),
        whole,
      );
    return misnamed(
      subject,
      t('Nothing here is called “{subject}”.', { subject: subject.value }),
      nearestPath(subject.value, [...spans.keys()]),
    );
  }
  if (isUnreadable(context, subject && spans.get(subject.value))) return undefined;
  return {
    message: subject
      ? t(
          'Nothing is left to accept: {rule} finds nothing about “{subject}”. Remove the acceptance, so that it cannot hide anything later.',
          { rule: rule.name, subject: subject.value },
        )
      : t(
          'Nothing is left to accept: {rule} finds nothing here. Remove the acceptance, so that it cannot hide anything later.',
          { rule: rule.name },
        ),
    fixes: () => [],
  };
}

/** Part by part: “stakeholders.board” is not near “stakeholders.nurses” for what stands before the point. */
function nearestPath(path: string, paths: readonly string[]): string | undefined {
  const [section = '', ...entry] = path.split('.');
  const sections = paths.filter((it) => !it.includes('.'));
  const meant = sections.includes(section) ? section : nearest(section, sections);
  if (!meant || entry.length === 0) return meant;
  const inSection = `${meant}.`;
  const ids = paths.filter((it) => it.startsWith(inSection)).map((it) => it.slice(inSection.length));
  const id = nearest(entry.join('.'), ids);
  return id && `${inSection}${id}`;
}

function misnamed({ at }: Said<string>, so: string, meant: string | undefined): Cause {
  if (!meant) return { message: `${so} ${t('Correct it, or remove the acceptance.')}`, fixes: () => [] };
  const change = { title: t('Change to “{meant}”', { meant }), edits: [{ at, text: meant }] };
  return { message: `${so} ${t('Did you mean “{meant}”?', { meant })}`, fixes: () => [change] };
}

/** Everything that a finding can be about. */
type SpansByPath = ReadonlyMap<string, Span>;

function spansByPath(plan: Plan): SpansByPath {
  const sections = documentsOf(plan).flatMap(({ root }) => root?.pairs ?? []);
  const entries = [...plan.values, ...plan.stakeholders, ...plan.actions, ...plan.tactics];
  return new Map([
    ...sections.map((pair) => [pair.key.text, pairSpan(pair)] as const),
    ...entries.map(({ path, written }) => [path, pairSpan(written)] as const),
  ]);
}

/** What could not be read there may be what is accepted; without a subject it may be anywhere. */
function isUnreadable({ plan, faults, unresolved }: Context, subject: Span | undefined): boolean {
  if (unresolved.length > 0) return true;
  return documentsOf(plan).some((document) =>
    faults.some(
      ({ at }) => at.file === document.file && (!subject || touches(subject, entryAround(document, at) ?? at)),
    ),
  );
}
