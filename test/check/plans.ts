import { readdirSync, readFileSync } from 'node:fs';
import { checkText, type Source } from '../../server/src/check/check.ts';
import type { Checked } from '../../server/src/check/checked.ts';
import { type LiveCheck, liveCheck } from '../../server/src/check/live.ts';
import { defaults } from '../../server/src/check/settings.ts';
import { type Document, readDocument } from '../../server/src/model/document.ts';
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

/**
 * Checks one version of a plan after another as an editor does, at the price of what differs. What was told of one version
 * tells of the next from then on, so whoever wants to keep it writes it down. `live.test.ts` sees to it that it is the same.
 */
export function checker(): (text: string, today?: string) => Checked {
  let before: Document | undefined;
  let live: LiveCheck | undefined;
  return (text, today = world.today) => {
    const document = readDocument('p.changeplan.yaml', text, before);
    before = document;
    const source: Source = { document, used: [], unresolved: [], faults: [], settings: defaults };
    const then = { ...world, today };
    if (live) return live.update(source, then);
    const { checked, ...first } = liveCheck(source, then);
    live = first;
    return checked;
  };
}

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
