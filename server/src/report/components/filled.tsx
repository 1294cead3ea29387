import { type ComponentChildren, Fragment, h } from 'preact';
import { type Parts, t } from '../../text/l10n.ts';

/**
 * A text of ours in which parts of the page stand, such as `filled(texts('Listening to {name}'), { name: <Place … /> })`.
 * The text is asked for here, in the language of the reader, who may have the parts in another order.
 */
export function filled<const Text extends string>(
  text: Text,
  parts: Readonly<Record<Parts<Text>, ComponentChildren>>,
): ComponentChildren {
  const known: Readonly<Record<string, ComponentChildren>> = parts;
  // What is caught between the pieces stands at odd places.
  return t(text as string)
    .split(/\{([^{}]+)\}/)
    .map((piece, index) => (index % 2 === 0 ? piece : h(Fragment, { key: index }, known[piece])));
}
