import { t } from '../../text/l10n.ts';
import { box, list } from '../markdown/blocks.ts';
import { code } from '../markdown/escape.ts';
import type { StartView } from './view.ts';

export function startMarkdown({ steps, example }: StartView): string[] {
  return [
    t('Four things are enough for a first answer to who will help and who may resist. Write:'),
    list(steps.map(({ key, text, done }) => `${box(done)} ${code(key)}: ${text}`)),
    t('The smallest plan that says something:'),
    ['```yaml', example.trimEnd(), '```'].join('\n'),
  ];
}
