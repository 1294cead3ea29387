import { colorIn } from '../../../schemas/color.ts';
import type { Checked } from '../check/check.ts';
import { short } from '../text/words.ts';
import type { Look } from './components/look.tsx';
import { legibleOn } from './legible.ts';

/** Of the pages; in themes of editors the darkest are darker still, so that more contrast is left, not less. */
const grounds = { light: '#ffffff', dark: '#252526' } as const;

/** How what is printed of a plan looks; as always where no configuration says anything. */
export function lookOf({ source: { look = {} } }: Checked): Look {
  const accent = look.accent === undefined ? undefined : colorIn(look.accent);
  const footer = look.footer?.trim().replace(/\s+/g, ' ');
  return {
    ...(look.logo && { logo: pictureOf(look.logo) }),
    ...(accent && { accent: { onLight: legibleOn(grounds.light, accent), onDark: legibleOn(grounds.dark, accent) } }),
    ...(footer && { footer: short(footer, 160) }),
  };
}

const pictureOf = ({ type, base64, width, height }: NonNullable<NonNullable<Checked['source']['look']>['logo']>) => ({
  type,
  uri: `data:image/${type === 'svg' ? 'svg+xml' : type};base64,${base64}`,
  width,
  height,
});
