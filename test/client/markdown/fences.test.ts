import assert from 'node:assert/strict';
import { renderFence } from '../../../client/markdown/fences.ts';
import {
  extendMarkdownIt,
  type MarkdownIt,
  type Renderer,
  rendererThatAsks,
} from '../../../client/src/markdown/markdown.ts';
import { words } from '../../report/page-text.ts';

const plan = `changeplan: 1
title: Four-day week
purpose: We find people
stakeholders:
  foremen: { name: Foremen, power: strong, stance: ally, influences: council }
  council: { name: Works council }
`;

describe('a changeplan fence in a Markdown preview', () => {
  it('shows the report', () => {
    const html = fence('changeplan', plan);
    assert.match(html, /^<div class="changeplan-fence"><div class="report"><header><h1 dir="auto">Four-day week<\/h1>/);
    assert.match(words(html), /Power and stance/);
  });

  it('shows text and pictures only', () => {
    assert.doesNotMatch(fence('changeplan', plan), /<script|<main|<button|<a |href=|data-file|style=| on[a-z]+=/);
    assert.match(fence('changeplan', plan), /<svg class="picture network"/);
  });

  it('shows what can be read of a faulty plan, with what is wrong', () => {
    const said = words(fence('changeplan', `${plan}  payroll: { name: "Payroll\nactions:\n  act: { sumary: Act }\n`));
    assert.match(said, /Foremen/);
    assert.match(said, /The closing " of this text is missing\./);
    assert.match(said, /The key “sumary” is not known here/);
  });

  it('says that it reads no other files', () => {
    const said = words(fence('changeplan', `uses: ../company.changeplan.yaml\n${plan}`));
    assert.match(said, /“\.\.\/company\.changeplan\.yaml” is not read from a Markdown file\./);
  });

  for (const text of ['', '\n', 'Just words', '- a\n- b', '{', '\u0000', `a: ${'['.repeat(100)}`])
    it(`shows something for ${JSON.stringify(text.slice(0, 10))}`, () => {
      assert.match(
        fence('changeplan', text),
        /^<div class="changeplan-fence"><div class="report">.*<\/div><\/div>\n$/s,
      );
    });

  it('keeps a plan’s text as text', () => {
    const html = fence('changeplan', plan.replace('Foremen', '<img src=x onerror=alert(1)>'));
    assert.doesNotMatch(html, /<img/);
    assert.match(words(html), /<img src=x onerror=alert\(1\)>/);
  });

  it('is a fence of that language, whatever else stands behind it', () => {
    for (const info of ['changeplan', ' changeplan ', 'changeplan title="x"', 'ChangePlan'])
      assert.match(fence(info, plan), /^<div class="changeplan-fence">/);
    for (const info of ['', 'yaml', 'changeplans', 'yaml changeplan']) assert.equal(fence(info, plan), `other ${plan}`);
  });

  it('is left as it is when we fail', () => {
    const failing = () => {
      throw new Error('ours');
    };
    assert.equal(fence('changeplan', plan, failing), `other ${plan}`);
  });

  it('does not load what renders it before there is one', () => {
    assert.equal(
      fence('yaml', 'a: 1', () => assert.fail('loaded')),
      'other a: 1',
    );
  });
});

describe('a changeplan fence that somebody else renders', () => {
  it('shows the report once it has come, and asks for it once', async () => {
    const asked: string[] = [];
    let refreshed = 0;
    const answer = async (text: string) => `<p>${asked.push(text)}</p>`;
    const render = rendererThatAsks(answer, () => refreshed++);
    assert.match(fence('changeplan', plan, render), /Reading the plan/);
    assert.match(fence('changeplan', plan, render), /Reading the plan/);
    await settled();
    assert.match(fence('changeplan', plan, render), /<p>1<\/p>/);
    assert.deepEqual([asked, refreshed], [[plan], 1]);
  });

  it('asks again when there was no answer', async () => {
    let calls = 0;
    const render = rendererThatAsks(
      async () => {
        if (calls++ === 0) throw new Error('not now');
        return 'report';
      },
      () => {},
    );
    for (const shown of [/Reading the plan/, /Reading the plan/, /report/]) {
      assert.match(fence('changeplan', plan, render), shown);
      await settled();
    }
  });

  it('forgets what was shown long ago', async () => {
    const asked: string[] = [];
    const render = rendererThatAsks(
      async (text) => `report ${asked.push(text)}`,
      () => {},
    );
    for (let index = 0; index <= 50; index++) fence('changeplan', `title: ${index}`, render);
    await settled();
    fence('changeplan', 'title: 50', render);
    assert.equal(asked.length, 51);
    fence('changeplan', 'title: 0', render);
    assert.equal(asked.length, 52);
  });
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** What an editor’s Markdown preview makes of a fence. */
function fence(info: string, content: string, render: Renderer = renderFence): string {
  const markdown: MarkdownIt = { renderer: { rules: { fence: ([token]) => `other ${token?.content}` } } };
  const attributes = new Map<string, string>();
  const token = { info, content, attrJoin: (name: string, value: string) => attributes.set(name, value) };
  const self = { renderAttrs: () => [...attributes].map(([name, value]) => ` ${name}="${value}"`).join('') };
  return extendMarkdownIt(markdown, render, 'Reading the plan…').renderer.rules.fence?.([token], 0, {}, {}, self) ?? '';
}
