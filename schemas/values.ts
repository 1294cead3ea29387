/**
 * The built-in catalogue of values: what an id means when a plan does not say it. Ids are the names in lower case with
 * hyphens; meanings are in our own words.
 */
export interface CatalogueValue {
  readonly meaning: string;
  /** Other ids for the same value. */
  readonly aliases: readonly string[];
  /** Where the name comes from. */
  readonly source: string;
}

const anderson =
  'Anderson, Building Supportive Alliances (2020); Beck Jørgensen and Bozeman, Public Values: An Inventory (2007)';

export const catalogue: Readonly<Record<string, CatalogueValue>> = {
  'public-interest': {
    meaning: 'What is good for society as a whole, before what is good for a few',
    aliases: ['common-good', 'public-good'],
    source: anderson,
  },
  altruism: {
    meaning: 'Doing good for others without asking what one gains',
    aliases: [],
    source: anderson,
  },
  innovation: {
    meaning: 'Finding and trying new ways of doing things',
    aliases: [],
    source: anderson,
  },
  robustness: {
    meaning: 'Standing up to pressure and surprise, and still doing what one is there for',
    aliases: [],
    source: anderson,
  },
  sustainability: {
    meaning: 'Being able to go on for good, without using up what one lives from',
    aliases: [],
    source: anderson,
  },
  dialogue: {
    meaning: 'Talking with and listening to everyone concerned before deciding',
    aliases: [],
    source: anderson,
  },
};
