import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Checked, checkText } from '../../server/src/check/check.ts';
import { type HintKinds, type InlayHint, inlayHints } from '../../server/src/features/inlay-hints.ts';
import { world } from '../world.ts';
import { checkFiles } from './files.ts';

const file = 'example.changeplan.yaml';
const all: HintKinds = { expectedResponse: true, situation: true, targetNames: true };

/** The text with its hints, `⟦…⟧`, at their places. */
function check(drawn: string, kinds: HintKinds = all): void {
  const checked = checkText(file, drawn.replace(/⟦.*?⟧/g, ''), world);
  assert.equal(draw(checked, kinds), drawn);
}

function draw(checked: Checked, kinds: HintKinds, range = { start: 0, end: checked.document.text.length }): string {
  const { text } = checked.document;
  const hints = inlayHints(checked, { file: checked.document.file, ...range }, kinds);
  return hints
    .toSorted((a, b) => b.at.start - a.at.start)
    .reduce((result, { at, text: hint }) => `${result.slice(0, at.start)}⟦${hint}⟧${result.slice(at.start)}`, text);
}

function hints(text: string): readonly InlayHint[] {
  return inlayHints(checkText(file, text, world), { file, start: 0, end: text.length }, all);
}

/** The first hint's reason. */
const why = (text: string) => hints(text)[0]?.why ?? '';

const board =
  'stakeholders:\n  board:\n    name: The board\n    power: dominant\n    values: { terminal: [care, calm], instrumental: [margins] }\n';
const only = (kind: keyof HintKinds) => ({
  expectedResponse: false,
  situation: false,
  targetNames: false,
  [kind]: true,
});

describe('inlay hints', () => {
  it('say what to expect of a stakeholder', () =>
    check(
      `lead: us
stakeholders:
  us: { values: { terminal: care } }
  against:⟦may fight it: loses care⟧
    values: { terminal: care, instrumental: rest }
  torn: # 🏥⟦may hold back: loses frugality⟧
    values: { terminal: calm, instrumental: thrift }
  partly: { values: { instrumental: [thrift, rest] } }⟦may hold back: loses frugality⟧
  for:⟦could be an ally: gains calm⟧
    values: { terminal: calm }
  aside:⟦no value of theirs is touched⟧
    values: { terminal: beauty }
  unknown:
    name: Nothing is known of them
actions:
  close: { summary: A, conflicts-with: [care, thrift], aligns-with: calm }
`,
      only('expectedResponse'),
    ));
  it('say the situation of an action', () =>
    check(
      `organization: { values: { terminal: [care, calm] } }
actions:
  all:⟦serves all values here, hurts none⟧
    aligns-with: [care, calm]
  some: { aligns-with: care }⟦serves some of the values here⟧
  none: { aligns-with: thrift }⟦serves none of the values here⟧
  against:   ⟦hurts what the powerful live for⟧
    conflicts-with: care
  silent:
    summary: Nothing is said
`,
    ));
  it('say the names of targets, where they differ', () =>
    check(
      `stakeholders:
  wards: { name: Nurses of the wards }
  the-board: { name: The Board }
  city: {}
tactics:
  a:
    targets: [wards, the-board, city, nobody]⟦Nurses of the wards⟧
  b:
    targets:
      - city
      - wards # both⟦Nurses of the wards⟧
  c: { targets: wards }⟦Nurses of the wards⟧
  d: { targets: wards, type: watch }
  e: { targets: [wards,⟦Nurses of the wards⟧
      city] }
`,
      only('targetNames'),
    ));
  it('stand at the end of a line between CRLF', () =>
    check(
      'stakeholders:\r\n  a:⟦no value of theirs is touched⟧\r\n    values: { terminal: b }\r\nactions:\r\n  c: { aligns-with: d }⟦serves none of the values here⟧\r\n',
    ));
  it('leave entries alone that share a line', () =>
    check(
      `stakeholders: { a: { values: { terminal: b } }, c: { values: { terminal: b } } }
actions: {
  d: { aligns-with: b }, e: { aligns-with: b },
  f: { aligns-with: b },⟦serves all values here, hurts none⟧
}
`,
    ));
  it('know an alias', () =>
    check(
      `stakeholders:
  a: &a { name: A b, values: { terminal: b } }⟦could be an ally: gains b⟧
  c: *a⟦could be an ally: gains b⟧
actions:
  d: { aligns-with: b }⟦serves all values here, hurts none⟧
tactics:
  e: { targets: &e [a] }⟦A b⟧
  f: { targets: *e }
`,
    ));
  it('know what broken text still says', () =>
    check(
      `stakeholders:\n  a:⟦could be an ally: gains b⟧\n    values: { terminal: b }\n    stanc\nactions:\n  c: { aligns-with: b`,
    ));
  it('are none in an empty file and in an organization file', () => {
    check('');
    check('kind: organization\nstakeholders:\n  a:\n    values: { terminal: b }\n');
  });
  it('stand in the plan only, whatever its files say', () => {
    const checked = checkFiles({
      'plan.changeplan.yaml': `stakeholders:\n  a:\n    stance: ally\nactions:\n  c: { aligns-with: b }\ntactics:\n  d: { targets: [a, e] }\n`,
      'o.changeplan.yaml':
        'kind: organization\nstakeholders:\n  e: { name: E f, values: { terminal: b } }\n  a:\n    name: A b\n    values: { terminal: b }\n',
    });
    assert.equal(
      draw(checked, all),
      `stakeholders:\n  a:⟦could be an ally: gains b⟧\n    stance: ally\nactions:\n  c: { aligns-with: b }⟦serves all values here, hurts none⟧\ntactics:\n  d: { targets: [a, e] }⟦A b and E f⟧\n`,
    );
  });
  it('are given for the lines asked for', () => {
    const text = readFileSync('examples/seniors-program/before.changeplan.yaml', 'utf8');
    const checked = checkText(file, text, world);
    const start = text.indexOf('  ward-staff:');
    const drawn = draw(checked, all, { start, end: text.indexOf('\n', start) });
    assert.deepEqual(drawn.match(/.*⟦.*⟧/g), ['  ward-staff:⟦could be an ally: gains public-interest⟧']);
  });

  it('say why resistance is active', () =>
    assert.equal(
      why(`${board}actions:\n  cut: { summary: Close wards, conflicts-with: [care, margins] }`),
      'Among the values of The board, “Close wards” goes against care, pursued for its own sake.',
    ));
  it('say why resistance is passive', () => {
    assert.match(
      why(`${board}actions:\n  cut: { summary: Cut, conflicts-with: margins, aligns-with: care }`),
      /“Cut” serves care, but goes against margins\./,
    );
    assert.match(
      why(`${board}actions:\n  cut: { summary: Cut, conflicts-with: margins }`),
      /“Cut” goes against margins and serves none\./,
    );
  });
  it('say why somebody may become an ally', () =>
    assert.match(
      why(`${board}actions:\n  run: { summary: Run, aligns-with: [care, calm] }`),
      /“Run” serves care and calm and goes against none\./,
    ));
  it('say why nothing is to be expected', () =>
    assert.equal(
      why(`${board}actions:\n  run: { aligns-with: beauty }`),
      'No action touches the values written down for The board.',
    ));
  it('take the action that suits least', () =>
    assert.match(
      why(
        `${board}actions:\n  a: { summary: Run, aligns-with: care }\n  b: { summary: Cut, conflicts-with: [care, calm] }\n  c: { conflicts-with: care }`,
      ),
      /“Cut” goes against care and calm, pursued for their own sake\. No other action suits them less\./,
    ));
  it('say who stands in the way of an action', () =>
    assert.match(
      hints(`organization: { values: { terminal: care } }\n${board}actions:\n  cut: { conflicts-with: care }`)[1]
        ?.why ?? '',
      /^It goes against care, pursued for its own sake by the organization and The board\.$/,
    ));
});
