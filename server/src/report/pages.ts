import { alignmentPage } from './alignment/page.tsx';
import { basePage } from './base/page.tsx';
import { carryPage } from './carry/page.tsx';
import { findingsPage } from './findings/page.tsx';
import { gridPage } from './grid/page.tsx';
import { influencePage } from './influence/page.tsx';
import { outlookPage } from './outlook/page.tsx';
import type { Page } from './part.ts';
import type { PartKey, Views } from './parts.ts';
import { positionsPage } from './positions/page.tsx';
import { resistancePage } from './resistance/page.tsx';
import { resourcesPage } from './resources/page.tsx';
import { sharedValuesPage } from './shared-values/page.tsx';
import { startPage } from './start/page.tsx';
import { tacticsPage } from './tactics/page.tsx';
import { verdictPage } from './verdict/page.tsx';

/** The parts in `parts.ts` as the panel needs them: a list of its own, so that nothing that computes gets into its bundle. */
const list: { readonly [Key in PartKey]: Page<NonNullable<Views[Key]>> } = {
  start: startPage,
  outlook: outlookPage,
  verdict: verdictPage,
  positions: positionsPage,
  carry: carryPage,
  alignment: alignmentPage,
  base: basePage,
  grid: gridPage,
  influence: influencePage,
  resources: resourcesPage,
  resistance: resistancePage,
  tactics: tacticsPage,
  sharedValues: sharedValuesPage,
  findings: findingsPage,
};

/** Each fits the view of its own key. */
export const pages: Readonly<Record<PartKey, Page<unknown>>> = list;
export const pageKeys = Object.keys(list) as readonly PartKey[];
