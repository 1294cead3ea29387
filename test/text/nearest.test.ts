import assert from 'node:assert/strict';
import { nearest } from '../../server/src/text/nearest.ts';

describe('the nearest word', () => {
  const check = (word: string, candidates: string, expected: string | undefined) =>
    assert.equal(nearest(word, candidates.split(' ')), expected);

  it('has a letter more, fewer or changed', () => {
    check('powr', 'name power stance', 'power');
    check('names', 'name power stance', 'name');
    check('stande', 'name power stance', 'stance');
  });
  it('has two neighbours changed', () => {
    check('nmae', 'name power', 'name');
    check('fro', 'for how', 'for');
    check('no', 'on at', 'on');
  });
  it('is written with capitals or without', () => {
    check('STRONG', 'strong', 'strong');
    check('fellowship', 'Fellowship', 'Fellowship');
  });
  it('is the nearest of several, the first of equals', () => {
    check('wads', 'words wards wad', 'wards');
    check('cat', 'hat bat', 'hat');
  });
  it('differs in a third of its letters at most', () => {
    check('resistent', 'resistant', 'resistant');
    check('colour', 'name kind', undefined);
    check('ab', 'xy', undefined);
    check('-', 'a', undefined);
    check('stakeholder', 'stakeholders-of-all', undefined);
  });
  it('does not say the opposite', () => {
    check('unsupportive', 'supportive neutral', undefined);
    check('unsuportive', 'supportive neutral', undefined);
    check('undone', 'planned done', undefined);
    check('not-done', 'planned done', undefined);
    check('inequality', 'equality', undefined);
    check('fairness', 'unfairness', undefined);
    check('non-residents', 'residents', undefined);
    check('disopposed', 'opposed', undefined);
    check('nicht-raucher', 'raucher', undefined);
    check('external', 'internal', undefined);
    check('exclusion', 'inclusion', undefined);
    check('deregulation', 'regulation', undefined);
    check('limitless', 'limited', undefined);
    check('powerless', 'powerful', undefined);
    check('over-time', 'under-time', undefined);
  });
  it('may begin as a “not” does', () => {
    check('intrest', 'interest', 'interest');
    check('unknwon', 'unknown', 'unknown');
    check('nder-way', 'under-way', 'under-way');
    check('inovation', 'innovation', 'innovation');
    check('impat', 'impact', 'impact');
  });
  it('counts the same', () => {
    check('ward-3', 'ward-1 ward-2', undefined);
    check('ward-11', 'ward-12', undefined);
    check('ward-2', 'ward', undefined);
    check('phase-1', 'phaze-1', 'phaze-1');
    check('nurs3s', 'nurses', 'nurses');
    check('power1', 'power', 'power');
  });
  it('may be the word itself', () => check('name', 'same name', 'name'));
  it('may be none', () => {
    assert.equal(nearest('name', []), undefined);
    check('', 'name', undefined);
    check('', 'a', undefined);
  });
  it('is found quickly, however long the word', () => {
    check('x'.repeat(1_000_000), 'name power', undefined);
  });
});
