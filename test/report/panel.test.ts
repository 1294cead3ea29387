import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The panel is loaded anew with each preview: what computes, and the libraries for it, stay with the server. */
it('components take nothing but types from what computes the report', () => {
  const folder = 'server/src/report/components';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const taken = files.flatMap((name) =>
    [
      ...readFileSync(join(folder, name), 'utf8').matchAll(
        /^import \{([^}]*)\} from '[./]*(?:parts|pictures)\/(\S+)\.ts'/gm,
      ),
    ].map(([, names = '', from]) => ({ name, from, values: names.split(',').filter((it) => !/^\s*type /.test(it)) })),
  );
  assert.deepEqual(
    taken
      .filter(({ from, values }) => values.length > 0 && from !== 'label')
      .map(({ name, from }) => `${name}: ${from}`),
    [],
  );
});
