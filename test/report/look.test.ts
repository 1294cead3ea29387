import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { type Checked, check } from '../../server/src/check/check.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { Program } from '../../server/src/program/program.ts';
import { boardView, printBoard } from '../../server/src/report/boards.ts';
import { exportReport } from '../../server/src/report/export.ts';
import { paperToFile, planToFile } from '../../server/src/report/exports/files.ts';
import { lookOf } from '../../server/src/report/look.ts';
import { paperLook, paperOf, printPaper } from '../../server/src/report/papers.ts';
import { redact } from '../../server/src/report/redact.ts';
import { load } from '../../server/src/workspace/load.ts';
import { filesInMemory } from '../../server/src/workspace/memory.ts';
import { world } from '../world.ts';

const plan = `changeplan: 1
title: T
lead: us
organization: { name: Lindau }
stakeholders: { us: { name: The team }, shops: { name: The shops, power: strong, stance: opposed } }
actions: { act: { summary: Act, start: 2027-01-01 } }
`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h9"/></svg>';
const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(24);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes.toString('latin1');
};
const ours = `report: { logo: ../look/logo.svg, accent: "#e0a010", footer: "Lindau, The shops  and more" }\n`;
const house = { 'plans/.changeplanrc.yaml': ours, 'look/logo.svg': svg };

describe('pages in the colours of the house', () => {
  it('carry logo, colour and footer, in all forms', async () => {
    const checked = await checkedWith(house);
    const board = printBoard(boardView(checked, world.today), 'html', undefined, lookOf(checked));
    for (const html of [exportReport(checked, world.today, 'html') ?? '', board, page(checked, 'concerned', 'html')]) {
      assert.ok(html.includes(`<img class="logo" src="data:image/svg+xml;base64,${btoa(svg)}"`));
      assert.match(html, /Content-Security-Policy[^>]*img-src data:/);
      assert.match(html, /<main class="\w+ accented" style="--on-light:#[0-9a-f]{6};--on-dark:#e0a010/);
      assert.ok(html.includes('Lindau, The shops and more'));
    }
    assert.ok(page(checked, 'concerned', 'text').endsWith('\n\nLindau, The shops and more\n'));
    assert.ok(page(checked, 'concerned', 'markdown').endsWith('\n\nLindau, The shops and more\n'));
  });

  it('have no letterhead where they are for one’s own eyes', async () => {
    const html = page(await checkedWith(house), 'brief', 'html');
    assert.ok(!html.includes('<img') && !html.includes('img-src') && html.includes('Lindau, The shops and more'));
  });

  it('are as always where nothing is said', async () => {
    const checked = await checkedWith({});
    assert.deepEqual(lookOf(checked), {});
    assert.doesNotMatch(exportReport(checked, world.today, 'html') ?? '', /accented|<img|<footer/);
  });

  for (const [name, logo] of [
    ['logo.png', png(40, 10)],
    ['logo.svg', svg],
  ] as const)
    it(`are slides and documents with the picture in them: ${name}`, async () => {
      const checked = await checkedWith({
        'plans/.changeplanrc.yaml': ours.replace('logo.svg', name),
        [`look/${name}`]: logo,
      });
      const asked = { board: boardView(checked, world.today), today: world.today };
      const shops = checked.analysis.stakeholder('shops');
      assert.ok(shops);
      const made = [
        await planToFile(checked, { ...asked, format: 'pptx' }),
        await planToFile(checked, { ...asked, format: 'docx' }),
        await paperToFile(paperOf('concerned', checked, shops, world.today), paperLook('concerned', checked)),
      ];
      for (const file of made) {
        const parts = Object.entries(unzipSync(file as Uint8Array));
        const xml = parts.map(([path, bytes]) => (/\.xml$/.test(path) ? Buffer.from(bytes).toString() : '')).join('');
        assert.ok(
          parts.some(
            ([path, bytes]) => path.endsWith(name.slice(-4)) && Buffer.from(bytes).toString('latin1') === logo,
          ),
        );
        assert.match(xml, new RegExp(`val="${lookOf(checked).accent?.onLight.slice(1)}"`, 'i'));
        assert.ok(xml.includes('Lindau, The shops and more'));
        // Four times as wide as high, in units of 1/914400 inch.
        const sizes = [...xml.matchAll(/<a:ext cx="(\d+)" cy="(\d+)"\/>/g)];
        assert.ok(sizes.some(([, wide, high]) => Math.abs(Number(wide) / Number(high) - 4) < 0.1));
      }
    });

  it('tell no names where names are taken out, and no organization by its logo', async () => {
    const { logo, footer } = lookOf(redact(await checkedWith(house), world, 'letters'));
    assert.deepEqual([logo, footer], [undefined, 'the organization, Group B and more']);
  });

  it('can be read in any colour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (color) => {
        const accent = `#${color.toString(16).padStart(6, '0')}`;
        const look = lookOf({ source: { look: { accent } } } as unknown as Checked);
        assert.ok(contrast(look.accent?.onLight ?? '', 255) >= 4.5 && contrast(look.accent?.onDark ?? '', 0x25) >= 4.5);
      }),
    );
  });

  it('take a colour as people write it', () => {
    const accents = ['#123', 'ABCDEF', ' Teal ', '#12', 'blurple', 'url(x)'];
    const read = (accent: string) => lookOf({ source: { look: { accent } } } as unknown as Checked).accent?.onDark;
    assert.deepEqual(
      accents.map((accent) => read(accent) !== undefined),
      [true, true, true, false, false, false],
    );
  });
});

describe('a logo that cannot be shown', () => {
  const told = async (logo: string, texts: Readonly<Record<string, string>> = {}) => {
    const checked = await checkedWith({ 'plans/.changeplanrc.yaml': `report: { logo: ${logo} }\n`, ...texts });
    assert.equal(lookOf(checked).logo, undefined);
    const found = checked.findings.filter(({ at }) => at.file.endsWith('rc.yaml'));
    return found.map(({ rule, message }) => `${rule}: ${message}`);
  };

  it('is told at its place, and pages go without it', async () => {
    const end = 'Pages go without a logo.';
    assert.deepEqual(await told('gone.svg'), [`schema: “gone.svg” is not there. ${end}`]);
    assert.deepEqual(await told('../../out.svg'), [`schema: “../../out.svg” lies outside this workspace. ${end}`]);
    const large = { 'plans/large.svg': svg + ' '.repeat(500_000) };
    assert.deepEqual(await told('large.svg', large), [`schema: “large.svg” is larger than 500 kB. ${end}`]);
    for (const text of ['', 'GIF89a', png(0, 10), png(4, 4).slice(0, 20), '<html/>'])
      assert.deepEqual(await told('a.svg', { 'plans/a.svg': text }), [
        `schema: “a.svg” is neither an SVG nor a PNG picture. ${end}`,
      ]);
  });

  it('is none of ours where only texts can be read', async () => {
    const checked = await checkedWith({ 'plans/.changeplanrc.yaml': 'report: { logo: gone.svg }\n' }, 'texts');
    assert.deepEqual([lookOf(checked), checked.findings.filter(({ rule }) => rule === 'schema')], [{}, []]);
  });

  it('is looked at again when it is another one', async () => {
    const texts: Record<string, string> = {
      'p.changeplan.yaml': plan,
      '.changeplanrc.yaml': 'report: { logo: l.svg }\n',
    };
    texts['l.svg'] = 'no picture';
    const program = new Program({ files: filesInMemory(texts), world: () => world });
    const logo = async () => {
      const snapshot = program.snapshot();
      await snapshot.load('p.changeplan.yaml');
      const checked = snapshot.checked('p.changeplan.yaml');
      return checked && lookOf(checked).logo?.uri;
    };
    assert.equal(await logo(), undefined);
    texts['l.svg'] = svg;
    assert.deepEqual(program.changed('l.svg'), ['p.changeplan.yaml']);
    assert.equal(await logo(), `data:image/svg+xml;base64,${btoa(svg)}`);
  });
});

describe('what nearer configurations say of pages', () => {
  it('wins key by key, and a path counts from the file that it stands in', async () => {
    const checked = await checkedWith({
      '.changeplanrc.yaml': 'report: { logo: look/logo.svg, footer: Far }\n',
      'plans/.changeplanrc.yaml': 'report: { footer: Near }\n',
      'look/logo.svg': svg,
    });
    assert.deepEqual([lookOf(checked).footer, lookOf(checked).logo?.width], ['Near', 40]);
  });
});

async function checkedWith(texts: Readonly<Record<string, string>>, only?: 'texts'): Promise<Checked> {
  const { readBytes, ...files } = filesInMemory({ 'plans/p.changeplan.yaml': plan, ...texts });
  const all = only ? files : { ...files, readBytes };
  const read = async (name: string) => readDocument(name, await files.read(name));
  return check(await load(await read('plans/p.changeplan.yaml'), all as typeof files, read), world);
}

function page(checked: Checked, kind: 'brief' | 'concerned', format: 'html' | 'text' | 'markdown'): string {
  const shops = checked.analysis.stakeholder('shops');
  assert.ok(shops);
  return printPaper(paperOf(kind, checked, shops, world.today), format, undefined, paperLook(kind, checked));
}

/** WCAG 2.2, against a grey of that brightness. */
function contrast(color: string, grey: number): number {
  const linear = (value: number) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(color.slice(at, at + 2), 16)));
  const [own, ground] = [0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0), linear(grey)];
  return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
}
