import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultSettings, toSettings } from '../../server/src/lsp/settings.ts';

const { properties } = JSON.parse(readFileSync('package.json', 'utf8')).contributes.configuration;

describe('settings', () => {
  it('are the same in the editor and in the server, with the same defaults', () => {
    const contributed = Object.entries<{ default: unknown }>(properties).map(([name, it]) => [name, it.default]);
    assert.deepEqual(contributed.sort(), flat('changeplan', defaultSettings).sort());
  });

  it('say what they do and where they count', () => {
    for (const [name, { scope, markdownDescription }] of Object.entries<Record<string, string>>(properties)) {
      assert.match(scope ?? '', /^(?:resource|window)$/, name);
      assert.match(markdownDescription ?? '', /\.$/, name);
    }
  });

  it('count as not said where they are no settings', () => {
    for (const said of [undefined, null, 'off', [], { inlayHints: false, codeLens: { enabled: 'no', other: 1 } }])
      assert.deepEqual(toSettings(said), defaultSettings);
    assert.deepEqual(toSettings({ inlayHints: { situation: false }, codeLens: { enabled: false } }), {
      inlayHints: { ...defaultSettings.inlayHints, situation: false },
      codeLens: { enabled: false },
    });
  });
});

/** Dotted names with their values. */
function flat(name: string, value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[name, value]];
  return Object.entries(value).flatMap(([key, part]) => flat(`${name}.${key}`, part));
}
