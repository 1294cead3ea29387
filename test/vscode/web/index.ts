// What VS Code for the Web loads in its extension host, a web worker: it calls `run` and waits. Runs the suite of all hosts.
import 'mocha/mocha.js';

/** Tells what the tests print from what VS Code prints, as ../suite/index.cjs does. */
const testOutput = '\u2060';

export async function run(): Promise<void> {
  const { mocha, Mocha } = globalThis as unknown as MochaInPage;
  Mocha.reporters.Base.consoleLog = (...args) => console.log(testOutput + format(args));
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 60_000 });
  await import('../suite/editor.test.ts');
  await import('./worker.test.ts');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures) throw new Error(`${failures} tests failed.`);
}

/** Of mocha where there is no Node. */
interface MochaInPage {
  readonly mocha: {
    readonly setup: (options: object) => void;
    readonly run: (done: (failures: number) => void) => void;
  };
  readonly Mocha: { readonly reporters: { readonly Base: { consoleLog: (...args: readonly unknown[]) => void } } };
}

/** `%s` and its like, each with the next of what follows. */
function format([first, ...rest]: readonly unknown[]): string {
  const text = String(first ?? '').replace(/%[sdif]/g, () => String(rest.shift()));
  return [text, ...rest.map(String)].join(' ');
}
