import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Plans } from '../../assistants/tools.ts';
import { assistantServer } from './server.ts';

/** Serves whoever has started this program, over standard input and output, until they close them. */
export function assist(plans: Plans): Promise<void> {
  const handle = serveStdio(() => assistantServer(plans));
  return new Promise((resolve) => {
    process.stdin.once('end', () => resolve(handle.close()));
  });
}
