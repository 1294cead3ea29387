import { useContext, useMemo } from 'preact/hooks';
import { t, texts } from '../../text/l10n.ts';
import { keyed } from '../components/keyed.ts';
import { star } from '../components/mark.tsx';
import { Entry, Picture, Text } from '../components/picture.tsx';
import { Room } from '../components/room.ts';
import { drawNetwork, fileWidths, type Network, type NetworkPicture, type NetworkSpot } from './picture.ts';

interface Props {
  readonly network: Network;
}

/** Who listens to whom, for the width that there is; where it has no room, nothing: the list says the same. */
export function InfluenceMap({ network }: Props) {
  const room = useContext(Room);
  return (
    <>
      {room === undefined ? (
        fileWidths.map((width) => (
          <div key={width} class={`fits from-${width}`}>
            <Drawn network={network} width={width} />
          </div>
        ))
      ) : (
        <Drawn network={network} width={room} />
      )}
      <NetworkLegend network={network} />
    </>
  );
}

/** Laid out anew when people or links are others, not when they only stand elsewhere in the text. */
function Drawn({ network, width }: Props & { readonly width: number }) {
  const rounded = Math.floor(width / 20) * 20;
  const shape = JSON.stringify([network.people.map(({ at: _, ...person }) => person), network.links, rounded]);
  const picture = useMemo(() => drawNetwork(network, rounded), [shape]);
  if (!picture) return <p class="note">{t('There is no room here for a picture of all who speak and listen.')}</p>;
  const at = new Map(network.people.map((person) => [person.id, person.at]));
  return (
    <NetworkDrawing
      picture={{ ...picture, people: picture.people.map((one) => ({ ...one, at: at.get(one.id) ?? one.at })) }}
    />
  );
}

export function NetworkDrawing({ picture: { width, height, people, links } }: { readonly picture: NetworkPicture }) {
  return (
    <Picture label={t('Who listens to whom')} name="network" width={width} height={height}>
      {links.map(({ id, path, route }) => (
        <path key={id} class={route ? 'link route' : 'link'} d={path} />
      ))}
      {keyed(people, ({ id }) => id).map(([key, person]) => (
        <Entry
          key={key}
          spot={person}
          about={about(person)}
          class={`person ${person.role}${person.reached ? '' : ' unreached'}`}
        >
          <rect {...person.box} rx={person.role === 'other' ? 0 : 8} />
          <Signs of={person} />
          <Text label={person.label} />
        </Entry>
      ))}
    </Picture>
  );
}

export function NetworkLegend({ network: { people, links, left } }: Props) {
  return (
    <ul class="legend">
      {people.some(({ role }) => role === 'lead') && <li>{t('★ lead')}</li>}
      {people.some(({ role }) => role === 'ally') && <li>{t('● ally')}</li>}
      {people.some(({ key }) => key) && <li>{t('◆ key stakeholder')}</li>}
      {links.some(({ route }) => route) && (
        <li>
          <svg class="sample" viewBox="0 0 20 20" aria-hidden="true">
            <path class="link route" d="M1 10H18m-6-4l6 4-6 4" />
          </svg>
          {t('way to a key stakeholder')}
        </li>
      )}
      {people.some(({ reached }) => !reached) && <li>{t('dashed: no ally reaches them yet')}</li>}
      {left > 0 && <li>{t('{left} more are in the list only', { left })}</li>}
    </ul>
  );
}

const roleWords = texts({ lead: 'the lead', ally: 'ally' });

function about({ role, key, reached }: NetworkSpot): string {
  return [role !== 'other' && t(roleWords[role]), key && t('key stakeholder'), !reached && t('not reached yet')]
    .filter(Boolean)
    .join(', ');
}

/** A shape for the role, and one for those who matter most. */
function Signs({ of: { role, key, box } }: { readonly of: NetworkSpot }) {
  const y = box.y + box.height / 2;
  const first = box.x + 13;
  return (
    <>
      {role === 'lead' && <path class="sign" transform={`translate(${first - 6} ${y - 6}) scale(0.75)`} d={star} />}
      {role === 'ally' && <circle class="sign" cx={first} cy={y} r="4" />}
      {key && <path class="sign" d={`M${role === 'other' ? first : first + 15} ${y - 5}l5 5-5 5-5-5z`} />}
    </>
  );
}
