import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edit.ts';
import { findingsOf } from './project.ts';

describe('private remotes', () => {
  const remote = 'git@git.example.org:care/plans.git';
  async function check(before: string, after: string | undefined): Promise<void> {
    const texts = { 'p.changeplan.yaml': 'changeplan: 1\ntitle: P\n', '.changeplanrc.yaml': before };
    const shared = (await findingsOf(texts, [remote])).find(({ rule }) => rule === 'private-plan-shared');
    if (after === undefined) assert.equal(shared, undefined);
    else assert.equal(applyEdits(before, shared?.fixes()[0]?.edits ?? []), after);
  }

  it('are added where there are none', () => check('root: true\n', `root: true\nprivate-remotes: [${remote}]\n`));
  it('are added to those that there are', () =>
    check('private-remotes: [git@other.example.org:*]\n', `private-remotes: [git@other.example.org:*, ${remote}]\n`));
  it('may stand for many', () => check('private-remotes: git@git.example.org:*\n', undefined));
});

const plan =
  'changeplan: 1\ntitle: P\npurpose: Q\nstakeholders: { a: { stance: ally } }\nactions: { act: { summary: Act } }\n';

/** Severity and rule of what is found of `shallow-base` and in configurations. */
async function check(configurations: Readonly<Record<string, string>>, expected: readonly string[]): Promise<void> {
  const texts = { 'a/b/p.changeplan.yaml': plan, ...configurations };
  const findings = (await findingsOf(texts)).filter(
    ({ rule, at }) => rule === 'shallow-base' || at.file.endsWith('rc.yaml'),
  );
  assert.deepEqual(
    findings.map(
      ({ severity, rule, at }) =>
        `${at.file}: ${severity} ${rule} “${(texts as Readonly<Record<string, string>>)[at.file]?.slice(at.start, at.end)}”`,
    ),
    expected,
  );
}

const found = (severity: string) => [`a/b/p.changeplan.yaml: ${severity} shallow-base “stakeholders”`];

describe('configuration', () => {
  it('changes a severity', () => check({ 'a/b/.changeplanrc.yaml': 'rules: { shallow-base: error }' }, found('error')));
  it('switches a rule off', () => check({ '.changeplanrc.yaml': 'rules: { shallow-base: off }' }, []));
  it('sets an option', () => check({ '.changeplanrc.yaml': 'rules: { shallow-base: { min-allies: 1 } }' }, []));
  it('lets the nearest win setting by setting', () =>
    check(
      {
        '.changeplanrc.yaml': 'rules: { shallow-base: { severity: error, min-allies: 4 } }',
        'a/.changeplanrc.yaml': 'rules: { shallow-base: { severity: info } }',
      },
      found('info'),
    ));
  it('stops at root', () =>
    check(
      { '.changeplanrc.yaml': 'rules: { shallow-base: error }', 'a/.changeplanrc.yaml': 'root: true' },
      found('warning'),
    ));
  it('builds on what it extends', () =>
    check(
      {
        'a/.changeplanrc.yaml': 'extends: ../shared.yaml\nrules: { shallow-base: { min-allies: 2 } }',
        'shared.yaml': 'rules: { shallow-base: hint }',
      },
      found('hint'),
    ));
  it('tells a mistake where it stands and follows the rest', () =>
    check({ '.changeplanrc.yaml': 'rules: { shalow-base: off, shallow-base: error, no-ally: loud }' }, [
      '.changeplanrc.yaml: error schema “shalow-base”',
      '.changeplanrc.yaml: error schema “loud”',
      ...found('error'),
    ]));
  it('says when what it extends is missing or comes back', async () => {
    await check({ '.changeplanrc.yaml': 'extends: none.yaml' }, [
      '.changeplanrc.yaml: error schema “none.yaml”',
      ...found('warning'),
    ]);
    await check({ '.changeplanrc.yaml': 'extends: .changeplanrc.yaml' }, [
      '.changeplanrc.yaml: error schema “.changeplanrc.yaml”',
      ...found('warning'),
    ]);
  });
  it('leaves ignored files out, from its own folder on', async () => {
    await check({ 'a/.changeplanrc.yaml': 'ignore: [b/**]' }, []);
    await check({ '.changeplanrc.yaml': 'ignore: b/**' }, found('warning'));
  });
});
