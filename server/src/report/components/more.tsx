import { spoken, t, texts } from '../../text/l10n.ts';

/** Of one and of many of each kind. */
const kinds = texts({
  ally: [
    'and {number} more ally; the report that you can export has them all',
    'and {number} more allies; the report that you can export has them all',
  ],
  finding: [
    'and {number} more finding; the report that you can export has them all',
    'and {number} more findings; the report that you can export has them all',
  ],
  resource: [
    'and {number} more resource; the report that you can export has them all',
    'and {number} more resources; the report that you can export has them all',
  ],
  speaker: [
    'and {number} more speaker; the report that you can export has them all',
    'and {number} more speakers; the report that you can export has them all',
  ],
  stakeholder: [
    'and {number} more stakeholder; the report that you can export has them all',
    'and {number} more stakeholders; the report that you can export has them all',
  ],
  tactic: [
    'and {number} more tactic; the report that you can export has them all',
    'and {number} more tactics; the report that you can export has them all',
  ],
  value: [
    'and {number} more value; the report that you can export has them all',
    'and {number} more values; the report that you can export has them all',
  ],
  way: [
    'and {number} more way; the report that you can export has them all',
    'and {number} more ways; the report that you can export has them all',
  ],
});

interface Props {
  /** How many are not shown. */
  readonly of: number | undefined;
  readonly one: keyof typeof kinds;
}

/** Below a list that ends before all is said. */
export function More({ of: number, one }: Props) {
  if (!number) return null;
  return <p class="note">{t(kinds[one][number === 1 ? 0 : 1], { number: number.toLocaleString(spoken()) })}</p>;
}
