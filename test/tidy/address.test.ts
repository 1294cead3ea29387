import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { assertPrinted } from '../update.ts';

const { homepage, version, repository, bugs } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the address of the project', () => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => existsSync(file) && !/^(?:test\/|package(?:-lock)?\.json$)/.test(file));

  it('stands in package.json; pages say the same, by “npm run update” where it changes', () => {
    assert.equal(repository.url, `${homepage}.git`);
    assert.equal(bugs, `${homepage}/issues`);
    const pages = files.filter((file) => /^(?:docs\/[^/]+\.md|templates\/.*|[A-Z]+\.md|\.github\/.*)$/.test(file));
    for (const page of pages) assertPrinted(page, addressed(readFileSync(page, 'utf8')));
  });
  it('stands in no other file', () => {
    const printed = /^schemas\/.*\.json$/;
    const others = files.filter(
      (file) => !printed.test(file) && /^(?:client|server|scripts|schemas|syntaxes|action\.yml|esbuild)/.test(file),
    );
    assert.deepEqual(
      others.filter((file) => address.test(readFileSync(file, 'utf8'))),
      [],
    );
  });
});

/** Whatever ends like the name of the repository. */
const address = /https:\/\/[\w.-]+(?:\/[\w.-]+)*?\/change-plan(?![\w-])/;

/** With the address of today, and with its version where something is installed from there. */
function addressed(text: string): string {
  const path = new URL(homepage).pathname.slice(1);
  return text
    .replaceAll(new RegExp(address, 'g'), homepage)
    .replaceAll(/(?<=uses: )[\w.-]+\/change-plan(?=@v)/g, path)
    .replaceAll(/(?<=\/change-plan(?:\.git#|@|\/-\/raw\/)v)\d+\.\d+\.\d+/g, version)
    .replaceAll(/(?<=\/change-plan\.git\n {4}rev: v)\d+\.\d+\.\d+/g, version);
}
