import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { itIfWhole } from '../robust/survive.ts';
import { changeplan, type TestRepository, testRepository } from './repository.ts';

const plan = (stance: string, name = 'The Board') =>
  `changeplan: 1\ntitle: T\nstakeholders:\n  board:\n    name: ${name}\n    stance: ${stance}\n`;

describe('changeplan textconv', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = testRepository();
    repository.git('config', 'diff.changeplan.textconv', `${changeplan} textconv`);
    repository.write('.gitattributes', '*.changeplan.yaml diff=changeplan\n');
    repository.commit({ 'a plan.changeplan.yaml': plan('resistant') });
  });
  afterEach(() => repository.remove());

  /** The lines that git shows as taken away and added. */
  const changes = (...args: string[]) =>
    repository
      .git(...args)
      .out.split('\n')
      .filter((line) => /^[-+](?![-+])/.test(line));

  const moved = [
    '-The Board, stance: resistant (Resists passively: withholds, avoids, delays)',
    '+The Board, stance: ally (Acts for the plan)',
  ];

  it('lets “git diff” speak in words', () => {
    repository.write('a plan.changeplan.yaml', plan('ally'));
    assert.deepEqual(changes('diff'), moved);
  });
  itIfWhole('lets “git log -p” speak in words', () => {
    repository.commit({ 'a plan.changeplan.yaml': plan('ally') });
    assert.deepEqual(changes('log', '-p', '-1', '--format='), moved);
  });
  itIfWhole('does not show a new layout of the same plan', () => {
    repository.write(
      'a plan.changeplan.yaml',
      'changeplan: 1\ntitle: T\nstakeholders: { board: { name: The Board, stance: resistant } }\n',
    );
    assert.deepEqual(changes('diff'), []);
  });
  itIfWhole('shows what cannot be read, and never stops git', () => {
    writeFileSync(join(repository.folder, 'a plan.changeplan.yaml'), Buffer.of(0xff, 0x0a));
    const { code, out } = repository.git('diff');
    assert.equal(code, 0);
    assert.match(out, /^\+This file is not UTF-8 text/m);
    repository.write('a plan.changeplan.yaml', '%&/ [\n');
    assert.match(repository.git('diff').out, /^\+Cannot be read: %&\/ \[$/m);
  });
  it('prints nothing that moves the cursor', () => {
    repository.write('a plan.changeplan.yaml', plan('ally', '"\\e[2J\\u202e"'));
    const { out } = repository.git('diff', '--no-color');
    assert.match(out, /\\u001b\[2J/);
    assert.doesNotMatch(out, /[\u001b\u202e]/);
  });
});
