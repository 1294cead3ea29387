import type { ComponentChildren } from 'preact';
import { t } from '../../text/l10n.ts';
import { keyed } from '../components/keyed.ts';
import { Place } from '../components/place.tsx';
import { Reveal } from '../components/reveal.ts';
import { Said } from '../components/said.tsx';
import type { Replaced, TakenOut } from './taken.ts';

interface Props {
  readonly taken: TakenOut;
  /** The page as it goes out. */
  readonly children: ComponentChildren;
}

/** A page beside the list of what was taken out of it. The list leads into the text; the page is as others will have it. */
export function GoingOutPage({ taken: { sentence, who, leftOut, texts }, children }: Props) {
  return (
    <div class="going-out">
      <Reveal.Provider value={true}>
        <aside class="report" aria-label={t('What stays here')}>
          <h1>{t('Before it goes out')}</h1>
          <p class="verdict">{sentence}</p>
          <p>
            <button type="button" class="action" data-do="save">
              {t('Choose a format and save…')}
            </button>
          </p>
          <p class="note">
            {t(
              'This list stays here; the page next to it is what others get. Read it as they will: whoever knows the house may still guess who is meant.',
            )}
          </p>
          {who.length > 0 && <h2>{t('Who is called what')}</h2>}
          {who.length > 0 && <Changes of={who} />}
          {leftOut.length > 0 && <h2>{t('Left out')}</h2>}
          {leftOut.map(({ what, texts: links }) => (
            <div key={what}>
              <h3>{what}</h3>
              <ul>
                {keyed(links, ({ id }) => id).map(([key, { name, at }]) => (
                  <li key={key}>
                    <Place at={at}>{name}</Place>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {texts.length > 0 && <h2>{t('Said otherwise')}</h2>}
          {texts.length > 0 && <Changes of={texts} />}
        </aside>
      </Reveal.Provider>
      <div class="goes">{children}</div>
    </div>
  );
}

function Changes({ of }: { readonly of: readonly Replaced[] }) {
  return (
    <dl class="replaced">
      {keyed(of, ({ was, now }) => `${was} ${now}`).map(([key, { was, now, at }]) => (
        <div key={key}>
          <dt>
            <Place at={at}>{was}</Place>
          </dt>
          <dd>
            <span class="spoken">{t('goes out as')} </span>
            <span aria-hidden="true">→ </span>
            <Said>{now}</Said>
          </dd>
        </div>
      ))}
    </dl>
  );
}
