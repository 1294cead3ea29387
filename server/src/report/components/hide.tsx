import { t } from '../../text/l10n.ts';

interface Props {
  /** What the panel asks the editor to show no longer. */
  readonly part: 'changes' | 'growth';
}

/** At the end of a part that is there because the reader has asked for it. */
export function Hide({ part }: Props) {
  return (
    <p class="note">
      <button type="button" class="link" data-hide={part}>
        {t('Hide this part')}
      </button>
    </p>
  );
}
