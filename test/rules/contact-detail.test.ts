import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { holdsEmailAddress, holdsTelephoneNumber } from '../../server/src/rules/shared/contacts.ts';
import { world } from '../world.ts';

function check(holds: (text: string) => boolean, expected: boolean, texts: readonly string[]): void {
  assert.deepEqual(
    texts.filter((text) => holds(text) !== expected),
    [],
  );
}

describe('contact details', () => {
  it('knows e-mail addresses', () =>
    check(holdsEmailAddress, true, [
      'jane.doe@example.org',
      'Write to jane+plan@mail.example.co.uk.',
      'Jane <jane@example.org>, Tuesdays',
      'mailto:jane@example.org',
      'zoë@büro.example',
      'a @ b, but jane@example.org',
    ]));

  it('takes nothing else for an e-mail address', () =>
    check(holdsEmailAddress, false, [
      '@ward-staff should see this',
      'Three visits @ seven minutes',
      'git@git.example.org:team/plans.git',
      'https://user@example.org/plans',
      'react@18.2.0',
      'charts/logo@2x.png',
      'staff@ward',
      'jane@example',
      '@'.repeat(1000),
    ]));

  it('knows telephone numbers', () =>
    check(holdsTelephoneNumber, true, [
      '+49 30 1234567',
      '+49 (0)30 1234-567',
      '+49301234567',
      'Reach her at +1 212 555 0142.',
      '+44 20 7946 0018 or by post',
      '+33 612 345 678',
      '0049 30 1234567',
      '030 1234567',
      '030/1234567',
      '(030) 123 45 67',
      '0170-1234567, after six',
      '030 - 123 45 67',
      '020 7946 0018',
      '01 23 45 67 89',
      '01.23.45.67.89',
      '(212) 555-0142',
      '212-555-0142',
      '212.555.0142',
      '1-800-555-0199',
      'Tel. 555 0142',
      'Tel: 5550142',
      'phone number: 1234567',
      'Fax 12 34 56',
      'Since 2026-11-21 at 030 1234567',
      'Invoice 12, tel. 0123456789',
    ]));

  it('takes nothing else for a telephone number', () =>
    check(holdsTelephoneNumber, false, [
      '2026-11-21',
      '2026-11-21 to 2027-01-15',
      '21.11.2026 - 05.12.2026',
      '01.02.2026',
      '01.02.-05.03.2026',
      '01/02-05/03/2026',
      '09/2026 - 10/2026',
      '2024-2026',
      'Between 2024 and 2026, 1200 2400 3600 households',
      '1 500 000',
      '+1 500 000 visits',
      '+12 500 000',
      '1.500.000 €',
      '1,500,000.00',
      '€ 120 000 000 000',
      '0,75 to 1,25',
      '0.125 0.250 0.375',
      '120000000',
      '00123456789',
      '08:30-12:00, 13:00-16:30',
      '08.30-12.00 13.00-16.30',
      '0830-1200, 1300-1630',
      'Rooms 012, 014 and 016',
      'Invoice 0123-456789',
      'Ticket no. 0123 456 789',
      'ISBN 978-3-16-148410-0',
      'DE89 3704 0044 0532 0130 00',
      'https://example.org/2026/0212-3456789.pdf',
      'reports/0212-3456789.pdf',
      'id=030-1234567',
      'A-030 1234567',
      'v1.030 1234567',
      '3+4 500 000 200',
      'Room 012. 20 345 678 people',
      '2+2, 4 000 000',
      '24/7',
      '007 123 4567',
    ]));

  it('repeats none in a message, wherever it stands', () => {
    for (const contact of ['ann@example.org', '+49 30 1234567']) {
      const text = `changeplan: 1
title: T
lead: ${contact}
uses: ${contact}
success: { m: { measure: Ask ${contact}, by: 2026-01-01 } }
stakeholders:
  a: { stance: ally, power: ${contact}, influences: [${contact}], values: { terminal: equity } }
  b: { stance: opposed, size: ${contact}, assessed: ${contact}, ${contact}: x, values: { terminal: zest } }
  c: { resistance: { dimensions: ${contact} }, values: { instrumental: safety } }
  d: { values: { instrumental: safety } }
  ${contact}: {}
actions:
  x: { summary: Write to ${contact}, conflicts-with: [equity, safety], aligns-with: zest, due: 2026-01-01, after: ${contact} }
tactics:
  t: { type: ${contact}, every: ${contact}, summary: Ring ${contact}, targets: b }
scenarios:
  s: { summary: As ${contact} says }
accepted: { rule: ${contact}, reason: R, until: ${contact} }
${contact}: x
`;
      const { findings } = checkText('p', text, world);
      assert.deepEqual(
        findings.flatMap(({ message, related }) =>
          [message, ...related.map((it) => it.message)].filter((it) => it.includes(contact)),
        ),
        [],
      );
      const found = new Set(findings.map(({ rule }) => rule));
      for (const rule of ['schema', 'stance-mismatch', 'unassessed-resistance', 'unused-acceptance', 'idle-scenario'])
        assert.ok(found.has(rule), rule);
    }
  });
  it('takes time linear in the text', () => {
    const start = performance.now();
    for (const part of ['a', '@', 'a@', '1', '1 ', '+', '(', '0 ', '1-', '. ', '01.'])
      for (const holds of [holdsEmailAddress, holdsTelephoneNumber]) holds(part.repeat(200_000 / part.length));
    assert.ok(performance.now() - start < 3000);
  });
});
