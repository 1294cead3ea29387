import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rules } from '../../server/src/rules/index.ts';
import { InProcess } from '../lsp/in-process.ts';
import { slowTries } from '../robust/survive.ts';
import { changeplan } from './changeplan.ts';

const glob = fc.oneof(
  fc.constantFrom('', '**', '*', 'sub/**', 'p.changeplan.yaml', '**/*.yaml', '!sub/**', '[', '{a', '(a+)+b', '\\', ' '),
  fc.string({
    unit: fc.constantFrom('*', '?', 'a', '/', '{', '}', ',', '[', ']', '!', '.', '-', '(', ')', '+'),
    maxLength: 24,
  }),
);
const severity = fc.constantFrom('off', 'hint', 'info', 'warning', 'error', 'loud', 5, true, '', null);
const rule = fc.oneof(
  fc.constantFrom('syntax', 'schema'),
  fc.constantFrom(...rules.map(({ name }) => name), 'no-such-rule', ''),
);
const setting = fc.oneof(
  severity,
  fc.record({ severity, days: fc.oneof(fc.integer(), fc.constantFrom('x', null)) }, { requiredKeys: [] }),
);
const path = fc.constantFrom(
  'base.yaml',
  '../base.yaml',
  './.changeplanrc.yaml',
  'gone.yaml',
  '../../x.yaml',
  '',
  '/etc/passwd',
  '\ud83d',
);
const configuration = fc.record(
  {
    root: fc.constantFrom<unknown>(true, false, 'yes', 1),
    extends: fc.oneof(path, fc.constantFrom<unknown>([], {}, 3)),
    ignore: fc.oneof(glob, fc.array(glob, { maxLength: 3 }), fc.constantFrom<unknown>({ a: 1 }, 7)),
    report: fc.record(
      {
        logo: fc.constantFrom('gone.svg', '../x.png', ''),
        accent: fc.constantFrom('#123', 'teal', 'nothing'),
        footer: fc.string(),
      },
      { requiredKeys: [] },
    ),
    'private-remotes': fc.oneof(glob, fc.array(glob, { maxLength: 3 })),
    rules: fc.oneof(fc.dictionary(rule, setting, { maxKeys: 5 }), fc.constantFrom<unknown>('off', [])),
    values: fc.dictionary(
      fc.constantFrom('care', 'craft', '', 'a b'),
      fc.oneof(fc.string(), fc.record({ meaning: fc.string(), aliases: fc.array(fc.string(), { maxLength: 2 }) })),
      { maxKeys: 2 },
    ),
    nonsense: fc.anything({ maxDepth: 1 }),
  },
  { requiredKeys: [] },
);
/** As text, now and then with a piece cut out. */
const text = fc.tuple(configuration, fc.option(fc.tuple(fc.nat(400), fc.nat(20)), { freq: 4 })).map(([data, cut]) => {
  const whole = JSON.stringify(data, (_, value) => (typeof value === 'bigint' ? String(value) : value), 2) ?? '';
  return cut ? whole.slice(0, cut[0]) + whole.slice(cut[0] + cut[1]) : whole;
});

const broken = 'changeplan: 1\ntitle: P\nstakeholders: { a: [ }\nlead: nobody\n';

interface Printed {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly message: string }[];
  }[];
}

describe('configurations at random', () => {
  it('stop nothing, hide no text that was not read, and count alike in editor and command line', function () {
    this.timeout(0);
    return fc.assert(
      fc.asyncProperty(fc.tuple(text, text, text), async ([top, sub, base]) => {
        const texts: Record<string, string> = {
          'w/.changeplanrc.yaml': top,
          'w/sub/.changeplanrc.yaml': sub,
          'w/base.yaml': base,
          'w/sub/p.changeplan.yaml': broken,
        };
        const { code, out, err } = await changeplan(['check', '--format', 'json'], texts);
        assert.doesNotMatch(err, /fault in the program/);
        const { files } = JSON.parse(out) as Printed;
        const plan = files.find((file) => file.path === 'w/sub/p.changeplan.yaml');
        if (plan) {
          const syntax = plan.findings.filter((finding) => finding.rule === 'syntax');
          assert.ok(syntax.length > 0 && syntax.every((finding) => finding.severity === 'error'), out);
          assert.notEqual(code, 0);
        }
        const disk = Object.fromEntries(Object.entries(texts).map(([name, it]) => [`file:///${name}`, it]));
        const server = await InProcess.start(disk);
        const uri = 'file:///w/sub/p.changeplan.yaml';
        server.open(uri, broken);
        const found = await server.found(uri);
        server.stop();
        const told = found.map(
          ({ code: it, message }) => `${it} ${String(message).replace(/^Accepted: .*? \((.*)\)$/s, '$1')}`,
        );
        const printed = (plan?.findings ?? []).map((finding) => `${finding.rule} ${finding.message}`);
        assert.deepEqual(told.sort(), printed.sort());
      }),
      slowTries(12, 2000),
    );
  });
});
