import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import yaml from 'tm-grammars/grammars/yaml.json';
import oniguruma from 'vscode-oniguruma';
import { type IGrammar, INITIAL, type IRawGrammar, type IToken, Registry } from 'vscode-textmate';
import * as z from 'zod';
import { fileSchema } from '../../schemas/plan.ts';
import changeplan from '../../syntaxes/changeplan.tmLanguage.json';

describe('grammar', () => {
  before(async () => {
    await oniguruma.loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
    grammar = await load(yaml);
  });

  it('colours a plan', () => check(plan));

  describe('top level', () => {
    it('knows both kinds of file', () =>
      check(`
kind: plan
^^^^ keyword.control
#     ^^^^ variable.parameter.choice
kind: organization
^^^^ keyword.control
#     ^^^^^^^^^^^^ variable.parameter.choice
kind: group
^^^^ keyword.control
#     ^^^^^ string.unquoted.plain.out
`));
    it('knows the audiences', () =>
      check(`
audience: public # for now
^^^^^^^^ keyword.control
#         ^^^^^^ variable.parameter.choice
#                ^^^^^^^^^ comment.line.number-sign
`));
    it('leaves a misspelt key without the colour of a key', () =>
      check(`
titel: Spread the program
^^^^^ variable.other
#      ^^^^^^^^^^^^^^^^^^ string.unquoted.plain.out
`));
    it('knows its keys only there', () =>
      check(`
organization:
^^^^^^^^^^^^ keyword.control
  name: Hospital
# ^^^^ entity.name.tag
#       ^^^^^^^^ string.unquoted.plain.out
  title: General
# ^^^^^ variable.other
#        ^^^^^^^ string.unquoted.plain.out
`));
    it('reads acceptances at the margin', () =>
      check(`
accepted:
^^^^^^^^ keyword.control
- rule: shallow-base
# ^^^^ entity.name.tag
#       ^^^^^^^^^^^^ string.unquoted.plain.out
  until: 2027-01-01
# ^^^^^ entity.name.tag
#        ^^^^^^^^^^ constant.numeric.date
- reason: a text
# ^^^^^^ entity.name.tag
#         ^^^^^^ string.unquoted.plain.out
    until: later
#   ^^^^^^^^^^^^ string.unquoted.plain.out
  by: the board
# ^^ entity.name.tag
#     ^^^^^^^^^ string.unquoted.plain.out
`));
    it('reads acceptances with wide dashes', () =>
      check(`
accepted:
^^^^^^^^ keyword.control
  -   reason: a text
#     ^^^^^^ entity.name.tag
#             ^^^^^^ string.unquoted.plain.out
        until: later
#       ^^^^^^^^^^^^ string.unquoted.plain.out
      until: 2027-01-01
#     ^^^^^ entity.name.tag
#            ^^^^^^^^^^ constant.numeric.date
`));
  });

  describe('ids', () => {
    it('may be of any script', () =>
      check(`
stakeholders:
^^^^^^^^^^^^ keyword.control
  größe_2:
# ^^^^^^^ entity.name.type
  部门: {}
# ^^ entity.name.type
  2026:
# ^^^^ entity.name.type
`));
    it('may be quoted', () =>
      check(`
actions:
^^^^^^^ keyword.control
  "no": { scope: alone }
# ^^^^ entity.name.type
#         ^^^^^ entity.name.tag
#                ^^^^^ variable.parameter.choice
  'yes':
# ^^^^^ entity.name.type
`));
    it('have no spaces', () =>
      check(`
stakeholders:
^^^^^^^^^^^^ keyword.control
  vice presidents:
# ^^^^^^^^^^^^^^^ variable.other
    power: strong
#   ^^^^^ entity.name.tag
#          ^^^^^^ constant.numeric.power
`));
    it('stand at the first step only', () =>
      check(`
stakeholders:
^^^^^^^^^^^^ keyword.control
    board:
#   ^^^^^ entity.name.type
        controls:
#       ^^^^^^^^ entity.name.tag
            beds: all of them
#           ^^^^ variable.other
#                 ^^^^^^^^^^^ string.unquoted.plain.out
    nurses:
#   ^^^^^^ entity.name.type
`));
    it('may have a text', () =>
      check(`
values:
^^^^^^ keyword.control
  craft: Work done as well
# ^^^^^ entity.name.type
#        ^^^^^^^^^^^^^^^^^ string.unquoted.plain.out
    as it: can be
#   ^^^^^^^^^^^^^ string.unquoted.plain.out
  robustness:
# ^^^^^^^^^^ entity.name.type
    meaning: Works on a bad day
#   ^^^^^^^ entity.name.tag
#            ^^^^^^^^^^^^^^^^^^ string.unquoted.plain.out
    aliases: [resilience]
#   ^^^^^^^ entity.name.tag
#             ^^^^^^^^^^ string.unquoted.plain.in
`));
    it('survive comments at the margin', () =>
      check(`
stakeholders:
^^^^^^^^^^^^ keyword.control
# above
^^^^^^^ comment.line.number-sign
  board:
# ^^^^^ entity.name.type
# inside
^^^^^^^^ comment.line.number-sign
    power: strong
#   ^^^^^ entity.name.tag
#          ^^^^^^ constant.numeric.power
  # between
# ^^^^^^^^^ comment.line.number-sign
  nurses:
# ^^^^^^ entity.name.type
`));
    it('survive anchors and aliases', () =>
      check(`
stakeholders: &all
^^^^^^^^^^^^ keyword.control
  board: &board
# ^^^^^ entity.name.type
    stance: ally
#   ^^^^^^ entity.name.tag
#           ^^^^ variable.other.enummember.stance
  nurses: *board
# ^^^^^^ entity.name.type
`));
  });

  describe('choices', () => {
    it('are coloured after their key only', () =>
      checkEntry(`
    stance: ally
#   ^^^^^^ entity.name.tag
#           ^^^^ variable.other.enummember.stance
    notes: ally
#   ^^^^^ entity.name.tag
#          ^^^^ string.unquoted.plain.out
    my stance: ally
#   ^^^^^^^^^ variable.other
#              ^^^^ string.unquoted.plain.out
    power: ally
#   ^^^^^ entity.name.tag
#          ^^^^ string.unquoted.plain.out
`));
    it('are coloured in quotes', () =>
      checkEntry(`
    stance: "ally"
#   ^^^^^^ entity.name.tag
#           ^^^^^^ variable.other.enummember.stance
    'stance': 'ally'
#   ^^^^^^^^ entity.name.tag
#             ^^^^^^ variable.other.enummember.stance
    stance: "ally'
#   ^^^^^^ entity.name.tag
#           ^^^^^^ string.quoted.double
`));
    it('are coloured before a comment', () =>
      checkEntry(`
    stance: ally # since May
#   ^^^^^^ entity.name.tag
#           ^^^^ variable.other.enummember.stance
#                ^^^^^^^^^^^ comment.line.number-sign
    stance: ally#since
#   ^^^^^^ entity.name.tag
#           ^^^^^^^^^^ string.unquoted.plain.out
`));
    it('are whole words', () =>
      checkEntry(`
    stance: allying
#   ^^^^^^ entity.name.tag
#           ^^^^^^^ string.unquoted.plain.out
    stance: ally of mine
#   ^^^^^^ entity.name.tag
#           ^^^^^^^^^^^^ string.unquoted.plain.out
    start: 2026-11-21T10:00
#   ^^^^^ entity.name.tag
#          ^^^^^^^^^^^^^^^^ string.unquoted.plain.out
    every: 2 weekdays
#   ^^^^^ entity.name.tag
#          ^^^^^^^^^^ string.unquoted.plain.out
`));
    it('may stand in a list of dimensions', () =>
      checkEntry(`
    resistance:
#   ^^^^^^^^^^ entity.name.tag
      dimensions: [first, "second", fourth]
#     ^^^^^^^^^^ entity.name.tag
#                  ^^^^^ variable.parameter.choice
#                         ^^^^^^^^ variable.parameter.choice
#                                   ^^^^^^ string.unquoted.plain.in
      dimensions:
#     ^^^^^^^^^^ entity.name.tag
        - first # in the open
#         ^^^^^ variable.parameter.choice
#               ^^^^^^^^^^^^^ comment.line.number-sign
        - fourth
#         ^^^^^^ string.unquoted.plain.out
      dimensions:
#     ^^^^^^^^^^ entity.name.tag
      - third
#       ^^^^^ variable.parameter.choice
      dimensions: first
#     ^^^^^^^^^^ entity.name.tag
#                 ^^^^^ variable.parameter.choice
      severity: high
#     ^^^^^^^^ entity.name.tag
#               ^^^^ variable.parameter.choice
`));
    it('are coloured in lines that end as on Windows', () =>
      checkEntry(`
    stance: ally\r
#   ^^^^^^ entity.name.tag
#           ^^^^ variable.other.enummember.stance
    stance: "ally"\r
#   ^^^^^^ entity.name.tag
#           ^^^^^^ variable.other.enummember.stance
    dimensions:\r
#   ^^^^^^^^^^ entity.name.tag
    - first\r
#     ^^^^^ variable.parameter.choice
    notes: |\r
#   ^^^^^ entity.name.tag
      stance: ally\r
#     ^^^^^^^^^^^^ string.unquoted.block
    power: strong\r
#   ^^^^^ entity.name.tag
#          ^^^^^^ constant.numeric.power
`));
  });

  describe('text', () => {
    it('in a block stays text', () =>
      checkEntry(`
    notes: |
#   ^^^^^ entity.name.tag

      stance: ally
#     ^^^^^^^^^^^^ string.unquoted.block
      # no comment
#     ^^^^^^^^^^^^ string.unquoted.block

        power: strong
#       ^^^^^^^^^^^^^ string.unquoted.block
    stance: ally
#   ^^^^^^ entity.name.tag
#           ^^^^ variable.other.enummember.stance
`));
    it('in a block with marks stays text', () =>
      checkEntry(`
    notes: &notes >-2 # folded
#   ^^^^^ entity.name.tag
#                     ^^^^^^^^ comment.line.number-sign
        stance: ally
#       ^^^^^^^^^^^^ string.unquoted.block
    # a comment
#   ^^^^^^^^^^^ comment.line.number-sign
    power: strong
#   ^^^^^ entity.name.tag
#          ^^^^^^ constant.numeric.power
`));
    it('over many lines stays text', () =>
      checkEntry(`
    notes: They asked for
#   ^^^^^ entity.name.tag
#          ^^^^^^^^^^^^^^ string.unquoted.plain.out
      time: two weeks
#     ^^^^^^^^^^^^^^^ string.unquoted.plain.out
      - and a budget
#     ^^^^^^^^^^^^^^ string.unquoted.plain.out
      stance: ally
#     ^^^^^^^^^^^^ string.unquoted.plain.out
    stance: ally
#   ^^^^^^ entity.name.tag
#           ^^^^ variable.other.enummember.stance
`));
    it('in quotes stays text', () =>
      checkEntry(`
    notes: "They said:
#   ^^^^^ entity.name.tag
#          ^^^^^^^^^^^ string.quoted.double
      \\"power: strong\\"
#     ^^^^^^^^^^^^^^^^^ string.quoted.double
      stance: ally"
#     ^^^^^^^^^^^^^ string.quoted.double
    notes: 'It''s
#   ^^^^^ entity.name.tag
#          ^^^^^^ string.quoted.single
      stance: ally'
#     ^^^^^^^^^^^^^ string.quoted.single
    stance: ally
#   ^^^^^^ entity.name.tag
#           ^^^^ variable.other.enummember.stance
`));
    it('as an item stays text', () =>
      checkEntry(`
    evidence:
#   ^^^^^^^^ entity.name.tag
      - https://example.org/a?b=c#d
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ string.unquoted.plain.out
      - |
        stance: ally
#       ^^^^^^^^^^^^ string.unquoted.block
      - They asked
#       ^^^^^^^^^^ string.unquoted.plain.out
        power: strong
#       ^^^^^^^^^^^^^ string.unquoted.plain.out
      - "stance: ally"
#       ^^^^^^^^^^^^^^ string.quoted.double
    evidence:
#   ^^^^^^^^ entity.name.tag
    - 'power: strong'
#     ^^^^^^^^^^^^^^^ string.quoted.single
    stance: ally
#   ^^^^^^ entity.name.tag
#           ^^^^ variable.other.enummember.stance
`));
    it('below its key is text', () =>
      checkEntry(`
    notes:
#   ^^^^^ entity.name.tag
      They asked for time
#     ^^^^^^^^^^^^^^^^^^^ string.unquoted.plain.out
    stance: ally
#   ^^^^^^ entity.name.tag
#           ^^^^ variable.other.enummember.stance
`));
    it('without an end colours one entry at most', () =>
      checkEntry(`
    notes: "no end
#   ^^^^^ entity.name.tag
#          ^^^^^^^ string.quoted.double
    power: strong
#   ^^^^^ entity.name.tag
#          ^^^^^^ constant.numeric.power
    needs: [staff-time
#   ^^^^^ entity.name.tag
#           ^^^^^^^^^^ string.unquoted.plain.in
  nurses: { name: "no end
# ^^^^^^ entity.name.type
#           ^^^^ entity.name.tag
#                 ^^^^^^^ string.quoted.double
  doctors:
# ^^^^^^^ entity.name.type
    power: strong
#   ^^^^^ entity.name.tag
#          ^^^^^^ constant.numeric.power
uses: [
^^^^ keyword.control
title: Plan
^^^^^ keyword.control
#      ^^^^ string.unquoted.plain.out
`));
  });

  describe('flow style', () => {
    it('colours keys and choices', () =>
      check(`
stakeholders: { board: { kind: group, "power":"strong", stance: ally }, nurses: {} }
^^^^^^^^^^^^ keyword.control
#               ^^^^^ entity.name.type
#                        ^^^^ entity.name.tag
#                              ^^^^^ variable.parameter.choice
#                                     ^^^^^^^ entity.name.tag
#                                             ^^^^^^^^ constant.numeric.power
#                                                       ^^^^^^ entity.name.tag
#                                                               ^^^^ variable.other.enummember.stance
#                                                                       ^^^^^^ entity.name.type
`));
    it('goes over lines', () =>
      checkEntry(`
    resistance: {
#   ^^^^^^^^^^ entity.name.tag
      dimensions: [
#     ^^^^^^^^^^ entity.name.tag
        first, # in the open
#       ^^^^^ variable.parameter.choice
#              ^^^^^^^^^^^^^ comment.line.number-sign
        second
#       ^^^^^^ variable.parameter.choice
      ],
      signs: ["They said: no", late again], severity: low,
#     ^^^^^ entity.name.tag
#             ^^^^^^^^^^^^^^^ string.quoted.double
#                              ^^^^^^^^^^ string.unquoted.plain.in
#                                           ^^^^^^^^ entity.name.tag
#                                                     ^^^ variable.parameter.choice
    }
    stance: ally
#   ^^^^^^ entity.name.tag
#           ^^^^ variable.other.enummember.stance
`));
    it('keeps text as text', () =>
      checkEntry(`
    values: { terminal: { craft: { how: 'stance: ally, power: strong', basis: stated } } }
#   ^^^^^^ entity.name.tag
#             ^^^^^^^^ entity.name.tag
#                         ^^^^^ variable.other
#                                  ^^^ entity.name.tag
#                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ string.quoted.single
#                                                                      ^^^^^ entity.name.tag
#                                                                             ^^^^^^ variable.parameter.choice
`));
    it('may hold the whole plan', () =>
      check(`
{
  "changeplan": 1, "kind": "plan", "title": "Plan",
# ^^^^^^^^^^^^ keyword.control
#               ^ constant.numeric.version
#                  ^^^^^^ keyword.control
#                          ^^^^^^ variable.parameter.choice
#                                  ^^^^^^^ keyword.control
#                                           ^^^^^^ string.quoted.double
  "stakeholders": { "board": { "kind": "group", "stance": "ally" } }
# ^^^^^^^^^^^^^^ keyword.control
#                   ^^^^^^^ entity.name.type
#                              ^^^^^^ entity.name.tag
#                                      ^^^^^^^ variable.parameter.choice
#                                               ^^^^^^^^ entity.name.tag
#                                                         ^^^^^^ variable.other.enummember.stance
}
`));
  });

  describe('beginnings', () => {
    it('may be a comment', () =>
      check(`
# changeplan: 1
^^^^^^^^^^^^^^^ comment.line.number-sign
title: Plan
^^^^^ keyword.control
#      ^^^^ string.unquoted.plain.out
`));
    it('may be an empty line', () =>
      check(`

title: Plan
^^^^^ keyword.control
#      ^^^^ string.unquoted.plain.out
`));
    it('may be a document mark', () =>
      check(`
---
title: Plan
^^^^^ keyword.control
#      ^^^^ string.unquoted.plain.out
`));
    it('may be something that is not allowed', () =>
      check(`
%YAML 1.2
---
title: Plan
^^^^^ keyword.control
#      ^^^^ string.unquoted.plain.out
`));
  });

  describe('the language', () => {
    const [top, fields] = keysByLevel();
    for (const [key, choices] of top)
      it(`has the top-level key ${key}`, () => {
        assert.deepEqual(colours(`${key}:`), { [key]: 'keyword.control' });
        for (const choice of choices) assert.match(colours(`${key}: ${choice}`)[choice] ?? '', choiceColour);
      });
    for (const [key, choices] of fields)
      it(`has the key ${key}`, () => {
        assert.deepEqual(colours(`    ${key}:`, entry), { [key]: 'entity.name.tag' });
        for (const choice of choices) assert.match(colours(`    ${key}: ${choice}`, entry)[choice] ?? '', choiceColour);
      });
  });

  it('does not depend on how source.yaml is built', async () => {
    const empty = { scopeName: 'source.yaml', patterns: [] };
    const greedy = { scopeName: 'source.yaml', patterns: [{ begin: '\\A', while: '^', name: 'greedy.changeplan' }] };
    for (const sourceYaml of [empty, greedy]) assert.equal(draw(strip(plan), [], await load(sourceYaml)), plan);
  });
});

const plan = `
# Seniors
^^^^^^^^^ comment.line.number-sign
changeplan: 1
^^^^^^^^^^ keyword.control
#           ^ constant.numeric.version
title: Spread the Seniors Program
^^^^^ keyword.control
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^ string.unquoted.plain.out
purpose: Delay frailty, so that fewer seniors need a hospital bed
^^^^^^^ keyword.control
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ string.unquoted.plain.out
lead: fellowship
^^^^ keyword.control
#     ^^^^^^^^^^ string.unquoted.plain.out
stakeholders:
^^^^^^^^^^^^ keyword.control
  fellowship: { name: Fellowship members, power: limited }
# ^^^^^^^^^^ entity.name.type
#               ^^^^ entity.name.tag
#                     ^^^^^^^^^^^^^^^^^^ string.unquoted.plain.in
#                                         ^^^^^ entity.name.tag
#                                                ^^^^^^^ constant.numeric.power
  vice-presidents:
# ^^^^^^^^^^^^^^^ entity.name.type
    name: Hospital vice presidents
#   ^^^^ entity.name.tag
#         ^^^^^^^^^^^^^^^^^^^^^^^^ string.unquoted.plain.out
    relation: above
#   ^^^^^^^^ entity.name.tag
#             ^^^^^ variable.parameter.choice
    power: dominant
#   ^^^^^ entity.name.tag
#          ^^^^^^^^ constant.numeric.power
    stance: resistant
#   ^^^^^^ entity.name.tag
#           ^^^^^^^^^ variable.other.enummember.stance
    assessed: 2026-11-21
#   ^^^^^^^^ entity.name.tag
#             ^^^^^^^^^^ constant.numeric.date
    values: { terminal: [public-interest], instrumental: [robustness, sustainability] }
#   ^^^^^^ entity.name.tag
#             ^^^^^^^^ entity.name.tag
#                        ^^^^^^^^^^^^^^^ string.unquoted.plain.in
#                                          ^^^^^^^^^^^^ entity.name.tag
#                                                         ^^^^^^^^^^ string.unquoted.plain.in
#                                                                     ^^^^^^^^^^^^^^ string.unquoted.plain.in
actions:
^^^^^^^ keyword.control
  pilot: { summary: Run the program in two towns, needs: [staff-time], aligns-with: [public-interest] }
# ^^^^^ entity.name.type
#          ^^^^^^^ entity.name.tag
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ string.unquoted.plain.in
#                                                 ^^^^^ entity.name.tag
#                                                         ^^^^^^^^^^ string.unquoted.plain.in
#                                                                      ^^^^^^^^^^^ entity.name.tag
#                                                                                    ^^^^^^^^^^^^^^^ string.unquoted.plain.in
tactics:
^^^^^^^ keyword.control
  show-figures:
# ^^^^^^^^^^^^ entity.name.type
    type: define-rationality
#   ^^^^ entity.name.tag
#         ^^^^^^^^^^^^^^^^^^ support.function.tactic
    aims-for: supportive
#   ^^^^^^^^ entity.name.tag
#             ^^^^^^^^^^ variable.other.enummember.stance
    every: 2 weeks
#   ^^^^^ entity.name.tag
#          ^^^^^^^ constant.numeric.interval
`;

/** The lines above a field of an entry. */
const entry = ['stakeholders:', '  board:'];

const choiceColour = /^(?:constant|support|variable)\./;

let grammar: IGrammar;

async function load(sourceYaml: object): Promise<IGrammar> {
  const grammars: Record<string, object> = { 'source.changeplan': changeplan, 'source.yaml': sourceYaml };
  const registry = new Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async (scope) => (grammars[scope] as IRawGrammar | undefined) ?? null,
  });
  const loaded = await registry.loadGrammar('source.changeplan');
  assert.ok(loaded);
  return loaded;
}

/** Compares a text with its drawing: under each line the colours of its parts, but for what every YAML file has. */
function check(drawing: string, above: readonly string[] = []) {
  assert.equal(draw(strip(drawing), above), drawing);
}

const checkEntry = (drawing: string) => check(drawing, entry);

/** The text of a drawing, which begins below the opening quote. */
const strip = (drawing: string): string => drawing.slice(1).replace(/^(?:# *|)\^+ [\w.-]+\n/gm, '');

function draw(plain: string, above: readonly string[] = [], by = grammar): string {
  const lines = plain.split('\n');
  const drawn = parts(lines, above, by).flatMap((found, index) => [lines[index], ...found.map(drawPart)]);
  return ['', ...drawn].join('\n');
}

function drawPart({ start, word, colour }: Part): string {
  const before = start === 0 ? '' : `#${' '.repeat(start - 1)}`;
  return `${before}${'^'.repeat(word.length)} ${colour}`;
}

const colours = (line: string, above: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(parts([line], above, grammar).flatMap((found) => found.map(({ word, colour }) => [word, colour])));

interface Part {
  readonly start: number;
  readonly word: string;
  readonly colour: string;
}

function parts(lines: readonly string[], above: readonly string[], by: IGrammar): Part[][] {
  let state = INITIAL;
  return [...above, ...lines]
    .map((line) => {
      const { tokens, ruleStack } = by.tokenizeLine(line, state);
      state = ruleStack;
      return partsOf(line, tokens);
    })
    .slice(above.length);
}

function partsOf(line: string, tokens: readonly IToken[]): Part[] {
  const runs: { start: number; end: number; colour: string | undefined }[] = [];
  for (const { startIndex, endIndex, scopes } of tokens) {
    const colour = scopes.slice(1).findLast((scope) => /\.changeplan$|^(?:string|comment)\./.test(scope));
    const last = runs.at(-1);
    if (last && last.colour === colour) last.end = endIndex;
    else runs.push({ start: startIndex, end: endIndex, colour });
  }
  return runs.flatMap(({ start, end, colour }) => {
    const word = line.slice(start, end).trim();
    if (!colour || !word) return [];
    return [{ start: line.indexOf(word, start), word, colour: colour.slice(0, colour.lastIndexOf('.')) }];
  });
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
}

/** Every key of the language with its fixed choices: those at the top level, and those below. */
function keysByLevel(): [Map<string, string[]>, Map<string, string[]>] {
  const top = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  const visit = (shape: Shape, keys: Map<string, string[]>) => {
    for (const [key, value] of Object.entries(shape.properties ?? {})) {
      keys.set(key, [...(keys.get(key) ?? []), ...choicesOf(value)]);
      visit(value, below);
    }
    if (typeof shape.additionalProperties === 'object') visit(shape.additionalProperties, below);
    if (shape.items) visit(shape.items, below);
    for (const alternative of shape.anyOf ?? []) visit(alternative, keys);
  };
  visit(z.toJSONSchema(fileSchema) as Shape, top);
  return [top, below];
}

function choicesOf(shape: Shape): string[] {
  return [
    ...(shape.enum ?? []),
    ...(shape.const === undefined ? [] : [String(shape.const)]),
    ...(shape.items ? choicesOf(shape.items) : []),
    ...(shape.anyOf ?? []).flatMap(choicesOf),
  ];
}
