import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { speakIn } from '../../l10n/index.ts';
import type { Finding } from '../../server/src/check/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { planName } from '../../server/src/workspace/files.ts';
import { draw, strip } from '../drawing.ts';
import { assertPrinted } from '../update.ts';
import { findingsOf } from '../workspace/project.ts';

/** Where the pages of each language are, and what their chapters are called, of which the middle two hold the examples. */
const editions = {
  en: {
    folder: 'server/src/rules',
    headings: ['Why it matters', 'Reported', 'Accepted', 'When to accept it'],
  },
  de: {
    folder: 'l10n/de/rules',
    headings: ['Warum das wichtig ist', 'Gemeldet', 'Nicht gemeldet', 'Wann man es akzeptiert'],
  },
} as const;

for (const language of ['en', 'de'] as const) {
  const { folder, headings } = editions[language];
  const [, reportedUnder, acceptedUnder] = headings;

  describe(language === 'de' ? 'rule pages in German' : 'rule pages', () => {
    before(() => speakIn(language));
    after(() => speakIn('en'));

    it('are there for every rule', () => {
      const pages = readdirSync(folder).filter((file) => file.endsWith('.md'));
      assert.deepEqual(pages.sort(), rules.map(({ name }) => `${name}.md`).sort());
    });

    // Whoever writes a rule begins with its English page.
    for (const { name } of rules.filter((rule) => language === 'en' || existsSync(`${folder}/${rule.name}.md`))) {
      const file = `${folder}/${name}.md`;
      describe(name, () => {
        it('has a page with the known headings', () => {
          const page = read(file);
          assert.match(page, new RegExp(`^# ${name}\n\n\\S`));
          assert.deepEqual(
            [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading),
            headings,
          );
        });
        it('shows what the rule finds, and what its fixes make of it', async () => {
          assertPrinted(file, await printPage(read(file), name));
        });
        it(`reports under “${reportedUnder}” and not under “${acceptedUnder}”`, async () => {
          const page = read(file);
          const reported = fences(section(page, reportedUnder)).filter(({ info }) => info === 'yaml');
          const accepted = fences(section(page, acceptedUnder)).filter(({ info }) => info === 'yaml');
          assert.ok(reported.length > 0 && accepted.length > 0, 'both need an example');
          const found = (text: string) => findings(name, strip(text), filesOn(page));
          for (const { text } of reported) assert.notEqual((await found(text)).length, 0, text);
          for (const { text } of accepted)
            assert.deepEqual(
              (await found(text)).map(({ message }) => message),
              [],
              text,
            );
        });
      });
    }
  });
}

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const section = (page: string, heading: string): string =>
  page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

interface Fence {
  readonly info: string;
  readonly text: string;
}

function fences(markdown: string): Fence[] {
  return [...markdown.matchAll(/^```(yaml[^\n]*)\n([\s\S]*?)^```$/gm)].map(([, info = '', text = '']) => ({
    info,
    text,
  }));
}

/** A fence with a file name, such as `yaml town.changeplan.yaml`, is a file beside the examples of its page. */
function filesOn(page: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fences(page).flatMap(({ info, text }) => {
      const name = info.replace(/^yaml ?/, '');
      return planName.test(name) ? [[name, text]] : [];
    }),
  );
}

/** The page with its drawings and its `yaml fixed` fences written anew. */
async function printPage(page: string, rule: string): Promise<string> {
  const files = filesOn(page);
  let printed = '';
  let before = '';
  for (const part of page.split(/^(```yaml[^\n]*\n[\s\S]*?^```)$/m)) {
    const [{ info, text } = { info: '', text: '' }] = fences(part);
    if (info === 'yaml' || info === 'yaml fixed') {
      before = info === 'yaml fixed' ? await fixAll(rule, before, files) : strip(text);
      printed += `\`\`\`${info}\n${draw(before, await findings(rule, before, files))}\`\`\``;
    } else printed += part;
  }
  return printed;
}

/** Takes the first fix offered until none is left. */
async function fixAll(rule: string, text: string, files: Readonly<Record<string, string>>): Promise<string> {
  let fixed = text;
  for (let pass = 0; pass < 10; pass++) {
    const fix = (await findings(rule, fixed, files)).flatMap(({ fixes }) => fixes())[0];
    if (!fix) return fixed;
    fixed = applyEdits(fixed, fix.edits);
  }
  throw new Error(`the fixes of ${rule} do not come to an end`);
}

const example = 'example.changeplan.yaml';
const remotes = ['git@git.example.org:care/plans.git'];

/** Examples are fragments in a repository that is shared: only what the rule itself finds in them is drawn. */
async function findings(
  rule: string,
  text: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly Finding[]> {
  const untracked = Object.fromEntries(Object.keys(files).map((name) => [name, 'untracked' as const]));
  const found = await findingsOf({ [example]: text, ...files }, remotes, untracked);
  return found.filter((finding) => finding.rule === rule && finding.at.file === example);
}
