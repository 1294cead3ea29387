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
  'of a software team': `changeplan: 1
title: "Trunk-based: everybody merges daily"
purpose: Customers get a mended fault on the same day
lead: platform
stakeholders:
  platform:
    name: Platform team
    power: moderate
  seniors:
    name: Senior developers
    relation: peer
    power: strong
    stance: resistant
    values:
      terminal:
        craft: Nobody merges what they have not reviewed
      instrumental: [quality, autonomy]
    concerns:
      - "Broken builds: who mends them at night?"
      - Reviews are skipped
  qa: { name: QA, relation: peer, power: limited, stance: opposed, values: { instrumental: [reliability] } }
  cto:
    name: CTO
    relation: above
    power: dominant
    stance: ally
    influences: [seniors]
actions:
  trunk:
    summary: Merge to trunk at least once a day
    needs: [build-time]
    aligns-with: [speed]
    conflicts-with: [craft]
    affects:
      qa: high
tactics:
  pair:
    type: define-rationality
    targets: [seniors]
    appeals-to: [quality]
    evidence:
      - https://example.org/dora
    due: 2027-02-01`,
  'in German': `# Was wir wollen – in Kürze
changeplan: 1
title: Ein Archiv für alle Ämter
kind: plan
lead: archiv
values:
  ordnung:
    meaning: Alles liegt dort, wo man es sucht
    aliases: [aufräumen, sortieren]
stakeholders:
  archiv: { name: Das Archiv, power: limited }
  bauamt:
    name: Das Bauamt
    relation: peer
    power: strong
    stance: neutral
    values: { terminal: { ordnung: 'Täglich' } }
    note: 'Sagt "jein"'
actions:
  umzug:
    summary: 'Die Akten ziehen um: zuerst 1990–2000'
    start: 2027-01-01
    aligns-with: ordnung`,
};
