import { type Diagnostic, type DiagnosticCollection, type Disposable, languages, type Uri } from 'vscode';
import { Author } from './author.ts';
import { calmed, type Found, type Seen } from './calm.ts';

/** A finding with the little that decides when it is shown. */
interface Item extends Found {
  readonly diagnostic: Diagnostic;
}

/** What is known of one file. */
interface File {
  readonly found: readonly Item[];
  readonly seen: Seen<Item>;
}

/**
 * The findings as the editor shows them: in the file that is being typed in, new ones wait until the author pauses, or
 * leaves the line that they stand on. For whoever fills it, it is a collection like any other.
 */
export function calmDiagnostics(name: string | undefined): DiagnosticCollection {
  const shown = languages.createDiagnosticCollection(name);
  const files = new Map<string, File>();
  const show = (uri: Uri, found: readonly Item[]) => {
    const before = files.get(uri.toString())?.seen ?? { shown: [] };
    const seen = calmed(before, found, author.typingIn(uri));
    files.set(uri.toString(), { found, seen });
    shown.set(
      uri,
      seen.shown.map(({ diagnostic }) => diagnostic),
    );
  };
  const author: Author & Disposable = new Author((uri) => {
    const file = files.get(uri.toString());
    if (file) show(uri, file.found);
  });
  const forget = (uri: Uri) => {
    files.delete(uri.toString());
    shown.delete(uri);
  };
  const set = (uri: Uri, diagnostics: readonly Diagnostic[] | undefined) =>
    diagnostics ? show(uri, diagnostics.map(itemOf)) : forget(uri);
  return {
    name: shown.name,
    set: (
      first: Uri | ReadonlyArray<[Uri, readonly Diagnostic[] | undefined]>,
      diagnostics?: readonly Diagnostic[],
    ) => {
      if ('scheme' in first) set(first, diagnostics);
      else for (const [uri, its] of first) set(uri, its);
    },
    delete: forget,
    clear: () => {
      files.clear();
      shown.clear();
    },
    forEach: (callback, self) => shown.forEach(callback, self),
    get: (uri) => shown.get(uri),
    has: (uri) => shown.has(uri),
    [Symbol.iterator]: () => shown[Symbol.iterator](),
    dispose: () => {
      author.dispose();
      shown.dispose();
    },
  };
}

function itemOf(diagnostic: Diagnostic): Item {
  const { code, message, range } = diagnostic;
  const rule = String(typeof code === 'object' ? code.value : code);
  return { rule, message, line: range.start.line, endLine: range.end.line, diagnostic };
}
