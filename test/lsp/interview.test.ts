import assert from 'node:assert/strict';
import { interviewMethod, type Progress } from '../../server/src/protocol.ts';
import { pulling, Session } from './session.ts';

describe('the interview over the protocol', () => {
  let session: Session;
  before(async () => {
    session = await Session.start(pulling);
  });
  after(() => session.kill());

  const told = (...answers: readonly string[][]) => session.request<Progress>(interviewMethod, { answers });

  it('begins with a question', async () => assert.equal((await told()).question?.id, 'title'));
  it('goes on with the next', async () => assert.equal((await told(['T'])).question?.id, 'purpose'));
  it('says why an answer will not do', async () => {
    const { question, problem } = await told([]);
    assert.deepEqual([question?.id, problem], ['title', 'The plan cannot do without this; a few words will do.']);
  });
  it('has a plan and a name for it at any time', async () => {
    const { plan, fileName } = await told(['Old trees']);
    assert.match(plan, /^title: Old trees$/m);
    assert.equal(fileName, 'old-trees.changeplan.yaml');
  });
});
