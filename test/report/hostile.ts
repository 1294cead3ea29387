/** Texts that pass for something else than text, somewhere. */
export const hostile = [
  '<img src=x onerror=alert(1)>',
  '</title></style></main><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  ']]></style></svg>',
  'javascript:alert(1)',
  '[click](javascript:alert(1)) ![x](https://example.org/x.png) <https://example.org>',
  'https://example.org www.example.org jane@example.org',
  '@jane and @org/team, #1, org/repo#2, GH-3',
  '&lt;b&gt; &amp; &#64;jane',
  '`code` ``` *bold* _soft_ ~~gone~~ $x$ :smile: ==mark==',
  'a | b || c \\| d \\',
  '- item\n# heading\n1. one\n> quote\n```\n---\n***',
  '1. one',
  '+ one',
  '# heading',
  '=== ---',
  '"]; n1-->n2; click n1 "javascript:alert(1)"; %%{init: {}}%%',
  'end',
  '\u202eolleh\u202c \u2067\u200f',
  'x'.repeat(10_000),
  'constructor',
];

/** A plan in which every text that an author can write is this one. */
export function planSaying(text: string): string {
  const it = JSON.stringify(text);
  return `changeplan: 1
title: ${it}
purpose: ${it}
lead: us
organization: { name: ${it}, values: { terminal: { a: ${it} } } }
stakeholders:
  us: { name: ${it}, department: ${it}, influences: friend }
  friend: { name: ${it}, department: ${it}, stance: ally, power: strong, interest: low, values: { terminal: { a: { how: ${it}, source: ${it} } } }, influences: foe }
  foe: { name: ${it}, department: ${it}, stance: opposed, power: dominant, interest: high, controls: money, values: { terminal: [a, b] }, resistance: { severity: high, signs: [${it}] }, notes: ${it} }
values: { a: ${it}, b: ${it} }
actions:
  act: { summary: ${it}, needs: { money: ${it} }, aligns-with: { a: ${it} }, conflicts-with: { b: ${it} }, justification: ${it} }
tactics:
  talk: { type: negotiate, summary: ${it}, targets: foe, evidence: [${it}], purpose: ${it}, offer: ${it}, aims-for: ally, due: 2026-12-01, owner: ${it} }
accepted:
  - { rule: shallow-base, reason: ${it}, by: ${it} }
`;
}
