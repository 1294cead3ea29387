import {
  createConnection,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serveDisk } from './disk.ts';
import { framed, jsonEncoder } from './framing.ts';

// With these set, the YAML parser would print every token of a private plan.
delete process.env['LOG_TOKENS'];
delete process.env['LOG_STREAM'];

// Ours to hear and to survive: an editor without a server is worse than a request without an answer.
process.on('uncaughtException', (error) => process.stderr.write(`${error.name}: unexpected\n`));
process.on('unhandledRejection', () => process.stderr.write('Unhandled rejection\n'));

const input = framed((why) => {
  process.stderr.write(
    `The editor’s messages cannot be understood, as ${why}. The server ends, so that a new one can begin.\n`,
  );
  process.exit(1);
});
// Whoever ends the input ends the server, for which the library wants a stream; how messages become bytes is ours.
const output: MessageWriter = new StreamMessageWriter(process.stdout, { contentTypeEncoder: jsonEncoder() });
const connection = createConnection(
  ProposedFeatures.all,
  process.stdin.pipe(input),
  output as MessageWriter & NodeJS.WritableStream,
);

serveDisk(connection);
