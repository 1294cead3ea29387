import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import { ReportPage } from '../../server/src/report/components/page.tsx';
import { partKeys } from '../../server/src/report/parts.ts';
import css from '../../server/src/report/report.css';
import type { Report } from '../../server/src/report/report.ts';
import { states } from './states.ts';
import { themes } from './themes.ts';

/** Git does not keep it: it is printed to be looked at. */
const FILE = 'dist/gallery.html';

describe('the gallery', () => {
  it('shows the page in all its states and themes', () => {
    const gallery = printGallery();
    if (process.env['UPDATE']) writeFileSync(FILE, gallery);
    const shown = [...gallery.matchAll(/<h2>([^<]*), ([^<,]*)<\/h2>\n<main class="report">/g)].map(
      ([, state]) => state,
    );
    assert.deepEqual([...new Set(shown)], Object.keys(states));
    assert.ok(shown.length > 3 * Object.keys(states).length);
  });

  it('has a state for every part', () => {
    const forgotten = partKeys.filter((key) =>
      Object.values(states).every((state: Report) => state[key] === undefined),
    );
    assert.deepEqual(forgotten, [], 'put a plan that shows it into test/report/states.ts');
  });
});

function printGallery(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Every state of the preview</title>
<style>
${css}
.theme { background: var(--vscode-editor-background); --vscode-font-family: system-ui, sans-serif; --vscode-font-size: 13px; }
.theme > h2 { margin: 0; padding: 2rem 1rem 0; color: var(--vscode-descriptionForeground); font: 12px monospace; }
${Object.values(themes).map(printVariables).join('\n')}
</style>
${Object.entries(states).map(printState).join('\n')}
</html>
`;
}

function printVariables({ class: names, ...variables }: (typeof themes)[keyof typeof themes]): string {
  const lines = Object.entries(variables).map(([name, colour]) => `${name}: ${colour};`);
  return `.theme.${names.replace(' ', '.')} { ${lines.join(' ')} }`;
}

/** A page as long as this shows nothing new in a second theme. */
const LONG = 100_000;

function printState([name, report]: readonly [string, Report]): string {
  const page = renderToString(<ReportPage report={report} reveal />)
    .replaceAll(/ data-(?:file|start|end)="[^"]*"/g, '')
    .replaceAll(/(<details)(?=>)/g, openFirst());
  return Object.entries(themes)
    .slice(0, page.length > LONG ? 1 : undefined)
    .map(([theme, { class: names }]) => `<div class="theme ${names}">\n<h2>${name}, ${theme}</h2>\n${page}\n</div>`)
    .join('\n');
}

/** One open cell a page shows what the closed ones hold. */
function openFirst() {
  let first = true;
  return (details: string) => {
    const opened = first ? `${details} open` : details;
    first = false;
    return opened;
  };
}
