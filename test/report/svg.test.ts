import assert from 'node:assert/strict';
import { checkText } from '../../server/src/check/check.ts';
import { exportReport } from '../../server/src/report/export.ts';
import { type PartKey, partName, pictured } from '../../server/src/report/parts.ts';
import { onlyPart } from '../../server/src/report/report.ts';
import { reportToSvg } from '../../server/src/report/svg.ts';
import { world } from '../world.ts';
import { hostile, planSaying } from './hostile.ts';
import { words } from './page-text.ts';
import { reportOf, states } from './states.ts';

describe('a picture of its own', () => {
  it('is there for power and stance, the base, power and interest, influence, and the tactics over time', () => {
    assert.deepEqual(pictured.map(partName), [
      'power-and-stance',
      'base',
      'power-and-interest',
      'influence',
      'tactics-over-time',
    ]);
  });

  for (const part of ['base', 'positions', 'grid', 'influence', 'tactics'] as const)
    it(`draws ${partName(part)} wherever there is something to draw`, () => {
      for (const [name, report] of Object.entries(states)) {
        const svg = svgOf(name as keyof typeof states, part);
        const view = report[part];
        const drawn = view !== undefined && view !== 'alone' && (!('tactics' in view) || view.timeline !== undefined);
        assert.equal(svg !== undefined, drawn, name);
        if (svg) wellFormed(svg);
      }
    });

  it('brings along only what the style says of the signs in it', () => {
    for (const part of pictured)
      for (const state of Object.keys(states)) {
        const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(svgOf(state as keyof typeof states, part) ?? '') ?? [];
        for (const [, selector = ''] of style.matchAll(/^([^@{}\n]+) \{/gm)) assert.match(selector, /^svg$|\./, state);
      }
  });

  it('says what is to be seen, and what the signs mean', () => {
    const svg = svgOf('tactics over time', 'positions') ?? '';
    assert.match(svg, /<title id="title">Four-day week in the workshop: Power and stance<\/title>/);
    assert.match(svg, /<desc id="description">More power stands for the plan than against it\. · lead · resistant · /);
    assert.match(svg, />where open tactics aim<\/text>/);
    assert.match(svg, /<svg class="mark lead"[^>]*><path class="full"/);
  });

  it('carries the title of the plan, the name of the part and the date', () => {
    const svg = reportToSvg(only(states['tactics over time'], 'influence'), '2027-03-01') ?? '';
    const texts = [...svg.matchAll(/<text class="(?:headline|soft)"[^>]*>([^<]*)</g)].map(([, text]) => text);
    assert.deepEqual(texts.slice(0, 3), ['Four-day week in the workshop', '1 March 2027', 'Influence']);
    assert.match(svg, /<desc id="description">[^<]* · 1 March 2027<\/desc>/);
  });

  it('holds all pictures below one another, each with its heading, in a frame that is as high', () => {
    for (const [name, report] of Object.entries(states)) {
      const svg = reportToSvg(report, world.today);
      if (!svg) continue;
      wellFormed(svg);
      const tops = [...svg.matchAll(/<g transform="translate\(0 ([\d.]+)\)"><g class="/g)].map(([, y]) => Number(y));
      const [, width, height] = /viewBox="-12 -12 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
      const alone = pictured.flatMap((part) => svgOf(name as keyof typeof states, part) ?? []);
      assert.equal(tops.length, alone.length, name);
      assert.ok(
        tops.every((top, index) => top > (tops[index - 1] ?? 0) && top < Number(height)),
        name,
      );
      const widths = alone.map((it) => Number(/viewBox="-12 -12 ([\d.]+)/.exec(it)?.[1]));
      assert.equal(Number(width), Math.max(...widths), name);
    }
  });

  it('is as large as what it shows', () => {
    const [, width = '', height = ''] =
      /viewBox="-12 -12 ([\d.]+) ([\d.]+)"/.exec(svgOf('sixty stakeholders', 'base') ?? '') ?? [];
    const places = [...(svgOf('sixty stakeholders', 'base') ?? '').matchAll(/<text [^>]*x="([\d.]+)" y="([\d.]+)"/g)];
    assert.ok(places.length > 10);
    for (const [, x, y] of places) assert.ok(Number(x) < Number(width) && Number(y) < Number(height) - 12);
  });

  it('has colours of its own, by day and by night', () => {
    const svg = svgOf('tactics over time', 'influence') ?? '';
    const [light = '', dark = ''] = svg.split('@media (prefers-color-scheme: dark)');
    assert.match(light, /\.paper \{ fill: #fff; \}/);
    assert.match(dark, /\.paper \{ fill: #1b1c1d; \}/);
    assert.doesNotMatch(svg, /var\(|light-dark|@container|display:/);
  });

  it('has a rule for everything that the page colours', () => {
    for (const part of pictured) {
      const svg = svgOf('tactics over time', part) ?? '';
      for (const name of svg.matchAll(/class="(key|aim|link|route|tip|ground|root|grid|today|sign|deadline)"/g))
        assert.match(svg, new RegExp(`\\.${name[1]} \\{ `), name[1]);
    }
  });

  it('needs nothing beside it and runs nothing', () => {
    for (const part of pictured)
      assert.doesNotMatch(
        svgOf('tactics over time', part) ?? '',
        /<script|<foreignObject|href|url\(|@import| on[a-z]+=|data-/,
      );
  });

  const plain = new Map<PartKey, unknown>();
  before(() => {
    const report = reportOf(planSaying('plain'));
    for (const part of pictured) plain.set(part, tags(reportToSvg(only(report, part), world.today) ?? ''));
  });
  for (const text of [...hostile, '\u0000\u001b[31m'])
    it(`keeps text as text: ${JSON.stringify(text.slice(0, 40))}`, () => {
      const checked = checkText('file:///p.changeplan.yaml', planSaying(text), world);
      for (const part of pictured) {
        const svg = exportReport(checked, world.today, 'svg', part) ?? '';
        assert.deepEqual(tags(svg), plain.get(part), part);
        assert.doesNotMatch(svg.replace(/<[^>]*>/g, ''), /\]\]>|[\x00-\x08\x0b-\x1f]/);
        wellFormed(svg);
      }
    });

  it('shows names as they are written', () => {
    const svg = reportToSvg(only(reportOf(planSaying('<b> & "c"')), 'influence'), world.today) ?? '';
    assert.match(words(svg), /<b> & "c"/);
  });
});

const only = (report: Parameters<typeof onlyPart>[0], part: PartKey) => onlyPart(report, part) ?? report;

function svgOf(state: keyof typeof states, part: PartKey): string | undefined {
  const shown = onlyPart(states[state], part);
  return shown && reportToSvg(shown, world.today);
}

/** Every element is closed in turn, and nothing in between is taken for one. */
function wellFormed(svg: string): void {
  const open: string[] = [];
  for (const [tag, closing, name = '', alone] of svg.matchAll(/<(\/?)([\w]+)(?:\s+[\w-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing) assert.equal(open.pop(), name, tag);
    else if (!alone) open.push(name);
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(svg.replace(/<\/?\w+(?:\s+[\w-]+="[^"<]*")*\s*\/?>/g, ''), /<|&(?!(?:amp|lt|gt|quot);)/);
}

/** Which elements there are, with which attributes; not how many, as long names take more lines. */
const tags = (svg: string) =>
  [...new Set((svg.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/="[^"]*"/g, '')))].sort();
