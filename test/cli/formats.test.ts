import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { changeplan } from './changeplan.ts';

/** An error, a warning and an accepted finding, and nothing else. */
const plan = `changeplan: 1
title: T
purpose: P
lead: nobody
stakeholders: { "a": { stance: ally } }
actions: { act: { summary: A, needs: x } }
accepted: [{ rule: uncontrolled-resource, reason: Not “yet” <b> }]
`;
const configuration = `rules: { ${[
  'no-growth',
  'organization-without-values',
  'overlooked-direction',
  'stakeholder-without-values',
  'unstated-alignment',
]
  .map((rule) => `${rule}: off`)
  .join(', ')} }`;
const files = { '.changeplanrc.yaml': configuration, 'p.changeplan.yaml': plan };

async function print(format: string, texts: Record<string, string> = files, ...options: string[]): Promise<string> {
  const all = { '.changeplanrc.yaml': configuration, ...texts };
  return (await changeplan(['check', '--format', format, ...options], all)).out;
}

describe('the format github', () => {
  it('says how many there are, where GitHub does not show all of them', async () => {
    const many = (number: number) =>
      `changeplan: 1\ntitle: T\n${Array.from({ length: number }, (_, index) => `k${index}: 1\n`).join('')}`;
    const last = async (number: number) =>
      (await changeplan(['check', '--format', 'github'], { 'p.changeplan.yaml': many(number) })).out
        .trimEnd()
        .split('\n')
        .at(-1);
    assert.match((await last(10)) ?? '', /^::/);
    assert.match((await last(23)) ?? '', /^23 errors, .* in all; GitHub shows 10 of each beside the lines\.$/);
  });

  it('annotates lines, errors first, without what is accepted', async () => {
    assert.equal(
      await print('github'),
      `::error title=unknown-reference,file=p.changeplan.yaml,line=4,endLine=4,col=7,endColumn=13::No stakeholder has the id “nobody”, which “lead” names. Correct the id, or add the stakeholder.
::warning title=shallow-base,file=p.changeplan.yaml,line=5,endLine=5,col=1,endColumn=13::Only one ally, a: shallow base. Win at least two more allies. As things stand, nobody named here is likely to join: look for those who gain by the plan, and name them.
`,
    );
  });

  it('puts the error of the last file before the warning of the first', async () => {
    const two = { 'a.changeplan.yaml': plan.replace('lead: nobody\n', ''), 'b.changeplan.yaml': plan };
    assert.deepEqual(
      (await print('github', two)).match(/^::\w+|file=[ab]/gm)?.join(' '),
      '::error file=b ::warning file=a ::warning file=b',
    );
  });

  it('escapes what would end a message or a property', async () => {
    const out = await print('github', { 'a,b:c%.changeplan.yaml': plan.replace('nobody', '"100%"') });
    assert.match(out, /file=a%2Cb%3Ac%25\.changeplan\.yaml,line=4/);
    assert.match(out, /“100%25”/);
  });

  it('leaves columns out where there are several lines', async () => {
    const out = await print('github', { 'p.changeplan.yaml': 'changeplan: 1\ntitle: Two\n  lines\n' });
    assert.match(out, /title=without-actions,file=p\.changeplan\.yaml,line=2,endLine=3::/);
  });
});

describe('the format gitlab', () => {
  const fingerprints = async (texts: Record<string, string>): Promise<string[]> =>
    JSON.parse(await print('gitlab', texts)).map(({ fingerprint }: { fingerprint: string }) => fingerprint);

  it('lists findings, without what is accepted', async () => {
    const [first, ...others] = JSON.parse(await print('gitlab'));
    const { fingerprint, ...rest } = first;
    assert.match(fingerprint, /^[0-9a-f]{64}$/);
    assert.deepEqual(rest, {
      description: 'No stakeholder has the id “nobody”, which “lead” names. Correct the id, or add the stakeholder.',
      check_name: 'unknown-reference',
      severity: 'critical',
      location: { path: 'p.changeplan.yaml', lines: { begin: 4, end: 4 } },
    });
    assert.deepEqual(
      others.map(({ check_name, severity }: Record<string, string>) => [check_name, severity]),
      [['shallow-base', 'major']],
    );
  });

  it('keeps fingerprints when lines move', async () =>
    assert.deepEqual(
      await fingerprints({ 'p.changeplan.yaml': `# A comment\n\n${plan.replaceAll('\n', '\r\n')}` }),
      await fingerprints({ 'p.changeplan.yaml': plan }),
    ));

  it('gives no two findings the same fingerprint', async () => {
    const twice = plan.replace('summary: A', 'summary: A, aligns-with: [x-x, x-x], conflicts-with: [x-x, x-x]');
    const found = await fingerprints({ 'p.changeplan.yaml': twice, 'q.changeplan.yaml': twice });
    assert.ok(found.length >= 8, `${found.length}`);
    assert.equal(new Set(found).size, found.length);
  });
});

describe('the format junit', () => {
  it('makes a suite of each file and a case of each finding', async () => {
    assert.equal(
      await print('junit'),
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="changeplan check" tests="3" failures="1" errors="0" skipped="1">
  <testsuite name="p.changeplan.yaml" tests="3" failures="1" errors="0" skipped="1">
    <testcase name="unknown-reference lead" classname="p.changeplan.yaml" file="p.changeplan.yaml" line="4"><failure type="error" message="No stakeholder has the id “nobody”, which “lead” names. Correct the id, or add the stakeholder.">p.changeplan.yaml:4:7: error: No stakeholder has the id “nobody”, which “lead” names. Correct the id, or add the stakeholder.</failure></testcase>
    <testcase name="shallow-base stakeholders" classname="p.changeplan.yaml" file="p.changeplan.yaml" line="5"><system-out>p.changeplan.yaml:5:1: warning: Only one ally, a: shallow base. Win at least two more allies. As things stand, nobody named here is likely to join: look for those who gain by the plan, and name them.</system-out></testcase>
    <testcase name="uncontrolled-resource actions.act" classname="p.changeplan.yaml" file="p.changeplan.yaml" line="6"><skipped message="Accepted: Not “yet” &lt;b&gt;"></skipped></testcase>
  </testsuite>
</testsuites>
`,
    );
  });

  it('names no two cases of a file alike', async () => {
    const out = await print('junit', {
      'p.changeplan.yaml': plan.replace('needs: x', 'needs: [x, y]'),
    });
    const names = [...out.matchAll(/<testcase name="([^"]*)"/g)].map(([, name]) => name);
    assert.ok(
      names.some((name) => name?.endsWith(' (2)')),
      names.join('\n'),
    );
    assert.equal(new Set(names).size, names.length);
  });

  it('fails what --fail-on says', async () =>
    assert.match(await print('junit', files, '--fail-on', 'warning'), /<testsuites .* failures="2"/));

  it('passes a file in which nothing is found', async () => {
    const sound = 'changeplan: 1\ntitle: T\nactions: { a: { summary: S, scope: alone } }\n';
    assert.match(
      await print('junit', { 's.changeplan.yaml': sound }),
      /tests="1" failures="0".*\n.*\n {4}<testcase name="nothing found" classname="s\.changeplan\.yaml" file="s\.changeplan\.yaml"\/>/,
    );
  });

  it('tells what could not be checked as an error', async () =>
    assert.match(
      await print('junit', files, 'p.changeplan.yaml', 'nowhere'),
      /errors="1"[\s\S]*<error type="unreadable" message="No plan was found at nowhere\./,
    ));
});

/** What these tests read of a run. */
interface Run {
  readonly columnKind: string;
  readonly tool: {
    readonly driver: { readonly rules: readonly { id: string; helpUri: string; help: { markdown: string } }[] };
  };
  readonly invocations: readonly [
    { executionSuccessful: boolean; toolExecutionNotifications: readonly [{ message: { text: string } }] },
  ];
  readonly results: readonly [Result, ...Result[]];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [{ physicalLocation: { artifactLocation: { uri: string } } }];
  readonly fixes: readonly [
    {
      artifactChanges: readonly [
        { artifactLocation: { uri: string }; replacements: readonly [{ insertedContent: { text: string } }] },
      ];
    },
  ];
  readonly suppressions?: readonly [{ justification: string }];
}

describe('the format sarif', () => {
  // OASIS’s own schema; the kind of address that it asks for is unknown to the validator.
  const schema = readFileSync('test/cli/schemas/sarif-2.1.0.json', 'utf8').replaceAll(
    '"format": "uri-reference"',
    '"type": "string"',
  );
  const valid = z.fromJSONSchema(JSON.parse(schema));

  it('is valid by its schema, for hostile text too', async () => {
    const hostile = plan.replace('nobody', '"<b>%1b[31m\\u202e&"').replace('title: T', 'title: "::error::"');
    for (const text of [plan, hostile, 'changeplan: 1\nstakeholders: [', ''])
      assert.deepEqual(
        valid.safeParse(JSON.parse(await print('sarif', { 'a b#%.changeplan.yaml': text }))).error?.issues,
        undefined,
      );
  });

  it('would not be valid without its version', async () => {
    const { version: _, ...rest } = JSON.parse(await print('sarif'));
    assert.equal(valid.safeParse(rest).success, false);
  });

  async function log(texts: Record<string, string> = files, ...paths: string[]): Promise<Run> {
    return JSON.parse(await print('sarif', texts, ...paths)).runs[0];
  }

  it('says where, how heavy and why', async () => {
    const { columnKind, tool, results } = await log();
    const [{ ruleId, ruleIndex, level, locations }] = results;
    assert.deepEqual([columnKind, ruleId, level], ['utf16CodeUnits', 'unknown-reference', 'error']);
    assert.equal(tool.driver.rules[ruleIndex]?.id, 'unknown-reference');
    assert.match(tool.driver.rules[ruleIndex]?.help.markdown ?? '', /^# unknown-reference/);
    assert.match(tool.driver.rules[ruleIndex]?.helpUri ?? '', /^https:.*\/server\/src\/rules\/unknown-reference\.md$/);
    assert.deepEqual(locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'p.changeplan.yaml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 4, startColumn: 7, endLine: 4, endColumn: 13 },
        },
      },
    ]);
  });

  it('carries the fixes', async () => {
    const [{ fixes }] = (await log()).results;
    const [{ artifactLocation, replacements }] = fixes[0].artifactChanges;
    assert.match(replacements[0].insertedContent.text, /nobody/);
    assert.equal(artifactLocation.uri, 'p.changeplan.yaml');
  });

  it('keeps what is accepted, suppressed with its reason', async () => {
    const { results } = await log();
    assert.deepEqual(
      results.map(({ ruleId, suppressions }) => [ruleId, suppressions?.[0].justification]),
      [
        ['unknown-reference', undefined],
        ['shallow-base', undefined],
        ['uncontrolled-resource', 'Not “yet” <b>'],
      ],
    );
  });

  it('writes paths as references', async () => {
    const { results } = await log({ 'c:/a b#?%ü.changeplan.yaml': plan });
    assert.equal(
      results[0].locations[0].physicalLocation.artifactLocation.uri,
      'c%3A/a%20b%23%3F%25%C3%BC.changeplan.yaml',
    );
  });

  it('says when a file could not be checked', async () => {
    assert.equal((await log()).invocations[0].executionSuccessful, true);
    const { invocations } = await log(files, 'p.changeplan.yaml', 'nowhere');
    assert.equal(invocations[0].executionSuccessful, false);
    assert.match(invocations[0].toolExecutionNotifications[0].message.text, /^No plan was found at nowhere\./);
  });

  it('makes neither a link nor an argument of what a plan says', async () => {
    const { results } = await log({
      'p.changeplan.yaml': plan
        .replace('"a":', '"a": { name: "[x](https://e) {0}",')
        .replace('{ stance: ally } }', 'stance: ally } }'),
    });
    const [message] = results.filter(({ ruleId }) => ruleId === 'shallow-base').map((it) => it.message.text);
    assert.match(message ?? '', /^Only one ally, \[x\] \(https:\/\/e\) \{\{0\}\}: shallow base/);
  });
});
