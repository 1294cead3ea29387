import { agendaClosed } from './agenda-closed.ts';
import { aimsTooHigh } from './aims-too-high.ts';
import { allyAtRisk } from './ally-at-risk.ts';
import { answerThoseShaped } from './answer-those-shaped.ts';
import { argumentMissesTarget } from './argument-misses-target.ts';
import { argumentUnsupported } from './argument-unsupported.ts';
import { argumentWithoutEvidence } from './argument-without-evidence.ts';
import { audienceWiderThanSource } from './audience-wider-than-source.ts';
import { coercionOnly } from './coercion-only.ts';
import { concernUnheard } from './concern-unheard.ts';
import { contactDetail } from './contact-detail.ts';
import { contradictoryValue } from './contradictory-value.ts';
import { engagementWithoutPurpose } from './engagement-without-purpose.ts';
import { exchangeUpwards } from './exchange-upwards.ts';
import { expiredAcceptance } from './expired-acceptance.ts';
import { exposedPerson } from './exposed-person.ts';
import { idleScenario } from './idle-scenario.ts';
import { inferredValue } from './inferred-value.ts';
import { judgementalWording } from './judgemental-wording.ts';
import { keepUntilPast } from './keep-until-past.ts';
import { leadAtOdds } from './lead-at-odds.ts';
import { leftToDo } from './left-to-do.ts';
import { loadBearingGuess } from './load-bearing-guess.ts';
import { missingPurpose } from './missing-purpose.ts';
import { namedPerson } from './named-person.ts';
import { namesShared } from './names-shared.ts';
import { narrowBase } from './narrow-base.ts';
import { noAlly } from './no-ally.ts';
import { noGrowth } from './no-growth.ts';
import { noOverlap } from './no-overlap.ts';
import { noProtection } from './no-protection.ts';
import { noTerminalValue } from './no-terminal-value.ts';
import { notOutside } from './not-outside.ts';
import { oneSidedEngagement } from './one-sided-engagement.ts';
import { organizationWithoutValues } from './organization-without-values.ts';
import { overdue } from './overdue.ts';
import { overlapUnused } from './overlap-unused.ts';
import { overlookedDirection } from './overlooked-direction.ts';
import { plansCollide } from './plans-collide.ts';
import { pointOfFailure } from './point-of-failure.ts';
import { powerlessSponsor } from './powerless-sponsor.ts';
import { privatePlanShared } from './private-plan-shared.ts';
import { ratedDifferently } from './rated-differently.ts';
import type { Rule } from './rule.ts';
import { schema } from './schema.ts';
import { shallowBase } from './shallow-base.ts';
import { specialCategory } from './special-category.ts';
import { sponsorNotWon } from './sponsor-not-won.ts';
import { stakeholderWithoutValues } from './stakeholder-without-values.ts';
import { staleAssessment } from './stale-assessment.ts';
import { staleEngagement } from './stale-engagement.ts';
import { stanceMismatch } from './stance-mismatch.ts';
import { successOverdue } from './success-overdue.ts';
import { successUnsaid } from './success-unsaid.ts';
import { syntax } from './syntax.ts';
import { tacticWithoutTarget } from './tactic-without-target.ts';
import { terminalConflict } from './terminal-conflict.ts';
import { terminalConflictMinor } from './terminal-conflict-minor.ts';
import { tooMuchAtOnce } from './too-much-at-once.ts';
import { triedInVain } from './tried-in-vain.ts';
import { unaddressedLoss } from './unaddressed-loss.ts';
import { unansweredConflict } from './unanswered-conflict.ts';
import { unansweredResistance } from './unanswered-resistance.ts';
import { unassessedResistance } from './unassessed-resistance.ts';
import { uncontrolledResource } from './uncontrolled-resource.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownValue } from './unknown-value.ts';
import { unreachedKeyStakeholder } from './unreached-key-stakeholder.ts';
import { unresolvedUse } from './unresolved-use.ts';
import { unsecuredResource } from './unsecured-resource.ts';
import { unstatedAlignment } from './unstated-alignment.ts';
import { untappedAlly } from './untapped-ally.ts';
import { unusedAcceptance } from './unused-acceptance.ts';
import { unusedValue } from './unused-value.ts';
import { valueWithoutGroup } from './value-without-group.ts';
import { withoutActions } from './without-actions.ts';

/** Every rule, in the order of the documentation: the document, values, alignment, base, resistance, tactics, privacy, many plans. */
export const rules: readonly Rule[] = [
  syntax,
  schema,
  unknownReference,
  unresolvedUse,
  unknownValue,
  unusedValue,
  unusedAcceptance,
  leftToDo,
  idleScenario,
  expiredAcceptance,
  missingPurpose,
  withoutActions,
  organizationWithoutValues,
  stakeholderWithoutValues,
  noTerminalValue,
  valueWithoutGroup,
  leadAtOdds,
  inferredValue,
  terminalConflict,
  terminalConflictMinor,
  unansweredConflict,
  unaddressedLoss,
  contradictoryValue,
  noOverlap,
  unstatedAlignment,
  overlapUnused,
  noAlly,
  shallowBase,
  narrowBase,
  overlookedDirection,
  untappedAlly,
  unsecuredResource,
  uncontrolledResource,
  pointOfFailure,
  allyAtRisk,
  sponsorNotWon,
  concernUnheard,
  unreachedKeyStakeholder,
  noGrowth,
  stanceMismatch,
  unassessedResistance,
  unansweredResistance,
  triedInVain,
  coercionOnly,
  answerThoseShaped,
  loadBearingGuess,
  agendaClosed,
  noProtection,
  tacticWithoutTarget,
  argumentMissesTarget,
  argumentUnsupported,
  aimsTooHigh,
  exchangeUpwards,
  successUnsaid,
  successOverdue,
  argumentWithoutEvidence,
  oneSidedEngagement,
  engagementWithoutPurpose,
  notOutside,
  powerlessSponsor,
  overdue,
  staleEngagement,
  staleAssessment,
  exposedPerson,
  namedPerson,
  namesShared,
  specialCategory,
  judgementalWording,
  keepUntilPast,
  audienceWiderThanSource,
  contactDetail,
  privatePlanShared,
  tooMuchAtOnce,
  ratedDifferently,
  plansCollide,
];
