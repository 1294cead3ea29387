import { pairOf } from '../model/node.ts';
import type { Span } from '../text/span.ts';
import { list, sentence } from '../text/words.ts';
import page from './no-terminal-value.md';
import type { Rule } from './rule.ts';
import { addTerminal, holdersIn, lacksTerminal, type WrittenHolder } from './shared/holders.ts';

export const noTerminalValue: Rule = {
  name: 'no-terminal-value',
  severity: 'info',
  step: 'relate-values',
  inOrganizationFiles: true,
  page,

  *check({ plan }) {
    for (const holder of holdersIn(plan)) {
      const { stakeholder, name, values } = holder;
      if (values.instrumental.length === 0 || !lacksTerminal(holder)) continue;
      if (stakeholder && stakeholder.id === plan.lead?.value) continue;
      const ids = values.instrumental.map(({ id }) => id);
      yield {
        at: instrumentalPlace(holder),
        message: `Nothing says what matters to ${name} for its own sake. ${sentence(list(ids, 'and', 4))} ${ids.length === 1 ? 'serves' : 'serve'} something: name it under “terminal”.`,
        fixes: () => addTerminal(holder, 'Add a terminal value'),
      };
    }
  },
};

function instrumentalPlace({ at, written }: WrittenHolder): Span {
  const pair = pairOf(pairOf(written.value, 'values')?.value, 'instrumental');
  return (pair?.value?.kind === 'scalar' ? pair.value : pair?.key)?.span ?? at;
}
