/** Plans as people type them, each in its own way: what the editor makes of the keys has to be just this. */
export const texts: Readonly<Record<string, string>> = {
  'line by line': `changeplan: 1
title: Four-day week in support
purpose: Keep the people who know our customers
lead: leads
stakeholders:
  leads:
    name: Team leads
    power: limited
  team:
    name: The support team
    relation: below
    power: moderate
    stance: ally
  board:
    name: Board of directors
    relation: above
    power: dominant
    stance: resistant
    values:
      terminal: [margin]
      instrumental: [growth, trust]
actions:
  pilot:
    summary: Try it in one team
    needs: [budget]
    aligns-with: [growth]
    conflicts-with: [margin]`,
  'in braces and quotes': `# Notes of Monday, "as they said it"
changeplan: 1
title: "Close the wards: at night"
audience: private
organization: { name: St Mary's, values: { terminal: [public-interest], instrumental: [order] } }
stakeholders:
  we: { name: The planning office, power: limited }
  nurses: { name: 'Nurses (nights)', relation: below, power: strong, stance: opposed }
actions:
  close: { summary: Close from ten to six, conflicts-with: { care: "No bed after ten" } }
tactics:
  talk: { type: negotiate, targets: [nurses], offer: Two more on each shift }`,
  'with dashes': `changeplan: 1
title: Ein Büro für alle – ab März
lead: it
success:
  used:
    measure: Who uses it
    target: 8 of 10
    by: 2027-03-01
stop-if:
  - Nobody comes
  - It's dearer than planned
stakeholders:
  it:
    name: IT
  it-sued:
    name: IT Süd
    concerns:
      - Loses the server room
      - "Who pays?"
    influences: it
tactics:
  ask:
    type: seek-counsel
    through:
      - it-sued
    every: 2 weeks
accepted:
  - rule: no-ally
    reason: Too early`,
  'an organization': `changeplan: 1
kind: organization
title: The company
values:
  craft: Work done as well as it can be
  pay:
    meaning: Wages one can live on
    aliases: [wages, salary]
organization:
  name: Acme
  values:
    terminal:
      craft: In every workshop
    instrumental: pay
stakeholders:
  a:
    department: Sales
  sales-2:
    department: Sal
    kind: group
    controls:
      rooms: Two of them`,
  'as it comes to mind': `title: Move the office

changeplan: 1
stakeholders:
  boss:
    stance: neutral
    name: The boss

tactics:
  win:
    type: define-rationality
    targets: boss
    evidence: https://example.org/rent
    status: planned
    due: 2027-01-31

actions:
  move:
    summary: To the river
    status: planned
    affects:
      boss: low`,
};
