// A style of many files as one text, which is what an HTML file, a drawing and a test want; a bundle of its own, too.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The text of a style, with every file that it imports in the place where it does so. */
export function styleOf(file) {
  return readFileSync(file, 'utf8').replaceAll(/^@import "(.+)";$/gm, (_, name) =>
    styleOf(join(dirname(file), name))
      .trimEnd()
      .concat('\n'),
  );
}

/** The files that such a text is made of. */
export function filesOf(file) {
  const names = [...readFileSync(file, 'utf8').matchAll(/^@import "(.+)";$/gm)].map(([, name]) => name);
  return [file, ...names.flatMap((name) => filesOf(join(dirname(file), name)))];
}

/** `import css from './report.css'` gives the whole text. */
export const styles = {
  name: 'styles',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, ({ path }) => ({
      contents: styleOf(path),
      loader: build.initialOptions.loader['.css'],
      watchFiles: filesOf(path),
    }));
  },
};
