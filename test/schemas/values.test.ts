import assert from 'node:assert/strict';
import { idPattern } from '../../schemas/holds.ts';
import { catalogue, constellations } from '../../schemas/values.ts';
import { aliasesIn, catalogueWith, resolver } from '../../server/src/analysis/values.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { readPlan } from '../../server/src/model/read.ts';

const values = Object.entries(catalogue);
const names = values.flatMap(([id, { aliases }]) => [id, ...aliases]);
const resolve = resolver(
  aliasesIn(readPlan(readDocument('empty.changeplan.yaml', '')).plan.values, catalogueWith(new Map())),
);

describe('the catalogue of values', () => {
  it('has valid ids in lower case with hyphens', () =>
    assert.deepEqual(
      names.filter((name) => !idPattern.test(name) || !/^[a-z]+(-[a-z]+)*$/.test(name)),
      [],
    ));

  it('has no id or alias twice', () =>
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    ));

  it('says of each value in a few words what it means', () => {
    const meanings = values.map(([, { meaning }]) => meaning);
    const wrong = values.filter(
      ([id, { meaning }], index) =>
        meaning === id ||
        !/^[A-Z].*[^.]$/.test(meaning) ||
        meaning.split(' ').length < 3 ||
        meaning.length > 80 ||
        meanings.indexOf(meaning) !== index,
    );
    assert.deepEqual(wrong, []);
  });

  it('says of each value where the name comes from', () =>
    assert.deepEqual(
      values.filter(([, { source }]) => source.length < 10),
      [],
    ));

  it('goes by constellation, and has values in each', () => {
    const inOrder = values.map(([, { constellation }]) => constellation);
    assert.deepEqual(
      inOrder.filter((constellation, index) => constellation !== inOrder[index - 1]),
      Object.keys(constellations),
    );
  });

  it('has the values of the book', () => {
    const ofTheBook = values.filter(([, { source }]) => source.startsWith('Anderson')).map(([id]) => id);
    assert.deepEqual(ofTheBook.sort(), [
      'altruism',
      'dialogue',
      'innovation',
      'public-interest',
      'robustness',
      'sustainability',
    ]);
  });

  const typed =
    'transparency openness safety quality customer-focus profitability growth efficiency fairness equity autonomy accountability teamwork collaboration trust respect integrity learning speed reliability privacy well-being job-security work-life-balance patient-safety';
  it('knows what authors type', () =>
    assert.deepEqual(
      typed.split(' ').filter((name) => !names.includes(name)),
      [],
    ));

  for (const [alias, id] of [
    ['common-good', 'public-interest'],
    ['transparency', 'openness'],
    ['secrecy', 'confidentiality'],
    ['objectivity', 'impartiality'],
    ['collaboration', 'cooperation'],
    ['flexibility', 'adaptability'],
    ['thrift', 'frugality'],
    ['minority-rights', 'protection-of-minorities'],
    ['ownership', 'responsibility'],
    ['customer-centricity', 'customer-focus'],
    ['profit', 'profitability'],
    ['cybersecurity', 'information-security'],
    ['wellbeing', 'well-being'],
    ['staff-wellbeing', 'employee-well-being'],
    ['self-direction', 'autonomy'],
    ['team-spirit', 'teamwork'],
    ['lifelong-learning', 'learning'],
  ] as const)
    it(`takes ${alias} for ${id}`, () => assert.equal(resolve(alias), id));

  for (const apart of [
    'altruism human-dignity',
    'democracy will-of-the-people majority-rule collective-choice',
    'user-democracy citizen-involvement employee-participation',
    'openness dialogue responsiveness communication',
    'robustness stability reliability adaptability continuity',
    'productivity efficiency effectiveness frugality',
    'accountability responsibility integrity honesty ethics professionalism',
    'legality rule-of-law compliance',
    'equity equality equal-treatment fairness justice',
    'safety patient-safety occupational-safety public-safety security',
    'well-being employee-well-being health',
    'user-orientation customer-focus patient-centered-care',
    'shareholder-value profitability stakeholder-value',
  ])
    it(`keeps apart ${apart}`, () =>
      assert.deepEqual(
        apart.split(' ').filter((id) => !(id in catalogue)),
        [],
      ));
});
