import { kinds, powers, relations, stances, type TacticType, tacticTypes } from '../../../../schemas/choices.ts';
import type { Described, Form } from '../../../../schemas/describe.ts';
import type { Plan } from '../../model/plan.ts';
import { t } from '../../text/l10n.ts';
import { placeholder } from '../../text/placeholder.ts';
import { short } from '../../text/words.ts';
import { plain } from '../shared/markdown.ts';
import type { Asked } from './asked.ts';
import { idsFor, powerAlone } from './ids.ts';
import { asPlain, chosen, type Hole, type Item, oneOf, type Part, todo } from './item.ts';
import { type Layout, printBehind, printPairs, type Sketch, type SketchedPair } from './sketch.ts';

/** What is offered as the next key of a map from ids: ids that the plan knows, or a new entry with all that belongs in it. */
export function entriesFor(asked: Asked, { ids, of }: Form & { readonly kind: 'entries' }): Item[] {
  const { key, checked } = asked;
  if (ids.of && !ids.declares) {
    const behind = [':', ...printBehind(aboutOf(of), asked.layout)];
    return idsFor(asked, ids.of).map((item) => ({ ...item, insert: [...item.insert, ...behind] }));
  }
  const plan = checked?.analysis.plan;
  return asked.place.path.length === 1 && key !== undefined ? (sections[key]?.(asked, plan) ?? []) : [];
}

/** What is first said about an id: in words, as one of several choices, or with keys. */
function aboutOf({ forms }: Described): Sketch {
  const [first] = forms;
  if (first?.kind !== 'choice') return [todo];
  return first.choices.length > 1 ? [oneOf(first.choices.map(({ name }) => name))] : { pairs: [] };
}

/** The beginnings of a whole file. */
export function files({ layout }: Asked): Item[] {
  const whole = { ...layout, indent: 0 };
  return [
    fileItem(t('New plan'), kinds.plan, planSketch, whole),
    fileItem(t('New organization file'), kinds.organization, organizationSketch, whole),
  ];
}

const fileItem = (label: string, meaning: string, pairs: readonly SketchedPair[], layout: Layout): Item => ({
  label,
  kind: 'skeleton',
  detail: t(meaning),
  markdown: preview(pairs),
  insert: [...printPairs(pairs, layout), layout.eol],
  filter: `${label} changeplan`,
});

/** What will be written, in block style. */
const preview = (pairs: readonly SketchedPair[]) =>
  `\`\`\`yaml\n${asPlain(printPairs(pairs, { flow: false, indent: 0, step: 2, eol: '\n' }))}\n\`\`\``;

const sections: Readonly<Record<string, (asked: Asked, plan: Plan | undefined) => Item[]>> = {
  stakeholders: (asked, plan) => [
    entryItem(
      asked,
      t('New stakeholder'),
      placeholder,
      stakeholderPairs,
      t('A group or person, with power, stance and values.'),
    ),
    ...(plan ? shared(asked, plan) : []),
  ],
  actions: (asked) => [
    entryItem(
      asked,
      t('New action'),
      placeholder,
      actionPairs,
      t('What is to be done, what it needs and the values that it serves.'),
    ),
  ],
  tactics: (asked, plan) => {
    const begins = (type: string) => type.startsWith(typedId(asked));
    const types = (Object.keys(tacticTypes) as TacticType[]).sort((a, b) => Number(begins(b)) - Number(begins(a)));
    return types.map((type) =>
      entryItem(asked, type, type, [['type', [type]], ...tacticPairs(type, plan)], `${t(tacticTypes[type])}.`),
    );
  },
  values: (asked) => {
    const meaning = t('What the value means here, in plain words.');
    const item = entryItem(asked, t('New value'), placeholder, [], meaning);
    return [{ ...item, markdown: meaning, insert: [idHole(asked, placeholder), ': ', todo] }];
  },
};

function entryItem(asked: Asked, label: string, id: string, pairs: readonly SketchedPair[], meaning: string): Item {
  const typed = typedId(asked);
  return {
    label,
    kind: 'skeleton',
    detail: meaning,
    markdown: preview(pairs),
    insert: printPairs([[idHole(asked, id), { pairs }]], asked.layout),
    // Whatever is typed may become the id of the new entry.
    filter: typed === '' ? label : typed,
  };
}

/** Stakeholders of the organization file, of whom the plan says only what is its own. */
function shared(asked: Asked, plan: Plan): Item[] {
  const taken = new Set(asked.place.beside);
  return plan.stakeholders
    .filter(({ id, document }) => document !== plan.document && !taken.has(id))
    .map(({ id, name, power }) => ({
      label: id,
      kind: 'stakeholder',
      detail: [short(name, 40), power && powerAlone(power.value)].filter(Boolean).join(' · '),
      markdown: t('{name} stands in a file that this plan uses; the plan adds what is its own.', { name: plain(name) }),
      insert: printPairs([[id, { pairs: [['stance', [oneOf(Object.keys(stances), 'neutral')]]] }]], asked.layout),
      filter: id,
    }));
}

/** What is typed becomes the id; otherwise a name that no entry has yet. */
function idHole(asked: Asked, id: string): Hole {
  const { checked, key, place } = asked;
  const plan = checked?.analysis.plan;
  const entries = plan && key !== undefined ? (plan[key as 'tactics'] ?? []) : [];
  const taken = new Set(entries.filter(({ at }) => at.start !== place.word.start).map((entry) => entry.id));
  const typed = typedId(asked);
  const wanted = typed === '' || id.startsWith(typed) ? id : typed;
  let free = wanted;
  for (let number = 2; taken.has(free); number++) free = `${wanted}-${number}`;
  return { text: free };
}

function typedId({ document, place: { word } }: Asked): string {
  const typed = document.text.slice(word.start, word.end);
  return /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(typed) ? typed : '';
}

const ids: Sketch = ['[', chosen, ']'];
const held: Sketch = {
  pairs: [
    ['terminal', ids],
    ['instrumental', ids],
  ],
};

const stakeholderPairs: readonly SketchedPair[] = [
  ['name', [todo]],
  ['relation', [oneOf(Object.keys(relations), 'peer')]],
  ['power', [oneOf(Object.keys(powers), 'moderate')]],
  ['stance', [oneOf(Object.keys(stances), 'neutral')]],
  ['values', held],
];

const actionPairs: readonly SketchedPair[] = [
  ['summary', [todo]],
  ['needs', ids],
  ['aligns-with', ids],
  ['conflicts-with', ids],
];

/** What makes a tactic of each type complete. */
function tacticPairs(type: TacticType, plan: Plan | undefined): readonly SketchedPair[] {
  const targets: SketchedPair = ['targets', someOf(plan)];
  const through: SketchedPair = ['through', someOf(plan)];
  const summary: SketchedPair = ['summary', [todo]];
  const rows: Readonly<Record<TacticType, readonly SketchedPair[]>> = {
    'define-rationality': [targets, ['appeals-to', ids], ['evidence', { lines: [[todo]] }]],
    'produce-power-relations': [targets, ['purpose', [todo]], ['offer', [todo]], ['aims-for', ['ally']]],
    'gain-access': [summary, targets, through],
    negotiate: [targets, ['offer', [todo]]],
    'use-executive-power': [summary, targets, through],
    'use-outside-power': [summary, targets, through],
    'seek-counsel': [summary, through, ['every', [oneOf(['week', '2 weeks', 'month', 'quarter'])]]],
    protect: [summary],
    watch: [targets, ['every', [oneOf(['week', '2 weeks', 'month', 'quarter'])]]],
  };
  return rows[type];
}

/** Beyond that many, a list to choose from helps less than typing. */
const mostChoices = 30;

function someOf(plan: Plan | undefined): Sketch {
  const known = plan?.stakeholders.map(({ id }) => id).filter((id) => id !== plan.lead?.value) ?? [];
  return ['[', oneOf(known.length <= mostChoices ? known : []), ']'];
}

const lead: Part = { text: 'lead', name: 'lead' };

const planSketch: readonly SketchedPair[] = [
  ['changeplan', ['1']],
  ['title', [todo]],
  ['purpose', [todo]],
  ['lead', [lead]],
  [
    'stakeholders',
    {
      pairs: [
        [lead, { pairs: [['name', [todo]]] }],
        [{ text: 'others' }, { pairs: stakeholderPairs }],
      ],
    },
  ],
  ['actions', { pairs: [[{ text: 'first' }, { pairs: actionPairs }]] }],
];

const organizationSketch: readonly SketchedPair[] = [
  ['changeplan', ['1']],
  ['kind', ['organization']],
  ['title', [todo]],
  [
    'organization',
    {
      pairs: [
        ['name', [todo]],
        ['values', held],
      ],
    },
  ],
  ['stakeholders', { pairs: [[{ text: 'first' }, { pairs: stakeholderPairs.filter(([key]) => key !== 'stance') }]] }],
];
