import { t } from '../../text/l10n.ts';
import { about, names, table } from '../markdown/blocks.ts';
import { asText } from '../markdown/escape.ts';
import { resourceWords } from '../words.ts';
import type { ResourcesView } from './view.ts';

export function resourcesMarkdown({ resources }: ResourcesView): string[] {
  const rows = resources.map(({ id, state, controlledBy, neededBy }) => [
    asText(id),
    t(resourceWords[state]),
    controlledBy.map(({ name, secures }) => `${asText(name)}${about([secures && t('on your side')])}`).join(', ') ||
      t('nobody who is named here'),
    names(neededBy),
  ]);
  return [table([t('Needed'), t('State'), t('Controlled by'), t('For')], rows)];
}
