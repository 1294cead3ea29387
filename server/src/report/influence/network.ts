import type { LinkView } from '../entry.ts';
import type { Network, Person } from './picture.ts';

interface All {
  readonly people: readonly Person[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
  readonly routes: readonly (readonly LinkView[])[];
}

/** More than these cannot be read in one picture; the lists have them all. */
const MOST_PEOPLE = 30;
const MOST_LINKS = 70;

/**
 * Who is drawn: those who speak or listen; where they are too many, the lead, those on ways to key stakeholders, allies and
 * key stakeholders first.
 */
export function networkOf({ people, links, routes }: All): Network {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const routed = new Set(routes.flatMap((path) => path.map(({ id }) => id)));
  const all = people.filter(({ id }) => linked.has(id));
  const rank = ({ id, role, key }: Person) =>
    role === 'lead' || routed.has(id) ? 0 : role === 'ally' ? 1 : key ? 2 : 3;
  const first = new Set([...all].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_PEOPLE));
  const ids = new Set([...first].map(({ id }) => id));
  const onRoute = new Set(routes.flatMap((path) => path.slice(1).map(({ id }, index) => `${path[index]?.id} ${id}`)));
  const shown = links
    .filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to))
    .map(({ from, to }) => ({ from, to, route: onRoute.has(`${from} ${to}`) }))
    .sort((a, b) => Number(b.route) - Number(a.route))
    .slice(0, MOST_LINKS);
  return {
    people: all.filter((person) => first.has(person)),
    links: [...shown].sort((a, b) => Number(a.route) - Number(b.route)),
    left: all.length - first.size,
  };
}
