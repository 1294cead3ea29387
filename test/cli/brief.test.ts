import assert from 'node:assert/strict';
import { changeplan } from './changeplan.ts';

const files = {
  'p.changeplan.yaml':
    'changeplan: 1\ntitle: P\nstakeholders:\n  staff: { name: Night staff, stance: neutral, notes: Asked twice }\n',
};
const brief = (...options: string[]) => changeplan(['brief', 'p.changeplan.yaml', ...options], files);

describe('changeplan brief', () => {
  it('prints one page about somebody, for a terminal when nothing else is asked for', async () => {
    const { code, out, err } = await brief('staff');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Before you meet · P\nNight staff\n/);
    assert.match(out, /For your eyes only/);
  });

  it('prints it as a page, as Markdown and for programs', async () => {
    assert.match((await brief('staff', '--format', 'html')).out, /^<!doctype html>.*<h1 dir="auto">Night staff<\/h1>/s);
    assert.match((await brief('staff', '--format', 'markdown')).out, /^Before you meet · P\n\n# Night staff\n/);
    assert.deepEqual(JSON.parse((await brief('staff', '--format', 'json')).out).scale, { at: 'neutral' });
  });

  it('tells of what is done again and again whether its next turn is to come or was missed', async () => {
    const when = async (last: string) => {
      const tactic = `tactics:\n  walk: { type: negotiate, targets: staff, summary: Walk the ward, every: week, last: ${last} }\n`;
      const text = `${files['p.changeplan.yaml']}${tactic}`;
      const { out } = await changeplan(['brief', 'p.changeplan.yaml', 'staff'], { 'p.changeplan.yaml': text });
      return out.match(/every week, [^;)\n]*/)?.[0];
    };
    assert.equal(await when('2026-11-20'), 'every week, next on 27 November 2026');
    assert.equal(await when('2026-11-02'), 'every week, last due on 9 November 2026');
  });

  it('hides who is who when asked to', async () => {
    const { out } = await brief('staff', '--redact');
    assert.match(out, /^Before you meet · P\nGroup A\n/);
    assert.doesNotMatch(out, /Night staff/);
  });

  it('says what stood in the way', async () => {
    assert.deepEqual(await brief('stuff'), {
      code: 2,
      out: '',
      err: 'No stakeholder of the plan is called stuff: did you mean staff?\n',
    });
    assert.equal((await brief('staff', '--output', 'p.changeplan.yaml')).code, 2);
    assert.equal((await changeplan(['brief', 'none.changeplan.yaml', 'staff'], files)).code, 2);
  });
});
