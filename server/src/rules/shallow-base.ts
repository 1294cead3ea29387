import { sectionPlace } from '../model/plan.ts';
import { count, list } from '../text/words.ts';
import type { Context, Rule } from './rule.ts';
import page from './shallow-base.md';
import { nextAlly, planned, promise, winNextAlly } from './shared/base.ts';

export const shallowBase: Rule = {
  name: 'shallow-base',
  severity: 'warning',
  step: 'grow-base',
  needsSupport: true,
  options: { 'min-allies': 3 },
  page,

  *check(context, { 'min-allies': fewest = 3 }) {
    const { depth, allies } = context.base;
    if (depth === 0 || depth >= fewest) return;
    const names = list(allies.map(({ name }) => name));
    yield {
      at: sectionPlace(context.plan, 'stakeholders'),
      message: `Only ${count(depth, 'ally', 'allies')}, ${names}: shallow base. ${advice(context, fewest - depth)}`,
      related: allies.map(({ at, name }) => ({ at, message: `Ally: ${name}` })),
      fixes: () => winNextAlly(context),
    };
  },
};

function advice(context: Context, missing: number): string {
  const next = nextAlly(context);
  const more = `Win at least ${count(missing, 'more ally', 'more allies')}`;
  if (next) return `${more}; ${next.name}, ${promise(context, next)}, could be next.`;
  return planned(context)
    ? `${more}; see that the alliances planned come about.`
    : `${more}: name further groups whose support matters.`;
}
