import assert from 'node:assert/strict';
import { found } from './found.ts';

function check(rule: string, text: string, expected: readonly string[], uses = ''): void {
  assert.deepEqual(
    found(rule, text, { uses }).map(({ at }) => at),
    expected,
  );
}

const needy = 'actions: { a: { summary: A, needs: money } }\n';

describe('narrow-base', () => {
  const says = (more: string) =>
    found(
      'narrow-base',
      `stakeholders:\n${['a', 'b', 'c'].map((id) => `  ${id}: { relation: peer, department: IT, stance: ally }\n`).join('')}${more}${needy}`,
    )[0]?.message;
  it('names both, where the allies share both', () =>
    assert.equal(
      says(''),
      'All three allies are peers of the lead and belong to IT: narrow base. They are a, b and c; what turns one of them away may turn them all. Look for somebody from elsewhere who gains from the plan.',
    ));
  it('proposes nobody who would leave the base narrow, or who resists', () => {
    const proposal = /d, once you know what matters to them, could be the first from elsewhere/;
    assert.doesNotMatch(says('  d: { relation: above, department: IT }\n') ?? '', proposal);
    assert.doesNotMatch(says('  d: { relation: above, department: HR, stance: opposed }\n') ?? '', proposal);
    assert.match(says('  d: { relation: above, department: HR }\n') ?? '', proposal);
    assert.doesNotMatch(says('  d: { relation: above, department: HR, stance: resistant }\n') ?? '', proposal);
  });
});

describe('whom to begin with', () => {
  it('is not called one whose values are not known where they stand in the plan', () => {
    const says = (values: string) =>
      found('shallow-base', `stakeholders: { f: { stance: ally }, d: { ${values} } }\n${needy}`)
        .map(({ message }) => message)
        .join();
    assert.match(says(''), /Begin with d, once you know what matters to them\./);
    assert.match(
      says('values: { terminal: thrift }'),
      /Begin with d, once you know whether the plan serves their values\./,
    );
  });
});

describe('overlooked-direction', () => {
  it('waits while no stakeholder is named', () => check('overlooked-direction', `title: P\n${needy}`, []));
  it('looks into the files that the plan uses', () => {
    const plan = `title: P\nuses: organization\n${needy}`;
    const others = (relation: string) =>
      `kind: organization\nstakeholders: { s: { relation: ${relation} }, t: { relation: peer } }\n`;
    check('overlooked-direction', plan, [], others('below'));
    check('overlooked-direction', plan, ['P'], others('above'));
  });
  it('does not count the lead', () =>
    check(
      'overlooked-direction',
      `lead: s\nstakeholders: { s: { relation: below }, t: { relation: peer } }\n${needy}`,
      ['stakeholders'],
    ));
  it('is silent where the lead comes from outside', () =>
    check('overlooked-direction', `lead: s\nstakeholders: { s: { relation: outside }, t: {} }\n${needy}`, []));
  it('is silent where a relation does not fit the language', () =>
    check('overlooked-direction', `stakeholders: { s: { relation: peer }, t: { relation: beneath } }\n${needy}`, []));
  it('is silent while a relation may stand in lines that cannot be read', () =>
    check(
      'overlooked-direction',
      `stakeholders:\n  s: { relation: peer }\n  t:\n    relat\n    power: strong\n${needy}`,
      [],
    ));
});

describe('untapped-ally', () => {
  const text = (stakeholder: string) =>
    `stakeholders: { s: { values: { terminal: v }, ${stakeholder} } }\nactions: { a: { summary: A, aligns-with: v } }\n`;
  it('leaves those on whom much depends to another rule', () => {
    check('untapped-ally', text('power: moderate'), ['s']);
    check('untapped-ally', text('power: strong'), []);
    check('unreached-key-stakeholder', text('power: strong'), ['s']);
  });
  it('leaves those who resist all the same to another rule', () => {
    check('untapped-ally', text('stance: resistant'), []);
    check('unreached-key-stakeholder', text('power: strong, stance: resistant'), []);
  });
  it('leaves the lead and allies alone', () => {
    check('untapped-ally', text('stance: ally'), []);
    check('untapped-ally', `lead: s\n${text('power: limited')}`, []);
  });
});

describe('unsecured-resource', () => {
  const unsecured = (stakeholders: string, expected: readonly string[], tactics = '') =>
    check('unsecured-resource', `lead: us\nstakeholders: { us: {}, ${stakeholders} }\n${needy}${tactics}`, expected);
  it('is answered by the lead and by allies', () => {
    unsecured('t: {}', []);
    check('unsecured-resource', `lead: us\nstakeholders: { us: { controls: money } }\n${needy}`, []);
    unsecured('s: { controls: money, stance: ally }, t: { controls: money }', []);
    unsecured('s: { controls: money, stance: supportive }', ['money']);
  });
  const offer = (more: string) => `tactics: { x: { type: negotiate, targets: t, offer: x${more} } }`;
  it('is answered by a tactic in force towards one of several', () => {
    const two = 's: { controls: money }, t: { controls: money }';
    unsecured(two, [], offer(''));
    unsecured(two, ['money'], offer(', status: dropped'));
    unsecured(two, ['money'], 'tactics: { x: { type: watch, targets: t } }');
    unsecured('t: { controls: money, stance: neutral }', [], offer(', status: done'));
    unsecured(two, [], 'tactics: { x: { type: negotiate, targets: tt, offer: x } }');
  });
  it('is not answered by a tactic for another action', () => {
    const plan = (serves: string) =>
      `stakeholders: { t: { controls: money } }\nactions: { a: { summary: A, needs: money }, b: { summary: B } }\n${offer(serves)}`;
    check('unsecured-resource', plan(', for: a'), []);
    check('unsecured-resource', plan(', for: b'), ['money']);
  });
  it('is told of each controller first, where each has an earlier finding', () => {
    unsecured('t: { controls: money, stance: opposed }', []);
    unsecured('s: { controls: money }, t: { controls: money, stance: opposed }', ['money']);
  });
  it('gives way where nobody controls it', () => unsecured('s: {}', []));
});

describe('uncontrolled-resource', () => {
  const fixes = (text: string) => found('uncontrolled-resource', text)[0]?.fixes;
  it('offers the lead, somebody new, then those who hold something or have power, three at most', () =>
    assert.deepEqual(
      fixes(
        `lead: us\nstakeholders: { us: {}, a: {}, b: { power: strong }, c: { power: limited, controls: rooms }, d: { power: dominant } }\n${needy}`,
      ),
      [
        'Add it to what is controlled by us (controls)',
        'Add somebody who controls it (controls)',
        'Add it to what is controlled by c (controls)',
        'Add it to what is controlled by d (controls)',
        'Add it to what is controlled by b (controls)',
      ],
    ));
  it('asks what of theirs is needed, where somebody is named as what is needed', () =>
    assert.equal(
      found('uncontrolled-resource', `stakeholders: { money: { name: The treasury } }\n${needy}`)[0]?.message,
      'What is needed of The treasury? “needs” says what, not of whom: write what they can give, such as time, money or a signature, and add it to what they control.',
    ));
  it('never hands it to somebody who stands against the plan', () =>
    assert.deepEqual(
      fixes(
        `stakeholders: { a: { power: dominant, stance: opposed }, b: { controls: rooms, stance: resistant } }\n${needy}`,
      ),
      ['Add somebody who controls it (controls)'],
    ));
  it('adds it beside what the lead controls, however that is written', () => {
    const says = (before: string, after: string) =>
      assert.equal(
        found('uncontrolled-resource', `lead: s\nstakeholders:\n${before}${needy}`)[0]
          ?.fixed.split('actions:')[0]
          ?.replace('lead: s\nstakeholders:\n', ''),
        after,
      );
    says('  s: { power: strong }\n', '  s: { power: strong, controls: [money] }\n');
    says('  s:\n    controls: rooms\n    notes: N\n', '  s:\n    controls: [rooms, money]\n    notes: N\n');
    says('  s: { controls: [rooms] } # fine\n', '  s: { controls: [rooms, money] } # fine\n');
    says('  s:\n    controls: []\n', '  s:\n    controls: [money]\n');
    says('  s:\n    controls:\n    - rooms # three\n', '  s:\n    controls:\n    - rooms # three\n    - money\n');
    says(
      '  s:\n    controls:\n      rooms: Three of them\n',
      '  s:\n    controls:\n      rooms: Three of them\n      money: TODO\n',
    );
    says('  s: { controls: { rooms: Three } }\n', '  s: { controls: { rooms: Three, money: TODO } }\n');
    says('  s:\n', '  s:\n    controls: [money]\n');
  });
  it('changes the name wherever it is needed, unless what is meant is needed there too', () => {
    const text = (needs: string) =>
      `stakeholders: { s: { controls: staff-time } }\nactions:\n  a: { summary: A, needs: [staff-tim, staff-tim] }\n  b: { summary: B, needs: ${needs} }\n`;
    const after = found('uncontrolled-resource', text('staff-tim'))[0]?.fixed;
    assert.equal(after, text('staff-time').replace('[staff-tim, staff-tim]', '[staff-time, staff-time]'));
    assert.deepEqual(fixes(text('[staff-tim, staff-time]')), [
      'Add somebody who controls it (controls)',
      'Add it to what is controlled by s (controls)',
    ]);
  });
  it('never hides what an organization file says that somebody controls', () => {
    const uses = 'kind: organization\nstakeholders: { s: { controls: rooms } }\n';
    const fixed = (stakeholders: string) =>
      found('uncontrolled-resource', `uses: organization\n${stakeholders}${needy}`, { uses })[0]?.fixes;
    const added = 'Add somebody who controls it (controls)';
    assert.deepEqual(fixed(''), [added, 'Add it to what is controlled by s (controls)']);
    assert.deepEqual(fixed('stakeholders: { s: { stance: neutral } }\n'), [added]);
  });
  it('asks whether a key without a text belongs to the text before', () => {
    const says = (needs: string) =>
      /or does it belong to the text before/.test(
        found(
          'uncontrolled-resource',
          `stakeholders: { s: { controls: beds } }\nactions: { a: { summary: A, needs: ${needs} } }\n`,
        )[0]?.message ?? '',
      );
    assert.ok(says('{ beds: Twenty of them, clean }'));
    assert.ok(!says('{ beds: "Twenty of them", clean }'));
    assert.ok(!says('{ beds, clean }'));
    assert.ok(!says('{ beds: Twenty of them, clean: All }'));
  });
  it('is silent while it may stand in lines that cannot be read', () =>
    check('uncontrolled-resource', `stakeholders:\n  s:\n    controls: [money\n${needy}`, []));
});

describe('point-of-failure', () => {
  const failing = (stances: readonly string[], expected: readonly string[]) =>
    check(
      'point-of-failure',
      `stakeholders:\n  s: { stance: ally, controls: money }\n${stances.map((it, index) => `  t${index}: { stance: ${it} }\n`).join('')}${needy}`,
      expected,
    );
  it('waits until there are three allies', () => {
    failing(['ally'], []);
    failing(['ally', 'supportive'], []);
    failing(['ally', 'ally'], ['s']);
  });
});

describe('unreached-key-stakeholder', () => {
  const says = (stakeholders: string, expected: RegExp) =>
    assert.match(
      found(
        'unreached-key-stakeholder',
        `lead: us\nstakeholders: { us: { name: Us, influences: l, controls: money }, ${stakeholders} }\n${needy}`,
      )[0]?.message ?? '',
      expected,
    );
  it('says why much depends on them', () => {
    says('k: { power: strong }', /They have strong power\./);
    says('k: { controls: [money, rooms] }', /They control money\./);
    says('k: { power: dominant, controls: money }', /They have dominant power and control money\./);
  });
  it('says who has their ear', () => {
    says('k: { power: strong }', /No ally has their ear yet\./);
    says('l: { power: strong }', /They listen to Us\./);
    says('k: { power: strong }, a: { stance: ally, influences: k }', /They listen to a, an ally\./);
    says(
      'k: { power: strong }, a: { stance: ally, influences: b }, b: { influences: c }, c: { influences: k }',
      /The way to them leads from a, an ally, through b and c\./,
    );
  });
});

describe('no-growth', () => {
  const growing = (stakeholders: string, tactic: string, expected: readonly string[]) =>
    check(
      'no-growth',
      `title: P\nlead: us\nstakeholders: { us: {}, ${stakeholders} }\n${needy}tactics: { t: { type: negotiate, offer: x, ${tactic} } }\n`,
      expected,
    );
  it('counts what is planned or under way towards somebody who is no ally', () => {
    growing('s: {}', 'targets: s', []);
    growing('s: {}', 'targets: s, status: under-way', []);
    growing('s: {}', 'targets: s, status: done', ['tactics']);
    growing('s: {}', 'targets: us', ['tactics']);
    growing('s: {}', 'targets: nobody', ['tactics']);
    growing('s: { stance: ally }', 'targets: s', ['tactics']);
    growing('nurses: {}', 'targets: nurse', []);
  });
  it('does not count what says nothing, nor what is done for one’s own people', () => {
    const text = (tactic: string) => `stakeholders: { s: {} }\n${needy}tactics: { t: { targets: s, ${tactic} } }\n`;
    check('no-growth', text('type: negotiate'), ['tactics']);
    check('no-growth', text('type: watch, summary: x'), ['tactics']);
    check('no-growth', text('type: seek-counsel, summary: x'), ['tactics']);
  });
  it('stands at the title while there are no tactics', () => check('no-growth', `title: P\n${needy}`, ['P']));
  it('is silent while the targets of a tactic cannot be read', () =>
    check('no-growth', `stakeholders: { s: {} }\n${needy}tactics:\n  t:\n    type: negotiate\n    targ\n`, []));
  it('names nobody to begin with of whom it cannot be read where they stand, or whether they lead', () => {
    const says = (lead: string, stakeholders: string) =>
      found(
        'no-growth',
        `title: P\nlead: ${lead}\nstakeholders: { friend: { stance: ally }, ${stakeholders} }\n${needy}`,
      )
        .map(({ message }) => message)
        .join();
    const next = /Nurses, once you know what matters to them, could be next/;
    const nobody = /nobody named here is likely to join/;
    assert.match(says('us', 'nurses: { name: Nurses }'), next);
    for (const [lead, nurses] of [
      ['us', 'name: Nurses, stance: opossed'],
      ['nurse', 'name: Nurses'],
    ] as const) {
      const said = says(lead, `nurses: { ${nurses} }`);
      assert.doesNotMatch(said, next);
      assert.doesNotMatch(said, nobody);
      assert.match(says(lead, `nurses: { ${nurses} }, board: { name: Board }`), /Board, once .* could be next/);
    }
  });
});
