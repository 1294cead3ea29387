import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Checked, checkText } from '../../server/src/check/check.ts';
import { compare } from '../../server/src/compare/compare.ts';
import { commitMessage } from '../../server/src/compare/message.ts';
import { buildReport } from '../../server/src/report/build.ts';
import { exportReport } from '../../server/src/report/export.ts';
import { goingOutToHtml } from '../../server/src/report/going-out.ts';
import { reportToHtml } from '../../server/src/report/html.ts';
import { reportToJson } from '../../server/src/report/json.ts';
import { reportToMarkdown } from '../../server/src/report/markdown.ts';
import { pictured } from '../../server/src/report/parts.ts';
import { redact } from '../../server/src/report/redact.ts';
import { tries } from '../robust/survive.ts';
import { world } from '../world.ts';

/** Made of syllables that no word of a plan has; what is written here knows nothing of what looks for names. */
const syllable = fc.constantFrom('quix', 'zorb', 'plumb', 'krand', 'vexo', 'jaxu', 'wyzzo', 'bronx', 'fribb', 'glorx');
const marker = fc
  .tuple(syllable, syllable)
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => one[0]?.toUpperCase() + one.slice(1) + other);
const people = fc.uniqueArray(marker, { minLength: 3, maxLength: 3 });

interface Person {
  /** As the entry has it, behind the id. */
  readonly entry: string;
  /** What must be nowhere. */
  readonly secrets: readonly string[];
  /** What may stand in a text. */
  readonly said: readonly string[];
}

const quote = (text: string) => JSON.stringify(text);

/** Entries that name somebody. */
const person: fc.Arbitrary<Person> = fc
  .tuple(
    people,
    fc.constantFrom<(a: string, b: string, c: string) => Omit<Person, 'said'> & Partial<Person>>(
      (a, b) => ({ entry: `{ name: ${a} ${b}, kind: person, stance: opposed }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ name: ${a} van ${b}, kind: person }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ name: ${a} de la ${b}, kind: person, stance: ally }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ name: "dr. ${a} ${b}", kind: person }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ name: "${a} ${b}, head of the wards", kind: person }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ name: "Prof. Dr. ${a} ${b} (Sales)", kind: person }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ name: "${b}, ${a}", kind: person }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ name: ${a} ${b} }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ name: ${a} van ${b} }`, secrets: [a, b] }),
      (a, b, c) => ({ entry: `{ name: ${a} ${b}-${c}, kind: person }`, secrets: [a, b, c] }),
      (a, b) => ({ entry: `{ name: "${a} O'${b}", kind: person }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ name: ${a.toLowerCase()} ${b.toLowerCase()}, kind: person }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ nam: ${a} ${b} }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ Name: ${a} ${b}, kind: person }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ title: ${a} ${b} }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ name: [${a}, ${b}], kind: person }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ name: { first: ${a}, last: ${b} } }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ stance: ${a.toLowerCase()}, name: ${b}, kind: person }`, secrets: [a, b], said: [b] }),
      (a, b) => ({ entry: `{ ${a}: 5, name: ${b}, kind: person }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ name: ${a} Holdings, owner: ${b} }`, secrets: [a, b] }),
      (a, b) => ({ entry: `{ kind: person, role: Lead, owner: ${a} ${b} }`, secrets: [a, b] }),
      (a, b) => ({ entry: `${a} ${b}`, secrets: [a, b] }),
    ),
  )
  .map(([[a = '', b = '', c = ''], of]) => {
    const made = of(a, b, c);
    return { said: [...made.secrets, `${a} ${b}`], ...made };
  });

/** Ways to write a name. */
const form = fc.constantFrom<(name: string) => string>(
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => `${name}s`,
  (name) => `${name}'s`,
  (name) => `${name}’s`,
  (name) => `(${name})`,
  (name) => `**${name}**`,
  (name) => `${name}2`,
  (name) => `@z${name.toLowerCase()}`,
  (name) => `z${name.toLowerCase()}`,
  (name) => `Pre${name}`,
  (name) => name.replaceAll(' ', ''),
  (name) => name.replaceAll(' ', '_'),
  (name) => name.replaceAll(' ', ' \u00a0'),
  (name) => name.replaceAll(' ', '. '),
  (name) => `${name.slice(0, 4)}\u00ad${name.slice(4)}`,
  (name) => `${name.slice(0, 3)}\u200b${name.slice(3)}`,
  (name) => `https://x.example/?q=${encodeURIComponent(name)}`,
  (name) => `https://x.example/${[...name].map((it) => `%${it.charCodeAt(0).toString(16)}`).join('')}`,
  (name) => `${name.replaceAll(' ', '.').toLowerCase()}@corp.example`,
  (name) => `x.${name.replaceAll(' ', '.')}%40corp.example`,
  (name) => name.replace(/[aeou]/, (it) => `${it}\u0301`),
  (name) => name.replace(/[aeou]/, (it) => `${it}\u0301`).normalize('NFC'),
);

/** Places at which a text may stand. */
const place = fc.constantFrom<(text: string) => string>(
  (text) => `purpose: ${text}\n`,
  (text) => `stop-if: [${text}]\n`,
  (text) => `success: { s: { measure: ${text}, target: ${text} } }\n`,
  (text) => `actions: { act: { summary: ${text}, needs: { room: ${text} }, aligns-with: { craft: ${text} } } }\n`,
  (text) =>
    `actions: { act: { summary: A, justification: ${text}, affects: { who: { depth: high, loss: ${text} } } } }\n`,
  (text) =>
    `tactics: { t: { type: negotiate, targets: who, summary: ${text}, offer: ${text}, evidence: [${text}] } }\n`,
  (text) => `tactics: { t: { type: negotiate, targets: who, owner: ${text}, outcome: ${text}, purpose: ${text} } }\n`,
  (text) => `tactics: { t: { type: ${text}, targets: [${text}], every: ${text}, due: ${text} } }\n`,
  (text) => `accepted: [{ rule: no-ally, reason: ${text}, by: ${text} }, { rule: ${text}, reason: x }]\n`,
  (text) => `scenarios: { s: { summary: ${text}, stakeholders: { who: { role: ${text} } } } }\n`,
  (text) => `values: { craft: { meaning: ${text}, aliases: [${text}] } }\n`,
  (text) => `organization: { name: ${text}, values: { terminal: { craft: ${text} } } }\n`,
  (text) => `uses: ${text}\n`,
  (text) => `audience: ${text}\n`,
  (text) => `keep-until: ${text}\n`,
  (text) => `${text}: 1\n`,
  (text) => `notes: ${text}\n`,
);

/** All that can leave the machine. */
function outputs(plan: Checked): string {
  const report = buildReport(plan, world.today);
  const json = reportToJson(plan, ({ message, subject, related }) => ({ message, subject, related }));
  const pictures = pictured.map((part) => exportReport(plan, world.today, 'svg', part));
  const title = plan.analysis.plan.title?.value ?? '';
  const message = commitMessage([{ title, difference: compare(undefined, plan) }]);
  return [reportToHtml(report), reportToMarkdown(report), JSON.stringify(json), message, ...pictures].join('\n');
}

/** As a reader would see it, who looks closely. */
function seen(text: string): string {
  const decoded = text.replace(/(?:%[0-9a-f]{2})+/gi, (it) => {
    try {
      return decodeURIComponent(it);
    } catch {
      return it;
    }
  });
  return decoded
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}

describe('a name', () => {
  it('is in nothing that leaves the machine, however it is written and wherever it stands', () =>
    fc.assert(
      fc.property(
        person,
        fc.array(fc.tuple(place, form, fc.nat(3)), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (who, spots, withIds) => {
          const taken = new Set<string>();
          const parts = spots.map(([put, write, which]) => put(quote(write(who.said[which % who.said.length] ?? ''))));
          const own = parts.filter((part) => {
            const [key = ''] = part.split(':');
            return taken.size < taken.add(key).size;
          });
          const text = `changeplan: 1\ntitle: What they want\nlead: us\nstakeholders:\n  us: { name: Planning, values: { terminal: craft } }\n  who: ${who.entry}\n${own.join('')}`;
          const checked = checkText('file:///p.changeplan.yaml', text, world);
          const [, goingOut = ''] = goingOutToHtml(checked, world).split('</aside>');
          const said = seen(`${outputs(redact(checked, world, withIds ? 'ids' : 'letters'))}${goingOut}`);
          for (const secret of who.secrets) {
            const at = said.indexOf(secret.toLowerCase());
            assert.ok(at < 0, `${secret} in ${said.slice(Math.max(at - 60, 0), at + 40)}\n${text}`);
          }
        },
      ),
      tries(10, 3000),
    ));

  for (const [name, text] of [
    ['山田太郎', '今日山田太郎と会った。山田さん'],
    ['田中', '田中さん'],
    ['김철수', '김철수가 말했다'],
    ['สมชาย ใจดี', 'พบสมชายใจดีวันนี้'],
    ['محمد', 'قال لمحمد'],
    ['Иванов', 'Иванову'],
    ['Straßberg', 'STRASSBERG'],
    ['Zoë Müllér', 'Zoe\u0308 Mu\u0308lle\u0301r and Zoe Muller'],
    ['Li Wu', 'Wu and Li'],
    ['Jane Smythe', '+49 30 1234567 and jsmythe'],
    ['Ana Roe', 'as AnaRoe said'],
  ] as const)
    it(`like ${name} is not in “${text}”`, () => {
      const plan = `changeplan: 1\ntitle: T\nstakeholders: { a: { name: ${name}, kind: person } }\nactions: { b: { summary: ${quote(text)} } }\n`;
      const [action] = redact(checkText('p', plan, world), world, 'letters').analysis.plan.actions;
      const said = seen(action?.summary ?? '');
      for (const word of seen(name).split(' ')) assert.ok(!said.includes(word), said);
      assert.doesNotMatch(said, /1234567|山田|smythe/);
    });
});

describe('what is no name', () => {
  const names = [
    'May Rose',
    'Mark Grant',
    'Will Bill',
    'Anna Lang',
    'Rose Mark',
    'Grant Hill',
    'Bill Lang',
    'May Will',
  ];
  const words = `we will grant the wards a budget so that they may mark each bill as long as the rose garden is open and nobody has to will it
    the team may ask for more time when a bill is late because people rose early to mark the papers while the board will decide on the hill`;
  const others = words.split(/\s+/).filter((word) => word !== '');

  it('stays, although it is a name elsewhere', () => {
    let kept = 0;
    let all = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.constantFrom(...others), { minLength: 8, maxLength: 20 }),
        (name, text) => {
          const plan = `changeplan: 1\ntitle: T\nstakeholders: { a: { name: ${name}, kind: person } }\nactions: { b: { summary: ${quote(`${name} said that ${text.join(' ')}`)} } }\n`;
          const [action] = redact(checkText('p', plan, world), world, 'letters').analysis.plan.actions;
          const left = (action?.summary ?? '').split(' ');
          assert.ok(!(action?.summary ?? '').includes(name));
          all += text.length;
          kept += text.filter((word) => left.includes(word)).length;
        },
      ),
      tries(20, 2000),
    );
    assert.ok(kept >= 0.99 * all, `${kept} of ${all}`);
  });

  it('are dates, roles and what is to be done', () => {
    const plan = `changeplan: 1\ntitle: New shifts from 01.03.2027 on\nstakeholders:\n  a: { name: Jane Smythe, kind: person, role: Head of nursing, stance: opposed }\n  nurses: { name: Night nurses }\nactions: { b: { summary: "Ask the 120 nurses on ward 7 by 2026-12-01, budget 12 500 000 EUR", due: 2026-12-01 } }\n`;
    const { title, actions, stakeholders } = redact(checkText('p', plan, world), world, 'letters').analysis.plan;
    assert.equal(title?.value, 'New shifts from 01.03.2027 on');
    assert.equal(actions[0]?.due?.value, '2026-12-01');
    assert.match(actions[0]?.summary ?? '', /^Ask the 120 .* on ward 7 by 2026-12-01, budget 12 500 000 EUR$/);
    assert.equal(stakeholders[0]?.role?.value, 'Head of nursing');
  });
});
