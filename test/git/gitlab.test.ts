import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { gitlab } from '../../server/src/cli/setup/ci.ts';
import { itIfWhole } from '../robust/survive.ts';
import { bad, changeplan, good, testRepository } from './repository.ts';

const template = readFileSync('templates/gitlab-ci.yml', 'utf8');

/** Runs the job in a repository with this plan, with what was built here instead of an installed program. */
function job(plan: string) {
  const repository = testRepository();
  try {
    repository.commit({ 'p.changeplan.yaml': plan });
    const { script, artifacts } = parse(template).changeplan;
    const [install, ...lines] = script;
    assert.match(install, /^npm install /);
    const { code } = repository.bash(lines.join('\n').replaceAll('npx --no-install changeplan', changeplan));
    const reports = Object.values<string>(artifacts.reports).map((path) => join(repository.folder, path));
    return { code, reports: reports.map((path) => existsSync(path) && readFileSync(path, 'utf8')) };
  } finally {
    repository.remove();
  }
}

describe('templates/gitlab-ci.yml', () => {
  it('is what “changeplan init” writes', () =>
    assert.ok(template.endsWith(`\n${gitlab('npm install --no-save --no-audit --no-fund "$CHANGEPLAN_SOURCE"')}`)));
  it('fails for a plan with an error, and keeps the reports', () => {
    const { code, reports } = job(bad);
    assert.equal(code, 1);
    const [quality, junit] = reports;
    assert.ok(JSON.parse(quality || '').some((it: { check_name: string }) => it.check_name === 'unknown-reference'));
    assert.match(junit || '', /<testsuite name="p\.changeplan\.yaml"/);
  });
  itIfWhole('passes for a good plan', () => assert.equal(job(good).code, 0));
});
