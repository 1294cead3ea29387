import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t, texts } from '../../text/l10n.ts';

/** What the panel knows of the entry at the cursor. */
export interface Only {
  /** A group, an action or a tactic; absent where the cursor is in none. */
  readonly kind?: string;
  /** Whether the page shows that entry alone. */
  readonly on: boolean;
  readonly toggle: () => void;
}

/** What the cursor may be in. */
const kinds: Readonly<Record<string, string>> = texts({ group: 'group', action: 'action', tactic: 'tactic' });

/** Nothing on paper, where there is no cursor. */
export const Onlys = createContext<Only | undefined>(undefined);

/** Shows what concerns the entry at the cursor, and nothing else. */
export function OnlyThis() {
  const only = useContext(Onlys);
  if (!only || (!only.kind && !only.on)) return null;
  return (
    <button type="button" class="only" aria-pressed={only.on} onClick={only.toggle}>
      {t('Only this')}
      <span class="kind"> {t(kinds[only.kind ?? 'group'] ?? '')}</span>
    </button>
  );
}
