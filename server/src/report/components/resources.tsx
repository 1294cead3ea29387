import { partTitles } from '../part-names.ts';
import type { ResourceState, ResourcesView, ResourceView } from '../parts/resources.ts';
import { keyed } from './keyed.ts';
import { Mark } from './mark.tsx';
import { Place, Places } from './place.tsx';
import { Said } from './said.tsx';
import { Scroll } from './scroll.tsx';
import { Section } from './section.tsx';

interface Props {
  readonly resources: ResourcesView;
  readonly reveal: boolean;
}

export const stateWords: Readonly<Record<ResourceState, string>> = {
  secured: 'secured',
  unsecured: 'not secured',
  uncontrolled: 'not known who controls it',
};

export function Resources({ resources: { resources }, reveal }: Props) {
  return (
    <Section title={partTitles.resources}>
      <Scroll label="Table of resources">
        <table>
          <thead>
            <tr>
              <th scope="col" class="corner">
                Needed
              </th>
              <th scope="col">State</th>
              <th scope="col">Controlled by</th>
              <th scope="col">For</th>
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
                    <span>{stateWords[resource.state]}</span>
                  </div>
                </td>
                <td>
                  <Controllers resource={resource} reveal={reveal} />
                </td>
                <td>
                  <Places links={resource.neededBy} reveal={reveal} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  );
}

function Controllers({ resource, reveal }: { readonly resource: ResourceView; readonly reveal: boolean }) {
  if (resource.controlledBy.length === 0) return <span class="nobody">nobody who is named here</span>;
  return keyed(resource.controlledBy, ({ id }) => id).map(([key, { at, name, secures }], index) => (
    <span key={key}>
      {index > 0 && ', '}
      <Place at={at} reveal={reveal}>
        {name}
      </Place>
      {secures && <span class="about"> (on your side)</span>}
    </span>
  ));
}
