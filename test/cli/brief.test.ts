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
