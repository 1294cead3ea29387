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
    const theirs =
      narrower.length === 1 ? t('that of the other file if those who keep it') : t('theirs if those who keep them');
    const narrow = narrowest(narrower.map(audienceOf));
    yield {
      at: audience.at,
      message: t(
        'This file is for more readers than what it uses: {list}. Narrow its audience to “{narrow}”, or widen {theirs} agree.',
        { list: list(narrower.map(described)), narrow, theirs },
      ),
      related: narrower.map((file) => ({ at: audiencePlace(file), message: `For ${readers[audienceOf(file)]}` })),
      fixes: () => [
        { title: t('Narrow the audience to “{narrow}”', { narrow }), edits: [{ at: audience.at, text: narrow }] },
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
