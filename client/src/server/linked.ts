/** A built file by its name, which no other has. */
export interface Built {
  readonly name: string;
  readonly code: string;
}

/**
 * Gives each file an address of its own and has the files after it import it from there; answers with the address of the
 * last. A browser cannot find what code from an address that was made for it asks for by a path. `files` stand in an order
 * in which each comes after what it loads.
 */
export function linked(files: readonly Built[], addressOf: (code: string) => string): string | undefined {
  const addresses = new Map<string, string>();
  let last: string | undefined;
  for (const { name, code } of files) {
    last = addressOf(
      code
        .replace(TO_REQUIRE, '')
        .replace(relative, (whole, asked: string) =>
          addresses.has(asked) ? JSON.stringify(addresses.get(asked)) : whole,
        ),
    );
    addresses.set(name, last);
  }
  return last;
}

/** What may be the path of a file that is imported, as it is built: `"./chunks/plan-ABCDEFGH.js"`. */
const relative = /"\.{1,2}\/(?:[\w-]+\/)*([\w-]+\.js)"/g;

/** The line with which each file that is built for Node begins, too; nothing that a browser loads needs it. */
declare const TO_REQUIRE: string;
