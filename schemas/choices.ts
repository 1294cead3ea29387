/**
 * The fixed choices of the language, each with what it means.
 * The order is the language's own: from strong to weak, from near to far, from for to against.
 */

export const kinds = {
  plan: 'A change plan: what is to be done, who is concerned, how support is won',
  organization: 'An organization file: values and stakeholders that many plans share',
  names: 'A names file: the names of stakeholders, kept apart from the plans that speak of them',
} as const;

export const audiences = {
  private: 'Only the people who drive the plan may read this file',
  organization: 'Anyone inside the organization may read this file',
  public: 'Anyone may read this file',
} as const;

export const stakeholderKinds = {
  group: 'A group, department or role',
  person: 'A single, identifiable human being',
} as const;

export const relations = {
  above: 'Up: those whom the lead reports to, and others higher in the organization',
  peer: 'Across: those on the same level as the lead',
  below: 'Down: those who report to the lead, and others lower in the organization',
  outside: 'Not part of the organization',
} as const;

export const powers = {
  dominant: 'Can stop or carry the plan alone',
  strong: 'Can do much for or against the plan',
  moderate: 'Has some say',
  limited: 'Has little say',
} as const;

export const stances = {
  ally: 'Acts for the plan',
  supportive: 'Wishes the plan well, does not act',
  neutral: 'Takes no side',
  resistant: 'Resists passively: withholds, avoids, delays',
  opposed: 'Resists actively: acts against the plan',
} as const;

export const interests = {
  high: 'This change matters much to them',
  medium: 'They care about it beside other things',
  low: 'They hardly care about it',
} as const;

export const certainties = {
  known: 'Seen or said: there is no doubt',
  likely: 'There are signs of it',
  guess: 'Nobody has asked or looked yet',
} as const;

export const dimensions = {
  first: 'Open conflict over resources and decisions',
  second: 'Avoiding or suppressing conflict: keeping the matter off the agenda',
  third: 'Shaping what people want',
} as const;

export const severities = {
  low: 'Resistance that the plan can live with',
  medium: 'Resistance that slows the plan down',
  high: 'Resistance that can stop the plan',
} as const;

export const bases = {
  stated: 'Said or written by the holder, such as in a mission statement or a strategy',
  observed: 'Seen in what the holder does, promotes or holds back',
  inferred: 'Concluded by the authors of this plan',
} as const;

export const scopes = {
  alone: 'The lead can do it without anybody’s agreement',
  organization: 'It needs others inside the organization',
  beyond: 'It reaches outside the organization',
} as const;

/** How deeply an action changes somebody's work. */
export const depths = {
  low: 'A detail of their work changes',
  medium: 'They work in another way for a part of their time',
  high: 'Their work, place or standing becomes another',
} as const;

export const tacticTypes = {
  'define-rationality': 'Show how the action serves values that the target holds',
  'produce-power-relations': 'Build an alliance',
  'gain-access': 'Get onto an agenda or into a meeting',
  negotiate: 'Trade, compensate, or adjust the action',
  'use-executive-power': 'Have management above drive the action',
  'use-outside-power': 'Draw on power from outside the organization',
  'seek-counsel': 'Ask trusted advisors for candid feedback',
  protect: 'Guard the people behind the plan against retaliation',
  watch: 'Keep an eye on a group that needs no answer yet',
} as const;

export const statuses = {
  planned: 'Not begun',
  'under-way': 'Begun, not finished',
  done: 'Finished',
  dropped: 'Given up',
} as const;

export const actionStatuses = {
  ...statuses,
  reserve: 'Kept for the case that another fails; not judged until then',
} as const;

export const presences = {
  absent: 'Not there in this scenario',
} as const;

/** How loudly a rule may be configured to speak. */
export const loudnesses = {
  off: 'Says nothing',
  hint: 'Three dots under the text',
  info: 'Listed as a note',
  warning: 'Listed as a warning',
  error: 'Listed as an error; the check on the command line fails',
} as const;

export type Power = keyof typeof powers;
export type Stance = keyof typeof stances;
export type Relation = keyof typeof relations;
export type Severity = keyof typeof severities;
export type Dimension = keyof typeof dimensions;
export type Interest = keyof typeof interests;
export type Certainty = keyof typeof certainties;
export type Depth = keyof typeof depths;
export type ActionStatus = keyof typeof actionStatuses;
export type TacticType = keyof typeof tacticTypes;
export type Status = keyof typeof statuses;
export type Scope = keyof typeof scopes;
export type Audience = keyof typeof audiences;
export type StakeholderKind = keyof typeof stakeholderKinds;
export type Basis = keyof typeof bases;
