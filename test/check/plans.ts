import { readdirSync, readFileSync } from 'node:fs';
import { checkText } from '../../server/src/check/check.ts';
import type { Checked } from '../../server/src/check/checked.ts';
import { rules } from '../../server/src/rules/index.ts';
import { strip } from '../drawing.ts';
import { world } from '../world.ts';

/** A plan of which many things must hold, and where it stands. */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

/** The plan as one stands alone, on the day of the tests. */
export const check = (text: string, today = world.today): Checked =>
  checkText('p.changeplan.yaml', text, { ...world, today });

/** What the pages of the rules show, without the findings that are drawn; only below one heading, if it is named. */
export function pageExamples(heading?: string): readonly (Sample & { readonly rule: string })[] {
  return rules.flatMap(({ name: rule }) => {
    const page = readFileSync(`server/src/rules/${rule}.md`, 'utf8');
    const part = heading ? (page.split(/^## /m).find((it) => it.startsWith(heading)) ?? '') : page;
    return [...part.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = ''], index) => ({
      rule,
      name: `${rule} ${index + 1}`,
      text: whole(strip(text)),
    }));
  });
}

/** The plans in the folder of examples, and those of real changes. */
export function planFiles(folders: readonly string[] = ['examples', 'test/plans']): readonly Sample[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.changeplan\.ya?ml$/.test(name))
      .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
  );
}

/** Examples may leave out what every plan begins with. */
function whole(text: string): string {
  return text.startsWith('changeplan:') ? text : `changeplan: 1\ntitle: Example\n${text}`;
}
