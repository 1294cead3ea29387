import { t, texts } from '../../text/l10n.ts';
import { inWords } from '../../text/words.ts';
import { filled } from '../components/filled.tsx';
import { keyed } from '../components/keyed.ts';
import { Mark } from '../components/mark.tsx';
import { More } from '../components/more.tsx';
import { Place } from '../components/place.tsx';
import { Said } from '../components/said.tsx';
import { Scroll } from '../components/scroll.tsx';
import type { Page, Shown } from '../part.ts';
import { responseWords } from '../words.ts';
import type { AnswerView, ResistanceView, ResistingView } from './view.ts';

export const resistancePage: Page<ResistanceView> = { title: texts('Resistance'), Content: Resistance };

function Resistance({ view: { stakeholders, more } }: Shown<ResistanceView>) {
  return (
    <>
      <Scroll label={t('Table of resistance')}>
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col" class="corner">
                {t('Who')}
              </th>
              <th scope="col">{t('How')}</th>
              <th scope="col">{t('What answers it')}</th>
            </tr>
          </thead>
          <tbody>
            {keyed(stakeholders, ({ id }) => id).map(([key, stakeholder]) => (
              <tr key={key}>
                <th scope="row">
                  <div class="name">
                    <Place at={stakeholder.at}>{stakeholder.name}</Place>
                  </div>
                  <div class="about">
                    {[stakeholder.power, stakeholder.stance]
                      .filter((word) => word !== undefined)
                      .map((word) => t(inWords(word)))
                      .join(', ')}
                  </div>
                </th>
                <td data-of={t('How')}>
                  <How stakeholder={stakeholder} />
                </td>
                <td data-of={t('What answers it')}>
                  <Answers stakeholder={stakeholder} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <More of={more} one="stakeholder" />
    </>
  );
}

function How({ stakeholder: { severity, dimensions, signs, expected } }: { readonly stakeholder: ResistingView }) {
  return (
    <>
      {severity && (
        <p class="cell">
          <Mark of={severity} />
          <span>{t('{severity} severity', { severity: t(severity) })}</span>
        </p>
      )}
      {dimensions.map(({ id, meaning }) => (
        <p key={id}>
          {filled(texts('{dimension} dimension: {meaning}'), {
            dimension: t(id),
            meaning: <span class="about">{t(meaning)}</span>,
          })}
        </p>
      ))}
      {signs.length > 0 && (
        <ul class="signs">
          {keyed(signs, (sign) => sign).map(([key, sign]) => (
            <li key={key}>
              <Said>{sign}</Said>
            </li>
          ))}
        </ul>
      )}
      {expected && (
        <p class="about">
          <Mark of={expected} />
          {t('the values say: {expected}', { expected: t(responseWords[expected]) })}
        </p>
      )}
    </>
  );
}

function Answers({ stakeholder: { answers, tried } }: { readonly stakeholder: ResistingView }) {
  return (
    <>
      {answers.length === 0 && (
        <p class="cell">
          <Mark of="warning" />
          <span>{t('no tactic yet')}</span>
        </p>
      )}
      <Tactics of={answers} />
      {tried.length > 0 && <p class="about">{t('Tried in vain')}</p>}
      <Tactics of={tried} />
    </>
  );
}

function Tactics({ of }: { readonly of: readonly AnswerView[] }) {
  if (of.length === 0) return null;
  return (
    <ul class="plain">
      {keyed(of, ({ id }) => id).map(([key, { at, name, type, status }]) => (
        <li key={key}>
          <Place at={at}>{name}</Place>{' '}
          <span class="about">
            {[type, status]
              .filter((word) => word !== '')
              .map((word) => t(inWords(word)))
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
