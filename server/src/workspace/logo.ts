import type { Logo } from '../check/checked.ts';
import type { Fault } from '../model/fault.ts';
import type { ScalarNode } from '../model/node.ts';
import { base64Of } from '../text/base64.ts';
import { t } from '../text/l10n.ts';
import { type Files, Unreadable } from './files.ts';

/** The most that a logo may hold, in bytes: it is put into every page. */
const most = 500_000;

/**
 * The picture that a configuration names for the pages of `plan`, or what is wrong with it; neither where nobody can read
 * pictures, as in earlier versions of a plan.
 */
export async function logoFor(
  said: ScalarNode,
  plan: string,
  files: Files,
): Promise<{ readonly logo?: Logo; readonly fault?: Fault }> {
  const { readBytes } = files;
  if (!readBytes) return {};
  try {
    const name = await files.resolve(said.span.file, said.text, plan);
    const logo = logoIn(await readBytes(name));
    return { logo };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const message = t('“{text}” {message}. Pages go without a logo.', { text: said.text, message: error.message });
    return { fault: { rule: 'schema', at: said.span, message } };
  }
}

/** Rejects what is no picture, or too large, with an `Unreadable`. */
function logoIn(bytes: Uint8Array): Logo {
  if (bytes.length > most) throw new Unreadable(t('is larger than 500 kB'));
  const size = pngSize(bytes);
  if (size) return { type: 'png', base64: base64Of(bytes), ...size };
  const svg = svgSize(bytes);
  if (svg) return { type: 'svg', base64: base64Of(bytes), ...svg };
  throw new Unreadable(t('is neither an SVG nor a PNG picture'));
}

type Size = Pick<Logo, 'width' | 'height'>;

/** PNG (third edition), 5.2 and 11.2.2: the signature, and the size in the first chunk. */
function pngSize(bytes: Uint8Array): Size | undefined {
  const isPng = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, at) => bytes[at] === byte);
  if (!isPng || bytes.length < 24) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return sizeOf(view.getUint32(16), view.getUint32(20));
}

/** By its own size, else by what it shows; where it says neither, as browsers have it. */
function svgSize(bytes: Uint8Array): Size | undefined {
  const [root] = /<svg(?:\s[^>]*)?>/.exec(new TextDecoder().decode(bytes)) ?? [];
  if (root === undefined) return undefined;
  const said = (key: string) => Number(new RegExp(`\\s${key}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(root)?.[1]);
  const [, wide, high] = /\sviewBox\s*=\s*["'][-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(root) ?? [];
  return sizeOf(said('width'), said('height')) ?? sizeOf(Number(wide), Number(high)) ?? { width: 300, height: 150 };
}

const sizeOf = (width: number, height: number): Size | undefined =>
  width > 0 && height > 0 ? { width, height } : undefined;
