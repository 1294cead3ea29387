import { McpServer } from '@modelcontextprotocol/server';
import { type Plans, tools, Unanswered } from '../../assistants/tools.ts';
import { printable, printableJson } from '../printable.ts';
import { version } from '../version.ts';

/** Each only reads, and asks nobody outside. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** What an assistant speaks with: the tools, over these plans. */
export function assistantServer(plans: Plans): McpServer {
  const server = new McpServer({ name: 'changeplan', version });
  for (const [name, { title, description, input, answer }] of Object.entries(tools))
    server.registerTool(name, { title, description, inputSchema: input, annotations }, async (given) => {
      try {
        const told = await answer(given as never, plans);
        return { content: [{ type: 'text', text: printableJson(told) }], structuredContent: told };
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
        return { isError: true, content: [{ type: 'text', text: printable(error.message) }] };
      }
    });
  return server;
}
