import { finding, shared } from './finds.ts';

const check = finding('without-actions');
const head = 'changeplan: 1\ntitle: P\n';

describe('without-actions', () => {
  for (const [name, text] of [
    ['no section', ''],
    ['an empty section', 'actions:\n'],
    ['an empty section in braces', 'actions: {}\n'],
    [
      'actions that are given up or in reserve alone',
      'actions: { a: { summary: A, status: dropped }, b: { summary: B, status: reserve } }\n',
    ],
    ['a fault elsewhere', 'stakeholders:\n  wards:\n    na\n'],
  ] as const)
    it(`asks in a plan with ${name}`, () => check({ p: head + text }, 'p 2: P'));
  for (const [name, text] of [
    ['is not finished', 'actions:\n  pilot\n'],
    ['cannot be read', 'actions:\n  pilot: "Run\n'],
    ['has an id that does not fit', 'actions:\n  first step: { summary: Run it }\n'],
    ['stands under a misspelt key', 'action:\n  pilot: { summary: Run it }\n'],
  ] as const)
    it(`is silent where an action ${name}`, () => check({ p: head + text }));
  it('leaves an empty file to the schema', () => check({ p: '# soon' }));
  it('is silent in organization files', () => check({ p: shared }));
});
