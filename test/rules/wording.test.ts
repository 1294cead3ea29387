import assert from 'node:assert/strict';
import { isTitle } from '../../server/src/rules/shared/titles.ts';
import { finderOf } from '../../server/src/rules/shared/wording.ts';
import { judgingWords } from '../../server/src/rules/words/judging.ts';
import { specialWords } from '../../server/src/rules/words/special.ts';
import * as fresh from './fresh-sentences.ts';
import * as late from './late-sentences.ts';
import * as later from './later-sentences.ts';
import * as morning from './morning-sentences.ts';
import * as night from './night-sentences.ts';
import { harmless, judging, special } from './sentences.ts';
import * as trades from './trades-sentences.ts';
import * as unseen from './unseen-sentences.ts';

const findSpecial = finderOf(specialWords);
const findJudging = finderOf(judgingWords);
const isTold = (sentence: string) => findSpecial(sentence).length + findJudging(sentence).length > 0;

const samples = {
  'the first sentences': { special, judging, harmless },
  'hospital, union and church': {
    special: unseen.unseenSpecial,
    judging: unseen.unseenJudging,
    harmless: unseen.unseenHarmless,
  },
  'school, party and firm': { special: fresh.freshSpecial, judging: fresh.freshJudging, harmless: fresh.freshHarmless },
  'hospital, union and church again': {
    special: later.laterSpecial,
    judging: later.laterJudging,
    harmless: later.laterHarmless,
  },
  'ward, management and union': {
    special: night.nightSpecial,
    judging: night.nightJudging,
    harmless: night.nightHarmless,
  },
  'hospital, union and church once more': {
    special: late.lateSpecial,
    judging: late.lateJudging,
    harmless: late.lateHarmless,
  },
  'ward, management and union again': {
    special: morning.morningSpecial,
    judging: morning.morningJudging,
    harmless: morning.morningHarmless,
  },
  'police, theatre, bank, club, firm and kindergarten': {
    special: trades.tradesSpecial,
    judging: trades.tradesJudging,
    harmless: trades.tradesHarmless,
  },
};

describe('the lists of words find at least 85 % of the kind, and tell at most 3 % of what is harmless', () => {
  for (const [name, of] of Object.entries(samples))
    it(name, () => {
      const missed = [
        ...of.special.filter((sentence) => findSpecial(sentence).length === 0),
        ...of.judging.filter((sentence) => findJudging(sentence).length === 0),
      ];
      assert.ok(missed.length <= 0.15 * (of.special.length + of.judging.length), missed.join('\n'));
      const told = of.harmless.filter(isTold);
      assert.ok(told.length <= 0.03 * of.harmless.length, told.join('\n'));
    });
});

describe('what stands under “name”', () => {
  it('is the name of somebody, also behind an office', () => assert.deepEqual(late.latePersons.filter(isTitle), []));
  it('is an office, also where that says of what or where', () =>
    assert.deepEqual(
      late.lateFunctions.filter((it) => !isTitle(it)),
      [],
    ));
  it('is whom somebody is to the author', () => assert.ok(['Der Vater', 'Mother', 'Our night porter'].every(isTitle)));
});

describe('members of a union', () => {
  const told = (text: string) => findSpecial(text).map(({ word }) => word);
  it('are told', () => assert.deepEqual(told('She is a union member'), ['union member']));
  it('are not told of a union of states or of savers, nor of a third party', () =>
    assert.deepEqual(
      ['European Union member states agree', 'A credit union member asks', 'Two third party members'].flatMap(told),
      [],
    ));
});

describe('words in any case', () => {
  it('are told as they are written, at their place', () =>
    assert.deepEqual(
      findJudging('İst SO Überheblich').map(({ word, start, end }) => [word, start, end]),
      [['Überheblich', 7, 18]],
    ));
  it('are one although a list breaks its line between them', () =>
    assert.deepEqual(
      findSpecial('Has panic attacks.').map(({ word }) => word),
      ['panic attacks'],
    ));
  it('are told alone, whoever they are said of', () =>
    assert.deepEqual(
      findSpecial('Away since her divorce.').map(({ word }) => word),
      ['divorce'],
    ));
  it('are told one by one where commas stand between them', () =>
    assert.deepEqual(
      findSpecial('War krank, ist schwanger, Gewerkschaftsmitglied, lebt in Scheidung').map(({ word }) => word),
      ['krank', 'schwanger', 'Gewerkschaftsmitglied', 'lebt in Scheidung'],
    ));
  it('are told in each of their forms', () =>
    assert.equal(findJudging('The stupidest of incompetents, and stupider still.').length, 3));
  it('are told also where what stands around them comes last', () =>
    assert.deepEqual(
      [
        'Hat etwas mit der Dramaturgin.',
        'Kandidiert für die Grünen im Kreistag.',
        'Lebt seit Mai von ihm getrennt.',
        'Sits on the strike committee.',
      ].filter((it) => !isTold(it)),
      [],
    ));
  it('are told of whoever is a member of something', () =>
    assert.equal(findSpecial('A member of the teachers’ union.').length, 1));
  it('mean nobody where many have the same, or where a thing is meant', () => {
    const all = [
      'Sick of all the forms.',
      'A stroke of luck for the ward.',
      'Has data on sick leave.',
      'Das Dach ist nicht dicht.',
      'Die Zahlen sind falsch.',
      'Fürchtet um die grünen Flächen, und um die linken Fenster.',
      'Kandidiert für den Vorstand.',
      'Has three votes left.',
      'Versed in labour law.',
      'Hat etwas mit dem Haushalt zu tun.',
      'There are a couple of questions.',
      'The relics need a new shrine.',
      'Is allergic to long agendas.',
      'Nach Köln verzogen.',
      'Will zuerst zwei Sprints für technische Schulden.',
      'Arbeitet drei Tage in der Klinik nebenan.',
      'Kandidiert für den Elternbeirat.',
      'Lebt seit Jahren von getrennten Etats.',
      'A long-standing member of the board.',
      'The server was down, die Sitzung ist ausgefallen.',
    ];
    assert.deepEqual(all.filter(isTold), []);
  });
});
