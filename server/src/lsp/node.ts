import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serveDisk } from './disk.ts';
import { framed } from './framing.ts';

// With these set, the YAML parser would print every token of a private plan.
delete process.env['LOG_TOKENS'];
delete process.env['LOG_STREAM'];

// Ours to hear and to survive: an editor without a server is worse than a request without an answer.
process.on('uncaughtException', (error) => process.stderr.write(`${error.name}: unexpected\n`));
process.on('unhandledRejection', () => process.stderr.write('Unhandled rejection\n'));

const input = framed((why) => {
  process.stderr.write(
    `The editor’s messages cannot be understood: ${why}. The server ends, so that a new one can begin.\n`,
  );
  process.exit(1);
});
const connection = createConnection(ProposedFeatures.all, process.stdin.pipe(input), process.stdout);

serveDisk(connection);
