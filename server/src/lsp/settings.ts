import type { Connection } from 'vscode-languageserver';

/** What a person may choose in the editor’s settings, below `changeplan`. */
export interface EditorSettings {
  /** Which hints stand in the text. */
  readonly inlayHints: {
    readonly expectedResponse: boolean;
    readonly situation: boolean;
    readonly targetNames: boolean;
  };
  /** Whether lenses stand above the title, actions and stakeholders. */
  readonly codeLens: { readonly enabled: boolean };
}

/** As `package.json` has them; they count where the editor cannot be asked. */
export const defaultSettings: EditorSettings = {
  inlayHints: { expectedResponse: true, situation: true, targetNames: true },
  codeLens: { enabled: true },
};

/** The editor's settings, asked for once for each file until the editor tells that they have changed. */
export class Settings {
  readonly #connection: Connection;
  readonly #asks: boolean;
  readonly #known = new Map<string, Promise<EditorSettings>>();
  readonly #onChange: (() => void)[] = [];

  constructor(connection: Connection, { configures }: { readonly configures: boolean }) {
    this.#connection = connection;
    this.#asks = configures;
    connection.onDidChangeConfiguration(() => {
      this.#known.clear();
      for (const listener of this.#onChange) listener();
    });
  }

  /** Those for a file; the defaults where the editor gives no answer, or one of another shape. */
  of(uri: string): Promise<EditorSettings> {
    if (!this.#asks) return Promise.resolve(defaultSettings);
    const known = this.#known.get(uri) ?? this.#ask(uri);
    this.#known.set(uri, known);
    return known;
  }

  onChange(listener: () => void): void {
    this.#onChange.push(listener);
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  #ask(scopeUri: string): Promise<EditorSettings> {
    const asked = this.#connection.workspace.getConfiguration({ scopeUri, section: 'changeplan' });
    return asked.then(toSettings, () => defaultSettings);
  }
}

/** Whatever is no setting of ours, or has another type, counts as not said. */
export function toSettings(said: unknown): EditorSettings {
  return overlaid(defaultSettings, said);
}

function overlaid<T extends object>(defaults: T, said: unknown): T {
  const parts = Object.entries(defaults).map(([key, value]) => {
    const own: unknown = isObject(said) ? said[key] : undefined;
    if (isObject(value)) return [key, overlaid(value, own)];
    return [key, typeof own === typeof value ? own : value];
  });
  return Object.fromEntries(parts) as T;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
