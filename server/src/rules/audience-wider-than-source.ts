import { pairOf } from '../model/node.ts';
import type { UsedFile } from '../model/plan.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { list } from '../text/words.ts';
import page from './audience-wider-than-source.md';
import type { Rule } from './rule.ts';
import { fileName, isWider, narrowest, readers } from './shared/audience.ts';

export const audienceWiderThanSource: Rule = {
  name: 'audience-wider-than-source',
  severity: 'warning',
  step: 'privacy',
  inOrganizationFiles: true,
  page,

  *check({ plan: { audience, used } }) {
    if (!audience) return;
    const narrower = used.filter((file) => isStated(file) && isWider(audience.value, audienceOf(file)));
    if (narrower.length === 0) return;
    const narrow = narrowest(narrower.map(audienceOf));
    const parts = { files: list(narrower.map(described)), audience: narrow };
    yield {
      at: audience.at,
      message:
        narrower.length === 1
          ? t(
              'This file is for more readers than what it uses: {files}. Narrow its audience to “{audience}”, or widen that of the other file if those who keep it agree.',
              parts,
            )
          : t(
              'This file is for more readers than what it uses: {files}. Narrow its audience to “{audience}”, or widen theirs if those who keep them agree.',
              parts,
            ),
      related: narrower.map((file) => ({
        at: audiencePlace(file),
        message: t('For {readers}', { readers: t(readers[audienceOf(file)]) }),
      })),
      fixes: () => [
        {
          title: t('Narrow the audience to “{audience}”', { audience: narrow }),
          edits: [{ at: audience.at, text: narrow }],
        },
      ],
    };
  },
};

/** What is not stated is private; what cannot be read is not known. */
const audienceOf = ({ audience }: UsedFile) => audience?.value ?? 'private';
const isStated = ({ document, audience }: UsedFile) =>
  !document.beyondLimits && (audience !== undefined || !pairOf(document.root, 'audience'));

function described(file: UsedFile): string {
  const name = fileName(file.document.file);
  return file.audience ? `${name} (${file.audience.value})` : t('{name} (private, as it says nothing else)', { name });
}

function audiencePlace({ audience, document }: UsedFile): Span {
  return audience?.at ?? document.root?.pairs[0]?.key.span ?? { file: document.file, start: 0, end: 0 };
}
