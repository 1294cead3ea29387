import type { LogOutputChannel } from 'vscode';

/**
 * What may be logged of an entry: what happened, where in the code, and the number of an error. The protocol’s client adds what
 * an error says and, for those who trace it, all that is sent; both repeat what plans say, and plans are private.
 */
export function withoutContents(entry: string): string {
  const [first = '', ...others] = entry.split('\n');
  const what = /^\s*[[{]/.test(first) ? '…' : first.replace(/: .*/s, ': …');
  return [
    what,
    ...others.filter((line) => /^\s+(?:at .*(?::\d+:\d+|<anonymous>|index \d+)\)?|Code:\s*-?\d+\s*)$/.test(line)),
  ].join('\n');
}

/** A channel for all that the client of the server writes; everything else is as in `channel`. */
export function quietLog(channel: LogOutputChannel): LogOutputChannel {
  const quiet = (write: (entry: string) => void) => ({
    value: (entry: string | Error) => write(withoutContents(typeof entry === 'string' ? entry : (entry.stack ?? ''))),
  });
  return Object.create(channel, {
    trace: quiet((it) => channel.trace(it)),
    debug: quiet((it) => channel.debug(it)),
    info: quiet((it) => channel.info(it)),
    warn: quiet((it) => channel.warn(it)),
    error: quiet((it) => channel.error(it)),
    append: quiet((it) => channel.append(it)),
    appendLine: quiet((it) => channel.appendLine(it)),
    replace: quiet((it) => channel.replace(it)),
  }) as LogOutputChannel;
}
