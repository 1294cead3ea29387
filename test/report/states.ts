import type { Verdict } from '../../server/src/analysis/alignment.ts';
import type { AllyView, CellView, FindingView, HolderView, Report } from '../../server/src/report/report.ts';
import type { Severity } from '../../server/src/rules/rule.ts';
import type { Span } from '../../server/src/text/span.ts';

const powers = ['dominant', 'strong', 'moderate', 'limited'];
const stances = ['ally', 'supportive', 'neutral', 'resistant', 'opposed'];
const fortyCells = [
  cell('aligned', 0.75, 0.5, ['fairness']),
  cell('unrelated'),
  cell('conflict', -0.25, 0.25, [], ['autonomy']),
  cell('unknown'),
  cell('unrelated'),
  cell('mixed', 0.5, 0.75, ['fairness'], ['autonomy']),
  cell('unrelated'),
];

/** What the page can look like, by name: small reports that the tests read and the gallery prints. */
export const states = {
  empty: {
    title: 'untitled.changeplan.yaml',
    alignment: { holders: [], actions: [] },
    findings: [
      finding('info', 'without-actions', 'No action yet, so nothing can be judged. Write one under actions.', 2),
    ],
    entries: [],
    unread: [],
  },

  'seniors before the campaign': {
    title: 'Spread the Seniors Program',
    purpose: 'Delay frailty, so that fewer seniors need a hospital bed',
    situation: {
      name: 'aligned-with-some',
      sentence: 'What you want to do serves some of the values of Valley Health, but not all of them.',
      advice:
        'Show those who hold them where your actions and their values meet. Expect the others to stand aside or to ' +
        'delay, and decide beforehand how you will answer.',
    },
    alignment: {
      holders: [
        { name: 'Valley Health', at: at(6) },
        holder('Hospital vice presidents', 9, 'dominant', 'resistant'),
        holder('Family physicians', 17, 'moderate', 'ally'),
        holder('Community nurses', 23, 'limited', 'supportive'),
        holder('Seniors and their families', 28),
      ],
      actions: [
        {
          summary: 'Run the program in two towns',
          situation: 'aligned-with-some',
          at: at(34),
          cells: [
            cell('mixed', 0.25, 0.5, ['public-interest', 'innovation'], ['robustness']),
            cell('mixed', 0.4, 0.67, ['public-interest'], ['sustainability']),
            cell('aligned', 0.75, 0.5, ['public-interest']),
            cell('aligned', 1, 1, ['public-interest', 'dialogue']),
            cell('unknown'),
          ],
        },
        {
          summary: 'Borrow staff from the hospitals for two afternoons a week',
          situation: 'aligned-with-some',
          at: at(39),
          cells: [
            cell('conflict', -0.25, 0.5, [], ['robustness', 'sustainability']),
            cell('conflict', -0.4, 0.67, [], ['robustness', 'sustainability']),
            cell('unrelated'),
            cell('aligned', 0.25, 0.5, ['dialogue']),
            cell('unknown'),
          ],
        },
      ],
    },
    base: {
      grade: 'shallow',
      sentence: 'Only one ally, Family physicians: if they turn away, the plan stands alone.',
      allies: [ally('Family physicians', 17, 'peer', 'Primary care')],
    },
    findings: [
      finding(
        'warning',
        'unanswered-resistance',
        'Hospital vice presidents are resistant, and no tactic is meant for them. Show them how the program helps ' +
          'with full beds, or offer something in return.',
        13,
      ),
      finding('warning', 'shallow-base', 'Only one ally, Family physicians: shallow base. Two more would carry it.', 8),
      finding(
        'info',
        'stakeholder-without-values',
        'Seniors and their families have no values yet, so nobody can tell how they will take it.',
        28,
      ),
      finding('hint', 'stale-assessment', 'Hospital vice presidents were last assessed 212 days ago.', 14),
    ],
    entries: [],
    unread: [],
  },

  'conflict with a dominant group': {
    title: 'Publish what goes wrong on our wards',
    purpose: 'Patients and their families learn the truth from us, and we learn from our errors',
    situation: {
      name: 'incompatible',
      sentence: 'Publishing every serious error goes against reputation, a terminal value of the Board.',
      advice:
        'Ask first whether it must be done, and whether by you. If so, you will need power greater than the Board’s, ' +
        'inside or outside, and protection for those who stand by you.',
    },
    alignment: {
      holders: [
        { name: 'St. Anne’s Hospital', at: at(5) },
        holder('Board', 11, 'dominant', 'opposed'),
        holder('Ward nurses', 18, 'limited', 'ally'),
        holder('Patients’ council', 24, 'moderate', 'ally'),
      ],
      actions: [
        {
          summary: 'Publish every serious error within a month',
          situation: 'incompatible',
          at: at(40),
          cells: [
            cell('mixed', 0.2, 0.6, ['transparency', 'public-interest'], ['stability']),
            cell('terminal-conflict', -0.75, 1, ['transparency'], ['reputation']),
            cell('aligned', 0.6, 0.5, ['transparency']),
            cell('aligned', 1, 1, ['public-interest', 'transparency']),
          ],
        },
        {
          summary: 'Talk each error through on its ward, without blame',
          situation: 'aligned-with-some',
          at: at(46),
          cells: [
            cell('aligned', 0.4, 0.4, ['learning', 'dialogue']),
            cell('unrelated'),
            cell('aligned', 1, 1, ['learning', 'dialogue']),
            cell('conflict', -0.25, 0.25, [], ['openness']),
          ],
        },
      ],
    },
    base: {
      grade: 'narrow',
      sentence: 'Four allies, all of them below you: nobody speaks for the plan where it will be decided.',
      allies: [
        ally('Ward nurses', 18, 'below', 'Nursing'),
        ally('Patients’ council', 24, 'below'),
        ally('Night shift leads', 29, 'below', 'Nursing'),
        ally('Junior doctors', 33, 'below', 'Medicine'),
      ],
    },
    findings: [
      finding(
        'error',
        'terminal-conflict',
        'Publishing every serious error conflicts with reputation, a terminal value of the Board, which is dominant. ' +
          'Say why it must be done, who has the power to carry it, and how you protect yourselves.',
        43,
      ),
      finding('warning', 'no-protection', 'The Board is dominant and opposed, and nothing protects you yet.', 13),
      finding('warning', 'narrow-base', 'All four allies are below you: look up and across as well.', 10),
      finding('info', 'overlooked-direction', 'No peer is named. They are often overlooked, and often willing.', 10),
      {
        ...finding(
          'warning',
          'terminal-conflict-minor',
          'Talking of errors goes against openness, as the press office sees it.',
          12,
        ),
        file: 'hospital.changeplan.yaml',
        accepted: 'The press office was asked in May and can live with it',
      },
    ],
    entries: [],
    unread: [],
  },

  'forty holders': {
    title: 'One timetable for the whole district',
    purpose: 'Children who change school do not lose a year',
    situation: {
      name: 'no-overlap',
      sentence: 'None of the actions serves a value that the district pursues.',
      advice: 'Look again at what the district stands for, and at what your actions could do for it.',
    },
    alignment: {
      holders: [
        { name: 'The district', at: at(5) },
        ...Array.from({ length: 39 }, (_, index) =>
          holder(`School ${index + 1}`, 10 + index * 3, powers[index % 4], stances[index % 5]),
        ),
      ],
      actions: [
        {
          summary: 'Agree on one timetable',
          situation: 'no-overlap',
          at: at(140),
          cells: [
            cell('unrelated'),
            ...Array.from({ length: 39 }, (_, index) => fortyCells[index % 7] ?? cell('unknown')),
          ],
        },
        {
          summary: 'Move the exams to June',
          situation: 'no-overlap',
          at: at(145),
          cells: [
            cell('unrelated'),
            ...Array.from({ length: 39 }, (_, index) => fortyCells[(index * 3) % 7] ?? cell('unknown')),
          ],
        },
      ],
    },
    base: {
      grade: 'broad',
      sentence: 'Eight allies in four directions: the base is broad.',
      allies: Array.from({ length: 8 }, (_, index) =>
        ally(`School ${index * 5 + 1}`, 10 + index * 15, ['above', 'peer', 'below', 'outside'][index % 4]),
      ),
    },
    findings: [finding('warning', 'no-overlap', 'Agree on one timetable serves none of the district’s values.', 140)],
    entries: [],
    unread: [],
  },

  'long and foreign names': {
    title: `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft${'-und-noch-mehr'.repeat(4)}`,
    purpose: 'לשפר את השירות לתושבים (2026)',
    situation: {
      name: 'aligned-with-some',
      sentence: 'What you want to do serves المصلحة-العامة, but not all that those around you stand for.',
      advice: 'Show those who hold it where your actions and their values meet.',
    },
    alignment: {
      holders: [
        holder('مديرية الصحة العامة', 5, 'dominant', 'neutral'),
        holder(`Arbeitsunfähigkeitsbescheinigungsstelle${'nverwaltung'.repeat(8)}`, 9, 'limited', 'supportive'),
        holder('<b>Board</b> & "friends"', 12, 'strong', 'opposed'),
      ],
      actions: [
        {
          summary: 'الانتقال إلى نظام واحد (v2.0) قبل نهاية العام',
          situation: 'aligned-with-some',
          at: at(20),
          cells: [
            cell('aligned', 0.5, 0.5, ['المصلحة-العامة']),
            cell('terminal-conflict', -1, 1, [], [`rechtssicherheit${'-und-ordnung'.repeat(6)}`]),
            cell('unknown'),
          ],
        },
      ],
    },
    base: {
      grade: 'none',
      sentence: 'No ally yet: nobody but you acts for this plan.',
      allies: [],
    },
    findings: [
      finding('info', 'unknown-value', 'Nothing says what المصلحة-العامة means. Add a sentence under values.', 22),
    ],
    entries: [],
    unread: [],
  },

  'broken entries': {
    title: 'Four-day week in the workshop',
    situation: {
      name: 'aligned-with-all',
      sentence: 'What you want to do serves every value that Brandt Tools names.',
      advice: 'Make sure that those who decide see it the same way: show them, value by value.',
    },
    alignment: {
      holders: [{ name: 'Brandt Tools', at: at(4) }, holder('Foremen', 9, 'strong', 'ally')],
      actions: [
        {
          summary: 'Try it for three months with one team',
          situation: 'aligned-with-all',
          at: at(20),
          cells: [cell('aligned', 1, 1, ['craft', 'health']), cell('aligned', 0.75, 0.5, ['craft'])],
        },
      ],
    },
    base: {
      grade: 'broad',
      sentence: 'Three allies in two directions and three departments: the base is broad.',
      allies: [
        ally('Foremen', 9, 'above', 'Workshop'),
        ally('Works council', 12, 'peer'),
        ally('Payroll', 15, undefined, 'Administration'),
      ],
    },
    findings: [
      finding('error', 'syntax', 'A quotation mark is missing at the end of this text.', 25),
      finding('error', 'schema', 'A stakeholder has no key “powr”. Did you mean “power”?', 31),
    ],
    entries: [],
    unread: [
      { name: 'stakeholders.office', at: at(24) },
      { name: 'tactics.talk-to-payroll', at: at(30) },
    ],
  },

  'nobody holds values yet': {
    title: 'Open the library on Sundays',
    situation: {
      name: 'unknown',
      sentence: 'No values are stated yet, so nobody can tell how this will be taken.',
      advice: 'Find out what your organization and the groups around you stand for, and write it down.',
    },
    alignment: { holders: [], actions: [] },
    base: { grade: 'none', sentence: 'No ally yet: nobody but you acts for this plan.', allies: [] },
    findings: [
      finding('hint', 'unused-value', 'Nothing refers to the value quiet. Remove it, or say who holds it.', 7),
    ],
    entries: [],
    unread: [],
  },

  'needs no support': {
    title: 'New way of teaching fractions',
    purpose: 'Every child in my class can halve a recipe by Easter',
    situation: {
      name: 'aligned-with-all',
      sentence: 'What you want to do serves every value that the school names.',
      advice: 'Nothing stands against it. You can begin.',
    },
    alignment: {
      holders: [{ name: 'Hillside School', at: at(4) }],
      actions: [
        {
          summary: 'Teach fractions with measuring cups',
          situation: 'aligned-with-all',
          at: at(9),
          cells: [cell('aligned', 1, 1, ['learning', 'joy'])],
        },
      ],
    },
    findings: [],
    entries: [],
    unread: [],
  },
} satisfies Readonly<Record<string, Report>>;

function at(line: number): Span {
  return { file: 'file:///plan.changeplan.yaml', start: line * 40, end: line * 40 + 12 };
}

function holder(name: string, line: number, power?: string, stance?: string): HolderView {
  return { name, at: at(line), ...(power && { power }), ...(stance && { stance }) };
}

function ally(name: string, line: number, relation?: string, department?: string): AllyView {
  return { name, at: at(line), ...(relation && { relation }), ...(department && { department }) };
}

function cell(
  verdict: Verdict,
  score = 0,
  coverage = 0,
  aligned: readonly string[] = [],
  conflicting: readonly string[] = [],
): CellView {
  return { verdict, score, coverage, aligned, conflicting };
}

function finding(severity: Severity, rule: string, message: string, line: number): FindingView {
  return { severity, rule, message, line, at: at(line) };
}
