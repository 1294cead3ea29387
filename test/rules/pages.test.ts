import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { checkText, type Finding } from '../../server/src/check/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { draw, strip } from '../drawing.ts';
import { assertPrinted } from '../update.ts';
import { world } from '../world.ts';

const headings = ['Why it matters', 'Reported', 'Accepted', 'When to accept it'];

describe('rule pages', () => {
  for (const { name } of rules) {
    const file = `server/src/rules/${name}.md`;
    describe(name, () => {
      it('has a page with the known headings', () => {
        const page = read(file);
        assert.match(page, new RegExp(`^# ${name}\n\n\\S`));
        assert.deepEqual(
          [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading),
          headings,
        );
      });
      it('shows what the rule finds, and what its fixes make of it', () => {
        const page = read(file);
        assertPrinted(file, printPage(page, name));
      });
      it('reports under “Reported” and not under “Accepted”', () => {
        const page = read(file);
        const reported = fences(section(page, 'Reported')).filter(({ info }) => info === 'yaml');
        const accepted = fences(section(page, 'Accepted'));
        assert.ok(reported.length > 0 && accepted.length > 0, 'both need an example');
        for (const { text } of reported) assert.notEqual(findings(name, strip(text)).length, 0, text);
        for (const { text } of accepted)
          assert.deepEqual(
            findings(name, strip(text)).map(({ message }) => message),
            [],
            text,
          );
      });
    });
  }
});

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const section = (page: string, heading: string): string =>
  page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';

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

/** The page with its drawings and its `yaml fixed` fences written anew. */
function printPage(page: string, rule: string): string {
  let before = '';
  return page.replace(/^```(yaml[^\n]*)\n([\s\S]*?)^```$/gm, (_, info: string, text: string) => {
    const plain = info === 'yaml fixed' ? fixAll(rule, before) : strip(text);
    before = plain;
    return `\`\`\`${info}\n${draw(plain, findings(rule, plain))}\`\`\``;
  });
}

/** Takes the first fix offered until none is left. */
function fixAll(rule: string, text: string): string {
  let fixed = text;
  for (let pass = 0; pass < 10; pass++) {
    const fix = findings(rule, fixed).flatMap(({ fixes }) => fixes)[0];
    if (!fix) return fixed;
    fixed = applyEdits(fixed, fix.edits);
  }
  throw new Error(`the fixes of ${rule} do not come to an end`);
}

/** Examples are fragments: only what the rule itself finds is drawn. */
function findings(rule: string, text: string): readonly Finding[] {
  const checked = checkText('example.changeplan.yaml', text, world);
  return checked.findings.filter((finding) => finding.rule === rule);
}
