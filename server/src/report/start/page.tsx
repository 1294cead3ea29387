import { t, texts } from '../../text/l10n.ts';
import { Mark } from '../components/mark.tsx';
import type { Page, Shown } from '../part.ts';
import type { StartView } from './view.ts';

export const startPage: Page<StartView> = { title: texts('Where to start'), Content: Start };

function Start({ view: start }: Shown<StartView>) {
  return (
    <>
      <p class="sentence">
        {t('Four things are enough for a first answer to who will help and who may resist. Write:')}
      </p>
      <ol class="steps">
        {start.steps.map(({ key, text, done }) => (
          <li key={key}>
            <Mark of={done ? 'done' : 'open'} />
            <span>
              <span class="spoken">{done ? t('done') : t('open')}: </span>
              <code>{key}</code>: {text}
            </span>
          </li>
        ))}
      </ol>
      <p>{t('The smallest plan that says something:')}</p>
      <pre>
        <code>{start.example}</code>
      </pre>
    </>
  );
}
