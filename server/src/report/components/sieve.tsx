import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t, texts } from '../../text/l10n.ts';
import { inWords } from '../../text/words.ts';
import type { Facts } from '../entry.ts';

/** What the reader of a panel looks for, and by what the map is coloured. */
export interface Sieve {
  readonly text: string;
  readonly by: keyof Facts | '';
  readonly change: (sieve: Partial<Pick<Sieve, 'text' | 'by'>>) => void;
}

/** Nothing on paper, where nobody can look for anything. */
export const Sieves = createContext<Sieve | undefined>(undefined);

export const factKeys = ['department', 'relation', 'interest', 'owner', 'sure'] as const;

const factWords: Readonly<Record<keyof Facts, string>> = texts({
  department: 'department',
  relation: 'relation',
  interest: 'interest',
  owner: 'owner',
  sure: 'how sure it is',
});

/** What of them the language has a word for. */
const inTheLanguage: readonly (keyof Facts)[] = ['relation', 'interest', 'sure'];

/** Whether all words that are looked for are in what is told of somebody. */
export function passes(text: string, said: readonly (string | undefined)[]): boolean {
  const all = said.filter(Boolean).join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

interface Props {
  readonly people: readonly { readonly facts: Facts }[];
  readonly shown: number;
}

/** Fewer than these are found at a glance. */
const FEW = 8;

/** A box to look for people by what is told of them, and what to colour them by. */
export function SieveBox({ people, shown }: Props) {
  const sieve = useContext(Sieves);
  if (!sieve || people.length < FEW) return null;
  const keys = factKeys.filter((key) => people.some(({ facts }) => facts[key]));
  return (
    <div class="sieve">
      <input
        class="field"
        type="search"
        value={sieve.text}
        placeholder={t('Filter: name, department, stance …')}
        aria-label={t('Show only those of whom this is told')}
        onInput={({ currentTarget }) => sieve.change({ text: currentTarget.value })}
      />
      <span class="about" role="status">
        {t('{shown} of {all}', { shown, all: people.length })}
      </span>
      {keys.length > 0 && (
        <label>
          {t('Colour by')}{' '}
          <select
            class="field"
            value={sieve.by}
            onChange={({ currentTarget }) => sieve.change({ by: currentTarget.value as keyof Facts | '' })}
          >
            <option value="">{t('nothing')}</option>
            {keys.map((key) => (
              <option key={key} value={key}>
                {t(factWords[key])}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

/** As many colours as one can tell apart; more groups share the last one, and have numbers of their own. */
const COLOURS = 8;

/** The groups by what people are coloured, the largest first; `not said` has the last number. */
export function groupsBy(people: readonly { readonly facts: Facts }[], by: keyof Facts): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { facts } of people) {
    const said = facts[by];
    if (said) sizes.set(said, (sizes.get(said) ?? 0) + 1);
  }
  const ordered = [...sizes].sort((a, b) => b[1] - a[1]).map(([said]) => said);
  return new Map(ordered.map((said, index) => [said, index + 1]));
}

export function Badge({ number }: { readonly number: number | undefined }) {
  if (number === undefined) return null;
  return (
    <span class={`badge k${Math.min(number, COLOURS)}`} aria-hidden="true">
      {number}
    </span>
  );
}

interface GroupLegendProps {
  readonly groups: ReadonlyMap<string, number>;
  readonly by: keyof Facts;
}

/** Which number is which group. */
export function GroupLegend({ groups, by }: GroupLegendProps) {
  return (
    <ul class="legend">
      {[...groups].map(([said, number]) => (
        <li key={said}>
          <Badge number={number} />
          <bdi>{inTheLanguage.includes(by) ? t(inWords(said)) : inWords(said)}</bdi>
        </li>
      ))}
    </ul>
  );
}
