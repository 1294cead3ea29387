/** Where somebody can stand, in the words of the language, for those who choose from a list. */
const stances = ['ally', 'supportive', 'neutral', 'resistant', 'opposed'] as const;
const powers = ['dominant', 'strong', 'moderate', 'limited'] as const;

/** From for to against, and from strong to weak. */
export const places = [
  ...stances.map((stance) => ({ label: stance, of: 'stance', move: { stance } })),
  ...powers.map((power) => ({ label: power, of: 'power', move: { power } })),
];
