import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import { placeData } from './place.tsx';

/** By which fixes a finding can be answered: their titles; `undefined` until that is known. */
export type AnswersOf = (finding: { readonly rule: string; readonly message: string }) => readonly string[] | undefined;

export const Answers = createContext<AnswersOf>(() => undefined);

/** More than these are a list to choose from. */
const MOST = 3;

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly at: Span;
}

/** A button for each answer to a finding, in the words of what it does; what only the author can write leads to the text. */
export function AnswerButtons({ finding }: { readonly finding: Found }) {
  const { rule, message, at } = finding;
  const titles = useContext(Answers)(finding);
  const of = { 'data-rule': rule, 'data-message': message };
  return (
    <div class="answers" data-asks {...of}>
      {titles?.slice(0, titles.length > MOST ? MOST - 1 : MOST).map((title) => (
        <button key={title} type="button" class="action answer" data-answer data-title={title} {...of}>
          <bdi>{title}</bdi>
        </button>
      ))}
      {titles?.length === 0 ? (
        <button type="button" class="action answer" {...placeData(at)}>
          {t('Answer in the text')}
        </button>
      ) : (
        (!titles || titles.length > MOST) && (
          <button key="choose" type="button" class="action answer" data-answer {...of}>
            {titles ? t('Other answers …') : t('Answer this …')}
          </button>
        )
      )}
    </div>
  );
}
