import assert from 'node:assert/strict';
import { found } from './found.ts';

const tactic = (lines: string) => `tactics:\n  t:\n    ${lines.replaceAll(' / ', '\n    ')}\n`;

/** The tactic after the fix: what is asked for stands at the placeholder then, and nothing is left to offer. */
function check(rule: string, lines: string, fixed: string): void {
  const [finding] = found(rule, tactic(lines));
  assert.equal(finding?.fixed, tactic(fixed));
  assert.deepEqual(
    found(rule, tactic(fixed)).map(({ at, fixes }) => [at, ...fixes]),
    [['TODO']],
  );
}

const silent = (rule: string, lines: string) => assert.deepEqual(found(rule, tactic(lines)), []);

describe('what a tactic does not say', () => {
  it('is written behind a key that waits, and comments stay', () =>
    check(
      'argument-without-evidence',
      'type: define-rationality / evidence: # ask Ann / summary: S',
      'type: define-rationality / evidence: [TODO] # ask Ann / summary: S',
    ));
  it('replaces an empty list and blank text', () => {
    check(
      'argument-without-evidence',
      'type: define-rationality / evidence: []',
      'type: define-rationality / evidence: [TODO]',
    );
    check('one-sided-engagement', 'type: negotiate / offer: ""', 'type: negotiate / offer: TODO');
  });
  it('is not missing where its key is a fault', () => {
    silent('one-sided-engagement', 'type: negotiate / offer:');
    silent('argument-without-evidence', 'type: define-rationality / evidence: { a: b }');
    silent('tactic-without-target', 'type: negotiate / targets: [{ a: b }]');
  });
  it('is not missing where a line cannot be read, or the type is not known', () => {
    silent('engagement-without-purpose', 'type: produce-power-relations / purp');
    silent('tactic-without-target', 'type: negotate');
  });
  it('is a target where the key waits for one', () =>
    assert.equal(found('tactic-without-target', tactic('type: negotiate / targets:')).length, 1));
});
