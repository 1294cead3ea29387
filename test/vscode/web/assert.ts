/** As much of `node:assert/strict` as the suite uses, for a host without Node. */
class Failed extends Error {}

export default {
  ok(value: unknown, message = `${String(value)} is not so`): asserts value {
    if (!value) throw new Failed(message);
  },
  fail(message: string): never {
    throw new Failed(message);
  },
  equal(actual: unknown, expected: unknown): void {
    if (!Object.is(actual, expected)) throw new Failed(`${shown(actual)} is not ${shown(expected)}`);
  },
  notEqual(actual: unknown, expected: unknown, message = `${shown(actual)} is there`): void {
    if (Object.is(actual, expected)) throw new Failed(message);
  },
  match(actual: string, expected: RegExp): void {
    if (!expected.test(actual)) throw new Failed(`${shown(actual)} does not match ${expected}`);
  },
  doesNotMatch(actual: string, expected: RegExp): void {
    if (expected.test(actual)) throw new Failed(`${shown(actual)} matches ${expected}`);
  },
  async rejects(promise: Promise<unknown>, expected: RegExp): Promise<void> {
    const error = await promise.then(
      () => undefined,
      (reason: Error) => reason,
    );
    if (!error) throw new Failed('it was not refused');
    if (!expected.test(String(error))) throw new Failed(`${shown(String(error))} does not match ${expected}`);
  },
};

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);
