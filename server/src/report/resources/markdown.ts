import { about, names, table } from '../markdown/blocks.ts';
import { asText } from '../markdown/escape.ts';
import { resourceWords } from '../words.ts';
import type { ResourcesView } from './view.ts';

export function resourcesMarkdown({ resources }: ResourcesView): string[] {
  const rows = resources.map(({ id, state, controlledBy, neededBy }) => [
    asText(id),
    resourceWords[state],
    controlledBy.map(({ name, secures }) => `${asText(name)}${about([secures && 'on your side'])}`).join(', ') ||
      'nobody who is named here',
    names(neededBy),
  ]);
  return [table(['Needed', 'State', 'Controlled by', 'For'], rows)];
}
