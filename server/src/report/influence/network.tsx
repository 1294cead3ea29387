import { keyed } from '../components/keyed.ts';
import { star } from '../components/mark.tsx';
import { Entry, Picture, Text } from '../components/picture.tsx';
import type { NetworkPicture, NetworkSpot } from './picture.ts';

interface Props {
  readonly picture: NetworkPicture;
}

/** Who listens to whom, by the number of steps from the lead and the allies. */
export function InfluenceMap({ picture: { width, height, columns, people, links, left } }: Props) {
  return (
    <>
      <Picture label="Who listens to whom" name="network" width={width} height={height}>
        {columns.map((label) => (
          <Text key={label.x} label={label} class="heading" />
        ))}
        {links.map(({ id, path, route }) => (
          <path key={id} class={route ? 'link route' : 'link'} d={path} />
        ))}
        {keyed(people, ({ id }) => id).map(([key, person]) => (
          <Entry key={key} spot={person} about={about(person)} class={`person ${person.role}`}>
            <rect {...person.box} rx={person.role === 'other' ? 0 : 8} />
            <Signs of={person} />
            <Text label={person.label} />
          </Entry>
        ))}
      </Picture>
      <ul class="legend">
        {people.some(({ role }) => role === 'lead') && <li>★ lead</li>}
        {people.some(({ role }) => role === 'ally') && <li>● ally</li>}
        {people.some(({ key }) => key) && <li>◆ key stakeholder</li>}
        {links.some(({ route }) => route) && (
          <li>
            <svg class="sample" viewBox="0 0 20 20" aria-hidden="true">
              <path class="link route" d="M1 10H18m-6-4l6 4-6 4" />
            </svg>
            way to a key stakeholder
          </li>
        )}
        {left > 0 && <li>{left} more are in the list only</li>}
      </ul>
    </>
  );
}

const roleWords: Readonly<Record<NetworkSpot['role'], string>> = { lead: 'the lead', ally: 'ally', other: '' };

function about({ role, key }: NetworkSpot): string {
  return [roleWords[role], key ? 'key stakeholder' : ''].filter(Boolean).join(', ');
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
