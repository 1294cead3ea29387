import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strip } from '../drawing.ts';

/** Every example, and every fence of the rules' pages, by name. */
export const plans: ReadonlyMap<string, string> = new Map([...examples(), ...fences()]);

function* examples(): Iterable<[string, string]> {
  for (const name of filesBelow('examples', '.changeplan.yaml')) yield [name, readFileSync(name, 'utf8')];
}

function* fences(): Iterable<[string, string]> {
  for (const page of filesBelow('server/src/rules', '.md'))
    for (const [index, fence] of [
      ...readFileSync(page, 'utf8').matchAll(/^```yaml[^\n]*\n([\s\S]*?)^```$/gm),
    ].entries())
      yield [`${page}, fence ${index + 1}`, strip(fence[1] ?? '')];
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}
