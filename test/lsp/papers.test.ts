import assert from 'node:assert/strict';
import type { PaperAnswer, PaperParams } from '../../server/src/protocol.ts';
import { head, pulling, Session, uri } from './session.ts';

const plan = `${head}lead: us
stakeholders:
  us: { name: We }
  board: { name: The trustees, power: dominant, stance: opposed }
`;

describe('pages in the editor', () => {
  let session: Session;

  before(async () => {
    session = await Session.start(pulling);
    session.open(plan);
  });

  after(() => session.kill());

  it('say who there is to read about', async () => {
    const answer = await page({ kind: 'brief' });
    assert.deepEqual(answer?.stakeholders, [
      { id: 'us', name: 'We' },
      { id: 'board', name: 'The trustees' },
    ]);
    assert.equal(answer?.html, undefined);
    assert.equal((await page({ kind: 'brief', stakeholder: 'nobody' }))?.html, undefined);
  });

  it('are about one stakeholder', async () => {
    assert.match(
      (await page({ kind: 'brief', stakeholder: 'board' }))?.html ?? '',
      /Before you meet.*<h1 dir="auto">The trustees/s,
    );
    const concerned = (await page({ kind: 'concerned', stakeholder: 'board', leaves: true }))?.html ?? '';
    assert.match(concerned, /What changes for The trustees/);
    assert.doesNotMatch(concerned, /opposed|dominant/);
  });

  it('show the board that it reads what is private', async () => {
    const answer = await page({ kind: 'board' });
    assert.equal(answer?.showsPrivateRatings, true);
    assert.match(answer?.html ?? '', /<main class="board">.*data-part/s);
  });

  it('are of open plans only', async () => {
    assert.equal(await session.request('changeplan/paper', { uri: 'file:///nowhere/other.yaml', kind: 'board' }), null);
  });

  const page = (params: Omit<PaperParams, 'uri'>) =>
    session.request<PaperAnswer | null>('changeplan/paper', { uri, ...params });
});
