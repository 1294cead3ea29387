import assert from 'node:assert/strict';
import type { ExportAnswer, ExportParams, Report } from '../../server/src/protocol.ts';
import { toDay } from '../../server/src/text/day.ts';
import { changeplan } from '../cli/changeplan.ts';
import { panelWords, printPanel, words } from '../report/page-text.ts';
import { head, pulling, Session, uri } from './session.ts';

const plan = `${head}purpose: See
lead: us
stakeholders:
  us: { name: We }
  board: { name: The board, power: dominant, stance: opposed, values: { terminal: openness }, influences: us }
actions:
  act: { summary: Act, conflicts-with: openness, needs: rooms }
tactics:
  talk: { type: negotiate, summary: Talk, targets: board, due: 2020-01-01 }
`;

describe('exports from the editor', () => {
  let session: Session;

  before(async () => {
    session = await Session.start(pulling);
    session.open(plan);
  });

  after(() => session.kill());

  it('are files for other programs, too', async () => {
    for (const format of ['docx', 'pptx', 'xlsx'] as const) {
      const { base64 = '', text } = (await exported({ format })) ?? {};
      assert.equal(text, undefined, format);
      // All three are zip archives.
      assert.equal(Buffer.from(base64, 'base64').subarray(0, 2).toString(), 'PK', format);
    }
    assert.match((await exported({ format: 'ics' }))?.text ?? '', /^BEGIN:VCALENDAR/);
  });

  it('are what the command line prints', async () => {
    for (const params of [
      { format: 'html' },
      { format: 'markdown' },
      { format: 'svg', part: 'positions' },
      { format: 'json' },
      { format: 'csv' },
      { format: 'csv', ratings: true },
      { format: 'html', board: true },
    ] as const) {
      const part = 'part' in params ? ['--part', 'power-and-stance'] : [];
      const more = ['ratings' in params && '--ratings', ...('board' in params ? ['--for', 'board'] : [])].filter(
        (it) => it !== false,
      );
      const options = ['--format', params.format, ...part, ...more, '--today', toDay(new Date())];
      const { out } = await changeplan(['report', 'p.changeplan.yaml', ...options], { 'p.changeplan.yaml': plan });
      assert.equal((await exported(params))?.text, out, params.format);
    }
  });

  it('say the same as the panel', async () => {
    const report = await session.request<Report>('changeplan/report', { uri });
    const html = (await exported({ format: 'html' }))?.text ?? '';
    assert.equal(words(html).slice(-panelWords(report).length), panelWords(report));
    assert.ok(words(printPanel(report)).includes('The board'));
  });

  it('call people and groups by letters when asked to', async () => {
    for (const format of ['html', 'markdown', 'json'] as const) {
      const text = (await exported({ format, redact: true }))?.text ?? '';
      assert.doesNotMatch(text, /The board/);
      assert.match(text, /Group B/);
    }
  });

  it('say that a part has nothing to show', async () => {
    assert.deepEqual(await exported({ format: 'markdown', part: 'start' }), {});
  });

  it('are of open plans only', async () => {
    assert.equal(
      await session.request('changeplan/export', { uri: 'file:///nowhere/other.yaml', format: 'html' }),
      null,
    );
  });

  const exported = (params: Omit<ExportParams, 'uri'>) =>
    session.request<ExportAnswer | null>('changeplan/export', { uri, ...params });
});
