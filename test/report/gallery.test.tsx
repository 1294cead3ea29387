import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import { ReportPage } from '../../server/src/report/components/page.tsx';
import { partKeys } from '../../server/src/report/parts.ts';
import css from '../../server/src/report/report.css';
import type { Report } from '../../server/src/report/report.ts';
import { states } from './states.ts';

/** Git does not keep it: it is printed to be looked at. */
const FILE = 'dist/gallery.html';

describe('the gallery', () => {
  it('shows the page in all its states and themes', () => {
    const gallery = printGallery();
    if (process.env['UPDATE']) writeFileSync(FILE, gallery);
    const shown = [...gallery.matchAll(/<h2>(.*), (.*)<\/h2>\n<main class="report">/g)].map(([, state]) => state);
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

/** Colours of the editor's default themes, as the panel is given them; the classes too are the panel's. */
const themes = {
  light: {
    class: 'vscode-light',
    '--vscode-editor-background': '#ffffff',
    '--vscode-editor-foreground': '#202020',
    '--vscode-descriptionForeground': '#606060',
    '--vscode-editorWidget-border': '#e4e5e6',
    '--vscode-list-hoverBackground': '#00000014',
    '--vscode-focusBorder': '#0069cc',
    '--vscode-textLink-foreground': '#0069cc',
    '--vscode-editorError-foreground': '#e51400',
    '--vscode-editorWarning-foreground': '#bf8803',
    '--vscode-editorInfo-foreground': '#0063d3',
    '--vscode-charts-green': '#388a34',
  },
  dark: {
    class: 'vscode-dark',
    '--vscode-editor-background': '#121314',
    '--vscode-editor-foreground': '#bbbebf',
    '--vscode-descriptionForeground': '#8c8c8c',
    '--vscode-editorWidget-border': '#2a2b2c',
    '--vscode-list-hoverBackground': '#ffffff14',
    '--vscode-focusBorder': '#3994bcb3',
    '--vscode-textLink-foreground': '#48a0c7',
    '--vscode-editorError-foreground': '#f14c4c',
    '--vscode-editorWarning-foreground': '#cca700',
    '--vscode-editorInfo-foreground': '#59a4f9',
    '--vscode-charts-green': '#86cf86',
  },
  'high contrast': {
    class: 'vscode-high-contrast',
    '--vscode-editor-background': '#000000',
    '--vscode-editor-foreground': '#ffffff',
    '--vscode-descriptionForeground': 'rgba(255, 255, 255, 0.7)',
    '--vscode-editorWidget-border': '#6fc3df',
    '--vscode-contrastBorder': '#6fc3df',
    '--vscode-contrastActiveBorder': '#f38518',
    '--vscode-list-hoverBackground': 'rgba(255, 255, 255, 0.1)',
    '--vscode-focusBorder': '#f38518',
    '--vscode-textLink-foreground': '#21a6ff',
    '--vscode-editorError-foreground': '#f48771',
    '--vscode-editorWarning-foreground': '#ffd370',
    '--vscode-editorInfo-foreground': '#59a4f9',
    '--vscode-charts-green': '#89d185',
  },
  'high contrast light': {
    class: 'vscode-high-contrast vscode-high-contrast-light',
    '--vscode-editor-background': '#ffffff',
    '--vscode-editor-foreground': '#292929',
    '--vscode-descriptionForeground': 'rgba(41, 41, 41, 0.7)',
    '--vscode-editorWidget-border': '#0f4a85',
    '--vscode-contrastBorder': '#0f4a85',
    '--vscode-contrastActiveBorder': '#006bbd',
    '--vscode-list-hoverBackground': 'rgba(15, 74, 133, 0.1)',
    '--vscode-focusBorder': '#006bbd',
    '--vscode-textLink-foreground': '#0f4a85',
    '--vscode-editorError-foreground': '#b5200d',
    '--vscode-editorWarning-foreground': '#895503',
    '--vscode-editorInfo-foreground': '#0063d3',
    '--vscode-charts-green': '#374e06',
  },
};

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
  const inOne = renderToString(<ReportPage report={report} />).length > LONG;
  return Object.entries(themes)
    .slice(0, inOne ? 1 : undefined)
    .map(([theme, { class: names }]) => {
      const page = renderToString(<ReportPage report={report} reveal />)
        .replaceAll(/ data-(?:file|start|end)="[^"]*"/g, '')
        .replaceAll(/(<details)(?=>)/g, openFirst());
      return `<div class="theme ${names}">\n<h2>${name}, ${theme}</h2>\n${page}\n</div>`;
    })
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
