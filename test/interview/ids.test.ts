import assert from 'node:assert/strict';
import fc from 'fast-check';
import { idPattern } from '../../schemas/holds.ts';
import { catalogue } from '../../schemas/values.ts';
import { toId, wordsBehind } from '../../server/src/model/ids.ts';
import { tries } from '../robust/survive.ts';

const check = (words: string, id: string) => assert.equal(toId(words), id);

describe('ids from words', () => {
  it('are in lower case, with hyphens', () => check('Hospital vice presidents', 'hospital-vice-presidents'));
  it('keep letters of every script', () => check('Büro für Öffentlichkeit 東京', 'büro-für-öffentlichkeit-東京'));
  it('have no apostrophe', () => check('The parents’ association', 'the-parents-association'));
  it('do not begin or end with a hyphen', () => check(' — (IT) ', 'it'));
  it('leave emoji out', () => check('🎉 Party 🎉', 'party'));
  it('are empty without letters and digits', () => check('?!', ''));
  it('are cut at a word', () =>
    check('Run the Seniors Program in every town of the region', 'run-the-seniors-program-in-every-town'));
  it('are cut inside a word that is too long, never inside a character', () => check('𠀀'.repeat(50), '𠀀'.repeat(40)));
  it('lead back to the words, with capitals and commas', () => {
    const back = (name: string, id = toId(name)) => wordsBehind(id, name);
    assert.equal(back('Helen Marsh, head of operations'), 'Helen Marsh, head of operations');
    assert.equal(back('Drivers (140)'), 'Drivers (140)');
    assert.equal(back('The parties of the majority of the council, and all'), 'The parties of the majority');
    assert.equal(back('Head of operations of all the depots – Helen Marsh'), 'Head of operations of all the depots');
    assert.equal(back('Helen Marsh', 'ops'), undefined);
    assert.equal(back('?!'), undefined);
  });
  it('of the catalogue stay as they are', () =>
    assert.deepEqual(Object.keys(catalogue).map(toId), Object.keys(catalogue)));
  it('are ids, and stay as they are', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const id = toId(words);
        assert.ok(id === '' || idPattern.test(id), id);
        assert.equal(toId(id), id);
      }),
      tries(50, 20_000),
    ));
});
