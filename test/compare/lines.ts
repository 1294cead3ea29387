import { type Checked, checkText } from '../../server/src/check/check.ts';
import { compare, type Difference } from '../../server/src/compare/compare.ts';
import { headline, sections } from '../../server/src/compare/words.ts';
import { world } from '../world.ts';

/** A plan from its entries; what every plan needs is added. */
export const plan = (entries: string): string => `changeplan: 1\ntitle: Plan\n${entries}`;

export const checked = (text: string): Checked => checkText('p.changeplan.yaml', text, world);

export const differ = (before: string, after: string): Difference => compare(checked(before), checked(after));

const signs = { added: '+', gone: '-', changed: '~' } as const;

/** What has changed, as lines below the titles of their sections; findings only where they are asked for. */
export function lines(difference: Difference, ...titles: readonly string[]): string {
  const shown = titles.length > 0 ? titles : sections(difference).map(({ title }) => title);
  return sections(difference)
    .filter(({ title }) => shown.includes(title) && (titles.length > 0 || title !== 'Findings'))
    .flatMap(({ title, lines: all }) => [title, ...all.map(({ mark, text }) => `  ${signs[mark]} ${text}`)])
    .join('\n');
}

export const head = (before: string, after: string): string => headline(differ(before, after));
