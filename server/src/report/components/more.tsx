import { t } from '../../text/l10n.ts';

interface Props {
  /** How many are not shown. */
  readonly of: number | undefined;
  readonly one: string;
  readonly many?: string;
}

/** Below a list that ends before all is said. */
export function More({ of: number, one, many }: Props) {
  if (!number) return null;
  return (
    <p class="note">
      {t('and')} {number.toLocaleString('en')} {t('more')} {number === 1 ? one : (many ?? `${one}s`)}
      {t('; the report that you can export has them all')}
    </p>
  );
}
