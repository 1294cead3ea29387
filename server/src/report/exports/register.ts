import { certainties, interests, powers, relations, stakeholderKinds, stances } from '../../../../schemas/choices.ts';
import type { Mention, Plan, Stakeholder } from '../../model/plan.ts';
import { joinedInCell } from '../../text/cell-list.ts';

/** The stakeholders of a plan as a table that a spreadsheet can hold; what is not said is empty. */
export interface Register {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly title: string;
  /** In letters of the sheet. */
  readonly width: number;
  /** The words of the language that may stand there. */
  readonly choices?: readonly string[];
}

interface Written extends Column {
  readonly of: (stakeholder: Stakeholder) => string | undefined;
}

/** Between the entries of a list in one cell. */
const joined = (mentions: readonly Mention[]) => joinedInCell(mentions.map(({ id }) => id));

const id: Written = { title: 'ID', width: 20, of: (it) => it.id };
const named: Written = { title: 'Name', width: 34, of: ({ name }) => name };
const power: Written = { title: 'Power', width: 12, choices: Object.keys(powers), of: (it) => it.power?.value };
const stance: Written = { title: 'Stance', width: 12, choices: Object.keys(stances), of: (it) => it.stance?.value };
const sure: Written = { title: 'Sure', width: 10, choices: Object.keys(certainties), of: (it) => it.sure?.value };

const columns: readonly Written[] = [
  id,
  named,
  { title: 'Role', width: 24, of: ({ role }) => role?.value },
  { title: 'Kind', width: 10, choices: Object.keys(stakeholderKinds), of: ({ kind }) => kind },
  { title: 'Size', width: 8, of: ({ size }) => size && String(size.value) },
  { title: 'Relation', width: 12, choices: Object.keys(relations), of: ({ relation }) => relation?.value },
  { title: 'Department', width: 18, of: ({ department }) => department?.value },
  power,
  stance,
  { title: 'Interest', width: 10, choices: Object.keys(interests), of: ({ interest }) => interest?.value },
  { title: 'Assessed', width: 12, of: ({ assessed }) => assessed?.value },
  sure,
  { title: 'Source', width: 24, of: ({ source }) => source?.value },
  { title: 'Owner', width: 18, of: ({ owner }) => owner?.value },
  { title: 'Concerns', width: 34, of: ({ concerns }) => joined(concerns) },
  { title: 'Terminal values', width: 24, of: ({ values }) => joined(values.terminal) },
  { title: 'Instrumental values', width: 24, of: ({ values }) => joined(values.instrumental) },
  { title: 'Controls', width: 24, of: ({ controls }) => joined(controls) },
  { title: 'Influences', width: 24, of: ({ influences }) => joined(influences) },
  { title: 'Notes', width: 40, of: ({ notes }) => notes?.value },
];

/** All that can stand in a cell. Ids lead back to the entries when the table is read in again. */
export const registerOf = (plan: Pick<Plan, 'stakeholders'>): Register => tableOf(columns, plan.stakeholders);

/** A sheet to be filled in by one rater: nobody’s rating stands in it, so that none leads another. The lead is not rated. */
export function ratingSheetOf({ stakeholders, lead }: Pick<Plan, 'stakeholders' | 'lead'>): Register {
  const empty = () => undefined;
  const asked: readonly Written[] = [
    id,
    named,
    { ...power, of: empty },
    { ...stance, of: empty },
    { ...sure, of: empty },
    { title: 'Reason', width: 44, of: empty },
  ];
  return tableOf(
    asked,
    stakeholders.filter((it) => it.id !== lead?.value),
  );
}

function tableOf(written: readonly Written[], stakeholders: readonly Stakeholder[]): Register {
  return {
    columns: written.map(({ of: _, ...column }) => column),
    rows: stakeholders.map((stakeholder) => written.map(({ of }) => of(stakeholder)?.trim() ?? '')),
  };
}
