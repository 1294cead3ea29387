import assert from 'node:assert/strict';
import { withoutCredentials } from '../../server/src/rules/private-plan-shared.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { findingsOf } from '../workspace/project.ts';
import { finding, head, shared } from './finds.ts';
import { found } from './found.ts';

describe('exposed-person', () => {
  const check = finding('exposed-person');
  const open = `${head}audience: public\n`;
  it('asks who may read the files that say so', () =>
    check(
      {
        p: `${open}uses: [o.changeplan.yaml, i.changeplan.yaml, n.changeplan.yaml]\nstakeholders: { a: { stance: opposed }, b: {}, d: { stance: opposed } }`,
        'o.changeplan.yaml': `${shared}stakeholders: { a: { name: A B, kind: person }, b: { name: B B, kind: person, stance: opposed } }`,
        'i.changeplan.yaml': `${shared}audience: organization\nstakeholders: { c: { name: C B, kind: person, stance: opposed } }`,
        'n.changeplan.yaml': `${shared}audience: organization\nstakeholders: { d: { name: D B, kind: person } }`,
      },
      'i.changeplan.yaml 5: c',
      'p 6: d',
    ));
  const person = (more: string, id = 'head') =>
    `${open}stakeholders:\n  ${id}: { ${more}, kind: person, stance: opposed }\n`;
  const fixes = (text: string) =>
    found('exposed-person', text).flatMap((it) => [...it.fixes, (it.fixed.split('\n')[5] ?? '').trim()]);
  const moved = 'Move the name to names.local.yaml, outside git (git’s past keeps it)';
  it('moves the name out of an organization file, and keeps the id by which plans know them', () => {
    const text = `${shared}audience: organization\nstakeholders: { jane: { name: Jane Doe, kind: person, stance: opposed } }\n`;
    const [it] = found('exposed-person', text);
    assert.match(it?.fixed ?? '', /\n(names: names\.local\.yaml\n.*)?stakeholders: \{ jane: \{ kind: person,/s);
    assert.doesNotMatch(it?.fixed ?? '', /Doe/);
  });
  it('moves the name to a names file', () => {
    for (const text of [person('name: Jane Miller, role: Boss'), person('name: Jane Miller', 'jane-miller')]) {
      const [first = '', second, after = ''] = fixes(text);
      assert.deepEqual([first, second], [moved, 'Make the file private']);
      assert.doesNotMatch(after, /miller/i);
      assert.deepEqual(found('exposed-person', found('exposed-person', text)[0]?.fixed ?? ''), []);
    }
  });
  it('is silent where no name stands in the text', () => {
    assert.deepEqual(fixes(person('role: Head')), []);
    assert.deepEqual(fixes(person('name: TODO')), []);
  });
  it('takes empty resistance for none', () =>
    check({ p: `${open}stakeholders: { a: { name: A B, kind: person, resistance: {} } }` }));
  it('takes nothing for a group', () => check({ p: `${open}stakeholders: { a: { name: A B, stance: opposed } }` }));
});

describe('audience-wider-than-source', () => {
  const check = finding('audience-wider-than-source');
  const chain = (audience: string) => ({
    p: `${head}audience: ${audience}\nuses: a.changeplan.yaml`,
    'a.changeplan.yaml': `${shared}audience: public\nuses: b.changeplan.yaml`,
    'b.changeplan.yaml': `${shared}audience: organization`,
  });
  it('looks at files that are used through others', () => check(chain('public'), 'p 4: public'));
  it('lets a narrower one use a wider one', () => check(chain('organization')));
  it('does not guess an audience that cannot be read', () =>
    check({
      p: `${head}audience: public\nuses: a.changeplan.yaml`,
      'a.changeplan.yaml': `${shared}audience: pubic`,
    }));
  it('narrows to the narrowest', async () => {
    const texts = {
      p: `${head}audience: public\nuses: [a.changeplan.yaml, b.changeplan.yaml]`,
      'a.changeplan.yaml': `${shared}audience: organization`,
      'b.changeplan.yaml': shared,
    };
    const [found] = (await findingsOf(texts)).filter(({ rule }) => rule === 'audience-wider-than-source');
    assert.match(applyEdits(texts.p, found?.fixes()[0]?.edits ?? []), /audience: private/);
    assert.match(found?.message ?? '', /a\.changeplan\.yaml \(organization\) and b\.changeplan\.yaml \(private, /);
  });
});

describe('private-plan-shared', () => {
  async function check(text: string, remotes: readonly string[] | undefined, ...expected: readonly RegExp[]) {
    const configuration = 'private-remotes: ["git@git.example.org:*"]';
    const found = await findingsOf({ p: text, '.changeplanrc.yaml': configuration }, remotes);
    const messages = found.filter(({ rule }) => rule === 'private-plan-shared').map(({ message }) => message);
    assert.equal(messages.length, expected.length);
    for (const [index, message] of messages.entries()) assert.match(message, expected[index] ?? /^$/);
  }
  it('is silent where git cannot be asked, or knows no remote', async () => {
    await check(head, undefined);
    await check(head, []);
  });
  it('is silent about remotes that are listed', () => check(head, ['git@git.example.org:care/plans.git']));
  it('names those that are not', () =>
    check(
      head,
      ['git@git.example.org:a.git', 'https://x:secret@host.example/b.git'],
      /with https:\/\/host.example\/b.git\./,
    ));
  it('speaks in organization files', () => check(shared, ['https://host.example/b.git'], /./));
  it('does not guess an audience that cannot be read', () =>
    check(`${head}audience: pubic`, ['https://host.example/b.git']));

  for (const [remote, shown] of [
    ['https://host.example/b.git', 'https://host.example/b.git'],
    ['https://secret@host.example/b.git', 'https://host.example/b.git'],
    ['https://user:p@ss@host.example:8443/b.git', 'https://host.example:8443/b.git'],
    ['https://user:pa/ss@host.example/b.git', 'https://host.example/b.git'],
    ['https://host.example/b.git?token=secret#x', 'https://host.example/b.git'],
    ['https://host.example:8443/@team/b.git', 'https://host.example:8443/@team/b.git'],
    ['ssh://git@host.example/b.git', 'ssh://git@host.example/b.git'],
    ['git@host.example:b.git', 'git@host.example:b.git'],
    ['deploy:secret@host.example:b.git', 'host.example:b.git'],
    ['/srv/git/b.git', '/srv/git/b.git'],
    ['../b.git', '../b.git'],
    ['C:\\git\\b.git', 'C:\\git\\b.git'],
  ] as const)
    it(`shows ${shown}`, () => assert.equal(withoutCredentials(remote), shown));
});
