import assert from 'node:assert/strict';
import { bullets, code, plain } from '../../../server/src/features/shared/markdown.ts';

const check = (text: string, expected: string) => assert.equal(plain(text), expected);

describe('text of a plan in Markdown', () => {
  it('is no emphasis, link or image', () => check('*a* _b_ [c](d) ![e]', '\\*a\\* \\_b\\_ \\[c\\]\\(d\\) \\!\\[e\\]'));
  it('is no HTML and no entity', () => check('<img> &amp;', '\\<img\\> \\&amp;'));
  it('is no code or backslash', () => check('`a` \\b', '\\`a\\` \\\\b'));
  it('is no heading or list', () => check('# a', '\\# a'));
  it('is no list item', () => check('- a', '\\- a'));
  it('is no numbered item', () => check('1. a', '1\\. a'));
  it('leads nowhere', () => check('http://a www.b.c d@e.f', 'http\\://a www\\.b.c d\\@e.f'));
  it('stands on one line', () => check('a\n\n---\nb', 'a --- b'));
  it('stays readable where there is nothing to hide', () =>
    check('Über 3 People: a, “b” (c)', 'Über 3 People: a, “b” \\(c\\)'));
  it('as code holds no backtick', () => assert.equal(code('a`b'), 'a\\`b'));
  it('is cut short in lists', () => assert.equal(bullets(['a', 'b', 'c', 'd'], 3), '- a\n- b\n- and 2 more'));
});
