import { t } from '../text/l10n.ts';
import { alignment } from './alignment/part.ts';
import { base } from './base/part.ts';
import { carry } from './carry/part.ts';
import { findings } from './findings/part.ts';
import { grid } from './grid/part.ts';
import { influence } from './influence/part.ts';
import { outlook } from './outlook/part.ts';
import type { Part } from './part.ts';
import { positions } from './positions/part.ts';
import { resistance } from './resistance/part.ts';
import { resources } from './resources/part.ts';
import { sharedValues } from './shared-values/part.ts';
import { start } from './start/part.ts';
import { tactics } from './tactics/part.ts';
import { verdict } from './verdict/part.ts';

/** The parts of the report, in its order. `pages.ts` lists the same for the panel. */
const list = {
  start,
  outlook,
  verdict,
  positions,
  carry,
  alignment,
  base,
  grid,
  influence,
  resources,
  resistance,
  tactics,
  sharedValues,
  findings,
};

export type PartKey = keyof typeof list;

/** What the report holds of each part. */
export type Views = {
  readonly [Key in PartKey]?: NonNullable<ReturnType<(typeof list)[Key]['view']>> | undefined;
};

/** Each fits the view of its own key. */
export const parts: Readonly<Record<PartKey, Part<unknown>>> = list;

export const partKeys = Object.keys(list) as readonly PartKey[];

/** Those that have a picture. */
export const pictured: readonly PartKey[] = partKeys.filter((key) => parts[key].picture);

export const partTitle = (key: PartKey): string => t(parts[key].page.title);

/** What a part is called on the command line: its English heading, such as `power-and-stance`. */
export const partName = (key: PartKey): string => parts[key].page.title.toLowerCase().replaceAll(' ', '-');
