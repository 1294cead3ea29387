import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as choices from '../../schemas/choices.ts';
import { powers, relations, stances, statuses, tacticTypes } from '../../schemas/choices.ts';
import { choiceWords, keyWords, rhythmWords } from '../../schemas/synonyms.ts';
import { meansUnknown, meantChoice, meantKey } from '../../server/src/model/meant.ts';
import { meantDay, meantDays } from '../../server/src/model/meant-day.ts';
import { meantRhythm, nearRhythm } from '../../server/src/model/meant-rhythm.ts';
import { inWords } from '../../server/src/text/words.ts';

const german: Readonly<Record<string, string>> = JSON.parse(readFileSync('l10n/de/panel.json', 'utf8'));

describe('what people call things elsewhere', () => {
  describe('choices', () => {
    const check = (key: string, choice: object, word: string, expected: string | undefined) =>
      it(`${key}: ${word}`, () => assert.equal(meantChoice(key, word, Object.keys(choice)), expected));
    check('power', powers, 'high', 'strong');
    check('power', powers, 'H', 'strong');
    check('power', powers, '🔴 High', 'strong');
    check('power', powers, 'High — signs the budget', 'strong');
    check('power', powers, 'Medium-high', 'strong');
    check('power', powers, 'mittel', 'moderate');
    check('power', powers, '5', 'strong');
    check('power', powers, '1', 'limited');
    check('power', powers, 'Dominant', 'dominant');
    check('stance', stances, 'champion', 'ally');
    check('stance', stances, 'against', 'opposed');
    check('stance', stances, 'Supporter', 'supportive');
    check('stance', stances, '😠 Blocker', 'opposed');
    check('stance', stances, '😃', 'ally');
    check('stance', stances, 'unaware', undefined);
    check('status', statuses, 'in-progress', 'under-way');
    check('status', statuses, 'In Progress', 'under-way');
    check('status', statuses, 'completed', 'done');
    check('type', tacticTypes, 'communicate', 'define-rationality');
    check('stance', stances, '', undefined);
    check('power', powers, '4/5', 'strong');
    check('power', powers, '2 out of 5', 'limited');
    check('power', powers, '7/5', undefined);
    check('power', powers, 'weak', 'limited');
    check('power', powers, 'sehr mächtig', 'strong');
    check('power', powers, 'not high', undefined);
    check('power', powers, 'rather high', undefined);
    check('power', powers, 'high interest', undefined);
    check('stance', stances, 'critics', 'resistant');
    check('stance', stances, 'Skeptikerin', 'resistant');
    check('stance', stances, 'strongly supportive', 'supportive');
    check('stance', stances, 'currently against', 'opposed');
    check('stance', stances, 'unsupportive', 'resistant');
    check('stance', stances, 'not against', undefined);
    check('stance', stances, 'supporter, critic', undefined);
    check('stance', stances, 'neutral until the strike', undefined);
    check('relation', relations, 'external partner', 'outside');
    check('no-ally', { off: '', warning: '', error: '' }, 'warn', 'warning');
    check('no-ally', { off: '', warning: '', error: '' }, 'false', 'off');
    check('status', statuses, 'not done', undefined);
    check('status', statuses, 'undone', undefined);
    for (const key of ['interest', 'severity', 'depth', 'affects']) {
      const of = { high: '', medium: '', low: '' };
      for (const word of ['strong', 'massive', 'very strong', 'erheblich', 'mittel-hoch']) check(key, of, word, 'high');
      for (const word of ['normal', 'moderat']) check(key, of, word, 'medium');
      for (const word of ['limited', 'light', 'kaum', 'geringfügig']) check(key, of, word, 'low');
    }
    check('severity', choices.severities, 'critical', 'high');
    check('power', powers, 'huge', 'strong');
    check('power', powers, 'begrenzt', 'limited');
    check('stance', stances, 'passive resistance', 'resistant');
    check('stance', stances, 'active opponent', 'opposed');
    check('stance', stances, 'begeistert', 'supportive');
    check('stance', stances, '+', 'supportive');
    check('stance', stances, 'amber', 'neutral');
    check('relation', relations, 'Chefin', 'above');
    check('relation', relations, 'Lieferanten', 'outside');
    check('status', statuses, 'postponed', 'planned');
    check('status', statuses, 'umgesetzt', 'done');
    check('type', tacticTypes, 'inform-and-persuade', 'define-rationality');
    check('type', tacticTypes, 'inform and negotiate', undefined);
    check('type', tacticTypes, '1:1', 'produce-power-relations');
    check('type', tacticTypes, 'Betriebsversammlung', 'define-rationality');
    check('sure', choices.certainties, 'ziemlich sicher', 'likely');
    for (const word of ['deep', 'a profound', 'tiefgreifend', 'einschneidend'])
      check('affects', choices.depths, word, 'high');
    for (const word of ['middling', 'mittlere', 'teilweise']) check('affects', choices.depths, word, 'medium');
    for (const word of ['light', 'very light', 'leichte', 'oberflächlich']) check('depth', choices.depths, word, 'low');

    /** What a key takes, as the screen calls it in the reader’s language. */
    const onScreen = {
      ...{ power: powers, stance: stances, 'aims-for': stances, relation: relations, kind: choices.stakeholderKinds },
      ...{ interest: choices.interests, sure: choices.certainties, severity: choices.severities, basis: choices.bases },
      ...{ scope: choices.scopes, type: tacticTypes, status: statuses, audience: choices.audiences },
      ...{ dimensions: choices.dimensions, affects: choices.depths, depth: choices.depths },
    };
    for (const [key, of] of Object.entries(onScreen))
      it(`${key}: what the screen says is understood, in German too`, () => {
        for (const choice of Object.keys(of)) {
          const spoken = inWords(choice);
          for (const word of [spoken, german[spoken] ?? assert.fail(spoken)])
            assert.equal(meantChoice(key, word, Object.keys(of)), choice, word);
        }
      });
  });

  it('say that something is not known', () => {
    const said = '- ? -- – / (?) n/a N.A. k.A. keine_Angabe tbc T.B.C. unklar offen none unknown'.split(' ');
    for (const word of [...said, 'Zu klären!', 'don’t know', "don't know yet?", 'noch offen'])
      assert.equal(meansUnknown(word), word !== "don't know yet?", word);
    for (const word of ['', '+', '🟣', 'x', 'strong?', 'not strong', 'open door'])
      assert.equal(meansUnknown(word), false);
  });

  describe('keys', () => {
    const check = (word: string, free: readonly string[], expected: string | undefined) =>
      it(`${word} among ${free.join(', ')}`, () => assert.equal(meantKey(word, free), expected));
    check('description', ['summary', 'scope'], 'summary');
    check('Influence', ['influences', 'power', 'stance'], 'power');
    check('current_attitude', ['stance', 'notes'], 'stance');
    check('deadline', ['start', 'due'], 'due');
    check('deadline', ['start'], undefined);
    check('löschen bis', ['keep-until'], 'keep-until');
    check('exit-criteria', ['stop-if', 'success'], 'stop-if');
    check('influencers', ['influences'], undefined);
    check('constructor', ['start'], undefined);
  });

  describe('rhythms', () => {
    it('weekly', () => assert.equal(meantRhythm('Weekly'), 'week'));
    it('bi-weekly', () => assert.equal(meantRhythm('Bi-weekly'), '2 weeks'));
    it('fortnight', () => assert.equal(meantRhythm('fortnight'), '2 weeks'));
    const otherwise = (word: string, expected: string | undefined) =>
      it(word, () => assert.equal(meantRhythm(word), expected));
    otherwise('every other week', '2 weeks');
    otherwise('Every 3 weeks', '3 weeks');
    otherwise('twice a month', '2 weeks');
    otherwise('every Monday', 'week');
    otherwise('once per quarter', 'quarter');
    otherwise('alle zwei Wochen', '2 weeks');
    otherwise('jeden Montag', 'week');
    for (const word of ['2 Wochen', '2w', 'P2W', 'two weeks', '2-weekly', '14-tägig']) otherwise(word, '2 weeks');
    otherwise('14 Tage', '14 days');
    otherwise('3-monatlich', '3 months');
    otherwise('1/month', 'month');
    otherwise('monatl.', 'month');
    for (const word of ['freitags', 'Friday', 'Samstag', 'jeden Samstag']) otherwise(word, 'week');
    for (const word of ['twice a week', 'sprint', 'now 2 weeks', 'x weeks', 'p', 'a']) otherwise(word, undefined);
    otherwise('every now and then', undefined);
    otherwise('every 0 weeks', undefined);
    const slip = (word: string, expected: string | undefined) =>
      it(`the slip ${word}`, () => assert.equal(nearRhythm(word), expected));
    slip('Month', 'month');
    slip('weeks', 'week');
    slip('2weeks', '2 weeks');
    slip('3 monts', '3 months');
    slip('0 weeks', undefined);
    slip('1.5 months', undefined);
    slip('sometimes', undefined);
    it('as needed', () => assert.equal(meantRhythm('as needed'), undefined));
  });

  describe('dates', () => {
    const check = (word: string, expected: string | undefined) =>
      it(word, () => assert.equal(meantDay(word), expected));
    check('15.12.2026', '2026-12-15');
    check('1.2.2026', '2026-02-01');
    check('2026/12/15', '2026-12-15');
    check('2026-12-15T09:00:00Z', '2026-12-15');
    check('12/15/2026', '2026-12-15');
    check('03/04/2026', undefined);
    check('04/04/2026', '2026-04-04');
    check('15 December 2026', '2026-12-15');
    check('Dec 15, 2026', '2026-12-15');
    check('3. März 2026', '2026-03-03');
    check('31.11.2026', undefined);
    check('December 2026', undefined);
    check('15.12.26', '2026-12-15');
    check('15-Dec-26', '2026-12-15');
    check('15th of December 2026', '2026-12-15');
    check('Monday, 30 November 2026', '2026-11-30');
    check('Montag, 30. November 2026', '2026-11-30');
    check('May 5 2027', '2027-05-05');
    check('Mon 14 Dec 2026', '2026-12-14');
    check('Mo., 14.12.2026', '2026-12-14');
    check('20261214', '2026-12-14');
    check('20261314', undefined);
    check('Mar 14 2026', '2026-03-14');
    check('13/13/2026', undefined);
    check('yesterday', undefined);
  });

  describe('months, quarters and years', () => {
    const check = (word: string, first?: string, last?: string) =>
      it(word, () => assert.deepEqual(meantDays(word), first && { first, last }));
    check('Q1 2027', '2027-01-01', '2027-03-31');
    check('2027-Q4', '2027-10-01', '2027-12-31');
    check('H2 2027', '2027-07-01', '2027-12-31');
    check('February 2028', '2028-02-01', '2028-02-29');
    check('Ende März 2027', '2027-03-01', '2027-03-31');
    check('by the end of 2027', '2027-01-01', '2027-12-31');
    check('2027-03', '2027-03-01', '2027-03-31');
    check('03/2027', '2027-03-01', '2027-03-31');
    check('KW 3 2027', '2027-01-18', '2027-01-24');
    check('CW12/2027', '2027-03-22', '2027-03-28');
    check('2026-W53', '2026-12-28', '2027-01-03');
    check('KW 53 2027');
    check('KW 0 2027');
    check('KW 3');
    check('2027-13');
    check('H3 2027');
    check('next spring');
    check('soon 2027');
  });

  it('names only keys and choices that there are', () => {
    const known = new Set(Object.values(choices).flatMap((it) => Object.keys(it)));
    for (const words of Object.values(choiceWords))
      assert.deepEqual(
        Object.keys(words).filter((choice) => !known.has(choice)),
        [],
      );
  });
  it('lists no word twice for one key, nor one that the language has for something else there', () => {
    const lists: [string, readonly string[]][] = [
      ...Object.entries(keyWords),
      ...Object.entries({ rhythms: Object.values(rhythmWords).flat() }),
      ...Object.entries(choiceWords).map(([key, it]): [string, string[]] => [key, Object.values(it).flat()]),
    ];
    for (const [key, words] of lists)
      assert.deepEqual(
        words.filter((word, index) => words.indexOf(word) !== index),
        [],
        key,
      );
  });
});
