import assert from 'node:assert/strict';
import { speakIn } from '../../l10n/index.ts';
import { checkText } from '../../server/src/check/check.ts';
import { checkConfiguration, readConfiguration } from '../../server/src/check/configuration.ts';
import { type Hover, hover, shortPage } from '../../server/src/features/hover.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { pagesOf } from '../../server/src/rules/overview.ts';
import { world } from '../world.ts';
import { cursor } from './cursor.ts';

const whereToRead = (rule: string) => `(page of ${rule})`;
let pages: ReadonlyMap<string, string> = new Map();
before(async () => {
  pages = await pagesOf();
});

function hovered(marked: string): { found: Hover | undefined; text: string } {
  const { checked, offset, text } = cursor(marked);
  return { found: hover({ ...checked, checked, whereToRead, pages }, offset), text };
}

/** What the hover at the cursor says, without the findings above it. */
function check(marked: string, expected: RegExp | string | undefined): void {
  const card = hovered(marked).found?.markdown.split('\n\n---\n\n').at(-1);
  if (typeof expected === 'object') assert.match(card ?? '', expected);
  else assert.equal(card, expected);
}

/** The word that the hover is about, in « ». */
function marks(marked: string, expected: string): void {
  const { found, text } = hovered(marked);
  const { start = 0, end = 0 } = found?.at ?? {};
  assert.equal(`${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`, expected);
}

const plan = (more = '') => `changeplan: 1
title: P
purpose: Q
lead: we
stakeholders:
  we: { name: We, power: limited, influences: boss }
  boss:
    name: The boss
    power: dominant
    stance: resistant
    relation: above
    department: Care
    values: { terminal: [public-interest], instrumental: [thrift] }
    controls: [staff]
  friend: { name: A friend, stance: ally, power: moderate, influences: boss }
actions:
  pilot: { summary: Run it, needs: [staff], aligns-with: [public-interest], conflicts-with: [thrift] }
tactics:
  ask: { type: negotiate, targets: [boss], offer: Time, due: 2026-12-01 }
${more}`;

const at = (before: string, after: string, more = '') => plan(more).replace(before + after, `${before}$0${after}`);

describe('hover', () => {
  describe('on a finding', () => {
    it('says what the rule finds and why it matters, and where to read on', () =>
      assert.match(
        hovered('lead: no$0body').found?.markdown ?? '',
        /^\*\*unknown-reference\*\*\n\nA stakeholder is spoken of.*\n.*\n\n?A tactic towards nobody moves nobody.*\n\n\(page of unknown-reference\)$/s,
      ));
    it('shows no examples', () => assert.doesNotMatch(hovered('lead: no$0body').found?.markdown ?? '', /```|##/));
    it('tells each rule once', () => {
      const { found } = hovered('changeplan: 1\ntitle: P\nlead: $0x\ntactics: { t: { type: protect, targets: [x] } }');
      assert.equal(found?.markdown.match(/\*\*unknown-reference\*\*/g)?.length, 1);
    });
    it('comes before what is known of the word', () =>
      assert.match(
        hovered(at('', 'resistant')).found?.markdown ?? '',
        /^(\*\*[a-z-]+\*\*.*)?.*What they do about the plan today/s,
      ));
  });

  describe('on a key', () => {
    it('says what it is for and what may be written', () =>
      check(
        'due: x\ntactics: { t: { du$0e: 2026-01-01 } }',
        'The date by which it should be done.\n\nTakes a date such as `2026-11-21`.',
      ));
    it('lists the choices and marks the current one', () =>
      check(
        at('', 'power: dominant'),
        /\n\n- \*\*`dominant`\*\*: Can stop or carry the plan alone\n- `strong`: Can do much/,
      ));
    it('marks the key', () => marks('tit$0le: A plan', '«title»: A plan'));
    it('is silent on free text', () => check('purpose: A pl$0an', undefined));
    it('is silent on a key that the language does not have', () =>
      check('stakeholders: { a: { fo$0o: {} } }', /\*\*schema\*\*/));
    it('knows organization files', () => check('kind: organiz$0ation', /\*\*`organization`\*\*|An organization file/));
  });

  it('on a choice has all of them', () =>
    check(at('', 'negotiate'), /`define-rationality`: Show how.*\*\*`negotiate`\*\*: Trade/s));

  describe('on an id', () => {
    it('has the card of a stakeholder', () =>
      check(
        at('targets: [', 'boss'),
        [
          '**The boss** `boss`',
          'dominant power · resistant: resists passively: withholds, avoids, delays · above · Care',
          'Passive resistance is to be expected: an action hurts a value that they hold.',
          '- “Run it”: serves some values, hurts others (serves `public-interest`; hurts `frugality`)',
          'The way there: A friend → The boss.',
          'Tactics towards them: `ask` (negotiate, planned).',
          'Controls `staff`.',
        ].join('\n\n'),
      ));
    it('says of the lead what it is', () => check(at('lead: ', 'we'), /Drives the plan/));
    it('marks the id', () =>
      marks('stakeholders: { a: { influences: [$0b] }, b: {} }', 'stakeholders: { a: { influences: [«b»] }, b: {} }'));
    it('has the card of an action', () =>
      check(
        at('', 'pilot:'),
        '**Run it** `pilot`\n\nServes some of the values here.\n\n- The boss: serves some values, hurts others (serves `public-interest`; hurts `frugality`)\n\nNeeds `staff`.',
      ));
    it('has the card of a value', () =>
      check(
        at('terminal: [', 'public-interest'),
        /^\*\*`public-interest`\*\*\n\n.*\.\n\nFor its own sake: The boss\.\n\nServed by “Run it”\.\n\nName from: Anderson/,
      ));
    it('says what an alias stands for', () =>
      check(at('conflicts-with: [', 'thrift'), /^\*\*`thrift`\*\*, another name for `frugality`/));
    it('says that a meaning is missing', () =>
      check('actions: { a: { aligns-with: [xy$0zzy] } }', /Nothing says yet what it means/));
    it('has the card of a resource', () =>
      check(at('needs: [', 'staff'), '**`staff`**\n\nNeeded by “Run it”.\n\nControlled by The boss.'));
    it('has the card of a tactic', () =>
      check(
        at('', 'ask:'),
        '**`ask`**\n\nNegotiate: trade, compensate, or adjust the action.\n\n- The boss, resistant\n\nStatus: planned, due 2026-12-01.',
      ));
    it('caps long lists', () => {
      const many = Array.from({ length: 14 }, (_, index) => `  s${index}: { values: { terminal: [a] } }\n`).join('');
      check(
        `stakeholders:\n${many}actions:\n  $0x: { summary: S, aligns-with: [a] }`,
        /- s8: serves their values \(serves `a`\)\n- and 5 more/,
      );
    });
    it('takes nothing of the plan for Markdown', () =>
      check(
        'stakeholders: { $0a: { name: "*x* [y](http://z) <img src=x>" } }',
        /^\*\*\\\*x\\\* \\\[y\\\]\\\(http\\:\/\/z\\\) \\<img src=x\\>\*\* `a`/,
      ));
    it('works behind an emoji and with CRLF', () =>
      marks('title: 🌱\r\nstakeholders: { a: {} }\r\nlead: $0a', 'title: 🌱\r\nstakeholders: { a: {} }\r\nlead: «a»'));
  });

  it('on the name of a rule has its short page', () =>
    check(
      at('', 'no-growth', 'accepted: [{ rule: no-growth, reason: R }]\n'),
      `${shortPage(pages.get('no-growth') ?? '')}\n\n(page of no-growth)`,
    ));

  describe('in broken text', () => {
    it('says what can be known', () =>
      check('stakeholders:\n  a: { power: $0strong, x: [\n  b: {}', /Can do much|closing/));
    it('is silent in an empty file', () =>
      assert.equal(
        hover({ ...checkText('p', '', world), whereToRead, pages }, 0)?.markdown.includes('undefined') ?? false,
        false,
      ));
  });

  describe('in a configuration', () => {
    const about = (marked: string) => {
      const document = readDocument('.changeplanrc.yaml', marked.replace('$0', ''));
      return hover(
        { document, findings: checkConfiguration(readConfiguration(document, '')), whereToRead, pages },
        marked.indexOf('$0'),
      )?.markdown;
    };
    it('has the short page of a rule', () =>
      assert.match(about('rules: { shallow$0-base: off }') ?? '', /^\*\*shallow-base\*\*/));
    it('has the severities', () =>
      assert.match(about('rules: { shallow-base: o$0ff }') ?? '', /\*\*`off`\*\*: Says nothing/));
    it('has its keys', () => assert.match(about('ign$0ore: x') ?? '', /globs/));
  });

  describe('in German', () => {
    before(() => speakIn('de'));
    after(() => speakIn('en'));

    it('says who somebody is and what to expect of them', () => {
      const card = hovered(at('boss', ':\n    name')).found?.markdown ?? '';
      for (const said of [
        'Macht: beherrschend · ablehnend: leistet passiv Widerstand: hält zurück, weicht aus, verzögert · oben · Care',
        'Passiver Widerstand ist zu erwarten: Eine Maßnahme schadet einem Wert, der dort wichtig ist.',
        '- „Run it“: dient einigen Werten, schadet anderen (dient: `public-interest`; schadet: `frugality`)',
        'Taktiken hier: `ask` (verhandeln, geplant).',
      ])
        assert.ok(card.includes(said), card);
    });
    it('says what a value means', () =>
      check(
        at('public-interest', '], conflicts'),
        /Was der ganzen Gesellschaft guttut.*\n\nUm seiner selbst willen: The boss\./,
      ));
    it('says what a key is for and what its choices mean, which are written as ever', () =>
      check(
        at('po', 'wer: dominant'),
        /^Wie viel sie für oder gegen den Plan tun können\.\n\n- \*\*`dominant`\*\*: Kann den Plan/,
      ));
    it('says what the rule finds and why it matters', async () => {
      const page = shortPage((await pagesOf()).get('shallow-base') ?? '');
      assert.match(page, /^\*\*shallow-base\*\*\n\n.*Verbündete/s);
      assert.doesNotMatch(page, /^## |Why it matters|Warum/m);
    });
  });
});
