import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { takenOut } from '../../server/src/report/going-out/taken.ts';
import { goingOutToHtml } from '../../server/src/report/going-out.ts';
import { redact } from '../../server/src/report/redact.ts';
import { world } from '../world.ts';

const taken = (text: string) => {
  const plan = checkText('file:///p.changeplan.yaml', `changeplan: 1\n${text}`, world);
  const { sentence, who, leftOut, texts } = takenOut(plan, redact(plan, world, 'letters'));
  const spoken = plan.document.text;
  const said = (it: { readonly at: { readonly start: number; readonly end: number } }) =>
    spoken.slice(it.at.start, it.at.end);
  return {
    sentence,
    who: who.map((it) => `${it.was} → ${it.now} at ${said(it)}`),
    leftOut: leftOut.map((it) => `${it.what}: ${it.texts.map(({ name }) => name).join('; ')}`),
    texts: texts.map((it) => `${it.was} → ${it.now}`),
  };
};

describe('what is taken out of a version without names', () => {
  it('is nothing where nobody is named', () => {
    assert.deepEqual(taken('title: Close the wards\n'), {
      sentence: 'Nothing had to be taken out: the plan names nobody.',
      who: [],
      leftOut: [],
      texts: [],
    });
  });

  it('is told with who is called what, what is left out, and what is said otherwise', () => {
    const told = taken(`title: Win Jane Miller
names: names.local.yaml
stakeholders:
  finance: { name: Finance, department: Money, notes: They wait, concerns: [Less room, Less pay] }
  cfo: { name: Jane Miller, kind: person, resistance: { signs: Said no } }
  it: { stance: ally }
accepted: [{ rule: no-ally, reason: Jane said so, by: Jane Miller }]
`);
    assert.deepEqual(told, {
      sentence: 'Four names replaced, five texts left out and two texts reworded.',
      who: [
        'Finance (finance) → Group A at finance',
        'Jane Miller (cfo) → Person B at cfo',
        'it → Group C at it',
        'Money → Department 1 at Money',
      ],
      leftOut: [
        'Notes: They wait',
        'What they fear to lose: Less room; Less pay',
        'Signs of resistance: Said no',
        'Who accepted a finding: Jane Miller',
      ],
      texts: ['Win Jane Miller → Win Person B', 'Jane said so → Person B said so'],
    });
  });

  it('leads into the text, while the page beside it leads nowhere and tells nobody', () => {
    const plan = checkText(
      'file:///p.changeplan.yaml',
      'changeplan: 1\ntitle: Win Quixlyzorb\nstakeholders: { chief: { name: Quixlyzorb, stance: opposed, notes: Ask Quixlyzorb } }\n',
      world,
    );
    const [list = '', page = ''] = goingOutToHtml(plan, world).split('</aside>');
    assert.match(list, /data-start="\d+"[^>]*>.*Quixlyzorb \(chief\).*Group A/s);
    assert.match(list, /Ask Quixlyzorb/);
    assert.match(page, /Win Group A/);
    assert.doesNotMatch(page, /quixlyzorb|data-start/i);
  });
});
