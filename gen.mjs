import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);

// test/bench/plans.ts
var words = "the change keeps people on the shifts they chose and gives each team a say in how work is planned while costs stay within what was agreed last spring".split(
  " "
);
var firstNames = ["Ana", "Bo", "Chen", "Dora", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jun", "Kira", "Lars"];
var departments = ["Finance", "Operations", "Legal", "Sales", "Research", "Transport"];
var types = ["define-rationality", "produce-power-relations", "negotiate", "gain-access", "seek-counsel", "watch"];
function planOf({ stakeholders: many, seed = 1, values = 6 + Math.floor(many / 10) }) {
  const { one, some, phrase } = chance(seed * 7919 + many);
  const valueIds = Array.from({ length: values }, (_, index) => `value-${index}`);
  const terminal = valueIds.filter((_, index) => index % 2 === 0);
  const instrumental = valueIds.filter((_, index) => index % 2 === 1);
  const resources = Array.from({ length: 3 + Math.floor(many / 5) }, (_, index) => `resource-${index}`);
  const ids = Array.from({ length: many }, (_, index) => `person-${index}`);
  const pursued = (from) => some(from, 2).map((value) => `        ${value}: ${phrase(7)}
`).join("");
  const stakeholder = (id, index) => `  ${id}:
    name: ${one(firstNames)} ${index}
    relation: ${one(["above", "peer", "below", "outside"])}
    power: ${one(["dominant", "strong", "moderate", "limited"])}
    stance: ${one(["ally", "supportive", "neutral", "resistant", "opposed"])}
    department: ${one(departments)}
    values:
      terminal:
${pursued(terminal)}      instrumental:
${pursued(instrumental)}    influences: [${some(ids, 3).join(", ")}]
${index % 2 ? `    controls: [${some(resources, 2).join(", ")}]
` : ""}`;
  const action = (_, index) => `  action-${index}:
    summary: ${phrase(8)}
    needs: [${some(resources, 3).join(", ")}]
    aligns-with:
      ${one(valueIds)}: ${phrase(6)}
    conflicts-with:
      ${one(valueIds)}: ${phrase(6)}
`;
  const tactic = (_, index) => `  tactic-${index}:
    type: ${one(types)}
    targets: [${some(ids, 3).join(", ")}]
    appeals-to: [${some(valueIds, 2).join(", ")}]
    offer: ${phrase(7)}
    status: ${one(["planned", "under-way", "done", "dropped"])}
`;
  const half = Array.from({ length: Math.max(2, many >> 1) });
  return `# A plan about nobody.
changeplan: 1
title: A plan with ${many} stakeholders
purpose: ${phrase(12)}

values:
${valueIds.map((id) => `  ${id}: { meaning: ${phrase(6)} }
`).join("")}
stakeholders:
${ids.map(stakeholder).join("")}
actions:
${half.map(action).join("")}
tactics:
${half.map(tactic).join("")}`;
}
function chance(seed) {
  let state = seed >>> 0;
  const below = (limit) => {
    state = state + 1831565813 | 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return Math.floor(((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32 * limit);
  };
  const one = (list) => list[below(list.length)] ?? "";
  const some = (list, most) => [
    ...new Set(Array.from({ length: 1 + below(most) }, () => one(list)))
  ];
  const phrase = (length) => {
    const start = below(words.length);
    return Array.from({ length }, (_, index) => words[(start + index) % words.length]).join(" ");
  };
  return { one, some, phrase };
}

// ../speed-tools/gen.ts
import { writeFileSync } from "node:fs";
writeFileSync("/tmp/h3/speed-tools/p100.yaml", planOf({ stakeholders: 100 }));
