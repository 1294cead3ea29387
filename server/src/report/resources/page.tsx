import { t, texts } from '../../text/l10n.ts';
import { keyed } from '../components/keyed.ts';
import { Mark } from '../components/mark.tsx';
import { More } from '../components/more.tsx';
import { Place, Places } from '../components/place.tsx';
import { Said } from '../components/said.tsx';
import { Scroll } from '../components/scroll.tsx';
import type { Page, Shown } from '../part.ts';
import { resourceWords } from '../words.ts';
import type { ResourcesView, ResourceView } from './view.ts';

export const resourcesPage: Page<ResourcesView> = { title: texts('Resources'), Content: Resources };

function Resources({ view: { resources, more } }: Shown<ResourcesView>) {
  return (
    <>
      <Scroll label={t('Table of resources')}>
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col" class="corner">
                {t('Needed')}
              </th>
              <th scope="col">{t('State')}</th>
              <th scope="col">{t('Controlled by')}</th>
              <th scope="col">{t('For')}</th>
            </tr>
          </thead>
          <tbody>
            {resources.map((resource) => (
              <tr key={resource.id}>
                <th scope="row">
                  <Said>{resource.id}</Said>
                </th>
                <td>
                  <div class="cell">
                    <Mark of={resource.state} />
                    <span>{t(resourceWords[resource.state])}</span>
                  </div>
                </td>
                <td data-of={t('Controlled by')}>
                  <Controllers resource={resource} />
                </td>
                <td data-of={t('For')}>
                  <Places links={resource.neededBy} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <More of={more} one="resource" />
    </>
  );
}

function Controllers({ resource }: { readonly resource: ResourceView }) {
  if (resource.controlledBy.length === 0) return <span class="nobody">{t('nobody who is named here')}</span>;
  return keyed(resource.controlledBy, ({ id }) => id).map(([key, { at, name, secures }], index) => (
    <span key={key}>
      {index > 0 && ', '}
      <Place at={at}>{name}</Place>
      {secures && <span class="about"> ({t('on your side')})</span>}
    </span>
  ));
}
