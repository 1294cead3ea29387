import { finding, head, shared } from './finds.ts';

const check = finding('unused-value');

describe('unused-value', () => {
  it('is silent in organization files, whose values other plans use', () =>
    check({ p: `${shared}values: { craft: C }` }));
  it('does not ask about values of files used', () =>
    check({ p: `${head}uses: o.changeplan.yaml`, 'o.changeplan.yaml': `${shared}values: { craft: C }` }));
  it('counts what files used refer to', () =>
    check({
      p: `${head}uses: o.changeplan.yaml\nvalues: { craft: C }`,
      'o.changeplan.yaml': `${shared}stakeholders: { s: { values: { terminal: craft } } }`,
    }));
  it('counts arguments', () =>
    check({ p: `${head}values: { craft: C }\ntactics: { t: { type: negotiate, appeals-to: craft } }` }));
  it('does not take the alias of another value for a use', () =>
    check(
      {
        p: `${head}values: { craft: C, handwork: { aliases: [craft] } }\nactions: { a: { summary: A, aligns-with: handwork } }`,
      },
      'p 4: craft',
    ));
  it('is silent about what stands in an entry with a fault', () =>
    check({
      p: `${head}values: { craft: C, knack: K }\nstakeholders:\n  s: { values: { terminl: craft } }\n  t:\n    values: "knack\n`,
    }));
  it('is silent while a file used is missing', () =>
    check({ p: `${head}uses: o.changeplan.yaml\nvalues: { craft: C }` }));
});
