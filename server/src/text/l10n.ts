/**
 * What people read, in their language. English stands in the code; what it is in another language stands in `l10n/`, by
 * the English text. A program speaks one language from its start to its end.
 */
import * as l10n from '@vscode/l10n';

/** The names of the parts that stand in braces in a text. */
export type Parts<Text extends string> = Text extends `${string}{${infer Part}}${infer Rest}`
  ? Part | Parts<Rest>
  : never;

type Given<Text extends string> = string extends Text
  ? []
  : [Parts<Text>] extends [never]
    ? []
    : [parts: Readonly<Record<Parts<Text>, string | number | undefined>>];

/** Texts of another language by their English. */
export type Dictionary = Readonly<Record<string, string>>;

/** The languages that there are, beside English. */
export const languages = ['de'] as const;
export type Language = (typeof languages)[number] | 'en';

/**
 * The text in the language of the reader, with the parts that it names in braces, such as `t('{who} resists', { who })`.
 * Braces that name no part stay. In English where there is no other text. Never call it while a module is being loaded: the
 * language is known later.
 */
export function t<const Text extends string>(text: Text, ...parts: Given<Text>): string {
  return l10n.t(text, ...(parts as [Record<string, string | number>]));
}

/** The language that the reader’s own, such as `de-AT` or `de_DE.UTF-8`, comes to; English where there is no other. */
export function languageFor(locale: string | undefined): Language {
  const wanted = locale?.toLowerCase().split(/[-_.@]/)[0];
  return languages.find((it) => it === wanted) ?? 'en';
}

let language: Language = 'en';

/** The language in which texts are given. */
export const spoken = (): Language => language;

/** Texts are given in this language from now on; without a dictionary, in English words. */
export function speak(now: Language, dictionary: Dictionary | undefined): void {
  language = now;
  l10n.config({ contents: dictionary ?? {} });
}

/** Says that these are texts for people, which `t` is asked for where they are shown. */
export const texts = <const Texts>(all: Texts): Texts => all;
