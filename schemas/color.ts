/** Names that everybody tries first: the basic colours of HTML, and orange. */
const named: Readonly<Record<string, string>> = {
  aqua: '#00ffff',
  black: '#000000',
  blue: '#0000ff',
  fuchsia: '#ff00ff',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  lime: '#00ff00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  purple: '#800080',
  red: '#ff0000',
  silver: '#c0c0c0',
  teal: '#008080',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** How a colour is written: `#12343b`, `#134` or a name, in any letter case; what YAML would take away, `#`, may be missing. */
export const colorPattern = new RegExp(`^\\s*(?:#?(?:[0-9a-f]{3}){1,2}|${Object.keys(named).join('|')})\\s*$`, 'i');

/** The colour as `#rrggbb`; `undefined` where the text is none. */
export function colorIn(text: string): string | undefined {
  if (!colorPattern.test(text)) return undefined;
  const word = text.trim().toLowerCase();
  const known = named[word];
  if (known) return known;
  const digits = word.replace('#', '');
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}
