import assert from 'node:assert/strict';
import { calmed, type Found, type Seen, type Typing } from '../../../client/src/typing/calm.ts';
import { liveCheck } from '../../../server/src/check/live.ts';
import { defaults } from '../../../server/src/check/settings.ts';
import { readDocument } from '../../../server/src/model/document.ts';
import { rangesIn } from '../../../server/src/text/lines.ts';
import { world } from '../../world.ts';

const at = (line: number, rule: string, message = rule): Found => ({ rule, message, line, endLine: line });
const typing = (line: number, text: string, more: Partial<Typing> = {}): Typing => ({
  line,
  text,
  first: 0,
  paused: false,
  ...more,
});

/** What is seen, written as rules and lines. */
function sees(before: Seen<Found>, found: readonly Found[], now: Typing | undefined, expected: string): Seen<Found> {
  const seen = calmed(before, found, now);
  assert.equal(seen.shown.map(({ rule, line }) => `${rule} ${line}`).join(', '), expected);
  return seen;
}

const nothing: Seen<Found> = { shown: [] };

describe('while somebody types', () => {
  it('nothing new is told, there or elsewhere', () =>
    void sees(nothing, [at(3, 'schema'), at(0, 'no-ally')], typing(3, 'stance: all'), ''));
  it('it is told once they pause', () =>
    void sees(nothing, [at(3, 'schema')], typing(3, 'stance: all', { paused: true }), 'schema 3'));
  it('it is told as the cursor leaves its line', () => {
    const seen = sees(nothing, [at(3, 'schema')], typing(3, '    stance: all'), '');
    sees(seen, [at(3, 'schema')], typing(4, '    '), 'schema 3');
    sees(seen, [at(3, 'schema')], typing(2, '  board:'), 'schema 3');
  });
  it('but not while the entry that begins there goes on', () => {
    const seen = sees(nothing, [at(1, 'schema')], typing(1, '  pilot:'), '');
    const below = sees(seen, [at(1, 'schema')], typing(2, '    summary: T'), '');
    sees(below, [at(1, 'schema')], typing(2, '    summary: T', { paused: true }), 'schema 1');
  });
  it('nor while the first lines of a plan are written', () => {
    const seen = sees(nothing, [at(1, 'schema')], typing(1, 'changeplan: 1', { first: 1 }), '');
    sees(seen, [at(1, 'schema')], typing(2, '', { first: 1 }), '');
  });
  it('a word alone on its line is a key, however long they think', () => {
    for (const text of ['sta', '    sta', '  - ru', 'été'])
      sees(nothing, [at(3, 'syntax'), at(0, 'no-ally')], typing(3, text, { paused: true }), 'no-ally 0');
    sees(nothing, [at(3, 'syntax')], typing(3, 'two words', { paused: true }), 'syntax 3');
    const seen = sees(nothing, [at(3, 'syntax')], typing(3, 'sta'), '');
    sees(seen, [at(3, 'syntax')], typing(4, ''), 'syntax 3');
  });
  it('what is mended goes at once', () => {
    const seen = { shown: [at(3, 'schema'), at(5, 'no-ally')], typing: typing(3, 'a') };
    sees(seen, [at(5, 'no-ally')], typing(3, 'a: b'), 'no-ally 5');
  });
  it('what is shown stays, wherever it has moved and in whatever words', () => {
    const seen = { shown: [at(3, 'unknown-value', '“marg” is unknown'), at(5, 'no-ally')] };
    sees(
      seen,
      [at(3, 'unknown-value', '“margi” is unknown'), at(6, 'no-ally')],
      typing(3, 'a: [margi'),
      'unknown-value 3, no-ally 6',
    );
  });
  it('what is new is not taken for what is shown', () => {
    const seen = { shown: [at(5, 'schema', 'old')] };
    sees(seen, [at(3, 'schema', 'new'), at(5, 'schema', 'old')], typing(3, 'x: y'), 'schema 5');
  });
  it('all is told where nobody types', () => void sees(nothing, [at(3, 'schema')], undefined, 'schema 3'));
});

const plan = `changeplan: 1
title: Four-day week in support
purpose: Keep the people who know our customers
lead: leads
stakeholders:
  leads:
    name: Team leads
    power: limited
  team:
    name: The support team
    relation: below
    power: moderate
    stance: ally
  board:
    name: Board of directors
    relation: above
    power: dominant
    stance: resistant
    values:
      terminal: [profitability]
actions:
  pilot:
    summary: Try it in one team
    needs: [budget]
    conflicts-with: [profitability]
`;

interface Told extends Found {
  readonly isError: boolean;
}

/** What is found after each key, evenly typed; with the indentation that an editor brings to a new line. */
function typed(): readonly { readonly found: readonly Told[]; readonly now: Typing }[] {
  const source = (text: string) => {
    const document = readDocument('p.changeplan.yaml', text);
    return { document, used: [], unresolved: [], faults: [], settings: defaults };
  };
  const live = liveCheck(source(''), world);
  const lengths = [...plan.matchAll(/\n *|[^\n]/g)].map(({ 0: key, index }) => index + key.length);
  return lengths.map((length) => {
    const text = plan.slice(0, length);
    const place = rangesIn(() => text);
    const found = live.update(source(text), world).findings.map(({ rule, at: span, message, severity }) => {
      const { start, end } = place(span);
      return { rule, message, line: start.line, endLine: end.line, isError: severity === 'error' };
    });
    const lines = text.split('\n');
    return { found, now: typing(lines.length - 1, lines.at(-1) ?? '') };
  });
}

describe('typing a plan of 511 characters evenly', () => {
  let moments: ReturnType<typeof typed>;
  before(() => {
    moments = typed();
  });
  const changes = (counts: readonly number[]) =>
    counts.filter((count, index) => count !== (counts[index - 1] ?? 0)).length;
  const shown = () => {
    let seen: Seen<Told> = { shown: [] };
    return moments.map(({ found, now }) => {
      seen = calmed(seen, found, now);
      return seen.shown;
    });
  };

  it('changes the number of problems ten times at most, where it would change fifty times', () => {
    assert.ok(changes(moments.map(({ found }) => found.length)) >= 50);
    assert.ok(changes(shown().map(({ length }) => length)) <= 10, String(changes(shown().map(({ length }) => length))));
  });

  it('shows one error, and that is one of the plan', () => {
    const errors = shown().map((found) =>
      found
        .filter(({ isError }) => isError)
        .map(({ rule }) => rule)
        .join(),
    );
    assert.deepEqual([...new Set(errors)], ['', 'terminal-conflict']);
  });
});
