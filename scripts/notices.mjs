// The licences of everybody whose code stands in the bundles: they ask to be named in every copy.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text for all packages that these builds have taken code from. Throws where a package shows no licence. */
export function notices(builds) {
  const inputs = builds.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap((it) => Object.keys(it.inputs)),
  );
  const folders = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []));
  const packages = [...folders].map(described).sort((a, b) => (a.title < b.title ? -1 : 1));
  const rule = '-'.repeat(80);
  const parts = packages.map(({ title, text }) => `${title}\n\n${text}\n`);
  return ['Change Plan contains code of these packages.\n', ...new Set(parts)].join(`\n${rule}\n\n`);
}

function described(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((it) => /^(licen[cs]e|copying)/i.test(it));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : (fromReadme(folder) ?? mitOf(license, author));
  if (!text) throw new Error(`${name} shows no licence: nothing may be shipped that contains it.`);
  return { title: `${name} ${version} (${takenFrom(license)})`, text: ofLicence(license, text) };
}

/** Where a package lets one choose between MIT and another licence, we take MIT: the words of the other are not for our copies. */
const takenFrom = (license) => (/^\(?MIT OR /.test(license) ? 'MIT' : license);

function ofLicence(license, text) {
  if (takenFrom(license) === license) return text;
  const own = /^The MIT License\n=+\n([\s\S]+?)(?=\n\S.*\n=+\n)/m.exec(text)?.[1]?.trim();
  if (!own) throw new Error(`Where the MIT licence ends is not to be seen: ${text.slice(0, 200)}`);
  return own;
}

/** Some keep their licence in the last chapter of their README. */
function fromReadme(folder) {
  const file = readdirSync(folder).find((it) => /^readme/i.test(it));
  const text = file ? readFileSync(join(folder, file), 'utf8') : '';
  return /^#+ licen[cs]e\s*\n([\s\S]*)/im.exec(text)?.[1]?.trim();
}

/** Some say that it is MIT, and whose it is, and leave the words to whoever ships it. */
function mitOf(license, author) {
  const holder = author?.name ?? author;
  if (license !== 'MIT' || !holder) return undefined;
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
