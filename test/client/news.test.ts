import assert from 'node:assert/strict';
import { newsOfPast } from '../../client/preview/news.ts';

describe('what is new of the past of plans', () => {
  it('leads there once, until it is hidden', () => {
    const news = newsOfPast();
    const asked = ['a', 'a', 'b'].map((source) => news.in(source, { growth: {} }));
    assert.deepEqual(asked, ['growth', undefined, 'growth']);
    news.forget('a', 'growth');
    assert.deepEqual([news.in('a', {}), news.in('a', { growth: {} })], [undefined, 'growth']);
  });

  it('leads nowhere for what was asked before a restart', () => {
    const news = newsOfPast({ a: ['growth'] });
    assert.deepEqual([news.in('a', { growth: {} }), news.in('a', { growth: {}, changes: {} })], [undefined, 'changes']);
  });

  it('is not confused by two at once', () => {
    const news = newsOfPast();
    assert.deepEqual([news.in('a', { growth: {}, changes: {} }), news.in('a', { growth: {} })], ['changes', undefined]);
  });
});
