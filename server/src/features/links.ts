import type { Checked } from '../check/check.ts';
import { readConfiguration } from '../check/configuration.ts';
import type { Document } from '../model/document.ts';
import { lettersAt } from '../model/names.ts';
import type { Mention, Said } from '../model/plan.ts';
import { respan, type Span } from '../text/span.ts';

/** A place that leads elsewhere: to an address of the web, or to a file if there is one at that relative path. */
export type Link = { readonly at: Span } & ({ readonly address: string } | { readonly path: string });

/** What leads elsewhere in the file itself: the files used, evidence, and the sources of values. */
export function links({ document, analysis: { plan } }: Checked): readonly Link[] {
  const holders = [...(plan.organization ? [plan.organization] : []), ...plan.stakeholders];
  const sources = holders
    .flatMap(({ values }) => [...values.terminal, ...values.instrumental])
    .flatMap(({ source }) => (source ? [asMention(source)] : []));
  const said = [...plan.tactics.flatMap(({ evidence }) => evidence), ...sources];
  const own = said.filter(({ at }) => at.file === document.file);
  return [
    ...plan.uses.flatMap((path) => pathLink(document, path)),
    ...own.flatMap((text) => {
      const addresses = addressLinks(document, text);
      return addresses.length > 0 || !mayBePath.test(text.id) ? addresses : pathLink(document, text);
    }),
  ];
}

/** The configuration that a configuration builds on, and the logo that it names. */
export const configurationLinks = (document: Document): readonly Link[] =>
  pathsInConfiguration(document).flatMap((path) => pathLink(document, path));

/** All that stands under a key that holds a path. */
export function pathsInConfiguration(document: Document): readonly Mention[] {
  const { extends: base, settings } = readConfiguration(document, '');
  return [base, settings.report.logo].flatMap((said) => (said ? [{ id: said.text, at: said.span }] : []));
}

/** Brackets count to an address only in pairs: else it stands inside them. No other scheme is ever opened. */
const address = /https?:\/\/(?:[^\s<>"'“”‘’`\\()[\]{}]|\([^\s<>"'“”‘’`\\()[\]{}]*\))+/gi;

function addressLinks({ text }: Document, { at }: Mention): Link[] {
  return [...text.slice(at.start, at.end).matchAll(address)].map(({ 0: written, index }) => {
    const found = written.replace(/[.,;:!?…]+$/, '');
    const start = at.start + index;
    return { at: respan(at, start, start + found.length), address: found };
  });
}

/** Prose seldom has a dot or a slash without a space behind it. */
const mayBePath = /^(?=.*[./]\S)[^\r\n]{1,300}$/;

const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** None for what has a scheme, for an alias, or for a text that is written in several lines or with escapes. */
function pathLink({ text }: Document, { id: path, at, anchored }: Mention): Link[] {
  const letters = lettersAt(at, path, text);
  if (anchored || scheme.test(path)) return [];
  return text.slice(letters.start, letters.end) === path ? [{ at: letters, path }] : [];
}

const asMention = ({ value: id, at, anchored }: Said<string>): Mention => ({ id, at, ...(anchored && { anchored }) });
