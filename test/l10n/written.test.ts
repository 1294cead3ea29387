import assert from 'node:assert/strict';
import { speakIn } from '../../l10n/index.ts';
import { checkText } from '../../server/src/check/check.ts';
import { interview } from '../../server/src/interview/interview.ts';
import type { Answer, Question } from '../../server/src/interview/question.ts';
import { imported } from '../import/register.ts';
import { world } from '../world.ts';

describe('what is written in German', () => {
  before(() => speakIn('de'));
  afterEach(() => speakIn('de'));
  after(() => speakIn('en'));

  it('is the same plan as in English, with other comments', async () => {
    const german = interview(answered());
    assert.deepEqual(
      checkText('a.changeplan.yaml', german.plan, world).findings.filter(({ severity }) => severity === 'error'),
      [],
    );
    await speakIn('en');
    const english = interview(answered());
    assert.equal(withoutComments(german.plan), withoutComments(english.plan));
    assert.equal(german.number, english.number);
    assert.notEqual(german.plan, english.plan);
  });

  it('is understood again: the columns that are made of an engagement matrix', async () => {
    const matrix = 'Stakeholder,Unaware,Resistant,Neutral,Supportive,Leading\nBoard,,C,,D,\nStaff,,,C,,D\n';
    const { taken } = await imported('a.csv', matrix);
    await speakIn('en');
    assert.deepEqual(taken, (await imported('a.csv', matrix)).taken);
  });
});

/** To each question the same: the first of the choices, or a few words; three groups, the last question for one is left open. */
function answered(): readonly Answer[] {
  const answers: Answer[] = [];
  for (let { question } = interview(answers); question; { question } = interview(answers))
    answers.push(answerTo(question));
  return answers;
}

function answerTo({ id, kind, choices }: Question): Answer {
  if (id === 'group-4') return [];
  if (kind === 'text') return [`Words for ${id}`];
  return choices
    .slice(id.endsWith('stance') ? -1 : 0)
    .slice(0, 1)
    .map(({ value }) => value);
}

const withoutComments = (plan: string) => plan.replace(/^#.*\n/gm, '');
