import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { firstOfEachCause, precedence } from '../../server/src/check/precedence.ts';
import { rules } from '../../server/src/rules/index.ts';
import { world } from '../world.ts';

/** Findings as `rule about …`, in and out; `answered` is somebody whom a tactic in force targets. */
function check(found: readonly string[], expected: readonly string[]): void {
  const drafts = found.map((line, start) => {
    const [rule = '', ...about] = line.split(' ');
    return { line, rule, draft: { at: { file: '', start, end: start }, replaces: undefined, about } };
  });
  assert.deepEqual(
    firstOfEachCause(drafts, (id) => id === 'answered').map(({ line }) => line),
    expected,
  );
}

describe('precedence', () => {
  it('keeps the first that applies to a stakeholder', () =>
    check(
      ['untapped-ally s', 'unanswered-conflict s', 'unanswered-conflict s', 'untapped-ally t'],
      ['unanswered-conflict s', 'unanswered-conflict s', 'untapped-ally t'],
    ));
  it('gives a resource up only where something else is told of each who controls it', () => {
    check(['unanswered-resistance a', 'unsecured-resource a b'], ['unanswered-resistance a', 'unsecured-resource a b']);
    check(
      ['unanswered-resistance a', 'sponsor-not-won b', 'unsecured-resource a b'],
      ['unanswered-resistance a', 'sponsor-not-won b'],
    );
  });
  it('tells a resource in place of those who control it', () =>
    check(['unsecured-resource a b', 'unreached-key-stakeholder b'], ['unsecured-resource a b']));
  it('lets speak of somebody who is answered', () =>
    check(
      ['unanswered-conflict answered', 'unaddressed-loss answered'],
      ['unanswered-conflict answered', 'unaddressed-loss answered'],
    ));
  it('leaves all other findings alone', () =>
    check(['no-ally', 'shallow-base s', 'untapped-ally s'], ['no-ally', 'shallow-base s', 'untapped-ally s']));
  it('gives one finding about a stakeholder whom no tactic targets', () => {
    const stakeholder = 'power: dominant, stance: resistant, values: { terminal: a, instrumental: b }';
    const text = `lead: us\nstakeholders: { us: {}, them: { ${stakeholder} } }\nactions: { act: { summary: Act, aligns-with: a, conflicts-with: b } }`;
    const found = checkText('p', text, world).findings.map(({ rule }) => rule);
    assert.deepEqual(
      found.filter((rule) => precedence.includes(rule)),
      ['unanswered-resistance'],
    );
  });
  it('counts what answers shaping alone as towards those who shape', () => {
    const ofRow = (them: string, towards: string) =>
      checkText(
        'p',
        `stakeholders:
  them: { power: strong, ${them}, influences: porters, controls: money, values: { terminal: a, instrumental: b } }
  porters: {}
  doctors: { stance: ally }
actions:
  act: { summary: Act, needs: money, conflicts-with: b, affects: { them: { loss: Rooms } } }
  end: { summary: End, conflicts-with: a }
tactics:
  t: { type: define-rationality, summary: Show it, targets: porters, ${towards} }
  u: { type: gain-access, summary: Ask, targets: doctors, through: them }
`,
        world,
      )
        .findings.filter(({ rule }) => precedence.includes(rule))
        .map(({ rule, severity }) => `${severity} ${rule}`);
    const shapes = 'stance: resistant, resistance: { dimensions: third }';
    assert.deepEqual(ofRow(shapes, 'offer: Other rooms'), ['info terminal-conflict-minor']);
    assert.deepEqual(ofRow(shapes, 'evidence: Figures'), ['warning unaddressed-loss', 'info terminal-conflict-minor']);
    assert.deepEqual(ofRow(shapes, 'offer: Other rooms, for: act'), ['warning terminal-conflict-minor']);
    assert.deepEqual(ofRow(shapes.replace('third', '[first, third]'), 'offer: Other rooms'), [
      'warning unanswered-resistance',
    ]);
    assert.deepEqual(ofRow('resistance: { dimensions: third, severity: low }', 'offer: Other rooms'), [
      'warning terminal-conflict-minor',
    ]);
  });
  it('names only rules that there are', () => {
    const names = rules.map(({ name }) => name);
    assert.deepEqual(
      precedence.filter((name) => !names.includes(name)),
      [],
    );
  });
});
