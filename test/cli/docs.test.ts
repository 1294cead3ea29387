import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { changeplan } from './changeplan.ts';

describe('docs/command-line.md', () => {
  const page = readFileSync('docs/command-line.md', 'utf8');

  it('has every command with every option, and no other', async () => {
    const { out } = await changeplan(['--help']);
    const commands = [...out.matchAll(/^ {2}([a-z-]+)(?= [[<]| {2})/gm)]
      .map(([, name]) => name ?? '')
      .filter((name) => name !== 'help');
    assert.deepEqual(
      [...page.matchAll(/^## `changeplan ([a-z-]+)/gm)].map(([, name]) => name),
      commands,
    );
    assert.deepEqual(
      [...page.matchAll(/^\| \[`([a-z-]+)`\]\(#/gm)].map(([, name]) => name),
      commands,
    );
    for (const command of commands) {
      const section = page.split('\n## ').find((it) => it.startsWith(`\`changeplan ${command}`)) ?? '';
      const help = (await changeplan([command, '--help'])).out;
      const named = [...help.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, name]) => name);
      const options = [...new Set(named)].filter((it) => it !== '--help');
      const written = new Set([...section.matchAll(/(?<=[`\s])--[a-z-]+/g)].map(([name]) => name));
      assert.deepEqual([...written].sort(), options.sort(), command);
    }
  });
});
