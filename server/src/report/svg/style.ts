import css from '../report.css';

/** The page's own colours by day and by night, by the names that its style gives them. */
export const colors = {
  light: colorsOf((light) => light),
  dark: colorsOf((_, dark) => dark),
};

type Colors = ReadonlyMap<string, string>;

function colorsOf(choose: (light: string, dark: string) => string): Colors {
  const found = css.matchAll(/--(\w+): var\([\w-]+, light-dark\((#\w+), (#\w+)\)\)/g);
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, choose(light, dark)]));
}

/**
 * The style of a drawing that stands alone: what the page's style says of the classes in it, in plain colours, as many
 * programs that show SVG know no others; by night in the dark ones.
 */
export function styleFor(shapes: string): string {
  const names = new Set([...shapes.matchAll(/class="([^"]*)"/g)].flatMap(([, list = '']) => list.split(' ')));
  const rules = topLevelRules().flatMap(({ selectors, declarations }) => {
    const used = selectors.filter((selector) => isAbout(selector, names));
    return used.length > 0 ? [{ selector: used.join(', '), declarations }] : [];
  });
  const colored = rules.map(({ selector, declarations }) => ({
    selector,
    declarations: declarations.filter((it) => it.includes('var(')),
  }));
  return `svg { font: 12px system-ui, sans-serif; }
${print([paper, headline, ...rules], colors.light)}@media (prefers-color-scheme: dark) {
${print([paper, headline, ...colored], colors.dark)}}
`;
}

interface Rule {
  readonly selector: string;
  readonly declarations: readonly string[];
}

const paper: Rule = { selector: '.paper', declarations: ['fill: var(--paper)'] };

const headline: Rule = { selector: '.headline', declarations: ['fill: var(--ink)', 'font-weight: 600'] };

const print = (rules: readonly Rule[], known: Colors) =>
  rules
    .filter(({ declarations }) => declarations.length > 0)
    .map(({ selector, declarations }) => `${selector} { ${declarations.join('; ')}; }\n`)
    .join('')
    .replace(/var\(--(\w+)\)/g, (variable, name: string) => known.get(name) ?? variable);

/** Rules that hold everywhere begin at the margin of the file; of what they say, what means something in a drawing. */
function topLevelRules() {
  return [...css.matchAll(/^([.\w][^{}]*)\{([^{}]*)\}/gm)].map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(/,(?![^(]*\))/).map((selector) => selector.trim().replace(/\s+/g, ' ')),
    declarations: body
      .split(';')
      .map((declaration) => declaration.trim())
      .filter((declaration) => /^(?:fill|stroke|color|font-size|font-weight)\b/.test(declaration)),
  }));
}

/** Whether all classes that a selector asks for are there; what happens under the pointer does not happen here. */
function isAbout(selector: string, names: ReadonlySet<string>): boolean {
  const asked = [...selector.replace(/:is\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)];
  return asked.length > 0 && asked.every(([, name = '']) => names.has(name)) && !/\[|:(?:hover|focus)/.test(selector);
}
