import assert from 'node:assert/strict';
import { describe as described, type Form, follow } from '../../schemas/describe.ts';
import { planSchema } from '../../schemas/plan.ts';

const plan = described(planSchema);

/** What may be written at a path, in short, and the key that speaks of it. */
function check(path: string, expected: string | undefined): void {
  const steps = path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const reached = follow(plan, steps);
  const forms = reached?.described.forms.map(shown).join(' | ');
  assert.equal(reached && [forms, reached.key ?? '–'].join(' under '), expected);
}

function shown(form: Form): string {
  if (form.kind === 'choice') return form.choices.map(({ name }) => name).join('/');
  if (form.kind === 'keys') return `{${[...form.keys.keys()].slice(0, 2).join(', ')}…}`;
  return form.kind;
}

describe('the language as data', () => {
  it('has the keys at the top', () => check('', '{changeplan, kind…} under –'));
  it('has entries by id', () => check('stakeholders', 'entries under stakeholders'));
  it('knows that an id is no key', () => check('stakeholders.targets', '{name, role…} under –'));
  it('has choices', () => check('stakeholders.a.power', 'dominant/strong/moderate/limited under power'));
  it('has all that may stand in one place', () => check('actions.a.needs', 'text | list | entries under needs'));
  it('goes into lists', () => check('tactics.t.targets.3', 'text under targets'));
  it('goes into maps of ids', () => check('actions.a.conflicts-with.safety.for.0', 'text under for'));
  it('knows dates', () => check('tactics.t.due', 'date under due'));
  it('knows the version', () => check('changeplan', '1 under changeplan'));
  it('ends where the language does', () => check('stakeholders.a.foo', undefined));
  it('says what each choice means', () => {
    const { forms } = follow(plan, ['audience'])?.described ?? {};
    const [first] = forms?.flatMap((form) => (form.kind === 'choice' ? form.choices : [])) ?? [];
    assert.deepEqual(first, { name: 'private', meaning: 'Only the people who drive the plan may read this file' });
  });
  it('says what has to be there', () => {
    const keys = plan.forms.flatMap((form) => (form.kind === 'keys' ? [...form.keys] : []));
    assert.deepEqual(
      keys.flatMap(([name, { required }]) => (required ? [name] : [])),
      ['changeplan', 'title'],
    );
  });
});
