import { t } from '../../text/l10n.ts';
import { legend, list, names } from '../markdown/blocks.ts';
import { asBlock, asText } from '../markdown/escape.ts';
import { diagram, MOST_LINKS, MOST_PEOPLE, node } from '../markdown/mermaid.ts';
import { signs } from '../words.ts';
import type { InfluenceView } from './view.ts';

export function influenceMarkdown(influence: InfluenceView): string[] {
  const { sentence, network, routes, speakers } = influence;
  return [
    asBlock(sentence),
    diagramOf(influence),
    legend([
      network.people.some(({ role }) => role === 'lead') && `${signs.lead}${t('lead')}`,
      network.people.some(({ role }) => role === 'ally') && `${signs.ally}${t('ally')}`,
      network.people.some(({ key }) => key) && `${signs.key}${t('key stakeholder')}`,
      routes.length > 0 && t('thick: way to a key stakeholder'),
    ]),
    ...(routes.length > 0
      ? [`### ${t('Ways to key stakeholders')}`, list(routes.map(({ path }) => names(path, ' → ')))]
      : []),
    `### ${t('As a list')}`,
    list(
      speakers.map(({ name, listeners }) =>
        t('Listening to {name}: {listeners}', { name: asText(name), listeners: names(listeners) }),
      ),
    ),
  ];
}

/** Who listens to whom; thick where a way to a key stakeholder leads. */
function diagramOf({ network, speakers, routes }: InfluenceView): string {
  const people = network.people.slice(0, MOST_PEOPLE);
  const nodes = new Map(people.map(({ id }, index) => [id, `n${index}`]));
  const onRoute = new Set(
    routes.flatMap(({ path }) => path.slice(1).map(({ id }, index) => `${path[index]?.id} ${id}`)),
  );
  const links = speakers
    .flatMap(({ id: from, listeners }) =>
      listeners.map(({ id: to }) => ({ from, to, route: onRoute.has(`${from} ${to}`) })),
    )
    .filter(({ from, to }) => from !== to && nodes.has(from) && nodes.has(to))
    .sort((a, b) => Number(b.route) - Number(a.route))
    .slice(0, MOST_LINKS);
  return diagram(t('Who listens to whom'), 'LR', [
    ...people.map(({ id, name, role, key }) =>
      node(nodes.get(id), `${signs[role]}${key ? signs.key : ''}${name}`, role),
    ),
    ...links.map(({ from, to, route }) => `${nodes.get(from)} ${route ? '==>' : '-->'} ${nodes.get(to)}`),
  ]);
}
