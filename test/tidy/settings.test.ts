import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultSettings, toSettings } from '../../server/src/lsp/settings.ts';
import { manifestIn } from '../manifest.ts';

const { properties } = manifestIn().contributes.configuration;

/** These the editor's side reads itself; the server knows no preview, and does not know who asks. */
const ofPreview = 'changeplan.preview.';
const ofAssistants = 'changeplan.assistants.';

describe('settings', () => {
  it('are the same in the editor and in the server, with the same defaults', () => {
    const contributed = Object.entries<{ default: unknown }>(properties)
      .filter(([name]) => !name.startsWith(ofPreview) && !name.startsWith(ofAssistants))
      .map(([name, it]) => [name, it.default]);
    assert.deepEqual(contributed.sort(), flat('changeplan', defaultSettings).sort());
  });

  it('of the preview are asked for by it, with the same defaults', () => {
    const preview = readFileSync('client/src/preview/preview.ts', 'utf8');
    const own = Object.entries<{ default: unknown }>(properties).filter(([name]) => name.startsWith(ofPreview));
    assert.ok(own.length > 0);
    for (const [name, it] of own) {
      assert.match(preview, new RegExp(`setting\\('${name.slice(ofPreview.length)}'`), name);
      assert.equal(it.default, true, name);
    }
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
