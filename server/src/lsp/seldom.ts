import type { CancellationToken } from 'vscode-languageserver';
import type { LspFeature, Session } from './session.ts';

/** How requests of our own are answered, by their methods; made once for each editor. */
export type Answers<M extends string> = (session: Session) => {
  // biome-ignore lint/suspicious/noExplicitAny: each method has parameters of its own.
  readonly [K in M]: (params: any, token: CancellationToken) => unknown;
};

/** A feature whose code is loaded when somebody first asks for it, so that the server is ready sooner for who only types. */
export function whenAsked<M extends string>(methods: readonly M[], load: () => Promise<Answers<M>>): LspFeature {
  return {
    capabilities: () => ({}),
    listen(session) {
      let loaded: Promise<ReturnType<Answers<M>>> | undefined;
      const answers = () => {
        loaded ??= load().then((answersOf) => answersOf(session));
        return loaded;
      };
      for (const method of methods)
        session.connection.onRequest(method, async (params, token) => (await answers())[method](params, token));
    },
  };
}
